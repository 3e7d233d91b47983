import type { Host } from '../../infra/local-host/host';
import { aThingToDoInput } from '../builders/thing-to-do-input';
import { type Caller, type Client, makeClient } from '../e2e/support/client';
import { approve, create, makeListings, newVersion, publish, update } from '../e2e/support/listings';

const sessions = `sessions(from: $from, to: $to, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
  edges { cursor node { id start end localStart localEnd timeZone status reason name where { address } price { from to } capacity placesLeft } } }`;
const byId = `query ($id: ID!, $from: AWSDateTime, $to: AWSDateTime, $first: Int, $after: String) {
  thingToDoById(id: $id) { when { timeZone hours { dayOfWeek from to } schedules { start rrule } } ${sessions} } }`;
const change =
  'mutation ($input: ChangeSessionInput!) { changeSession(input: $input) { id localStart status reason } }';
const cancel = 'mutation ($input: CancelSessionInput!) { cancelSession(input: $input) { id status reason } }';
const preview = `query ($id: ID!) { newVersionPreview(id: $id) {
  appearingCount changingCount vanishingCount appearing { localStart } vanishing { localStart status }
  changing { before { localStart } after { localStart where { address } } } } }`;

const nextYear = new Date().getUTCFullYear() + 1;
const everything = { from: `${nextYear}-01-01T00:00:00Z` };

/** Every Monday at 17:00 from March to November. */
const weekly = (overrides: object = {}) => ({
  type: 'RECURRING_EVENT',
  when: {
    dateTime: { from: `${nextYear}-03-01T00:00:00Z`, to: `${nextYear}-11-30T00:00:00Z` },
    occurrences: [],
    schedules: [{ start: `${nextYear}-03-02T17:00`, durationMinutes: 90, rrule: 'FREQ=WEEKLY;BYDAY=MO' }],
  },
  ...overrides,
});

/** A listing's sessions, from its input to what families and organisers see of them. */
export const sessionsContract = (name: string, start: () => Promise<Host>): void =>
  describe(`sessions on ${name}`, () => {
    let host: Host;
    let client: Client;
    let organiser: Caller;
    let auditor: Caller;
    let listings: ReturnType<typeof makeListings>;

    const sessionsOf = async (id: string, variables: object = everything) =>
      (await client.guest.get(byId, { id, ...variables })).thingToDoById.sessions;
    const starts = async (id: string, variables: object = everything): Promise<string[]> =>
      (await sessionsOf(id, variables)).edges.map(({ node }: { node: { localStart: string } }) => node.localStart);
    const idOf = async (id: string, index: number): Promise<string> => (await sessionsOf(id)).edges[index].node.id;

    beforeAll(async () => {
      host = await start();
      client = makeClient(host.origin);
      organiser = await client.signIn('organiser', 'classes@example.org', 'Classes');
      auditor = await client.signIn('audit', 'moderator@example.com');
      listings = makeListings(client, organiser, auditor);
    });

    afterAll(() => host.stop());

    it('keep the hour that an old client meant when the clocks change', async () => {
      const id = await listings.published({
        type: 'RECURRING_EVENT',
        when: {
          dateTime: { from: `${nextYear}-06-01T00:00:00Z`, to: `${nextYear}-12-31T00:00:00Z` },
          occurrences: [{ dayOfWeek: 'MON', hours: { from: '15:00:00Z', to: '16:00:00Z' } }],
        },
      });
      const { when } = (await client.guest.get(byId, { id })).thingToDoById;
      expect(when).toEqual({
        timeZone: 'Europe/Warsaw',
        hours: [{ dayOfWeek: 'MON', from: '17:00', to: '18:00' }],
        schedules: [],
      });
      const hours = async (from: string): Promise<string[]> =>
        (await starts(id, { from: `${nextYear}-${from}T00:00:00Z`, first: 3 })).map((text) => text.slice(11));
      expect(await hours('06-01')).toEqual(['17:00', '17:00', '17:00']);
      expect(await hours('12-01')).toEqual(['17:00', '17:00', '17:00']);
    });

    it('page forward with an exact total, and every cursor is of this list', async () => {
      const id = await listings.published(weekly());
      const first = await sessionsOf(id, { ...everything, first: 20 });
      expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      const rest = await sessionsOf(id, { ...everything, first: 20, after: first.pageInfo.endCursor });
      expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      expect([...first.edges, ...rest.edges]).toHaveLength(first.totalCount);
      expect(rest.totalCount).toBe(first.totalCount);
      const { errors } = await client.guest.ask(byId, { id, first: 21 });
      expect(errors[0]).toMatchObject({ errorType: 'InvalidInput', errorInfo: { fields: [{ path: 'first' }] } });
      const other = await client.guest.ask(byId, { id, after: first.pageInfo.endCursor });
      expect(other.errors[0]?.errorInfo?.fields[0]?.path).toBe('after');
      const upsideDown = { from: `${nextYear}-03-02T00:00:00Z`, to: `${nextYear}-03-01T00:00:00Z` };
      expect((await client.guest.ask(byId, { id, ...upsideDown })).errors[0]?.errorInfo?.fields[0]?.path).toBe('to');
    });

    it('move, one alone, and keep their id', async () => {
      const id = await listings.published(weekly());
      const sessionId = await idOf(id, 1);
      const input = { thingToDoId: id, sessionId, scope: 'THIS', start: `${nextYear}-03-10T18:30`, reason: 'Snow' };
      expect((await organiser.get(change, { input })).changeSession).toEqual({
        id: sessionId,
        localStart: `${nextYear}-03-10T18:30`,
        status: 'MOVED',
        reason: 'Snow',
      });
      const after = (await sessionsOf(id)).edges.map(({ node }: { node: { id: string } }) => node);
      expect(after[1]).toMatchObject({ id: sessionId, status: 'MOVED', localEnd: `${nextYear}-03-10T20:00` });
      expect([after[0].status, after[2].status]).toEqual(['SCHEDULED', 'SCHEDULED']);
    });

    it('move with all that follow, by the wall clock, over the change of the clock', async () => {
      const id = await listings.published(weekly());
      const sessionId = await idOf(id, 3);
      const [, , third = '', fourth = ''] = await starts(id);
      const input = { thingToDoId: id, sessionId, scope: 'THIS_AND_FOLLOWING', start: `${fourth.slice(0, 10)}T18:00` };
      await organiser.get(change, { input });
      const all = await starts(id);
      expect(all[2]).toBe(third);
      expect(all.slice(3).map((text) => text.slice(11))).toEqual(all.slice(3).map(() => '18:00'));
    });

    it('change place, price and capacity, and show those of the listing where nothing is changed', async () => {
      const id = await listings.published(weekly({ capacity: 12 }));
      const where = { location: { lat: 51.76, lon: 19.46 }, address: 'Park' };
      const input = { thingToDoId: id, sessionId: await idOf(id, 0), scope: 'THIS', where, capacity: 30 };
      await organiser.get(change, { input: { ...input, price: { from: 5, to: 7.5 } } });
      const [first, second] = (await sessionsOf(id)).edges;
      expect(first.node).toMatchObject({ where: { address: 'Park' }, capacity: 30, price: { from: 5, to: 7.5 } });
      expect(first.node.status).toBe('SCHEDULED');
      expect(second.node).toMatchObject({ where: { address: 'Piotrkowska 1, Łódź' }, capacity: 12 });
      expect(second.node).toMatchObject({ price: { from: 19.99, to: 40 }, placesLeft: null });
    });

    it('are cancelled, stay listed, and cancelling again says the same', async () => {
      const id = await listings.published(weekly());
      const input = { thingToDoId: id, sessionId: await idOf(id, 0), scope: 'THIS', reason: 'Ill' };
      const once = (await organiser.get(cancel, { input })).cancelSession;
      expect(once).toMatchObject({ status: 'CANCELLED', reason: 'Ill' });
      expect((await organiser.get(cancel, { input })).cancelSession).toEqual(once);
      expect((await sessionsOf(id)).edges[0].node.status).toBe('CANCELLED');
      const { sessionId, thingToDoId, scope } = input;
      expect(await organiser.refusal(change, { input: { sessionId, thingToDoId, scope, capacity: 3 } })).toBe(
        'Conflict',
      );
      await organiser.get(cancel, { input: { ...input, scope: 'ALL' } });
      const statuses = (await sessionsOf(id)).edges.map(({ node }: { node: { status: string } }) => node.status);
      expect(new Set(statuses)).toEqual(new Set(['CANCELLED']));
      await client.settle();
      const found = await client.guest.get(
        'query ($filter: FindThingsToDoFilterInput) { findThingsToDo(filter: $filter, first: 500) { edges { node { id } } } }',
        { filter: { type: ['RECURRING_EVENT'] } },
      );
      expect(found.findThingsToDo.edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain(id);
    });

    it('are all changed, though many are at once', async () => {
      const id = await listings.published(weekly());
      const ids = await Promise.all([0, 1, 2, 3, 4, 5].map((index) => idOf(id, index)));
      const asked = ids.map((sessionId, index) => ({ thingToDoId: id, sessionId, scope: 'THIS', reason: `${index}` }));
      await Promise.all(
        asked.map((input, index) =>
          index % 2 === 0
            ? organiser.get(cancel, { input })
            : organiser.get(change, { input: { ...input, capacity: 9 } }),
        ),
      );
      const { edges } = await sessionsOf(id, { ...everything, first: 6 });
      const said = edges.map(({ node }: { node: { status: string; reason: string } }) => [node.status, node.reason]);
      expect(said).toEqual(ids.map((_, index) => [index % 2 === 0 ? 'CANCELLED' : 'SCHEDULED', `${index}`]));
    });

    it('are nobody else’s to change, and only those of a published listing', async () => {
      const id = await listings.published(weekly());
      const input = { thingToDoId: id, sessionId: await idOf(id, 0), scope: 'THIS', capacity: 5 };
      const other = await client.signIn('organiser', 'other-classes@example.org');
      expect(await other.refusal(change, { input })).toBe('NotFound');
      const missing = { ...input, sessionId: `${nextYear}0303T170000Z` };
      expect(await organiser.refusal(change, { input: missing })).toBe('NotFound');
      expect(await organiser.refusal(change, { input: { ...input, sessionId: 'x' } })).toBe('NotFound');
      const draft = await listings.draft(weekly());
      expect(await organiser.refusal(change, { input: { ...input, thingToDoId: draft } })).toBe('Conflict');
      expect(await organiser.refusal(cancel, { input: { thingToDoId: draft, sessionId: 'x', scope: 'ALL' } })).toBe(
        'Conflict',
      );
    });

    it.each([
      ['start', { start: 'tomorrow' }],
      ['start', { start: `${nextYear + 3}-03-02T10:00` }],
      ['durationMinutes', { durationMinutes: 0 }],
      ['capacity', { capacity: 0 }],
      ['price.from', { price: { from: 1.999, to: 2 } }],
      ['where.location.lat', { where: { location: { lat: 91, lon: 0 }, address: 'x' } }],
      ['reason', { capacity: 3, reason: 'x'.repeat(501) }],
    ])('do not take a wrong %s', async (path, fields) => {
      const id = await listings.published(weekly());
      const input = { thingToDoId: id, sessionId: await idOf(id, 0), scope: 'THIS', ...fields };
      const { errors } = await organiser.ask(change, { input });
      expect(errors[0]?.errorInfo?.fields).toContainEqual({ path: `input.${path}`, message: expect.anything() });
    });

    it.each([{}, { reason: 'Snow' }, { start: null }])('do not take a change of nothing: %j', async (fields) => {
      const id = await listings.published(weekly());
      const input = { thingToDoId: id, sessionId: await idOf(id, 0), scope: 'THIS', ...fields };
      const { errors } = await organiser.ask(change, { input });
      expect(errors[0]?.errorInfo?.fields).toEqual([
        { path: 'input', message: expect.stringContaining('start, durationMinutes, where, capacity, price') },
      ]);
    });

    it('of a new version are told before it is submitted, and keep what was said of single ones', async () => {
      const id = await listings.published(weekly());
      const [first = '', second = ''] = await starts(id);
      await organiser.get(cancel, { input: { thingToDoId: id, sessionId: await idOf(id, 1), scope: 'THIS' } });
      const version = (await organiser.get(newVersion, { id })).newVersion.id;
      const schedules = [
        { start: `${nextYear}-03-02T17:00`, durationMinutes: 60, rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=3' },
        { start: `${nextYear}-03-03T09:00`, durationMinutes: 60 },
      ];
      const thingToDo = aThingToDoInput({ ...weekly(), when: { ...weekly().when, schedules } });
      await organiser.get(update, { input: { id: version, thingToDo } });
      const { newVersionPreview } = await organiser.get(preview, { id: version });
      expect(newVersionPreview.appearing).toEqual([{ localStart: `${nextYear}-03-03T09:00` }]);
      expect(newVersionPreview.vanishing).toHaveLength(newVersionPreview.vanishingCount);
      expect(newVersionPreview.changing[0].before.localStart).toBe(first);
      await organiser.get(publish, { id: version });
      await auditor.get(approve, { id: version });
      const after = (await sessionsOf(id)).edges.map(
        ({ node }: { node: { status: string; localStart: string } }) => node,
      );
      expect(after.find(({ localStart }: { localStart: string }) => localStart === second).status).toBe('CANCELLED');
      expect(after).toHaveLength(4);
      expect(await organiser.refusal(preview, { id })).toBe('Conflict');
      expect(await organiser.refusal(preview, { id: await listings.draft() })).toBe('Conflict');
    });

    it.each([
      ['when.schedules.0.rrule', { rrule: 'FREQ=HOURLY' }],
      ['when.schedules.0.rrule', { rrule: '' }],
      ['when.schedules.0.rrule', { rrule: 'FREQ=WEEKLY;COUNT=2;UNTIL=20300101T000000Z' }],
      ['when.schedules.0.rrule', { rrule: `FREQ=WEEKLY;UNTIL=${nextYear}0101T000000Z` }],
      ['when.schedules.0', { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }],
      ['when.schedules.0.start', { start: `${nextYear}-02-30T10:00` }],
      ['when.schedules.0.start', { start: `${nextYear}-03-02T10:00:00Z` }],
      ['when.schedules.0.durationMinutes', { durationMinutes: 1.5 }],
      ['when.schedules.0.region', { skipPublicHolidays: true }],
      ['when.schedules.0.region', { skipSchoolHolidays: true, region: 'XX-YY' }],
      ['when.schedules.0.exdates', { exdates: Array.from({ length: 10_000 }, () => `${nextYear}-03-02T10:00`) }],
    ])('are refused at %s', async (path, fields) => {
      const when = weekly().when;
      const schedules = [{ start: `${nextYear}-03-02T17:00`, durationMinutes: 90, ...fields }];
      const { errors } = await organiser.ask(create, {
        input: aThingToDoInput(weekly({ when: { ...when, schedules } })),
      });
      const paths = errors.flatMap(({ errorInfo }) => errorInfo?.fields ?? []).map((fault) => fault.path);
      expect(paths).toContain(`input.${path}`);
    });

    it('are refused with occurrences beside schedules, an unknown zone, or more than 5,000 of them', async () => {
      const at = async (when: object): Promise<string[]> => {
        const { errors } = await organiser.ask(create, { input: aThingToDoInput(weekly({ when })) });
        return errors.flatMap(({ errorInfo }) => errorInfo?.fields ?? []).map(({ path }) => path);
      };
      const when = weekly().when;
      const occurrences = [{ dayOfWeek: 'MON', hours: { from: '10:00', to: '11:00' } }];
      expect(await at({ ...when, occurrences })).toEqual(['input.when.occurrences']);
      expect(await at({ ...when, timeZone: 'Europe/Nowhere' })).toEqual(['input.when.timeZone']);
      const hourly = {
        start: `${nextYear}-03-02T00:00`,
        durationMinutes: 5,
        rrule: 'FREQ=DAILY;BYHOUR=8,9,10,11,12,13,14',
      };
      const minutes = [0, 10, 20, 30].map((one) => ({ ...hourly, rrule: `${hourly.rrule};BYMINUTE=${one}` }));
      const years = { from: when.dateTime.from, to: `${nextYear + 4}-01-01T00:00:00Z` };
      expect(await at({ ...when, dateTime: years, schedules: minutes })).toEqual(['input.when.schedules']);
      // Counted from their start, each of these takes 57 years of days.
      const counted = { start: '1970-01-01T08:00', durationMinutes: 5, rrule: 'FREQ=DAILY;COUNT=100000' };
      expect(await at({ ...when, schedules: Array.from({ length: 50 }, () => counted) })).toEqual([
        'input.when.schedules',
      ]);
      const dates = Array.from({ length: 1000 }, () => `${nextYear}-03-02T10:00`);
      const dated = { start: `${nextYear}-03-02T10:00`, durationMinutes: 5, rdates: dates };
      expect(await at({ ...when, schedules: [dated, dated, dated] })).toEqual(['input.when.schedules']);
    });
  });
