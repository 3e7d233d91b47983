import type { Host } from '../../infra/local-host/host';
import { dateInDays } from '../builders/thing-to-do-input';
import { type Client, makeClient } from '../e2e/support/client';
import { makeListings } from '../e2e/support/listings';

const day = 10;
const date = dateInDays(day);
const lodz = { lat: 51.7592, lon: 19.456 };

/** Three years and four months, and seven years, on the day. */
const monthsAgo = (months: number): string => {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCMonth(moment.getUTCMonth() - months, 1);
  return moment.toISOString().slice(0, 10);
};

const question = {
  party: { children: [{ birthDate: monthsAgo(40) }, { age: 7 }] },
  when: { date: { from: date, to: date }, time: { from: '09:00', to: '12:00' } },
  location: { coordinates: lodz, radius: 5000 },
  totalPrice: { from: 0, to: 40 },
  accessibility: ['STEP_FREE'],
};

const find = `query ($filter: FindThingsToDoFilterInput, $search: String, $first: Int) {
  findThingsToDo(filter: $filter, search: $search, location: { lat: 51.7592, lon: 19.456 }, sort: { sortBy: GEO_DISTANCE }) {
    totalCount
    facets { category { value count } day { value count } accessibility { value count } organiser { value count } }
    edges { highlights node { name distance } sessions(first: $first) { totalCount edges { cursor node { localStart price { from } } } } } } }`;

const daily = { start: `${date}T10:00`, durationMinutes: 60, rrule: 'FREQ=DAILY;COUNT=3' };

const clay = {
  name: 'Clay for small hands',
  type: 'RECURRING_EVENT',
  where: { location: { lat: 51.76, lon: 19.457 }, address: 'Piotrkowska 5, Łódź' },
  when: {
    dateTime: { from: `${date}T00:00:00Z`, to: `${dateInDays(day + 30)}T00:00:00Z` },
    occurrences: [],
    schedules: [daily],
  },
  target: { age: { from: 3, to: 8 }, ageInMonths: { from: 40, to: 95 }, type: ['CHILD'] },
  price: { from: 20, to: 20 },
  prices: [{ for: 'CHILD', amount: 20 }],
  accessibility: [{ kind: 'STEP_FREE', supported: true }],
};

/** Checks the question that no other system answers, asked through the API. */
export const parentsQuestionContract = (name: string, start: () => Promise<Host>): void =>
  describe(`a parent's question on ${name}`, () => {
    let host: Host;
    let client: Client;
    let organiser: string;

    const ask = async (filter: object = question, more: object = {}) =>
      (await client.guest.get(find, { filter, ...more })).findThingsToDo;
    const names = async (filter?: object): Promise<string[]> =>
      (await ask(filter)).edges.map(({ node }: { node: { name: string } }) => node.name);

    beforeAll(async () => {
      host = await start();
      client = makeClient(host.origin);
      const writer = await client.signIn('organiser', 'clay@example.org', 'Clay');
      organiser = writer.sub;
      const { published } = makeListings(client, writer, await client.signIn('audit', 'moderator@example.com'));
      await published(clay);
      await published({
        ...clay,
        name: 'A month too old',
        target: { ...clay.target, ageInMonths: { from: 41, to: 95 } },
      });
      await published({ ...clay, name: 'Too dear for both', price: { from: 20.5, to: 20.5 }, prices: [] });
      await published({ ...clay, name: 'Nobody knows the steps', accessibility: [] });
      await published({ ...clay, name: 'Steps', accessibility: [{ kind: 'STEP_FREE', supported: false }] });
      await published({ ...clay, name: 'Far', where: { ...clay.where, location: { lat: 51.81, lon: 19.456 } } });
      const afternoon = { ...clay.when, schedules: [{ ...daily, start: `${date}T12:00` }] };
      await published({ ...clay, name: 'Afternoon', when: afternoon });
    });

    afterAll(() => host.stop());

    it('finds what all of it holds for, on one session, and says which', async () => {
      const found = await ask(question, { first: 1 });
      expect(found.totalCount).toBe(1);
      const [edge] = found.edges;
      expect(edge.node).toEqual({ name: 'Clay for small hands', distance: expect.any(Number) });
      expect(edge.highlights).toEqual([]);
      expect(edge.sessions).toEqual({
        totalCount: 1,
        edges: [{ cursor: expect.any(String), node: { localStart: `${date}T10:00`, price: { from: 20 } } }],
      });
    });

    it.each([
      ['age', { party: { children: [{ ageInMonths: 41 }, { age: 7 }] } }, 'A month too old'],
      ['price', { totalPrice: { from: 0, to: 41 } }, 'Too dear for both'],
      ['steps', { accessibility: [] }, 'Nobody knows the steps'],
      ['distance', { location: { coordinates: lodz, radius: 10_000 } }, 'Far'],
      ['hour', { when: { date: { from: date, to: date }, time: { from: '09:00', to: '12:01' } } }, 'Afternoon'],
    ])('leaves out for its %s alone what another question finds', async (_, other, name_) => {
      expect(await names({ ...question, ...other })).toContain(name_);
    });

    it('counts in each facet what choosing its value would find', async () => {
      const { facets } = await ask();
      expect(facets.category).toEqual([{ value: 'THEATER', count: 1 }]);
      expect(facets.organiser).toEqual([{ value: organiser, count: 1 }]);
      expect(facets.day.map(({ value }: { value: string }) => value)).toEqual(
        [0, 1, 2].map((more) => dateInDays(day + more)),
      );
      expect(facets.accessibility).toEqual([{ value: 'STEP_FREE', count: 1 }]);
    });

    it('counts the same for a client that calls the facets something else', async () => {
      const named = find.replace('facets {', 'counts: facets {');
      const { counts } = (await client.guest.get(named, { filter: question })).findThingsToDo;
      expect(counts).toEqual((await ask()).facets);
    });

    it('quotes what mentions the asked words, a typing error too, and nothing that a browser would run', async () => {
      const { edges } = await ask({}, { search: 'smal hends' });
      expect(edges[0].highlights).toEqual(['Clay for <mark>small</mark> <mark>hands</mark>']);
    });

    it.each([
      ['filter.party.children.0', { party: { children: [{ age: 3, ageInMonths: 40 }] } }],
      ['filter.party.children.0.birthDate', { party: { children: [{ birthDate: dateInDays(2) }] } }],
      ['filter.boundingBox.northEast.lat', { boundingBox: { southWest: lodz, northEast: { lat: 50, lon: 20 } } }],
      ['filter.location.radius', { location: { coordinates: lodz, radius: 40_000_000 } }],
      ['filter.totalPrice', { totalPrice: { from: 0, to: 40 } }],
      ['filter.language.0', { language: ['not a language'] }],
      ['filter.tag', { tag: Array.from({ length: 101 }, () => 'x') }],
    ])('is refused at %s', async (path, filter) => {
      const { errors } = await client.guest.ask(find, { filter });
      expect(errors[0]?.errorInfo?.fields).toContainEqual({ path, message: expect.anything() });
    });

    it('is refused more than 20 sessions of a row', async () => {
      const { errors } = await client.guest.ask(find, { filter: question, first: 21 });
      expect(errors[0]).toMatchObject({ errorType: 'InvalidInput', errorInfo: { fields: [{ path: 'first' }] } });
    });
  });
