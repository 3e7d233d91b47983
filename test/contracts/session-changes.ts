import fc from 'fast-check';
import type { ListingRepository } from '../../application/listing/ports/listing-repository';
import type { Published } from '../../domain/listing/listing';
import { openNewVersion, withdraw, withSessionChanges } from '../../domain/listing/transitions';
import type { SessionChange } from '../../domain/schedule/session-changes';
import { instantAt } from '../../domain/shared/time';
import { anId, anOrganiser, aPublished, noon } from '../builders/listings';
import { runs } from '../builders/runs';
import { anySessionChange } from '../builders/session-changes';

const now = instantAt(noon);

/** Checks that every store of listings answers what was changed of their sessions, each field of it. */
export const sessionChangesContract = (name: string, make: () => Promise<ListingRepository>): void => {
  describe(`${name}: changes of sessions`, () => {
    let listings: ListingRepository;

    beforeAll(async () => {
      listings = await make();
    });

    const published = async (sessionChanges: readonly SessionChange[]): Promise<Published> => {
      const listing = aPublished({ organiser: anOrganiser() });
      await listings.commit({ answer: listing, listings: [listing] });
      const change = withSessionChanges(listing, sessionChanges, now);
      expect(await listings.commit(change)).toEqual({ ok: true, value: undefined });
      return change.answer;
    };

    it('are answered as they were written, in their order, by id and in lists', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anySessionChange, { maxLength: 5 }), async (changes) => {
          const listing = await published(changes);
          expect(await listings.get(listing.id)).toStrictEqual(listing);
          expect((await listings.getMany([listing.id])).get(listing.id)).toStrictEqual(listing);
          const { rows } = await listings.byStatus(listing.organiserId, 'PUBLISHED', { size: 1 });
          expect(rows).toStrictEqual([listing]);
          expect(await listings.allOf(listing.organiserId)).toStrictEqual([listing]);
        }),
        { numRuns: runs(60) },
      );
    });

    it('stay with a listing that has a new version under way, or is withdrawn', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anySessionChange, { minLength: 1, maxLength: 3 }), async (changes) => {
          const listing = await published(changes);
          await listings.commit(openNewVersion(listing, anId(), now));
          const open = await listings.get(listing.id);
          expect(open).toStrictEqual(expect.objectContaining({ revision: 3, sessionChanges: changes }));
          if (open?.status !== 'PUBLISHED') throw new Error('not published');
          await listings.commit(withdraw(open, undefined, now));
          const { rows } = await listings.byStatus(listing.organiserId, 'WITHDRAWN', { size: 1 });
          expect(rows).toStrictEqual([expect.objectContaining({ revision: 4, sessionChanges: changes })]);
        }),
        { numRuns: runs(20) },
      );
    });
  });
};
