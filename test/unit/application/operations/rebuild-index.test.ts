import { makeChanges } from '../../../../adapters/in-memory/changes';
import { makeInMemoryPublishedListings } from '../../../../adapters/in-memory/finding/published-listings';
import { makeInMemorySearch } from '../../../../adapters/in-memory/finding/search-index-admin';
import { makeInMemoryListings } from '../../../../adapters/in-memory/listing/listing-repository';
import { makeInMemoryProfiles } from '../../../../adapters/in-memory/people/profile-repository';
import { makeRebuildIndex } from '../../../../application/operations/rebuild-index.use-case';
import type { Listing, Published } from '../../../../domain/listing/listing';
import { withdraw } from '../../../../domain/listing/transitions';
import { instantAt } from '../../../../domain/shared/time';
import { inMemoryPorts } from '../../../builders/in-memory-ports';
import { aContent, aDraft, anOrganiser, aPublished, noon } from '../../../builders/listings';
import { asked } from '../../../contracts/search-index-random';

const set = () => {
  const changes = makeChanges();
  const listings = makeInMemoryListings(changes);
  const profiles = makeInMemoryProfiles(changes);
  const publishedListings = makeInMemoryPublishedListings(changes);
  const { searchIndex, admin } = makeInMemorySearch('listings');
  const store = async (...stored: readonly Listing[]): Promise<void> => {
    for (const listing of stored) await listings.commit({ answer: listing, listings: [listing] });
  };
  const found = async () => {
    const answer = await searchIndex.find(asked({}), { size: 500, backward: false }, { now: noon, asOf: noon });
    return answer.ok ? answer.value.rows.map(({ listing }) => listing.content.name).sort() : undefined;
  };
  const { bookingLists, placeCrossings, clock } = inMemoryPorts();
  const ports = {
    listings,
    profiles,
    bookingLists,
    placeCrossings,
    clock,
    publishedListings,
    searchIndexAdmin: admin,
  };
  return { ports, store, found, searchIndex };
};

const named = (name: string): Published => aPublished({ content: aContent({ name }) });

describe('rebuilding the index', () => {
  it('finds every published listing afterwards, by its organiser’s name too, and says what was missing', async () => {
    const { ports, store, searchIndex } = set();
    const organiser = anOrganiser();
    await ports.profiles.addIfAbsent({ id: organiser, name: 'Harlequin', revision: 1, updatedAt: instantAt(noon) });
    const listing = aPublished({ organiser });
    await store(listing, aDraft({ organiser }));
    const report = await makeRebuildIndex(ports)();
    expect(report).toMatchObject({ listings: 1, missing: { count: 1, ids: [listing.id] }, surplus: { count: 0 } });
    const search = asked({ search: 'harlequin' });
    const answer = await searchIndex.find(search, { size: 5, backward: false }, { now: noon, asOf: noon });
    expect(answer.ok && answer.value.rows.map((row) => row.listing.id)).toEqual([listing.id]);
    expect(await makeRebuildIndex(ports)()).toMatchObject({ missing: { count: 0 }, outdated: { count: 0 } });
  });

  it('does not bring back what is withdrawn meanwhile, and takes in what is published meanwhile', async () => {
    const { ports, store, found } = set();
    const [kept, withdrawn, late] = [named('Kept'), named('Withdrawn'), named('Late')];
    await store(kept, withdrawn);
    let readings = 0;
    const publishedListings = {
      async *ids() {
        readings += 1;
        if (readings === 2) await store(withdraw(withdrawn, undefined, instantAt(noon)).answer, late);
        yield* ports.publishedListings.ids();
      },
    };
    await makeRebuildIndex({ ...ports, publishedListings })();
    expect(await found()).toEqual(['Kept', 'Late']);
  });

  it('takes more listings than it holds at a time', async () => {
    const { ports, store } = set();
    await store(...Array.from({ length: 1201 }, (_, number) => named(`Number ${number}`)));
    expect(await makeRebuildIndex(ports)()).toMatchObject({ listings: 1201, missing: { count: 1201 } });
  });
});
