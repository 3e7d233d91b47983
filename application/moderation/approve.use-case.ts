import type { Published, WrongState } from '../../domain/listing/listing';
import { approve } from '../../domain/listing/transitions';
import type { AuditorId } from '../../domain/shared/ids';
import type { Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ImageGone, ListingNotFound } from '../errors';
import { commit } from '../listing/commit';
import type { ImageCopies } from '../listing/ports/image-copies';
import type { ChangedMeanwhile, ListingRepository } from '../listing/ports/listing-repository';
import { replacedListing } from '../listing/replaced-listing';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import { type Judged, pendingListing } from './pending-listing';
import { releaseImage } from './release-image';

interface Input extends Judged {
  readonly auditorId: AuditorId;
}

interface Ports {
  readonly listings: ListingRepository;
  readonly imageCopies: ImageCopies;
  readonly ids: Ids;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | ImageGone | ListingNotFound | WrongState;

/** Publishes a pending listing. A new version replaces its published listing, under the published id. */
export const makeApprove =
  ({ listings, imageCopies, ids, clock }: Ports) =>
  async (input: Input): Promise<Result<Published, Refused>> => {
    const pending = await pendingListing(listings, input);
    if (!pending.ok) return pending;
    const replaced = await replacedListing(listings, pending.value);
    if (!replaced.ok) return replaced;
    const approvedAs = await releaseImage({ imageCopies }, pending.value.content.image);
    if (!approvedAs.ok) return approvedAs;
    const { auditorId } = input;
    const moderation = { auditorId, decisionId: ids.next(), now: instantAt(clock.now()) };
    return commit(listings, approve(pending.value, replaced.value, moderation, approvedAs.value));
  };
