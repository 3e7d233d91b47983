import fc from 'fast-check';
import type { ListingContent } from '../../domain/listing/content';
import { categories, listingTypes, targetTypes } from '../../domain/listing/content';
import { sessionsOf } from '../../domain/listing/sessions';
import { distanceBetween } from '../../domain/shared/geo';
import { decimalsOf } from '../../domain/shared/money';
import { dayLength, hour } from '../../domain/shared/time';
import { type Host, startHost } from '../../infra/local/host';
import { makeInMemoryBackend } from '../../infra/local/in-memory-backend';
import { sampleListings } from '../../infra/local/samples/listings';
import { organisers } from '../../infra/local/samples/people';
import { type Client, makeClient } from './support/client';

/** The first twenty samples are in other states. */
const samples = sampleListings(Date.now()).slice(20);
const nameOf = new Map(organisers.map(({ sub, name }) => [sub, name]));
const today = Math.floor(Date.now() / dayLength) * dayLength;

const find = `query ($first: Int, $after: String, $last: Int, $before: String, $search: String,
    $filter: FindThingsToDoFilterInput, $sort: Sort, $location: LocationInput) {
  findThingsToDo(first: $first, after: $after, last: $last, before: $before, search: $search, filter: $filter, sort: $sort, location: $location) {
    totalCount edges { cursor node { id distance } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Question {
  readonly search?: string | undefined;
  readonly filter?: {
    readonly location?:
      | { readonly coordinates: { readonly lat: number; readonly lon: number }; readonly radius: number }
      | undefined;
    readonly target?:
      | { readonly age?: readonly Range[] | undefined; readonly type?: readonly string[] | undefined }
      | undefined;
    readonly price?: Range | undefined;
    readonly type?: readonly string[] | undefined;
    readonly category?: readonly string[] | undefined;
    readonly when?:
      | {
          readonly date?: { readonly from: string; readonly to: string } | undefined;
          readonly time?: { readonly from: string; readonly to: string } | undefined;
        }
      | undefined;
    readonly bookingMandatory?: boolean | undefined;
    readonly adultMandatory?: boolean | undefined;
  };
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').toLowerCase();
const words = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const overlap = (a: Range, b: Range): boolean => a.from <= b.to && b.from <= a.to;
const among = (asked: readonly string[] | undefined, value: string): boolean =>
  !asked || asked.length === 0 || asked.includes(value);
const clock = (time: string): number => Number(time.slice(0, 2)) * hour + Number(time.slice(3, 5)) * 60_000;

/** The asked stretches, one for each day: the plainest reading of the contract. */
const stretches = ({ date, time }: NonNullable<NonNullable<Question['filter']>['when']>): Range[] => {
  const first = date ? Date.parse(date.from) : today - dayLength;
  const last = date ? Date.parse(date.to) : today + 760 * dayLength;
  const from = time ? clock(time.from) : 0;
  const until = time ? clock(time.to) : dayLength;
  const to = until > from ? until : until + dayLength;
  const days = Array.from({ length: (last - first) / dayLength + 1 }, (_, index) => first + index * dayLength);
  return days.map((day) => ({ from: day + from, to: day + to }));
};

const isOn = (content: ListingContent, when: NonNullable<Question['filter']>['when']): boolean => {
  const now = Date.now();
  const ahead = [...sessionsOf(content, now, today + 800 * dayLength)].filter(({ end }) => end > now);
  if (!when?.date && !when?.time) return ahead.length > 0;
  const asked = stretches(when);
  return ahead.some(({ start, end }) => asked.some(({ from, to }) => start < to && end > from));
};

/** A plain filter over the samples, written from the contract and not from the code. */
const expected = ({ search = '', filter = {} }: Question): string[] =>
  samples
    .filter(({ content, organiserId }) => {
      const texts = [content.name, content.description, content.where.address, nameOf.get(organiserId) ?? ''].flatMap(
        words,
      );
      const scale = 10 ** decimalsOf(content.price.currency);
      const price = { from: content.price.from / scale, to: content.price.to / scale };
      const { location, target } = filter;
      return (
        words(search).every((word) => texts.some((text) => text.startsWith(word))) &&
        among(filter.type, content.type) &&
        among(filter.category, content.category) &&
        among(target?.type, content.target.type) &&
        (target?.age ?? []).every((age) => overlap(age, content.target.age)) &&
        (!filter.price || overlap(filter.price, price)) &&
        (filter.bookingMandatory === undefined || filter.bookingMandatory === content.bookingMandatory) &&
        (filter.adultMandatory === undefined || filter.adultMandatory === content.adultMandatory) &&
        (!location || distanceBetween(location.coordinates, content.where.location) <= location.radius) &&
        isOn(content, filter.when)
      );
    })
    .map(({ id }) => id)
    .sort();

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const range = (max: number): fc.Arbitrary<Range> =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const day = fc
  .integer({ min: -3, max: 60 })
  .map((days) => new Date(today + days * dayLength).toISOString().slice(0, 10));
const dates = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const time = fc
  .integer({ min: 0, max: 47 })
  .map((halves) => `${String(Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 ? '30' : '00'}:00Z`);
const times = fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to);
const somewhere = fc.constantFrom(...samples).map(({ content }) => content.where.location);

const question: fc.Arbitrary<Question> = fc.record({
  search: maybe(
    fc.constantFrom(
      'lodz',
      'ŁÓDŹ pupp',
      'museum',
      'Żwawe',
      'for',
      'in new',
      'labedziem',
      'café',
      'otter swim',
      'rua seculo',
      '!!',
      'nowhere',
      'd',
    ),
  ),
  filter: fc.record({
    location: maybe(fc.record({ coordinates: somewhere, radius: fc.constantFrom(1, 2000, 8000, 400_000) })),
    target: maybe(
      fc.record({ age: maybe(fc.array(range(14), { maxLength: 2 })), type: maybe(fc.subarray([...targetTypes])) }),
    ),
    price: maybe(range(60)),
    type: maybe(fc.subarray([...listingTypes])),
    category: maybe(fc.subarray([...categories])),
    when: maybe(fc.record({ date: maybe(dates), time: maybe(times) })),
    bookingMandatory: maybe(fc.boolean()),
    adultMandatory: maybe(fc.boolean()),
  }),
});

describe('finding', () => {
  let host: Host;
  let client: Client;

  beforeAll(async () => {
    host = await startHost(0, makeInMemoryBackend({ samples: true }));
    client = makeClient(host.origin);
  });

  afterAll(() => host.stop());

  const ask = async (variables: object) => (await client.guest.get(find, variables)).findThingsToDo;

  it('answers what a plain filter answers, to 300 random questions', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const ids = expected(asked);
        const { totalCount, edges } = await ask({ ...asked, first: 500 });
        expect(edges.map(({ node }: { node: { id: string } }) => node.id).sort()).toEqual(ids);
        expect(totalCount).toBe(ids.length);
        if (ids.length > 0) answered += 1;
      }),
      { numRuns: 300, seed: 1 },
    );
    // Questions that nothing answers prove little.
    expect(answered).toBeGreaterThan(60);
  });

  const location = { lat: 52.2, lon: 21 };
  const orders = [
    ['soonest first', {}],
    ['by relevance', { search: 'in' }],
    ['by relevance, worst first', { search: 'in', sort: { sortBy: 'RELEVANCE', direction: 'ASC' } }],
    ['nearest first', { sort: { sortBy: 'GEO_DISTANCE' }, location }],
    ['farthest first', { sort: { sortBy: 'GEO_DISTANCE', direction: 'DESC' }, location }],
    ['cheapest first', { sort: { sortBy: 'PRICE', direction: 'ASC' } }],
    ['dearest first', { sort: { sortBy: 'PRICE', direction: 'DESC' }, filter: { type: ['EVENT'] } }],
  ] as const;

  describe.each(orders)('pages %s', (_name, variables) => {
    it.each([7, 100])('of %d put together are the whole, forwards and backwards', async (size) => {
      const whole = await ask({ ...variables, first: 500 });
      const ids = whole.edges.map(({ node }: { node: { id: string } }) => node.id);
      expect(new Set(ids).size).toBe(whole.totalCount);
      const walk = async (backward: boolean): Promise<string[]> => {
        const seen: string[] = [];
        let cursor: string | null = null;
        for (;;) {
          const page = await ask({
            ...variables,
            ...(backward ? { last: size, before: cursor } : { first: size, after: cursor }),
          });
          const rows = page.edges.map(({ node }: { node: { id: string } }) => node.id);
          if (backward) seen.unshift(...rows);
          else seen.push(...rows);
          expect(page.totalCount).toBe(ids.length);
          expect(page.pageInfo).toEqual({
            hasNextPage: backward ? seen.length > rows.length : seen.length < ids.length,
            hasPreviousPage: backward ? seen.length < ids.length : seen.length > rows.length,
            startCursor: page.edges[0].cursor,
            endCursor: page.edges.at(-1).cursor,
          });
          if (seen.length >= ids.length) return seen;
          cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
        }
      };
      expect(await walk(false)).toEqual(ids);
      expect(await walk(true)).toEqual(ids);
    });
  });

  it('pages one by one as well', async () => {
    const variables = { filter: { category: ['MUSIC'] } };
    const whole = (await ask({ ...variables, first: 500 })).edges.map(({ node }: { node: { id: string } }) => node.id);
    const seen: string[] = [];
    let after: string | null = null;
    while (seen.length < whole.length) {
      const page = await ask({ ...variables, first: 1, after });
      seen.push(page.edges[0].node.id);
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(whole);
  });

  it('stands by its orders', async () => {
    const near = await ask({ sort: { sortBy: 'GEO_DISTANCE' }, location, first: 500 });
    const distances = near.edges.map(({ node }: { node: { distance: number } }) => node.distance);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances[0]).toBeGreaterThan(0);
    const without = await ask({ first: 1 });
    expect(without.edges[0].node.distance).toBeNull();
  });

  it.each([
    ['sort.sortBy', { sort: { sortBy: 'GEO_DISTANCE' } }],
    ['first', { first: 0 }],
    ['first', { first: 501 }],
    ['last', { last: -1 }],
    ['last', { first: 1, last: 1 }],
    ['after', { after: 'forged' }],
    ['filter.location.radius', { filter: { location: { coordinates: location, radius: -1 } } }],
    ['filter.when.date.to', { filter: { when: { date: { from: '2026-12-01', to: '2026-11-30' } } } }],
    ['filter.when.time.to', { filter: { when: { time: { from: '10:00:00Z', to: '10:00:00Z' } } } }],
    ['filter.target.age.0.to', { filter: { target: { age: [{ from: 5, to: 4 }] } } }],
    ['filter.price.from', { filter: { price: { from: -1, to: 4 } } }],
    ['search', { search: 'x'.repeat(1_000_000) }],
    ['location.lat', { location: { lat: 91, lon: 0 } }],
  ])('calls a wrong %s by its path', async (path, variables) => {
    const { errors } = await client.guest.ask(find, variables);
    expect(errors.map(({ errorType }) => errorType)).toEqual(['InvalidInput']);
    expect(errors[0]?.errorInfo?.fields.map((field) => field.path)).toEqual([path]);
  });

  it('has everything wrong with question and page told at once', async () => {
    const { errors } = await client.guest.ask(find, { first: 0, last: 501, location: { lat: 91, lon: 0 } });
    expect(errors[0]?.errorInfo?.fields.map((field) => field.path)).toEqual(['location.lat', 'first', 'last', 'last']);
  });

  it('takes whatever a family is ready to pay', async () => {
    const { totalCount } = await ask({ first: 1 });
    expect((await ask({ filter: { price: { from: 0, to: 1e300 } } })).totalCount).toBe(totalCount);
  });

  it('takes a cursor back for the very list only that it was handed out for', async () => {
    const { pageInfo } = await ask({ first: 5, search: 'in' });
    expect(await client.guest.refusal(find, { first: 5, search: 'for', after: pageInfo.endCursor })).toBe(
      'InvalidInput',
    );
    expect(
      await client.guest.refusal(find, {
        first: 5,
        search: 'in',
        sort: { sortBy: 'PRICE' },
        after: pageInfo.endCursor,
      }),
    ).toBe('InvalidInput');
    const parent = await client.signIn('user', 'ada@example.com');
    expect(
      await parent.refusal('query ($after: String) { myFavorites(after: $after) { totalCount } }', {
        after: pageInfo.endCursor,
      }),
    ).toBe('InvalidInput');
    expect((await ask({ first: 9, search: 'in', after: pageInfo.endCursor })).pageInfo.hasPreviousPage).toBe(true);
  });
});
