import { type Draft, inState, type WrongState } from '../../domain/listing/listing';
import { openNewVersion } from '../../domain/listing/transitions';
import { listingId } from '../../domain/shared/ids';
import { err, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound, NewVersionOpen } from '../errors';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import { commit } from './commit';
import { type OwnListing, ownListing } from './own-listing';
import type { ChangedMeanwhile, ListingRepository } from './ports/listing-repository';

interface Ports {
  readonly listings: ListingRepository;
  readonly ids: Ids;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | ListingNotFound | NewVersionOpen | WrongState;

/** Opens a draft that will replace a published or withdrawn listing once it is approved. */
export const makeNewVersion =
  ({ listings, ids, clock }: Ports) =>
  async (input: OwnListing): Promise<Result<Draft, Refused>> => {
    const own = await ownListing(listings, input);
    if (!own.ok) return own;
    const replaceable = inState(own.value, 'PUBLISHED', 'WITHDRAWN');
    if (!replaceable.ok) return replaceable;
    if (replaceable.value.openVersion) return err({ code: 'NewVersionOpen' });
    return commit(listings, openNewVersion(replaceable.value, listingId(ids.next()), instantAt(clock.now())));
  };
