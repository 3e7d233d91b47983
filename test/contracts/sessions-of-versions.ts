import type { Host } from '../../infra/local-host/host';
import { book } from '../builders/booking-documents';
import { aThingToDoInput } from '../builders/thing-to-do-input';
import { type Caller, type Client, makeClient } from '../e2e/support/client';
import { approve, makeListings, newVersion, publish, reject, update, withdraw } from '../e2e/support/listings';

const nextYear = new Date().getUTCFullYear() + 1;

const sessions = `sessions(from: "${nextYear}-01-01T00:00:00Z", first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { id localStart status reason capacity placesLeft price { from } } } }`;
const byId = `query ($id: ID!, $first: Int, $after: String) { thingToDoById(id: $id) { id ${sessions} } }`;
const listedAs = (list: string): string =>
  `query ($first: Int, $after: String, $listed: String) {
    ${list}(first: 20, after: $listed) { pageInfo { endCursor } edges { node { id ${sessions} } } } }`;
const own = listedAs('thingsToDo');
const drafts = `query ($first: Int, $after: String) {
  thingsToDoByStatus(status: DRAFT, first: 20) { edges { node { id ${sessions} } } } }`;
const pending = listedAs('pending');
const opened = `mutation ($id: ID!, $first: Int, $after: String) { newVersion(input: { id: $id }) { id ${sessions} } }`;
const change = 'mutation ($input: ChangeSessionInput!) { changeSession(input: $input) { id } }';
const cancel = 'mutation ($input: CancelSessionInput!) { cancelSession(input: $input) { id } }';

/** Four Mondays at 17:00, or another number of them. */
const weekly = (count = 4) => ({
  type: 'RECURRING_EVENT',
  capacity: 12,
  when: {
    dateTime: { from: `${nextYear}-03-01T00:00:00Z`, to: `${nextYear}-11-30T00:00:00Z` },
    occurrences: [],
    schedules: [{ start: `${nextYear}-03-01T17:00`, durationMinutes: 90, rrule: `FREQ=WEEKLY;COUNT=${count}` }],
  },
});

/** Checks that organisers and moderators see of a new version's sessions what its approval brings. */
export const sessionsOfVersionsContract = (name: string, start: () => Promise<Host>): void =>
  describe(`sessions of new versions on ${name}`, () => {
    let host: Host;
    let client: Client;
    let organiser: Caller;
    let auditor: Caller;
    let listings: ReturnType<typeof makeListings>;

    beforeAll(async () => {
      host = await start();
      client = makeClient(host.origin);
      organiser = await client.signIn('organiser', 'versions@example.org', 'Versions');
      auditor = await client.signIn('audit', 'moderator@example.com');
      listings = makeListings(client, organiser, auditor);
    });

    afterAll(() => host.stop());

    const seenBy = async (caller: Caller, id: string) => (await caller.get(byId, { id })).thingToDoById.sessions.edges;
    /** Sought on all pages: other listings wait longer. */
    const inList = async (caller: Caller, query: string, root: string, id: string, listed?: string) => {
      const { edges, pageInfo } = (await caller.get(query, { listed }))[root];
      const found = edges.find(({ node }: { node: { id: string } }) => node.id === id);
      if (found || !pageInfo?.endCursor) return found?.node.sessions.edges;
      return inList(caller, query, root, id, pageInfo.endCursor);
    };

    /** A listing of four sessions: the second moved with a reason, the third cancelled, the last in a smaller room. */
    const changed = async (): Promise<string> => {
      const id = await listings.published(weekly());
      const ids = (await seenBy(organiser, id)).map(({ node }: { node: { id: string } }) => node.id);
      const of = (index: number) => ({ thingToDoId: id, sessionId: ids[index], scope: 'THIS' });
      await organiser.get(change, { input: { ...of(1), start: `${nextYear}-03-09T18:30`, reason: 'Snow' } });
      await organiser.get(cancel, { input: { ...of(2), reason: 'Ill' } });
      await organiser.get(change, { input: { ...of(3), capacity: 5 } });
      return id;
    };

    it('are as they stay, for organisers and moderators, by id and in lists', async () => {
      const id = await changed();
      const published = await seenBy(organiser, id);
      expect(published.map(({ node }: { node: { status: string } }) => node.status)).toEqual([
        'SCHEDULED',
        'MOVED',
        'CANCELLED',
        'SCHEDULED',
      ]);
      const { newVersion: version } = await organiser.get(opened, { id });
      expect(version.sessions.edges).toEqual(published);
      expect(await seenBy(organiser, version.id)).toEqual(published);
      expect(await inList(organiser, own, 'thingsToDo', version.id)).toEqual(published);
      expect(await inList(organiser, own, 'thingsToDo', id)).toEqual(published);
      expect(await inList(organiser, drafts, 'thingsToDoByStatus', version.id)).toEqual(published);
      await organiser.get(publish, { id: version.id });
      expect(await seenBy(auditor, version.id)).toEqual(published);
      expect(await inList(auditor, pending, 'pending', version.id)).toEqual(published);
      await auditor.get(reject, { id: version.id, reasons: ['Say more.'] });
      expect(await seenBy(organiser, version.id)).toEqual(published);
      expect(await seenBy(auditor, version.id)).toEqual(published);
      await organiser.get(publish, { id: version.id });
      await auditor.get(approve, { id: version.id });
      expect(await seenBy(organiser, id)).toEqual(published);
    });

    it('are those of its own schedule, and follow what is changed of single ones meanwhile', async () => {
      const id = await changed();
      const version = (await organiser.get(newVersion, { id })).newVersion.id;
      const thingToDo = aThingToDoInput(weekly(6));
      await organiser.get(update, { input: { id: version, thingToDo: { ...thingToDo, capacity: 20 } } });
      const first = (await seenBy(organiser, id))[0].node.id;
      await organiser.get(cancel, { input: { thingToDoId: id, sessionId: first, scope: 'THIS' } });
      const seen = await seenBy(organiser, version);
      expect(
        seen.map(({ node }: { node: { status: string; capacity: number } }) => [node.status, node.capacity]),
      ).toEqual([
        ['CANCELLED', 20],
        ['MOVED', 20],
        ['CANCELLED', 20],
        ['SCHEDULED', 5],
        ['SCHEDULED', 20],
        ['SCHEDULED', 20],
      ]);
      await organiser.get(publish, { id: version });
      expect(await seenBy(auditor, version)).toEqual(seen);
      await auditor.get(approve, { id: version });
      expect(await seenBy(organiser, id)).toEqual(seen);
    });

    it('are those that a withdrawn listing keeps', async () => {
      const id = await changed();
      const published = await seenBy(organiser, id);
      await organiser.get(withdraw, { id });
      const version = (await organiser.get(newVersion, { id })).newVersion.id;
      expect(await seenBy(organiser, version)).toEqual(published);
    });

    it('have the places that are left of the sessions that families book', async () => {
      const family = await client.signIn('user', 'family-of-versions@example.com');
      const { addChild } = await family.get(
        `mutation { addChild(input: { name: "Kim", birthDate: "${nextYear - 6}-05-05" }) { id } }`,
      );
      const id = await listings.published({ ...weekly(), booking: { capacity: 12 } });
      const [first] = await seenBy(organiser, id);
      const party = { children: [addChild.id], adults: 1 };
      const total = 2 * first.node.price.from;
      const input = { thingToDoId: id, sessionId: first.node.id, party, idempotencyKey: 'key-of-versions', total };
      await family.get(book, { input });
      const published = await seenBy(organiser, id);
      expect(published[0].node.placesLeft).toBe(10);
      const version = (await organiser.get(newVersion, { id })).newVersion.id;
      expect(await seenBy(organiser, version)).toEqual(published);
    });

    it('page by cursors of their own', async () => {
      const id = await changed();
      const version = (await organiser.get(newVersion, { id })).newVersion.id;
      const pageOf = async (of: string, variables: object) =>
        (await organiser.get(byId, { id: of, ...variables })).thingToDoById.sessions;
      const page = await pageOf(version, { first: 3 });
      const rest = await pageOf(version, { first: 3, after: page.pageInfo.endCursor });
      expect([...page.edges, ...rest.edges]).toEqual(await seenBy(organiser, id));
      const { errors } = await organiser.ask(byId, { id, after: page.pageInfo.endCursor });
      expect(errors[0]?.errorInfo?.fields[0]?.path).toBe('after');
    });
  });
