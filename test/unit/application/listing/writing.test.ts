import { makeCreateThingToDo } from '../../../../application/listing/create-thing-to-do.use-case';
import { makeNewVersion } from '../../../../application/listing/new-version.use-case';
import { makeRemoveThingToDo } from '../../../../application/listing/remove-thing-to-do.use-case';
import { makeUpdateThingToDo } from '../../../../application/listing/update-thing-to-do.use-case';
import type { LiveListing } from '../../../../domain/listing/listing';
import { reject, withdraw } from '../../../../domain/listing/transitions';
import { err } from '../../../../domain/shared/result';
import { instantAt } from '../../../../domain/shared/time';
import { type InMemoryPorts, inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aDraft, anAuditor, anId, anOrganiser, aPending, aPublished, noon } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';
import { aThingToDoInput } from '../../../builders/thing-to-do-input';
import { anUpload } from '../../../builders/uploads';

const now = instantAt(noon);
const notFound = err({ code: 'ListingNotFound' });
const wrongState = (status: string) => err({ code: 'WrongState', status });

const organiserId = anOrganiser();
const of = { organiser: organiserId };

/** Returns one listing in each state, as it would be stored first. */
const oneOfEach = () => {
  const moderation = { auditorId: anAuditor(), decisionId: anId(), now };
  return {
    DRAFT: aDraft(of),
    PENDING: aPending(of),
    REJECTED: { ...reject(aPending(of), ['Too short.'], moderation).answer, revision: 1 },
    PUBLISHED: aPublished(of),
    WITHDRAWN: { ...withdraw(aPublished(of), undefined, now).answer, revision: 1 },
  } satisfies { readonly [Status in LiveListing['status']]: LiveListing };
};

/** Returns what an act says of a listing in each state: `ok`, or the code and status of the refusal. */
const saidOfEach = async (
  act: (ports: InMemoryPorts) => (own: { id: LiveListing['id']; organiserId: typeof organiserId }) => Promise<unknown>,
) => {
  const ports = inMemoryPorts();
  const listings = oneOfEach();
  await store(ports, ...Object.values(listings));
  const said: Record<string, unknown> = {};
  for (const [status, { id }] of Object.entries(listings)) said[status] = await act(ports)({ id, organiserId });
  return said;
};

describe('writing a new listing', () => {
  it('keeps a draft of the organiser’s, at revision 1', async () => {
    const ports = inMemoryPorts();
    const draft = valueOf(await makeCreateThingToDo(ports)({ organiserId, content: aThingToDoInput() }));
    expect(draft).toMatchObject({ status: 'DRAFT', organiserId, revision: 1, createdAt: now, updatedAt: now });
    expect(await ports.listings.get(draft.id)).toEqual(draft);
  });

  it('refuses what the rules refuse, with every fault, and keeps nothing', async () => {
    const ports = inMemoryPorts();
    const content = aThingToDoInput({ name: '', category: 'NONE' });
    const refused = await makeCreateThingToDo(ports)({ organiserId, content });
    expect(refused).toMatchObject(err({ code: 'InvalidInput', faults: [{}, {}] }));
    expect(await ports.listings.allOf(organiserId)).toEqual([]);
  });

  it('refuses the image of another organiser', async () => {
    const ports = inMemoryPorts();
    const { image } = await anUpload(ports, anOrganiser());
    const content = aThingToDoInput({ image });
    expect(await makeCreateThingToDo(ports)({ organiserId, content })).toEqual(refusedField('image\\.key'));
  });

  it('answers the listing that goes by the externalId already, as it is', async () => {
    const ports = inMemoryPorts();
    const create = makeCreateThingToDo(ports);
    const write = (name: string) => create({ organiserId, content: aThingToDoInput({ externalId: 'feed-1', name }) });
    const [first, second] = await Promise.all([write('First'), write('Second')]);
    expect(valueOf(first)).toEqual(valueOf(second));
    expect(await ports.listings.allOf(organiserId)).toEqual([valueOf(first)]);
  });
});

describe('editing a listing', () => {
  const edit =
    (content: object, removeImage = false) =>
    (ports: InMemoryPorts) =>
    (own: object) =>
      makeUpdateThingToDo(ports)({ ...(own as { id: never; organiserId: never }), content, removeImage });

  it('makes a draft of a draft and of a rejected listing, and refuses every other state', async () => {
    expect(await saidOfEach(edit(aThingToDoInput({ name: 'Edited' })))).toMatchObject({
      DRAFT: { ok: true, value: { status: 'DRAFT', revision: 2, content: { name: 'Edited' } } },
      REJECTED: { ok: true, value: { status: 'DRAFT', revision: 2, content: { name: 'Edited' } } },
      PENDING: wrongState('PENDING'),
      PUBLISHED: wrongState('PUBLISHED'),
      WITHDRAWN: wrongState('WITHDRAWN'),
    });
  });

  it('refuses another organiser’s listing, a removed one and one that is not there', async () => {
    const ports = inMemoryPorts();
    const [own, removed] = [aDraft(of), aDraft(of)];
    await store(ports, own, removed);
    valueOf(await makeRemoveThingToDo(ports)({ id: removed.id, organiserId }));
    const update = edit(aThingToDoInput())(ports);
    expect(await update({ id: own.id, organiserId: anOrganiser() })).toEqual(notFound);
    expect(await update({ id: removed.id, organiserId })).toEqual(notFound);
    expect(await update({ id: anId(), organiserId })).toEqual(notFound);
    expect(await ports.listings.get(own.id)).toEqual(own);
  });

  it('keeps the image unless it is to go, and refuses to take one away and bring another', async () => {
    const ports = inMemoryPorts();
    const { image } = await anUpload(ports, organiserId);
    const { id } = valueOf(await makeCreateThingToDo(ports)({ organiserId, content: aThingToDoInput({ image }) }));
    const own = { id, organiserId };
    const kept = valueOf(await edit(aThingToDoInput({ name: 'Edited' }))(ports)(own));
    expect(kept.content.image).toEqual(image);
    expect(await edit(aThingToDoInput({ image }), true)(ports)(own)).toEqual(refusedField('removeImage'));
    expect(valueOf(await edit(aThingToDoInput(), true)(ports)(own)).content).not.toHaveProperty('image');
  });

  it('refuses the externalId of another listing of the organiser’s', async () => {
    const ports = inMemoryPorts();
    const create = (externalId: string) =>
      makeCreateThingToDo(ports)({ organiserId, content: aThingToDoInput({ externalId }) });
    const [one] = [valueOf(await create('one')), valueOf(await create('two'))];
    const own = { id: one.id, organiserId };
    expect(await edit(aThingToDoInput({ externalId: 'two' }))(ports)(own)).toEqual(refusedField('externalId'));
    expect(await edit(aThingToDoInput({ externalId: 'one' }))(ports)(own)).toMatchObject({ ok: true });
  });
});

describe('removing a listing', () => {
  it('takes a draft and a rejected one, and refuses every other state', async () => {
    expect(await saidOfEach(makeRemoveThingToDo)).toMatchObject({
      DRAFT: { ok: true, value: { status: 'DRAFT' } },
      REJECTED: { ok: true, value: { status: 'REJECTED' } },
      PENDING: wrongState('PENDING'),
      PUBLISHED: wrongState('PUBLISHED'),
      WITHDRAWN: wrongState('WITHDRAWN'),
    });
  });

  it('keeps nothing of what was written, and is found no more', async () => {
    const ports = inMemoryPorts();
    const draft = aDraft(of);
    await store(ports, draft);
    const remove = makeRemoveThingToDo(ports);
    expect(valueOf(await remove({ id: draft.id, organiserId }))).toEqual(draft);
    expect(await ports.listings.get(draft.id)).toMatchObject({ status: 'REMOVED' });
    expect(await ports.listings.get(draft.id)).not.toHaveProperty('content');
    expect(await remove({ id: draft.id, organiserId })).toEqual(notFound);
  });
});

describe('a new version', () => {
  it('is a draft beside a published and a withdrawn listing, and refused beside every other', async () => {
    expect(await saidOfEach(makeNewVersion)).toMatchObject({
      DRAFT: wrongState('DRAFT'),
      PENDING: wrongState('PENDING'),
      REJECTED: wrongState('REJECTED'),
      PUBLISHED: { ok: true, value: { status: 'DRAFT', revision: 1 } },
      WITHDRAWN: { ok: true, value: { status: 'DRAFT', revision: 1 } },
    });
  });

  it('is refused while another is open, and to another organiser; the published one stays as families see it', async () => {
    const ports = inMemoryPorts();
    const published = aPublished(of);
    await store(ports, published);
    const open = makeNewVersion(ports);
    const version = valueOf(await open({ id: published.id, organiserId }));
    expect(version).toMatchObject({ newVersionOf: published.id, content: published.content });
    expect(await open({ id: published.id, organiserId })).toEqual(err({ code: 'NewVersionOpen' }));
    expect(await open({ id: published.id, organiserId: anOrganiser() })).toEqual(notFound);
    expect(await ports.listings.get(published.id)).toEqual({ ...published, revision: 2, openVersion: version.id });
  });

  it('can be opened again once it was removed', async () => {
    const ports = inMemoryPorts();
    const published = aPublished(of);
    await store(ports, published);
    const own = { id: published.id, organiserId };
    const version = valueOf(await makeNewVersion(ports)(own));
    valueOf(await makeRemoveThingToDo(ports)({ id: version.id, organiserId }));
    expect(await makeNewVersion(ports)(own)).toMatchObject({ ok: true });
  });
});
