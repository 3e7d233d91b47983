import {
  inState,
  type Published,
  type Unapproved,
  type Withdrawn,
  type WrongState,
} from '../../domain/listing/listing';
import { withdraw } from '../../domain/listing/transitions';
import type { Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import type { Clock } from '../ports/clock';
import { commit } from './commit';
import { type OwnListing, ownListing } from './own-listing';
import type { ChangedMeanwhile, ListingRepository } from './ports/listing-repository';

interface Ports {
  readonly listings: ListingRepository;
  readonly clock: Clock;
}

const openVersionOf = async (
  listings: ListingRepository,
  { openVersion }: Published,
): Promise<Unapproved | undefined> => {
  const version = openVersion && (await listings.get(openVersion));
  if (!version) return undefined;
  const open = inState(version, 'DRAFT', 'PENDING', 'REJECTED');
  return open.ok ? open.value : undefined;
};

export const makeWithdrawThingToDo =
  ({ listings, clock }: Ports) =>
  async (input: OwnListing): Promise<Result<Withdrawn, ChangedMeanwhile | ListingNotFound | WrongState>> => {
    const own = await ownListing(listings, input);
    if (!own.ok) return own;
    const published = inState(own.value, 'PUBLISHED');
    if (!published.ok) return published;
    const version = await openVersionOf(listings, published.value);
    return commit(listings, withdraw(published.value, version, instantAt(clock.now())));
  };
