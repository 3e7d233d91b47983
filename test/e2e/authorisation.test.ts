import { loadHandler } from '../../handlers/functions';
import { routes } from '../../handlers/routes';
import { type Host, startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { aThingToDoInput, inDays } from '../builders/thing-to-do-input';
import { bookingDocuments, bookingVariables } from './support/booking-access';
import { type Caller, type Client, makeClient, newAddress } from './support/client';
import { approve, makeListings, newVersion, publish, reject, remove, update, withdraw } from './support/listings';

const statuses = ['draft', 'pending', 'published', 'rejected', 'withdrawn', 'removed'] as const;
type Status = (typeof statuses)[number];
type Outcome = 'ok' | 'Conflict' | 'HoldOver' | 'NotFound' | 'NotOpen';

const byId = 'query ($id: ID!) { thingToDoById(id: $id) { id } }';
const keep = 'mutation ($id: ID!) { addToMyFavorites(input: { id: $id }) { id } }';

/** Outcomes in the order of `statuses`. */
const outcomes = (...row: [Outcome, Outcome, Outcome, Outcome, Outcome, Outcome]): Record<Status, Outcome> =>
  Object.fromEntries(statuses.map((status, index) => [status, row[index] ?? 'ok'])) as Record<Status, Outcome>;

const never = outcomes('NotFound', 'NotFound', 'NotFound', 'NotFound', 'NotFound', 'NotFound');
const whenPublished = outcomes('NotFound', 'NotFound', 'ok', 'NotFound', 'NotFound', 'NotFound');
/** Places of these listings are not booked here. */
const notOpen = outcomes('NotFound', 'NotFound', 'NotOpen', 'NotFound', 'NotFound', 'NotFound');
const byFamilies = (row: Record<Status, Outcome>) => ({ user: row, otherUser: row });
const whileEditable = outcomes('ok', 'Conflict', 'Conflict', 'ok', 'Conflict', 'NotFound');

/** Every field that takes a listing's id: who may use it on somebody's listing in which status. */
const rules: Record<
  string,
  Partial<Record<'guest' | 'user' | 'otherUser' | 'owner' | 'otherOrganiser' | 'auditor', Record<Status, Outcome>>>
> = {
  thingToDoById: {
    guest: whenPublished,
    user: whenPublished,
    otherUser: whenPublished,
    owner: outcomes('ok', 'ok', 'ok', 'ok', 'ok', 'NotFound'),
    otherOrganiser: never,
    auditor: outcomes('NotFound', 'ok', 'ok', 'ok', 'ok', 'NotFound'),
  },
  addToMyFavorites: { user: whenPublished, otherUser: whenPublished },
  // Whoever keeps nothing; what is kept is told below.
  myFavoriteById: { user: never, otherUser: never },
  removeFromMyFavorites: { user: never, otherUser: never },
  updateThingToDo: { owner: whileEditable, otherOrganiser: never },
  publish: { owner: whileEditable, otherOrganiser: never },
  removeThingToDo: { owner: whileEditable, otherOrganiser: never },
  withdraw: {
    owner: outcomes('Conflict', 'Conflict', 'ok', 'Conflict', 'Conflict', 'NotFound'),
    otherOrganiser: never,
  },
  newVersion: { owner: outcomes('Conflict', 'Conflict', 'ok', 'Conflict', 'ok', 'NotFound'), otherOrganiser: never },
  changeSession: {
    owner: outcomes('Conflict', 'Conflict', 'ok', 'Conflict', 'Conflict', 'NotFound'),
    otherOrganiser: never,
  },
  cancelSession: {
    owner: outcomes('Conflict', 'Conflict', 'ok', 'Conflict', 'Conflict', 'NotFound'),
    otherOrganiser: never,
  },
  // A new version of one's own; these are none, and the refusal says how one is named.
  newVersionPreview: {
    owner: outcomes('Conflict', 'Conflict', 'Conflict', 'Conflict', 'Conflict', 'NotFound'),
    otherOrganiser: never,
  },
  quoteBooking: byFamilies(notOpen),
  holdSession: byFamilies(notOpen),
  bookSession: byFamilies(notOpen),
  joinWaitingList: byFamilies(notOpen),
  confirmBooking: byFamilies(outcomes('HoldOver', 'HoldOver', 'HoldOver', 'HoldOver', 'HoldOver', 'HoldOver')),
  // What nobody keeps is given back already.
  releaseHold: byFamilies(outcomes('ok', 'ok', 'ok', 'ok', 'ok', 'ok')),
  attendees: { owner: outcomes('ok', 'ok', 'ok', 'ok', 'ok', 'NotFound'), otherOrganiser: never },
  attendeesCsv: { owner: outcomes('ok', 'ok', 'ok', 'ok', 'ok', 'NotFound'), otherOrganiser: never },
  sessionCounts: {
    owner: outcomes('NotOpen', 'NotOpen', 'NotOpen', 'NotOpen', 'NotOpen', 'NotFound'),
    otherOrganiser: never,
  },
  approve: { auditor: outcomes('NotFound', 'ok', 'Conflict', 'Conflict', 'Conflict', 'NotFound') },
  reject: { auditor: outcomes('NotFound', 'ok', 'Conflict', 'Conflict', 'Conflict', 'NotFound') },
};

const documents: Record<string, string> = {
  thingToDoById: byId,
  addToMyFavorites: keep,
  myFavoriteById: 'query ($id: ID!) { myFavoriteById(id: $id) { id } }',
  removeFromMyFavorites: 'mutation ($id: ID!) { removeFromMyFavorites(input: { id: $id }) { id } }',
  updateThingToDo: update,
  publish,
  removeThingToDo: remove,
  withdraw,
  newVersion,
  changeSession: 'mutation ($input: ChangeSessionInput!) { changeSession(input: $input) { id } }',
  cancelSession: 'mutation ($input: CancelSessionInput!) { cancelSession(input: $input) { id } }',
  ...bookingDocuments,
  newVersionPreview: 'query ($id: ID!) { newVersionPreview(id: $id) { appearingCount } }',
  approve,
  reject,
};

/** The one session of `aThingToDoInput`. */
const session = { sessionId: inDays(3, 10).replaceAll(/[-:]/g, ''), scope: 'THIS' };

const variablesOf = (field: string, id: string): object => {
  const ofBooking = bookingVariables(id, session.sessionId)[field];
  if (ofBooking) return ofBooking;
  if (field === 'changeSession') return { input: { ...session, thingToDoId: id, capacity: 5 } };
  if (field === 'cancelSession') return { input: { ...session, thingToDoId: id } };
  if (field === 'updateThingToDo') return { input: { id, thingToDo: aThingToDoInput() } };
  return field === 'reject' ? { id, reasons: ['No.'] } : { id };
};

/** Fields that take a booking's id: they are told in `bookings.test.ts`. */
const ofBookings = [
  'myBookingById',
  'quoteCancellation',
  'cancelBooking',
  'acceptOffer',
  'declineOffer',
  'leaveWaitingList',
  'checkIn',
  'undoCheckIn',
  'cancelBookingOf',
];

describe('who may do what', () => {
  let host: Host;
  let client: Client;
  let callers: Record<'guest' | 'user' | 'owner' | 'otherOrganiser' | 'auditor' | 'otherUser', Caller>;
  let listings: ReturnType<typeof makeListings>;

  beforeAll(async () => {
    host = await startHost(0, makeInMemoryBackend({ samples: false }));
    client = makeClient(host.origin);
    callers = {
      guest: client.guest,
      user: await client.signIn('user', newAddress('parent')),
      otherUser: await client.signIn('user', newAddress('parent')),
      owner: client.guest,
      otherOrganiser: await client.signIn('organiser', newAddress('other')),
      auditor: await client.signIn('audit', newAddress('auditor')),
    };
  });

  // Nobody may submit more than a hundred things to do in an hour.
  beforeEach(async () => {
    callers.owner = await client.signIn('organiser', newAddress('owner'));
    listings = makeListings(client, callers.owner, callers.auditor);
  });

  afterAll(() => host.stop());

  const cases = Object.entries(rules).flatMap(([field, byCaller]) =>
    Object.entries(byCaller).flatMap(([who, byStatus]) =>
      statuses.map((status) => [field, who, status, byStatus[status]] as const),
    ),
  );

  it.each(cases)('%s by %s of a %s listing: %s', async (field, who, status, expected) => {
    const id = await listings[status]();
    const caller = callers[who as keyof typeof callers];
    const { data, errors } = await caller.ask(documents[field] ?? '', variablesOf(field, id));
    expect(errors.map(({ errorType }) => errorType)).toEqual(expected === 'ok' ? [] : [expected]);
    expect(data[field] === null).toBe(expected !== 'ok');
  });

  it.each(statuses)('lists a %s listing to those only who may see it', async (status) => {
    const id = await listings[status]();
    const listedBy = async (caller: Caller, field: string, args = 'first: 20', after = ''): Promise<boolean> => {
      const page = `{ edges { node { id } } pageInfo { hasNextPage endCursor } }`;
      const { list } = await caller.get(`{ list: ${field}(${args} ${after}) ${page} }`);
      if (list.edges.some(({ node }: { node: { id: string } }) => node.id === id)) return true;
      if (!list.pageInfo.hasNextPage) return false;
      return listedBy(caller, field, args, `after: "${list.pageInfo.endCursor}"`);
    };
    const upper = status.toUpperCase();
    const own = status !== 'removed';
    expect(await listedBy(client.guest, 'findThingsToDo', 'first: 500')).toBe(status === 'published');
    expect(await listedBy(callers.user, 'findThingsToDo', 'first: 500')).toBe(status === 'published');
    expect(await listedBy(callers.owner, 'thingsToDo', 'first: 500')).toBe(own);
    expect(await listedBy(callers.otherOrganiser, 'thingsToDo', 'first: 500')).toBe(false);
    expect(await listedBy(callers.auditor, 'pending')).toBe(status === 'pending');
    if (own) {
      expect(await listedBy(callers.owner, 'thingsToDoByStatus', `status: ${upper}`)).toBe(true);
      expect(await listedBy(callers.otherOrganiser, 'thingsToDoByStatus', `status: ${upper}`)).toBe(false);
    }
  });

  it('keeps a family’s children and favourites to itself', async () => {
    const otherUser = await client.signIn('user', newAddress('parent'));
    const user = await client.signIn('user', newAddress('parent'));
    const { addChild } = await user.get(
      'mutation { addChild(input: { name: "Kim", birthDate: "2019-05-05" }) { id } }',
    );
    const { id } = addChild;
    const child = { name: 'Stolen', birthDate: '2019-05-05' };
    expect(await otherUser.refusal('query ($id: ID!) { myChildById(id: $id) { name } }', { id })).toBe('NotFound');
    expect(
      await otherUser.refusal('mutation ($input: UpdateChildInput!) { updateChild(input: $input) { id } }', {
        input: { id, child },
      }),
    ).toBe('NotFound');
    expect(await otherUser.refusal('mutation ($id: ID!) { removeChild(input: { id: $id }) { id } }', { id })).toBe(
      'NotFound',
    );
    expect((await otherUser.get('{ myChildren { id } }')).myChildren).toEqual([]);
    expect((await user.get('query ($id: ID!) { myChildById(id: $id) { name } }', { id })).myChildById.name).toBe('Kim');

    const kept = await listings.published();
    await user.get(keep, { id: kept });
    expect(await otherUser.refusal('query ($id: ID!) { myFavoriteById(id: $id) { id } }', { id: kept })).toBe(
      'NotFound',
    );
    expect(
      await otherUser.refusal('mutation ($id: ID!) { removeFromMyFavorites(input: { id: $id }) { id } }', { id: kept }),
    ).toBe('NotFound');
    expect((await otherUser.get('{ myFavorites { totalCount } }')).myFavorites.totalCount).toBe(0);
    expect((await user.get('{ myFavorites { totalCount } }')).myFavorites.totalCount).toBe(1);
  });

  it('keeps what a parent says of herself to her', async () => {
    const [parent, other] = [
      await client.signIn('user', newAddress('parent')),
      await client.signIn('user', newAddress('parent')),
    ];
    const said = { language: 'pl', timeZone: 'Europe/Warsaw' };
    const { saveProfile } = await parent.get(
      'mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { id language timeZone } }',
      { input: said },
    );
    const own = '{ profile { id language timeZone } }';
    expect((await parent.get(own)).profile).toEqual({ id: saveProfile.id, ...said });
    const { profile } = await other.get(own);
    expect(profile).toEqual({ id: expect.any(String), language: null, timeZone: null });
    expect(profile.id).not.toBe(saveProfile.id);
    expect(await parent.refusal('mutation { saveProfile(input: { timeZone: "Mars" }) { id } }')).toBe('InvalidInput');
  });

  it('keeps a moderator’s decisions to that moderator', async () => {
    const other = await client.signIn('audit', newAddress('auditor'));
    expect((await other.get('{ myDecisions { totalCount } }')).myDecisions.totalCount).toBe(0);
  });

  const guarded = (['user', 'organiser', 'audit'] as const).flatMap((api) =>
    Object.entries({ ...routes[api].Query, ...routes[api].Mutation }).map(
      ([field, route]) => [api, field, route] as const,
    ),
  );

  it.each(guarded)('lets nobody use %s %s without the token of a person of that pool', async (api, field, route) => {
    const { guest, user, owner, auditor } = callers;
    const strangers = [guest, ...[user, owner, auditor].filter(({ pool }) => pool !== api)];
    for (const { token } of strangers) {
      const headers = token ? { authorization: token } : {};
      const reply = await client.postJson(`/${api}/graphql`, { query: `{ ${field} }` }, headers);
      expect([reply.status, await reply.text()]).toEqual([401, expect.stringContaining('"Unauthorized"')]);
    }
    if (route.function.startsWith('guest/')) return;
    // Should an API ever be set up without its token, the function itself lets nobody in.
    const handler = await loadHandler(route.function);
    const event = {
      arguments: { id: 'x', input: { id: 'x' } },
      identity: null,
      info: { fieldName: field, parentTypeName: 'Query' },
    };
    expect(await handler(event)).toMatchObject({ data: null, errorType: 'Unauthorized' });
  });

  it('covers every field that takes the id of a listing', () => {
    const withId = new Set(Object.keys(rules).concat('myChildById', 'updateChild', 'removeChild', ...ofBookings));
    const without = new Set(
      'findThingsToDo suggest mapClusters contactUs myFavorites myBookings myChildren addChild thingsToDo thingsToDoByStatus profile createThingToDo saveProfile imageUpload pending myDecisions'.split(
        ' ',
      ),
    );
    const fields = Object.values(routes).flatMap(({ Query = {}, Mutation = {} }) =>
      Object.keys({ ...Query, ...Mutation }),
    );
    expect(fields.filter((field) => !withId.has(field) && !without.has(field))).toEqual([]);
  });
});
