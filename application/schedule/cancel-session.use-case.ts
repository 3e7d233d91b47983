import { inState, type Published, type WrongState } from '../../domain/listing/listing';
import { withSessionChanges } from '../../domain/listing/transitions';
import { cancelSession, type SessionRefusal, type SessionScope } from '../../domain/schedule/change-session';
import { parseReason, type RawSessionChange } from '../../domain/schedule/parse-change';
import type { SessionId } from '../../domain/schedule/session-id';
import type { InvalidInput } from '../../domain/shared/faults';
import { ok, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import { commit } from '../listing/commit';
import { type OwnListing, ownListing } from '../listing/own-listing';
import type { ChangedMeanwhile, ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import { type ListedSession, listedSession } from './listed-session';

interface Input extends OwnListing, Pick<RawSessionChange, 'reason'> {
  readonly sessionId: SessionId;
  readonly scope: SessionScope;
}

interface Ports {
  readonly listings: ListingRepository;
  readonly clock: Clock;
}

type Refused = ChangedMeanwhile | InvalidInput | ListingNotFound | SessionRefusal | WrongState;

/** Cancels one session of a published listing, or it and those that follow. A session that is cancelled already is answered as it is. */
export const makeCancelSession =
  ({ listings, clock }: Ports) =>
  async ({ sessionId, scope, reason: raw, ...input }: Input): Promise<Result<ListedSession, Refused>> => {
    const reason = parseReason({ reason: raw });
    if (!reason.ok) return reason;
    const own = await ownListing(listings, input);
    if (!own.ok) return own;
    const published = inState(own.value, 'PUBLISHED');
    if (!published.ok) return published;
    const now = clock.now();
    const changes = cancelSession(published.value, { sessionId, scope, now }, reason.value);
    if (!changes.ok) return changes;
    if (changes.value === published.value.sessionChanges) return ok(listedSession(published.value, sessionId));
    const written = await commit<Published>(
      listings,
      withSessionChanges(published.value, changes.value, instantAt(now)),
    );
    return written.ok ? ok(listedSession(written.value, sessionId)) : written;
  };
