import type { Published, WrongState } from '../../domain/listing/listing';
import { approve } from '../../domain/listing/transitions';
import type { AuditorId } from '../../domain/shared/ids';
import type { Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import { commit } from '../listing/commit';
import { replacedListing } from '../listing/replaced-listing';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { ChangedMeanwhile, ListingRepository } from '../ports/listing-repository';
import { type Judged, pendingListing } from './pending-listing';

interface Input extends Judged {
  readonly auditorId: AuditorId;
}

interface Ports {
  readonly listings: ListingRepository;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Publishes a pending listing. A new version replaces its published listing, under the published id. */
export const makeApprove =
  ({ listings, ids, clock }: Ports) =>
  async (input: Input): Promise<Result<Published, ChangedMeanwhile | ListingNotFound | WrongState>> => {
    const pending = await pendingListing(listings, input);
    if (!pending.ok) return pending;
    const replaced = await replacedListing(listings, pending.value);
    if (!replaced.ok) return replaced;
    const { auditorId } = input;
    const moderation = { auditorId, decisionId: ids.next(), now: instantAt(clock.now()) };
    return commit(listings, approve(pending.value, replaced.value, moderation));
  };
