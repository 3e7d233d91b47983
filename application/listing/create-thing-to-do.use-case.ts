import type { Draft, LiveListing } from '../../domain/listing/listing';
import { type ImageStore, parseContent, type RawContent } from '../../domain/listing/parse-content';
import { type Change, create } from '../../domain/listing/transitions';
import { faultsWithin, type InvalidInput } from '../../domain/shared/faults';
import { listingId, type OrganiserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import { commit } from './commit';
import type { ChangedMeanwhile, ListingRepository } from './ports/listing-repository';

interface Input {
  readonly organiserId: OrganiserId;
  readonly content: RawContent;
}

interface Ports {
  readonly listings: ListingRepository;
  readonly imageStore: ImageStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

type Refused = InvalidInput | ChangedMeanwhile;

/** Two imports at once: the one that comes second finds what the first has written. */
const maxAttempts = 5;

/** Writes it, or answers the listing that goes by its `externalId` already, as that one is. */
const createOnce = async (
  listings: ListingRepository,
  made: Change<Draft>,
  externalId: string,
): Promise<Result<LiveListing, ChangedMeanwhile>> => {
  for (let attempt = 1; ; attempt++) {
    const first = await listings.getByExternalId(made.answer.organiserId, externalId);
    if (first) return ok(first);
    const written = await commit(listings, made);
    if (written.ok || attempt === maxAttempts) return written;
  }
};

/** Writes a draft. With an `externalId` that the organiser has used already it answers that listing, unchanged. */
export const makeCreateThingToDo =
  ({ listings, imageStore, ids, clock }: Ports) =>
  async ({ organiserId, content }: Input): Promise<Result<LiveListing, Refused>> => {
    const parsed = parseContent(content, organiserId, imageStore);
    if (!parsed.ok) return err(faultsWithin('content', parsed.error));
    const written = parsed.value;
    const made = create({ id: listingId(ids.next()), organiserId, ...written }, instantAt(clock.now()));
    return written.externalId === undefined ? commit(listings, made) : createOnce(listings, made, written.externalId);
  };
