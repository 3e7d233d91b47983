import { makeFindThingsToDo } from '../../../../application/finding/find-things-to-do.use-case';
import { makeIndexListings } from '../../../../application/finding/index-listings.use-case';
import { makeMapClusters } from '../../../../application/finding/map-clusters.use-case';
import { makeSimilarThingsToDo } from '../../../../application/finding/similar-things-to-do.use-case';
import { makeSuggest } from '../../../../application/finding/suggest.use-case';
import type { ListingContent } from '../../../../domain/listing/content';
import { eventsOfListing } from '../../../../domain/listing/events';
import { distanceBetween } from '../../../../domain/shared/geo';
import { err } from '../../../../domain/shared/result';
import { dayMs } from '../../../../domain/shared/time';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aContent, aPublished } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';

/** Published listings of such content, in the index. */
const withIndexed = async (...contents: readonly Partial<ListingContent>[]) => {
  const ports = inMemoryPorts();
  const listings = contents.map((content) => aPublished({ content: aContent(content) }));
  await store(ports, ...listings);
  const events = listings.flatMap((listing) => eventsOfListing(undefined, listing));
  expect(await makeIndexListings(ports)(events)).toEqual([]);
  return { ports, listings };
};

const at = (lat: number, lon: number) => ({ where: { location: { lat, lon }, address: 'Piotrkowska 1, Łódź' } });
const aged = (from: number, to: number) => ({ target: { age: { from, to }, type: ['CHILD'] } as const });

describe('suggestions', () => {
  it('are of what can be found now, and of nothing else', async () => {
    const { ports } = await withIndexed({ name: 'Puppet theatre' }, { name: 'Swimming' });
    const suggest = makeSuggest(ports);
    const told = async (text: string) => valueOf(await suggest({ text })).map(({ kind, text: said }) => [kind, said]);
    expect(await told('pup')).toEqual([['LISTING', 'Puppet theatre']]);
    expect(await told('theat')).toEqual([
      ['CATEGORY', 'THEATER'],
      ['LISTING', 'Puppet theatre'],
    ]);
    expect(await told('music')).toEqual([]);
    expect(await told('piotr')).toEqual([['PLACE', 'Piotrkowska']]);
    expect(await told('  ')).toEqual([]);
    ports.clock.time += 5 * dayMs;
    expect(await told('theat')).toEqual([]);
  });

  it('find what they are of, when they are searched for', async () => {
    const { ports } = await withIndexed({ name: 'Puppet theatre' }, { name: 'C++ for kids', ...at(50, 20) });
    const suggest = makeSuggest(ports);
    for (const text of ['p', 'pup', 'c', 'łó', 'kid']) {
      for (const { kind, text: search } of valueOf(await suggest({ text, location: { lat: 50, lon: 20 } }))) {
        const searchQuery = kind === 'CATEGORY' ? { filter: { category: [search] } } : { search };
        const { connection } = valueOf(await makeFindThingsToDo(ports)({ page: {}, searchQuery }));
        expect([search, connection.totalCount > 0]).toEqual([search, true]);
      }
    }
  });

  it('are refused for what is no text, and unavailable where the search is', async () => {
    const { ports } = await withIndexed();
    expect(await makeSuggest(ports)({ text: 'x', first: 21 })).toEqual(refusedField('first'));
    const down = { ...ports.searchIndex, find: async () => err({ code: 'SearchUnavailable' as const }) };
    expect(await makeSuggest({ ...ports, searchIndex: down })({ text: 'x' })).toEqual(
      err({ code: 'SearchUnavailable' }),
    );
  });
});

describe('what is similar', () => {
  it('is of its category, for its ages, the nearest first, and never the listing itself', async () => {
    const { ports, listings } = await withIndexed(
      { name: 'Here', ...aged(3, 5) },
      { name: 'Far', ...aged(5, 9), ...at(52, 21) },
      { name: 'Near', ...aged(0, 3), ...at(51.76, 19.46) },
      { name: 'Older', ...aged(6, 9) },
      { name: 'Other', category: 'MUSIC', ...aged(3, 5) },
    );
    const [here] = listings;
    if (!here) throw new Error('none');
    const hits = async (first?: number) =>
      valueOf(await makeSimilarThingsToDo(ports)({ listing: { id: here.id, ...here.content }, first }));
    const similar = async (first?: number) => (await hits(first)).map(({ listing }) => listing.content.name);
    expect(await similar()).toEqual(['Near', 'Far']);
    const from = here.content.where.location;
    expect((await hits()).map(({ distanceMetres = 0 }) => Math.round(distanceMetres / 1000))).toEqual(
      [at(51.76, 19.46), at(52, 21)].map(({ where }) => Math.round(distanceBetween(from, where.location) / 1000)),
    );
    expect(await similar(1)).toEqual(['Near']);
    ports.clock.time += 5 * dayMs;
    expect(await similar()).toEqual([]);
  });

  it('goes by exact months where there are any', async () => {
    const exact = { target: { age: { from: 3, to: 8 }, ageInMonths: { from: 36, to: 59 }, type: ['CHILD'] } } as const;
    const { ports, listings } = await withIndexed({ name: 'Exact', ...exact }, { name: 'Six', ...aged(6, 8) });
    const [first] = listings;
    if (!first) throw new Error('none');
    const listing = { id: first.id, ...first.content };
    expect(valueOf(await makeSimilarThingsToDo(ports)({ listing, first: 20 }))).toEqual([]);
  });

  it('is refused for 0 and 21, and unavailable where the search is', async () => {
    const { ports } = await withIndexed();
    const listing = { id: aPublished().id, ...aContent() };
    for (const first of [0, 21]) {
      expect(await makeSimilarThingsToDo(ports)({ listing, first })).toEqual(refusedField('first'));
    }
    const down = { ...ports.searchIndex, find: async () => err({ code: 'SearchUnavailable' as const }) };
    expect(await makeSimilarThingsToDo({ ...ports, searchIndex: down })({ listing, first: 1 })).toEqual(
      err({ code: 'SearchUnavailable' }),
    );
  });
});

describe('clusters of a map', () => {
  it('add up to all that is found', async () => {
    const { ports, listings } = await withIndexed(at(51.7, 19.4), at(51.7, 19.4), { ...at(10, 10), name: 'Alone' });
    const clusters = makeMapClusters(ports);
    expect(valueOf(await clusters({ searchQuery: {}, zoom: 10 }))).toEqual([
      { location: { lat: 51.7, lon: 19.4 }, count: 2 },
      { location: { lat: 10, lon: 10 }, count: 1, listingId: listings[2]?.id },
    ]);
    expect(valueOf(await clusters({ searchQuery: { search: 'alone' }, zoom: 0 }))).toHaveLength(1);
    const far = { location: { coordinates: { lat: 0, lon: 100 }, radius: 1 } };
    expect(valueOf(await clusters({ searchQuery: { filter: far }, zoom: 0 }))).toEqual([]);
  });

  it('are refused with every fault, and unavailable where the search is', async () => {
    const { ports } = await withIndexed();
    const clusters = makeMapClusters(ports);
    for (const zoom of [-1, 19, 99, 1.5, Number.NaN]) {
      expect(await clusters({ searchQuery: {}, zoom })).toEqual(refusedField('zoom'));
    }
    const refused = await clusters({ searchQuery: { filter: { price: { from: 2, to: 1 } } }, zoom: 99 });
    expect(refused).toMatchObject({ error: { faults: [{ path: 'filter.price.to' }, { path: 'zoom' }] } });
    const down = { ...ports.searchIndex, clusters: async () => err({ code: 'SearchUnavailable' as const }) };
    expect(await makeMapClusters({ ...ports, searchIndex: down })({ searchQuery: {}, zoom: 1 })).toEqual(
      err({ code: 'SearchUnavailable' }),
    );
  });
});
