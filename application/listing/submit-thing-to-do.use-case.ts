import { inState, type Pending, type WrongState } from '../../domain/listing/listing';
import { submit } from '../../domain/listing/transitions';
import type { InvalidInput } from '../../domain/shared/faults';
import { err, type Result } from '../../domain/shared/result';
import type { RevisionChanged } from '../../domain/shared/revision';
import { hour, instantAt } from '../../domain/shared/time';
import type { ListingNotFound, TooManyRequests } from '../errors';
import { overtaken } from '../overtaken';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { RateLimiter } from '../ports/rate-limiter';
import { commit } from './commit';
import { freezeImage } from './freeze-image';
import { asRead, type OwnListingAsRead, ownListing } from './own-listing';
import type { ImageCopies } from './ports/image-copies';
import type { ChangedMeanwhile, ListingRepository } from './ports/listing-repository';

interface Ports {
  readonly listings: ListingRepository;
  readonly rateLimiter: RateLimiter;
  readonly imageCopies: ImageCopies;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** What moderators can be asked to look at for one organiser. */
const perOrganiser = { max: 100, windowMs: hour };

type Refused = ChangedMeanwhile | InvalidInput | ListingNotFound | RevisionChanged | TooManyRequests | WrongState;

const attempt = async (
  input: OwnListingAsRead,
  { listings, rateLimiter, imageCopies, ids, clock }: Ports,
): Promise<Result<Pending, Refused>> => {
  const own = await ownListing(listings, input);
  if (!own.ok) return own;
  const submittable = inState(own.value, 'DRAFT', 'REJECTED');
  if (!submittable.ok) return submittable;
  const read = asRead(submittable.value, input);
  if (!read.ok) return read;
  const now = clock.now();
  const isAllowed = await rateLimiter.take(`submissions of ${input.organiserId}`, perOrganiser, now);
  if (!isAllowed) return err({ code: 'TooManyRequests', limited: 'SUBMISSIONS' });
  const submittedAs = await freezeImage({ imageCopies, ids }, read.value.content.image);
  if (!submittedAs.ok) return submittedAs;
  return commit(listings, submit(read.value, instantAt(now), submittedAs.value));
};

/** Hands a draft or a rejected listing to the moderators, with a copy of its image: what the API calls `publish`. */
export const makeSubmitThingToDo =
  (ports: Ports) =>
  (input: OwnListingAsRead): Promise<Result<Pending, Refused>> =>
    overtaken(input.revision, () => attempt(input, ports));
