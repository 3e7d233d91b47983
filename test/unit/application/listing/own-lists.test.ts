import { makeOwnThingToDo } from '../../../../application/listing/own-thing-to-do.use-case';
import { makeOwnThingsToDo } from '../../../../application/listing/own-things-to-do.use-case';
import { makeOwnThingsToDoByStatus } from '../../../../application/listing/own-things-to-do-by-status.use-case';
import { makeRemoveThingToDo } from '../../../../application/listing/remove-thing-to-do.use-case';
import type { Connection } from '../../../../application/paging/connection';
import type { LiveListing } from '../../../../domain/listing/listing';
import { err, ok } from '../../../../domain/shared/result';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aContent, aDraft, anId, anOrganiser, aPending, aPublished, noon } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';

const organiserId = anOrganiser();

const namesOf = ({ edges }: Connection<LiveListing>) => edges.map(({ node }) => node.content.name);

/** Returns an organiser with listings of these names, each made a second after the one before; and a stranger's. */
const withListings = async (...names: readonly string[]) => {
  const ports = inMemoryPorts();
  const listings = names.map((name, index) =>
    aDraft({ organiser: organiserId, content: aContent({ name }), at: noon + index * 1000 }),
  );
  await store(ports, ...listings, aDraft());
  return { ports, listings };
};

describe('one of the organiser’s listings', () => {
  it('is answered whatever its state, and to its organiser only; a removed one is not found', async () => {
    const ports = inMemoryPorts();
    const of = { organiser: organiserId };
    const all = [aDraft(of), aPending(of), aPublished(of)];
    await store(ports, ...all);
    const read = makeOwnThingToDo(ports);
    for (const listing of all) expect(await read({ id: listing.id, organiserId })).toEqual(ok(listing));
    const [{ id } = { id: anId() }] = all;
    valueOf(await makeRemoveThingToDo(ports)({ id, organiserId }));
    for (const asked of [
      { id, organiserId },
      { id: all[1]?.id ?? anId(), organiserId: anOrganiser() },
      { id: anId(), organiserId },
    ]) {
      expect(await read(asked)).toEqual(err({ code: 'ListingNotFound' }));
    }
  });
});

describe('the organiser’s listings', () => {
  it('come newest first when nothing is asked, and never another’s or a removed one', async () => {
    const { ports, listings } = await withListings('First', 'Second', 'Third');
    const list = makeOwnThingsToDo(ports);
    expect(namesOf(valueOf(await list({ organiserId, page: {}, searchQuery: {} })))).toEqual([
      'Third',
      'Second',
      'First',
    ]);
    valueOf(await makeRemoveThingToDo(ports)({ id: listings[1]?.id ?? anId(), organiserId }));
    expect(namesOf(valueOf(await list({ organiserId, page: {}, searchQuery: {} })))).toEqual(['Third', 'First']);
  });

  it('are found by words of the name, and by the organiser’s own name', async () => {
    const { ports } = await withListings('Puppet theatre', 'Swimming');
    await ports.profiles.change(organiserId, { name: 'Harlequin' }, aDraft().createdAt);
    const found = async (search: string) =>
      namesOf(valueOf(await makeOwnThingsToDo(ports)({ organiserId, page: {}, searchQuery: { search } })));
    expect(await found('swim')).toEqual(['Swimming']);
    expect([...(await found('harlequin'))].sort()).toEqual(['Puppet theatre', 'Swimming']);
    expect(await found('football')).toEqual([]);
  });

  it('go on after a cursor of the same query, and refuse that of another', async () => {
    const { ports } = await withListings('One', 'Two', 'Three');
    const list = makeOwnThingsToDo(ports);
    const { pageInfo } = valueOf(await list({ organiserId, page: { first: 2 }, searchQuery: {} }));
    const after = pageInfo.endCursor;
    expect(namesOf(valueOf(await list({ organiserId, page: { after }, searchQuery: {} })))).toEqual(['One']);
    const searchQuery = { sort: { sortBy: 'PRICE' } };
    expect(await list({ organiserId, page: { after }, searchQuery })).toEqual(refusedField('after'));
    expect(await list({ organiserId: anOrganiser(), page: { after }, searchQuery: {} })).toEqual(refusedField('after'));
  });

  it('refuse an order that needs a place, with what is wrong with the page besides', async () => {
    const { ports } = await withListings();
    const searchQuery = { sort: { sortBy: 'GEO_DISTANCE' } };
    const refused = await makeOwnThingsToDo(ports)({ organiserId, page: { first: 501 }, searchQuery });
    expect(refused).toMatchObject(err({ faults: [{ path: 'sort' }, { path: 'first' }] }));
  });
});

describe('the organiser’s listings in one status', () => {
  it('come newest first, page after page, without those in another', async () => {
    const { ports } = await withListings('One', 'Two', 'Three');
    await store(ports, aPublished({ organiser: organiserId }));
    const list = makeOwnThingsToDoByStatus(ports);
    const asked = { organiserId, status: 'DRAFT' } as const;
    const first = valueOf(await list({ ...asked, page: { first: 2 } }));
    expect([namesOf(first), first.totalCount, first.pageInfo.hasNextPage]).toEqual([['Three', 'Two'], 3, true]);
    const second = valueOf(await list({ ...asked, page: { after: first.pageInfo.endCursor } }));
    expect([namesOf(second), second.pageInfo.hasNextPage]).toEqual([['One'], false]);
  });

  it('refuse more than 20 rows, and a cursor of another status', async () => {
    const { ports } = await withListings('One');
    const list = makeOwnThingsToDoByStatus(ports);
    const asked = { organiserId, status: 'DRAFT' } as const;
    const after = valueOf(await list({ ...asked, page: {} })).pageInfo.endCursor;
    expect(await list({ ...asked, page: { first: 21 } })).toEqual(refusedField('first'));
    expect(await list({ ...asked, status: 'PENDING', page: { after } })).toEqual(refusedField('after'));
  });
});
