import { inState, type Pending, type Published, type Withdrawn, type WrongState } from '../../domain/listing/listing';
import { withdraw } from '../../domain/listing/transitions';
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

const pendingVersionOf = async (listings: ListingRepository, listing: Published): Promise<Pending | undefined> => {
  const version = listing.openVersion && (await listings.get(listing.openVersion));
  return version && version.status === 'PENDING' ? version : undefined;
};

export const makeWithdrawThingToDo =
  ({ listings, clock }: Ports) =>
  async (input: OwnListing): Promise<Result<Withdrawn, ChangedMeanwhile | ListingNotFound | WrongState>> => {
    const own = await ownListing(listings, input);
    if (!own.ok) return own;
    const published = inState(own.value, 'PUBLISHED');
    if (!published.ok) return published;
    const pendingVersion = await pendingVersionOf(listings, published.value);
    return commit(listings, withdraw(published.value, pendingVersion, instantAt(clock.now())));
  };
