import { makeFindThingsToDo } from '../../../../application/finding/find-things-to-do.use-case';
import { makeIndexListings } from '../../../../application/finding/index-listings.use-case';
import { makePublishedThingsToDo } from '../../../../application/finding/published-things-to-do.use-case';
import { makeWithdrawThingToDo } from '../../../../application/listing/withdraw-thing-to-do.use-case';
import { eventsOfListing } from '../../../../domain/listing/events';
import type { Listing } from '../../../../domain/listing/listing';
import { err } from '../../../../domain/shared/result';
import { dayMs, instantAt } from '../../../../domain/shared/time';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aContent, aDraft, anId, anOrganiser, aPending, aPublished, noon } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';

const organiserId = anOrganiser();

const named = (name: string) => aPublished({ organiser: organiserId, content: aContent({ name }) });

/** Published listings of these names, in the index. */
const withIndexed = async (...names: readonly string[]) => {
  const ports = inMemoryPorts();
  const listings = names.map(named);
  await store(ports, ...listings);
  const index = makeIndexListings(ports);
  const tell = (...some: readonly Listing[]) => index(some.flatMap((listing) => eventsOfListing(undefined, listing)));
  expect(await tell(...listings)).toEqual([]);
  const find = async (searchQuery: object = {}, page: object = {}) =>
    valueOf(await makeFindThingsToDo(ports)({ page, searchQuery })).connection;
  const found = async (searchQuery: object = {}) =>
    (await find(searchQuery)).edges.map(({ node }) => node.listing.content.name).sort();
  return { ports, listings, index, tell, find, found };
};

describe('finding things to do', () => {
  it('answers what is indexed and matches', async () => {
    const { found } = await withIndexed('Puppet theatre', 'Swimming');
    expect(await found()).toEqual(['Puppet theatre', 'Swimming']);
    expect(await found({ search: 'swim' })).toEqual(['Swimming']);
    expect(await found({ search: 'football' })).toEqual([]);
  });

  it('answers nothing whose last session has ended', async () => {
    const { ports, found } = await withIndexed('Puppet theatre');
    ports.clock.time += 5 * dayMs;
    expect(await found()).toEqual([]);
  });

  it('remembers in a cursor when its first page was ordered, and goes on from there', async () => {
    const { ports, find } = await withIndexed('One', 'Two', 'Three');
    const first = await find({}, { first: 2 });
    ports.clock.time += dayMs;
    const second = await find({}, { first: 2, after: first.pageInfo.endCursor });
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.listing.id);
    expect(new Set(ids).size).toBe(3);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('refuses a cursor of another search, a size of 501, and a distance from nowhere', async () => {
    const { ports, find } = await withIndexed('One', 'Two');
    const ask = makeFindThingsToDo(ports);
    const after = (await find({ search: 'one' })).pageInfo.endCursor;
    expect(await ask({ page: { after }, searchQuery: { search: 'two' } })).toEqual(refusedField('after'));
    expect(await ask({ page: { first: 501 }, searchQuery: {} })).toEqual(refusedField('first'));
    const searchQuery = { sort: { sortBy: 'GEO_DISTANCE' } };
    expect(await ask({ page: {}, searchQuery })).toEqual(refusedField('sort\\.sortBy'));
  });

  it('tells families that the engine is away, and counts it', async () => {
    const ports = inMemoryPorts();
    const unavailable = err({ code: 'SearchUnavailable' as const });
    const searchIndex = { ...ports.searchIndex, find: async () => unavailable };
    const ask = makeFindThingsToDo({ ...ports, searchIndex });
    expect(await ask({ page: {}, searchQuery: {} })).toEqual(unavailable);
    expect(ports.metrics.counted('SearchUnavailable')).toBe(1);
  });
});

describe('keeping the index up to date', () => {
  it('takes out what is withdrawn, and believes what is stored instead of an event that is late', async () => {
    const { ports, listings, tell, found } = await withIndexed('Kept', 'Withdrawn');
    const [, leaving = named('none')] = listings;
    valueOf(await makeWithdrawThingToDo(ports)({ id: leaving.id, organiserId }));
    await tell(leaving);
    expect(await found()).toEqual(['Kept']);
  });

  it('finds every published listing by the new name of its organiser', async () => {
    const { ports, index, found } = await withIndexed('One', 'Two');
    await store(ports, aDraft({ organiser: organiserId }));
    await ports.profiles.change(organiserId, { name: 'Harlequin' }, instantAt(noon));
    const facts = { id: 'renamed', occurredAt: instantAt(noon), organiserId };
    expect(await index([{ ...facts, type: 'OrganiserRenamed', name: 'Harlequin', formerName: 'Old' }])).toEqual([]);
    expect(await found({ search: 'harlequin' })).toEqual(['One', 'Two']);
  });

  it('answers the events whose entries the engine did not take, and no others', async () => {
    const { ports } = await withIndexed();
    const [taken, refused] = [named('Taken'), named('Refused')];
    await store(ports, taken, refused);
    const searchIndex = { ...ports.searchIndex, apply: async () => [refused.id] };
    const events = [taken, refused].flatMap((listing) => eventsOfListing(undefined, listing));
    expect(await makeIndexListings({ ...ports, searchIndex })(events)).toEqual([events[1]?.id]);
  });
});

describe('published listings by id', () => {
  it('are answered as families read them, and nothing else is', async () => {
    const ports = inMemoryPorts();
    const [draft, pending, published] = [aDraft(), aPending(), named('Shown')];
    await store(ports, draft, pending, published);
    const found = await makePublishedThingsToDo(ports)([draft.id, pending.id, published.id, anId()]);
    expect([...found.keys()]).toEqual([published.id]);
    expect(found.get(published.id)).toEqual({ id: published.id, organiserId, content: published.content });
  });
});
