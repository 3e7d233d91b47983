import { inState, type Pending, type WrongState } from '../../domain/listing/listing';
import { submit } from '../../domain/listing/transitions';
import type { Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import type { Clock } from '../ports/clock';
import type { ChangedMeanwhile, ListingRepository } from '../ports/listing-repository';
import { commit } from './commit';
import { type OwnListing, ownListing } from './own-listing';

interface Ports {
  readonly listings: ListingRepository;
  readonly clock: Clock;
}

/** Hands a draft or a rejected listing to the moderators: what the API calls `publish`. */
export const makeSubmitThingToDo =
  ({ listings, clock }: Ports) =>
  async (input: OwnListing): Promise<Result<Pending, ChangedMeanwhile | ListingNotFound | WrongState>> => {
    const own = await ownListing(listings, input);
    if (!own.ok) return own;
    const submittable = inState(own.value, 'DRAFT', 'REJECTED');
    if (!submittable.ok) return submittable;
    return commit(listings, submit(submittable.value, instantAt(clock.now())));
  };
