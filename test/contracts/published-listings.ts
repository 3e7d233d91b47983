import type { PublishedListings } from '../../application/finding/ports/published-listings';
import type { ListingRepository } from '../../application/listing/ports/listing-repository';
import type { Listing } from '../../domain/listing/listing';
import { withdraw } from '../../domain/listing/transitions';
import { instantAt } from '../../domain/shared/time';
import { aContent, aDraft, aPending, aPublished, noon } from '../builders/listings';

interface Stores {
  readonly listings: ListingRepository;
  readonly publishedListings: PublishedListings;
}

/** More than a megabyte: a real table tells them in more than one answer. */
const many = 120;
const long = 'x'.repeat(10_000);

/** Checks what the way to all published listings tells. */
export const publishedListingsContract = (name: string, make: () => Promise<Stores>): void => {
  describe(`${name}: all published listings`, () => {
    it('are told once each, whoever’s they are, and no other', async () => {
      const { listings, publishedListings } = await make();
      const commit = async (listing: Listing): Promise<void> => {
        expect(await listings.commit({ answer: listing, listings: [listing] })).toMatchObject({ ok: true });
      };
      const told = async (): Promise<readonly string[]> => {
        const ids: string[] = [];
        for await (const some of publishedListings.ids()) ids.push(...some);
        return ids.sort();
      };
      expect(await told()).toEqual([]);
      const published = Array.from({ length: many }, () => aPublished({ content: aContent({ description: long }) }));
      await Promise.all([...published, aDraft(), aPending()].map(commit));
      expect(await told()).toEqual(published.map(({ id }) => String(id)).sort());
      const [first, ...others] = published;
      if (!first) throw new Error('none');
      await commit(withdraw(first, undefined, instantAt(noon)).answer);
      expect(await told()).toEqual(others.map(({ id }) => String(id)).sort());
    });
  });
};
