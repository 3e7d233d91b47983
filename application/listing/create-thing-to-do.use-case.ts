import type { Draft } from '../../domain/listing/listing';
import { type ImageStore, parseContent } from '../../domain/listing/parse-content';
import { create } from '../../domain/listing/transitions';
import type { InvalidInput } from '../../domain/shared/faults';
import { listingId, type OrganiserId } from '../../domain/shared/ids';
import type { Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { ChangedMeanwhile, ListingRepository } from '../ports/listing-repository';
import { commit } from './commit';

interface Input {
  readonly organiserId: OrganiserId;
  /** A `ThingToDoInput`, unchecked. */
  readonly content: unknown;
}

interface Ports {
  readonly listings: ListingRepository;
  readonly imageStore: ImageStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

export const makeCreateThingToDo =
  ({ listings, imageStore, ids, clock }: Ports) =>
  async ({ organiserId, content }: Input): Promise<Result<Draft, InvalidInput | ChangedMeanwhile>> => {
    const parsed = parseContent(content, organiserId, imageStore, 'input');
    if (!parsed.ok) return parsed;
    const made = { id: listingId(ids.next()), organiserId, content: parsed.value };
    return commit(listings, create(made, instantAt(clock.now())));
  };
