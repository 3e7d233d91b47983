import fc from 'fast-check';
import type { Host } from '../../infra/local-host/host';
import { isThorough, runs } from '../builders/runs';
import { dateInDays } from '../builders/thing-to-do-input';
import { type Client, makeClient } from '../e2e/support/client';
import { expected, searchArguments } from './search-arguments';

const find = `query ($first: Int, $after: String, $last: Int, $before: String, $search: String,
    $filter: FindThingsToDoFilterInput, $sort: Sort, $location: LocationInput) {
  findThingsToDo(first: $first, after: $after, last: $last, before: $before, search: $search, filter: $filter, sort: $sort, location: $location) {
    totalCount edges { cursor node { id distance } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

/** Families ask a host that begins with the samples, and get what a plain filter over them gets. */
export const findingContract = (name: string, start: () => Promise<Host>): void =>
  describe(`finding on ${name}`, () => {
    let host: Host;
    let client: Client;

    beforeAll(async () => {
      host = await start();
      client = makeClient(host.origin);
      await client.settle();
    }, 600_000);

    afterAll(() => host.stop());

    const ask = async (variables: object) => (await client.guest.get(find, variables)).findThingsToDo;

    it('answers what a plain filter answers, to up to 300 random search queries', async () => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(searchArguments, async (asked) => {
          const ids = expected(asked);
          const { totalCount, edges } = await ask({ ...asked, first: 500 });
          expect(edges.map(({ node }: { node: { id: string } }) => node.id).sort()).toEqual(ids);
          expect(totalCount).toBe(ids.length);
          if (ids.length > 0) answered += 1;
        }),
        { numRuns: runs(300), seed: 1 },
      );
      // Questions that nothing answers prove little.
      expect(answered).toBeGreaterThan(runs(300) / 5);
    }, 600_000);

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
      it.each(isThorough ? [7, 100] : [100])(
        'of %d put together are the whole, forwards and backwards',
        async (size) => {
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
        },
      );
    });

    it('pages one by one as well', async () => {
      const variables = { filter: { category: ['MUSIC'] } };
      const whole = (await ask({ ...variables, first: 500 })).edges.map(
        ({ node }: { node: { id: string } }) => node.id,
      );
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

    it('has everything wrong with search query and page told at once', async () => {
      const { errors } = await client.guest.ask(find, { first: 0, last: 501, location: { lat: 91, lon: 0 } });
      expect(errors[0]?.errorInfo?.fields.map((field) => field.path)).toEqual([
        'location.lat',
        'first',
        'last',
        'last',
      ]);
    });

    it('takes whatever a family is ready to pay', async () => {
      const filter = { price: { from: 0, to: 1e300 } };
      const { totalCount } = await ask({ filter });
      expect(totalCount).toBe(expected({ filter }).length);
      expect(totalCount).toBeGreaterThan(200);
    });

    it('answers the parent’s question as its README says, and leaves out what nearly fits', async () => {
      const today = new Date();
      const days = (6 - today.getUTCDay() + 7) % 7 || 7;
      const saturday = dateInDays(days);
      const question = {
        party: { children: [{ ageInMonths: 40 }, { age: 7 }] },
        when: { date: { from: saturday, to: saturday }, time: { from: '09:00', to: '12:00' } },
        location: { coordinates: { lat: 51.7592, lon: 19.456 }, radius: 5000 },
        totalPrice: { from: 0, to: 40 },
        accessibility: ['STEP_FREE'],
      };
      const byName = find.replace('node { id distance }', 'node { name }');
      const names = async (filter: object): Promise<string[]> =>
        (await client.guest.get(byName, { filter, first: 500 })).findThingsToDo.edges.map(
          ({ node }: { node: { name: string } }) => node.name,
        );
      const hits = await names(question);
      expect(hits).toEqual(expect.arrayContaining(['Otters on Saturday', 'Paper boats']));
      const missed = ['Tiny drums', 'Clay for small hands', 'Stories under the roof'];
      for (const name_ of missed) expect(hits).not.toContain(name_);
      const { party: _party, totalPrice: _total, accessibility: _steps, ...anybody } = question;
      expect(await names(anybody)).toEqual(expect.arrayContaining(missed));
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
