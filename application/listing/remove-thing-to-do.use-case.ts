import { inState, type LiveListing, type WrongState } from '../../domain/listing/listing';
import { remove } from '../../domain/listing/transitions';
import { ok, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import type { Clock } from '../ports/clock';
import { commit } from './commit';
import { type OwnListing, ownListing } from './own-listing';
import type { ChangedMeanwhile, ListingRepository } from './ports/listing-repository';
import { replacedListing } from './replaced-listing';

interface Ports {
  readonly listings: ListingRepository;
  readonly clock: Clock;
}

/** Removes a draft or a rejected listing; answers it as it last was. */
export const makeRemoveThingToDo =
  ({ listings, clock }: Ports) =>
  async (input: OwnListing): Promise<Result<LiveListing, ChangedMeanwhile | ListingNotFound | WrongState>> => {
    const own = await ownListing(listings, input);
    if (!own.ok) return own;
    const removable = inState(own.value, 'DRAFT', 'REJECTED');
    if (!removable.ok) return removable;
    const replaced = await replacedListing(listings, removable.value);
    if (!replaced.ok) return replaced;
    const removed = await commit(listings, remove(removable.value, replaced.value, instantAt(clock.now())));
    return removed.ok ? ok(removable.value) : removed;
  };
