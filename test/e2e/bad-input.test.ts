import fc from 'fast-check';
import { type Host, startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { anyLetter } from '../builders/any-letter';
import { runs } from '../builders/runs';
import { aThingToDoInput } from '../builders/thing-to-do-input';
import { type Caller, type Client, makeClient, newAddress } from './support/client';
import { approve, create, newVersion, publish, reject, remove, update, withdraw } from './support/listings';

const known = new Set([
  'Conflict',
  'InvalidInput',
  'LimitExceeded',
  'NotFound',
  'TooManyRequests',
  'Unauthorized',
  'Unavailable',
]);

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '"',
    '\\',
    '\u0000',
    '\u202e',
    '😀',
    '\ud800',
    '#',
    'DRAFT#',
    '{"$gt":1}',
    '<script>',
    "'; DROP TABLE",
    '__proto__',
    'constructor',
    '../../..',
    'a'.repeat(10_001),
    '1e999',
    'null',
  ),
  fc.string(),
  fc.string({ unit: anyLetter }),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -1, 1e308, 0.1, 19.999, 2 ** 31),
);
const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const instant = fc.constantFrom(
  '2026-12-01T10:00:00Z',
  '2026-12-01T10:00+02:00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '2024-02-29T23:59:59-18:00',
);
const time = fc.constantFrom('00:00', '10:00:00Z', '23:59:59.999+18:00', '10:00:00-07:00');
const date = fc.constantFrom('2026-11-24', '0001-01-01', '9999-12-31', '2020-02-29+02:00', '2010-01-01Z');
const id = fc.oneof(nasty, fc.uuid());
const range = <T>(value: fc.Arbitrary<T>) => fc.record({ from: value, to: value });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const thingToDo = fc.record({
  type: fc.constantFrom('EVENT', 'RECURRING_EVENT', 'PLACE'),
  name: nasty,
  description: nasty,
  where: fc.record({ location: fc.record({ lat: number, lon: number }), address: nasty }),
  when: fc.record({
    dateTime: range(instant),
    occurrences: fc.array(fc.record({ dayOfWeek: fc.constantFrom('MON', 'SUN'), hours: range(time) }), {
      maxLength: 3,
    }),
  }),
  contact: fc.record({
    email: maybe(nasty),
    phone: maybe(nasty),
    www: maybe(fc.oneof(nasty, fc.webUrl(), fc.constant('javascript:alert(1)'))),
  }),
  target: fc.record({ age: range(int), type: fc.array(fc.constantFrom('ADULT', 'CHILD'), { maxLength: 4 }) }),
  image: maybe(fc.record({ name: nasty, bucket: nasty, key: nasty, region: nasty, mimeType: maybe(nasty) })),
  bookingMandatory: fc.boolean(),
  adultMandatory: fc.boolean(),
  category: fc.constantFrom('MUSIC', 'OTHER'),
  price: range(number),
  currency: maybe(fc.oneof(nasty, fc.constantFrom('PLN', 'JPY', 'XXX', 'pln'))),
});

const searchArguments = fc.record({
  search: maybe(nasty),
  first: maybe(int),
  last: maybe(int),
  after: maybe(nasty),
  before: maybe(nasty),
  location: maybe(fc.record({ lat: number, lon: number })),
  sort: maybe(
    fc.record({
      sortBy: maybe(fc.constantFrom('RELEVANCE', 'GEO_DISTANCE', 'PRICE')),
      direction: maybe(fc.constantFrom('ASC', 'DESC')),
    }),
  ),
  filter: maybe(
    fc.record({
      location: maybe(fc.record({ coordinates: fc.record({ lat: number, lon: number }), radius: int })),
      target: maybe(fc.record({ age: maybe(fc.array(range(int), { maxLength: 3 })) })),
      price: maybe(range(number)),
      type: maybe(fc.constantFrom([], ['EVENT'])),
      when: maybe(fc.record({ date: maybe(range(date)), time: maybe(range(time)) })),
    }),
  ),
});

const find = `query ($search: String, $first: Int, $last: Int, $after: String, $before: String, $location: LocationInput, $sort: Sort, $filter: FindThingsToDoFilterInput) {
  findThingsToDo(search: $search, first: $first, last: $last, after: $after, before: $before, location: $location, sort: $sort, filter: $filter) { totalCount edges { node { id organiser { name } } } } }`;
const own = `query ($search: String, $first: Int, $last: Int, $after: String, $before: String, $sort: Sort) {
  thingsToDo(search: $search, first: $first, last: $last, after: $after, before: $before, sort: $sort) { totalCount edges { node { id } } } }`;
const withId = fc.record({ id });
const child = fc.record({ name: nasty, birthDate: date });

type Who = 'guest' | 'parent' | 'organiser' | 'auditor';
const requests: readonly (readonly [Who, string, fc.Arbitrary<object>])[] = [
  ['guest', find, searchArguments],
  ['guest', 'query ($id: ID!) { thingToDoById(id: $id) { id } }', withId],
  [
    'guest',
    'mutation ($input: ContactUsInput) { contactUs(input: $input) }',
    fc.record({ input: maybe(fc.record({ subject: nasty, body: nasty, from: maybe(nasty) })) }),
  ],
  ['parent', 'mutation ($input: AddChildInput!) { addChild(input: $input) { id } }', fc.record({ input: child })],
  [
    'parent',
    'mutation ($input: UpdateChildInput!) { updateChild(input: $input) { id } }',
    fc.record({ input: fc.record({ id, child }) }),
  ],
  ['parent', 'mutation ($id: ID!) { addToMyFavorites(input: { id: $id }) { id thingToDo { id } } }', withId],
  ['parent', 'mutation ($id: ID!) { removeFromMyFavorites(input: { id: $id }) { id } }', withId],
  [
    'parent',
    'query ($first: Int, $after: String) { myFavorites(first: $first, after: $after) { totalCount } }',
    fc.record({ first: maybe(int), after: maybe(nasty) }),
  ],
  ['organiser', create, fc.record({ input: thingToDo })],
  ['organiser', update, fc.record({ input: fc.record({ id, thingToDo, removeImage: maybe(fc.boolean()) }) })],
  ['organiser', own, searchArguments],
  ['organiser', publish, withId],
  ['organiser', withdraw, withId],
  ['organiser', newVersion, withId],
  ['organiser', remove, withId],
  [
    'organiser',
    'mutation ($name: String!) { saveProfile(input: { name: $name }) { name } }',
    fc.record({ name: nasty }),
  ],
  [
    'organiser',
    'mutation ($name: String!, $mimeType: String!) { imageUpload(input: { name: $name, mimeType: $mimeType }) { key } }',
    fc.record({ name: nasty, mimeType: nasty }),
  ],
  ['auditor', approve, withId],
  ['auditor', reject, fc.record({ id, reasons: fc.array(nasty, { maxLength: 3 }) })],
  [
    'auditor',
    'query ($first: Int, $after: String) { pending(first: $first, after: $after) { totalCount } }',
    fc.record({ first: maybe(int), after: maybe(nasty) }),
  ],
];

describe('bad input', () => {
  let host: Host;
  let client: Client;
  let callers: Record<Who, Caller>;

  beforeAll(async () => {
    host = await startHost(0, makeInMemoryBackend({ samples: false }));
    client = makeClient(host.origin);
    callers = {
      guest: client.guest,
      parent: await client.signIn('user', newAddress('parent')),
      organiser: await client.signIn('organiser', newAddress('organiser')),
      auditor: await client.signIn('audit', newAddress('auditor')),
    };
  });

  afterAll(() => host.stop());

  it('gets a typed error, up to thousands of times, and never an internal one', async () => {
    const request = fc
      .constantFrom(...requests)
      .chain(([who, query, variables]) => fc.tuple(fc.constant(who), fc.constant(query), variables));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(request, async ([who, query, variables]) => {
        const { errors } = await callers[who].ask(query, variables);
        refused += errors.length;
        for (const { errorType, errorInfo, path } of errors) {
          expect(known).toContain(errorType);
          // What GraphQL itself refuses has no path; what a function refuses names its fields.
          if (errorType === 'InvalidInput' && path) expect(errorInfo?.fields.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: runs(2000), seed: 7 },
    );
    expect(refused).toBeGreaterThan(runs(2000) / 2);
  });

  it('changes nothing', async () => {
    const { organiser } = callers;
    const { createThingToDo } = await organiser.get(create, { input: aThingToDoInput({ name: 'Untouched' }) });
    const read = async () =>
      (await organiser.get('query ($id: ID!) { thingToDoById(id: $id) { name revision status } }', createThingToDo))
        .thingToDoById;
    const before = await read();
    const wrong = { ...aThingToDoInput(), price: { from: 5, to: 1 } };
    expect(await organiser.refusal(update, { input: { id: createThingToDo.id, thingToDo: wrong } })).toBe(
      'InvalidInput',
    );
    expect(await organiser.refusal(create, { input: wrong })).toBe('InvalidInput');
    expect(await read()).toEqual(before);
  });

  it('says the same of a malformed id as of an unknown one', async () => {
    for (const bad of ['nothing', '', '#', 'x'.repeat(1_000_000), 'a"b', '\u0000']) {
      expect(await callers.organiser.refusal(publish, { id: bad })).toBe('NotFound');
    }
  });
});
