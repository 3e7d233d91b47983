import type { Host } from '../../infra/local-host/host';
import { type Client, makeClient, newAddress } from '../e2e/support/client';

const suggest = `query ($text: String!, $location: LocationInput, $first: Int) {
  suggest(text: $text, location: $location, first: $first) { text kind thingToDoId organiserId } }`;
const find = `query ($search: String, $filter: FindThingsToDoFilterInput) {
  findThingsToDo(search: $search, filter: $filter, first: 500) {
    totalCount edges { node { id category organiser { id } } } } }`;
const clusters = `query ($search: String, $filter: FindThingsToDoFilterInput, $zoom: Int!) {
  mapClusters(search: $search, filter: $filter, zoom: $zoom) { location { lat lon } count thingToDoId } }`;
const similar = `query ($first: Int) { findThingsToDo(first: 5) {
  edges { node { id category similar(first: $first) { id category distance organiser { id } } } } } }`;

interface Suggested {
  readonly text: string;
  readonly kind: 'CATEGORY' | 'PLACE' | 'ORGANISER' | 'LISTING';
  readonly thingToDoId: string | null;
  readonly organiserId: string | null;
}

interface Cluster {
  readonly location: { readonly lat: number; readonly lon: number };
  readonly count: number;
  readonly thingToDoId: string | null;
}

interface Node {
  readonly id: string;
  readonly category: string;
  readonly distance: number;
  readonly organiser: { readonly id: string };
}

/** Families look around on a host that begins with the samples. */
export const discoveryContract = (name: string, start: () => Promise<Host>): void =>
  describe(`looking around on ${name}`, () => {
    let host: Host;
    let client: Client;

    beforeAll(async () => {
      host = await start();
      client = makeClient(host.origin);
      await client.settle();
    }, 600_000);

    afterAll(() => host.stop());

    const found = async (asked: object): Promise<{ totalCount: number; nodes: readonly Node[] }> => {
      const { totalCount, edges } = (await client.guest.get(find, asked)).findThingsToDo;
      return { totalCount, nodes: edges.map(({ node }: { node: Node }) => node) };
    };
    const suggested = async (text: string, more: object = {}): Promise<readonly Suggested[]> =>
      (await client.guest.get(suggest, { text, ...more })).suggest;
    const shown = async (asked: object): Promise<readonly Cluster[]> =>
      (await client.guest.get(clusters, asked)).mapClusters;

    it.each(['lo', 'łódź', 'mus', 'otter', 'swiming', 'robo', 'pio', 'k'])(
      'suggests for %s what can be found',
      async (text) => {
        const suggestions = await suggested(text, { first: 20, location: { lat: 51.76, lon: 19.46 } });
        expect(suggestions.length).toBeGreaterThan(0);
        for (const { kind, text: search, thingToDoId, organiserId } of suggestions) {
          const { nodes } = await found(kind === 'CATEGORY' ? { filter: { category: [search] } } : { search });
          expect(nodes.length).toBeGreaterThan(0);
          if (kind === 'LISTING') expect(nodes.map(({ id }) => id)).toContain(thingToDoId);
          else expect(thingToDoId).toBeNull();
          if (kind === 'ORGANISER') expect(nodes.map(({ organiser }) => organiser.id)).toContain(organiserId);
          else expect(organiserId).toBeNull();
        }
      },
    );

    it('suggests nothing for blanks, and to parents what it suggests to guests', async () => {
      expect(await suggested('  ')).toEqual([]);
      const parent = await client.signIn('user', newAddress('parent'));
      expect((await parent.get(suggest, { text: 'mus' })).suggest).toEqual(await suggested('mus'));
    });

    it('shows on a map all that is found, and closer up never fewer', async () => {
      for (const asked of [{}, { search: 'lodz' }, { filter: { category: ['MUSIC', 'SPORT'] } }]) {
        const { totalCount, nodes } = await found(asked);
        let fewest = 0;
        for (const zoom of [0, 4, 8, 12, 18]) {
          const all = await shown({ ...asked, zoom });
          expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
          expect(all.length).toBeGreaterThanOrEqual(fewest);
          for (const { count, thingToDoId } of all) {
            if (count > 1) expect(thingToDoId).toBeNull();
            else expect(nodes.map(({ id }) => id)).toContain(thingToDoId);
          }
          fewest = all.length;
        }
      }
    });

    it('names what is similar to each thing to do that is found', async () => {
      const { edges } = (await client.guest.get(similar, { first: 4 })).findThingsToDo;
      const nodes = edges.map(({ node }: { node: Node & { similar: readonly Node[] } }) => node);
      expect(nodes.some((node: { similar: readonly Node[] }) => node.similar.length === 4)).toBe(true);
      for (const node of nodes) {
        expect(node.similar.map(({ id }: Node) => id)).not.toContain(node.id);
        for (const one of node.similar) expect(one.category).toBe(node.category);
        const distances = node.similar.map(({ distance }: Node) => distance);
        expect(distances).toEqual([...distances].sort((one, two) => one - two));
      }
    });

    it.each([
      [suggest, { text: 'x'.repeat(501) }, 'text'],
      [suggest, { text: 'x', first: 21 }, 'first'],
      [suggest, { text: 'x', location: { lat: 91, lon: 0 } }, 'location.lat'],
      [clusters, { zoom: -1 }, 'zoom'],
      [clusters, { zoom: 99 }, 'zoom'],
      [clusters, { zoom: 3, filter: { price: { from: 2, to: 1 } } }, 'filter.price.to'],
      [similar, { first: 0 }, 'first'],
    ])('refuses %s with %j at %s', async (query, variables, path) => {
      const { errors } = await client.guest.ask(query, variables);
      expect(errors.length).toBeGreaterThan(0);
      for (const { errorType, errorInfo } of errors) {
        expect(errorType).toBe('InvalidInput');
        expect(errorInfo?.fields.map((field) => field.path)).toEqual([path]);
      }
    });
  });
