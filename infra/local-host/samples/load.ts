import type { ChildRepository } from '../../../application/family/ports/child-repository';
import type { FavouriteRepository } from '../../../application/family/ports/favourite-repository';
import type { ListingRepository } from '../../../application/listing/ports/listing-repository';
import type { ProfileRepository } from '../../../application/people/ports/profile-repository';
import type { Pool } from '../../../application/people/ports/user-directory';
import type { IdempotencyStore } from '../../../application/ports/idempotency-store';
import { eventsOfListing } from '../../../domain/listing/events';
import type { Listing, Published } from '../../../domain/listing/listing';
import { childId, organiserId, userId } from '../../../domain/shared/ids';
import { type CalendarDay, dayMs, instantAt } from '../../../domain/shared/time';
import { sampleListings } from './listings';
import { moderator, organisers, parents } from './people';

export interface Stores {
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
  readonly children: ChildRepository;
  readonly favourites: FavouriteRepository;
  readonly idempotencyStore: IdempotencyStore;
  readonly signUp: (pool: Pool, email: string, sub: string) => unknown;
}

/** So many are written at once: a real table is not in a hurry, and not on this machine's bill. */
const atOnce = 8;

/** Stores a listing and marks its mails as sent: nobody is told of what was published or submitted before the laptop was switched on. */
const storeAnnounced = async ({ idempotencyStore, listings }: Stores, listing: Listing): Promise<void> => {
  for (const { id } of eventsOfListing(undefined, listing)) {
    await idempotencyStore.claim(`mail ${id}`);
    await idempotencyStore.complete(`mail ${id}`);
  }
  await listings.commit({ answer: listing, listings: [listing] });
};

/** Returns samples of which some are further on: a few of the samples stand elsewhere in their life, so that every list of every API shows something. */
const inOtherStates = (published: readonly Published[]): Listing[] =>
  published.slice(0, 20).map((listing, index): Listing => {
    const { publication: _, ...rest } = listing;
    if (index % 4 === 0) return { ...rest, status: 'PENDING', submittedAt: listing.createdAt };
    if (index % 4 === 1) return { ...rest, status: 'DRAFT' };
    if (index % 4 === 2)
      return { ...rest, status: 'REJECTED', rejectionReasons: ['Please say what children should bring along.'] };
    return { ...listing, status: 'WITHDRAWN' };
  });

const loadPeople = async ({ profiles, signUp }: Stores, now: number): Promise<void> => {
  const updatedAt = instantAt(now);
  for (const { sub, email, name } of organisers) {
    await signUp('organiser', email, sub);
    await profiles.addIfAbsent({ id: organiserId(sub), name, revision: 1, updatedAt });
  }
  for (const { sub, email, name } of parents) {
    await signUp('user', email, sub);
    await profiles.addIfAbsent({ id: userId(sub), name, revision: 1, updatedAt });
  }
  await signUp('audit', moderator.email, moderator.sub);
};

const loadFamilies = async ({ children, favourites }: Stores, published: readonly Published[], now: number) => {
  for (const [index, { sub }] of parents.entries()) {
    const parentId = userId(sub);
    const birthDate = instantAt(now - (4 + index) * 365 * dayMs).slice(0, 10) as CalendarDay;
    await children.add({
      id: childId(`sample-child-${index}`),
      parentId,
      name: ['Zoe', 'Kuba'][index] ?? 'Kim',
      birthDate,
      revision: 1,
    });
    for (const { id } of published.slice(index * 3, index * 3 + 3)) {
      await favourites.add({ listingId: id, userId: parentId, addedAt: instantAt(now) });
    }
  }
};

/** Fills empty stores with the samples of today. `now` is milliseconds since the epoch. */
export const loadSamples = async (stores: Stores, now: number): Promise<void> => {
  const samples = sampleListings(now);
  const published = samples.slice(20);
  await loadPeople(stores, now);
  const all = [...inOtherStates(samples), ...published];
  for (let start = 0; start < all.length; start += atOnce) {
    await Promise.all(all.slice(start, start + atOnce).map((listing) => storeAnnounced(stores, listing)));
  }
  await loadFamilies(stores, published, now);
};
