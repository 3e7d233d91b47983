import * as v from 'valibot';
import type { Rejected, WrongState } from '../../domain/listing/listing';
import { reject } from '../../domain/listing/transitions';
import { reasonsRules } from '../../domain/moderation/decision';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { AuditorId } from '../../domain/shared/ids';
import type { Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import { commit } from '../listing/commit';
import type { ChangedMeanwhile, ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import { type Judged, pendingListing } from './pending-listing';

interface Input extends Judged {
  readonly auditorId: AuditorId;
  readonly reasons: readonly string[];
}

interface Ports {
  readonly listings: ListingRepository;
  readonly ids: Ids;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | InvalidInput | ListingNotFound | WrongState;

/** Sends a pending listing back to its organiser, with at least one reason. */
export const makeReject =
  ({ listings, ids, clock }: Ports) =>
  async (input: Input): Promise<Result<Rejected, Refused>> => {
    const reasons = fromParse(v.safeParse(reasonsRules, input.reasons), 'reasons');
    if (!reasons.ok) return reasons;
    const pending = await pendingListing(listings, input);
    if (!pending.ok) return pending;
    const { auditorId } = input;
    const moderation = { auditorId, decisionId: ids.next(), now: instantAt(clock.now()) };
    return commit(listings, reject(pending.value, reasons.value, moderation));
  };
