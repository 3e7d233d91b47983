import type { Listing } from '../../domain/listing/listing';
import { keptChanges } from '../../domain/schedule/kept-changes';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { OfSessions } from './listed-session';

interface Ports {
  readonly listings: Pick<ListingRepository, 'getMany'>;
  readonly clock: Clock;
}

/** The version under the id that it will have, with what stays of the changes of sessions. */
const onceApproved = (of: OfSessions, replaced: Listing | undefined, now: number): OfSessions => {
  if (!replaced || replaced.status === 'REMOVED') return of;
  const { content } = of.listing;
  const sessionChanges = 'sessionChanges' in replaced ? keptChanges(replaced, content, now) : [];
  return { ...of, listing: { id: replaced.id, content, ...(sessionChanges.length > 0 && { sessionChanges }) } };
};

/**
 * Returns listings, in their order, as approval will make them as far as their sessions go: new versions with what was changed of single
 * sessions of what they replace. All others are as they are. One round trip, and none where there is no new version.
 */
export const makeListingsOnceApproved =
  ({ listings, clock }: Ports) =>
  async (all: readonly OfSessions[]): Promise<readonly OfSessions[]> => {
    const ids = new Set(all.flatMap(({ newVersionOf }) => newVersionOf ?? []));
    if (ids.size === 0) return all;
    const replaced = await listings.getMany([...ids]);
    const now = clock.now();
    return all.map((of) => (of.newVersionOf ? onceApproved(of, replaced.get(of.newVersionOf), now) : of));
  };
