import { inState, type LiveListing, type WrongState } from '../../domain/listing/listing';
import { remove } from '../../domain/listing/transitions';
import { ok, type Result } from '../../domain/shared/result';
import type { RevisionChanged } from '../../domain/shared/revision';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import { overtaken } from '../overtaken';
import type { Clock } from '../ports/clock';
import { commit } from './commit';
import { asRead, type OwnListingAsRead, ownListing } from './own-listing';
import type { ChangedMeanwhile, ListingRepository } from './ports/listing-repository';
import { replacedListing } from './replaced-listing';

interface Ports {
  readonly listings: ListingRepository;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | ListingNotFound | RevisionChanged | WrongState;

const attempt = async (input: OwnListingAsRead, { listings, clock }: Ports): Promise<Result<LiveListing, Refused>> => {
  const own = await ownListing(listings, input);
  if (!own.ok) return own;
  const removable = inState(own.value, 'DRAFT', 'REJECTED');
  if (!removable.ok) return removable;
  const read = asRead(removable.value, input);
  if (!read.ok) return read;
  const replaced = await replacedListing(listings, read.value);
  if (!replaced.ok) return replaced;
  const removed = await commit(listings, remove(read.value, replaced.value, instantAt(clock.now())));
  return removed.ok ? ok(read.value) : removed;
};

/** Removes a draft or a rejected listing; answers it as it last was. */
export const makeRemoveThingToDo =
  (ports: Ports) =>
  (input: OwnListingAsRead): Promise<Result<LiveListing, Refused>> =>
    overtaken(input.revision, () => attempt(input, ports));
