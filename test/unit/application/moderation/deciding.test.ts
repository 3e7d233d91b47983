import { makeNewVersion } from '../../../../application/listing/new-version.use-case';
import { makeSubmitThingToDo } from '../../../../application/listing/submit-thing-to-do.use-case';
import { makeUpdateThingToDo } from '../../../../application/listing/update-thing-to-do.use-case';
import { makeApprove } from '../../../../application/moderation/approve.use-case';
import { makeMyDecisions } from '../../../../application/moderation/my-decisions.use-case';
import { makePendingThingsToDo } from '../../../../application/moderation/pending-things-to-do.use-case';
import { makeReject } from '../../../../application/moderation/reject.use-case';
import { makeSubmittedThingsToDo } from '../../../../application/moderation/submitted-things-to-do.use-case';
import { err } from '../../../../domain/shared/result';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aContent, aDraft, anAuditor, anId, anOrganiser, aPending, aPublished, noon } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';
import { aThingToDoInput } from '../../../builders/thing-to-do-input';

const auditorId = anAuditor();
const notFound = err({ code: 'ListingNotFound' });
const changedMeanwhile = err({ code: 'ChangedMeanwhile' });
const reasons = ['Too short.'];

describe('approving a listing', () => {
  it('publishes it, and keeps the decision with its moderator', async () => {
    const ports = inMemoryPorts();
    const pending = aPending();
    await store(ports, pending);
    const published = valueOf(await makeApprove(ports)({ id: pending.id, auditorId }));
    expect(published).toMatchObject({ status: 'PUBLISHED', publication: 1, revision: 2, content: pending.content });
    const { edges } = valueOf(await makeMyDecisions(ports)({ auditorId, page: {} }));
    expect(edges).toMatchObject([{ node: { listingId: pending.id, auditorId, verdict: 'APPROVED', reasons: [] } }]);
  });

  it('puts a new version in the place of the published listing, under its id', async () => {
    const ports = inMemoryPorts();
    const organiserId = anOrganiser();
    const published = aPublished({ organiser: organiserId });
    await store(ports, published);
    const version = valueOf(await makeNewVersion(ports)({ id: published.id, organiserId }));
    const own = { id: version.id, organiserId };
    const content = aThingToDoInput({ name: 'Second' });
    valueOf(await makeUpdateThingToDo(ports)({ ...own, content, removeImage: false }));
    valueOf(await makeSubmitThingToDo(ports)(own));
    const approved = valueOf(await makeApprove(ports)({ id: version.id, auditorId }));
    expect(approved).toMatchObject({ id: published.id, publication: 2, content: { name: 'Second' } });
    expect(approved).not.toHaveProperty('openVersion');
    expect(await ports.listings.get(version.id)).toMatchObject({ status: 'REMOVED' });
  });

  it('refuses a listing whose image nobody froze', async () => {
    const ports = inMemoryPorts();
    const image = { key: 'organiser/image.png', bucket: 'images', region: 'local', name: 'image.png' };
    const pending = aPending({ content: aContent({ image }) });
    await store(ports, pending);
    expect(await makeApprove(ports)({ id: pending.id, auditorId })).toEqual(err({ code: 'ImageGone' }));
    expect(await ports.listings.get(pending.id)).toEqual(pending);
  });
});

describe('rejecting a listing', () => {
  it('sends it back with its reasons, and keeps the decision', async () => {
    const ports = inMemoryPorts();
    const pending = aPending();
    await store(ports, pending);
    const rejected = valueOf(await makeReject(ports)({ id: pending.id, auditorId, reasons }));
    expect(rejected).toMatchObject({ status: 'REJECTED', rejectionReasons: reasons, revision: 2 });
    const { edges } = valueOf(await makeMyDecisions(ports)({ auditorId, page: {} }));
    expect(edges).toMatchObject([{ node: { listingId: pending.id, verdict: 'REJECTED', reasons } }]);
  });

  it.each([[[]], [['']], [[' ']], [Array(21).fill('No.')], [undefined], ['No.']])(
    'refuses the reasons %j',
    async (given) => {
      const ports = inMemoryPorts();
      const pending = aPending();
      await store(ports, pending);
      const refused = await makeReject(ports)({ id: pending.id, auditorId, reasons: given as string[] });
      expect(refused).toMatchObject(err({ code: 'InvalidInput' }));
      expect(await ports.listings.get(pending.id)).toEqual(pending);
    },
  );
});

describe.each([
  ['approved', makeApprove],
  ['rejected', makeReject],
])('what cannot be %s', (_verdict, make) => {
  const decide = (
    ports: ReturnType<typeof inMemoryPorts>,
    judged: { id: ReturnType<typeof anId>; revision?: number },
  ) => make(ports)({ ...judged, auditorId, reasons });

  it('is a draft, which no moderator sees, or what is not there', async () => {
    const ports = inMemoryPorts();
    const draft = aDraft();
    await store(ports, draft);
    for (const id of [draft.id, anId()]) expect(await decide(ports, { id })).toEqual(notFound);
  });

  it('is what was decided on already', async () => {
    const ports = inMemoryPorts();
    const published = aPublished();
    await store(ports, published);
    expect(await decide(ports, { id: published.id })).toEqual(err({ code: 'WrongState', status: 'PUBLISHED' }));
    expect(valueOf(await makeMyDecisions(ports)({ auditorId, page: {} })).totalCount).toBe(0);
  });

  it('is another revision than the moderator read', async () => {
    const ports = inMemoryPorts();
    const pending = aPending();
    await store(ports, pending);
    expect(await decide(ports, { id: pending.id, revision: 2 })).toEqual(changedMeanwhile);
    expect(await decide(ports, { id: pending.id, revision: 1 })).toMatchObject({ ok: true });
  });
});

describe('what moderators read', () => {
  it('is the queue, longest waiting first, page after page', async () => {
    const ports = inMemoryPorts();
    const waiting = [2, 0, 1].map((seconds) => aPending({ at: noon + seconds * 1000 }));
    await store(ports, ...waiting, aDraft(), aPublished());
    const list = makePendingThingsToDo(ports);
    const first = valueOf(await list({ first: 2 }));
    const second = valueOf(await list({ after: first.pageInfo.endCursor }));
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(ids).toEqual([waiting[1]?.id, waiting[2]?.id, waiting[0]?.id]);
    expect(await list({ first: 21 })).toEqual(refusedField('first'));
    expect(await list({ after: 'forged' })).toEqual(refusedField('after'));
  });

  it('are their own decisions, newest first, and nobody else’s', async () => {
    const ports = inMemoryPorts();
    const pending = [aPending(), aPending(), aPending()];
    await store(ports, ...pending);
    for (const { id } of pending) {
      valueOf(await makeApprove(ports)({ id, auditorId }));
      ports.clock.time += 1000;
    }
    const list = makeMyDecisions(ports);
    const { edges, pageInfo } = valueOf(await list({ auditorId, page: {} }));
    expect(edges.map(({ node }) => node.listingId)).toEqual([...pending].reverse().map(({ id }) => id));
    expect(valueOf(await list({ auditorId: anAuditor(), page: {} })).edges).toEqual([]);
    expect(await list({ auditorId: anAuditor(), page: { after: pageInfo.endCursor } })).toEqual(refusedField('after'));
  });

  it('is no draft, and nothing that is not there', async () => {
    const ports = inMemoryPorts();
    const [draft, pending, published] = [aDraft(), aPending(), aPublished()];
    await store(ports, draft, pending, published);
    const found = await makeSubmittedThingsToDo(ports)([draft.id, pending.id, published.id, anId()]);
    expect(found).toEqual(
      new Map<string, unknown>([
        [pending.id, pending],
        [published.id, published],
      ]),
    );
  });
});
