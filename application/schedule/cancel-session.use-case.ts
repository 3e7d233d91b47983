import { inState, type WrongState } from '../../domain/listing/listing';
import { cancelSession, type SessionRefusal, type SessionScope } from '../../domain/schedule/change-session';
import { parseReason, type RawSessionChange } from '../../domain/schedule/parse-change';
import type { SessionId } from '../../domain/schedule/session-id';
import type { InvalidInput } from '../../domain/shared/faults';
import { ok, type Result } from '../../domain/shared/result';
import type { RevisionChanged } from '../../domain/shared/revision';
import type { ListingNotFound } from '../errors';
import type { OwnListingAsRead } from '../listing/own-listing';
import type { ChangedMeanwhile } from '../listing/ports/listing-repository';
import { type ChangingPorts, changePublished } from './change-published';
import type { ListedSession } from './listed-session';

interface Input extends OwnListingAsRead, Pick<RawSessionChange, 'reason'> {
  readonly sessionId: SessionId;
  readonly scope: SessionScope;
}

type Refused = ChangedMeanwhile | InvalidInput | ListingNotFound | RevisionChanged | SessionRefusal | WrongState;

/** Cancels one session of a published listing, or it and those that follow. A session that is cancelled already is answered as it is. */
export const makeCancelSession =
  (ports: ChangingPorts) =>
  async ({ sessionId, scope, reason: raw, ...input }: Input): Promise<Result<ListedSession, Refused>> => {
    const reason = parseReason({ reason: raw });
    if (!reason.ok) return reason;
    return changePublished<Refused>(ports, { ...input, sessionId }, async (own, now) => {
      const published = inState(own, 'PUBLISHED');
      if (!published.ok) return published;
      const changes = cancelSession(published.value, { sessionId, scope, now }, reason.value);
      return changes.ok ? ok({ published: published.value, changes: changes.value }) : changes;
    });
  };
