import { takenPlaces, withoutWhatIsOver } from '../../domain/booking/session-places';
import type { CapacityTaken } from '../../domain/booking/step';
import { inState, type WrongState } from '../../domain/listing/listing';
import { changeSession, type SessionRefusal, type SessionScope } from '../../domain/schedule/change-session';
import { parseSessionChange, type RawSessionChange } from '../../domain/schedule/parse-change';
import { lastSessionId, type SessionId, sessionIdAt } from '../../domain/schedule/session-id';
import { longestPastMs } from '../../domain/schedule/sessions';
import { faultsWithin, type InvalidInput } from '../../domain/shared/faults';
import { err, ok, type Result } from '../../domain/shared/result';
import type { RevisionChanged } from '../../domain/shared/revision';
import type { BookingLists } from '../booking/ports/booking-lists';
import type { ListingNotFound } from '../errors';
import type { OwnListingAsRead } from '../listing/own-listing';
import type { ChangedMeanwhile } from '../listing/ports/listing-repository';
import { type ChangingPorts, changePublished } from './change-published';
import type { ListedSession } from './listed-session';

interface Input extends OwnListingAsRead {
  readonly sessionId: SessionId;
  readonly scope: SessionScope;
  readonly change: RawSessionChange;
}

interface Ports extends ChangingPorts {
  readonly bookingLists: Pick<BookingLists, 'sessionsBetween'>;
}

type Refused =
  | CapacityTaken
  | ChangedMeanwhile
  | InvalidInput
  | ListingNotFound
  | RevisionChanged
  | SessionRefusal
  | WrongState;

const inChange = (refusal: SessionRefusal): SessionRefusal =>
  refusal.code === 'InvalidInput' ? faultsWithin('change', refusal) : refusal;

/** Returns how many places somebody has in one of the sessions that are to change, at most: no capacity is less. */
const leastCapacity = async (
  bookingLists: Ports['bookingLists'],
  { id, sessionId, scope }: Input,
  now: number,
): Promise<number> => {
  // `ALL` are those too that began before and have not ended.
  const first = scope === 'ALL' ? sessionIdAt(now - longestPastMs) : sessionId;
  const sessions = await bookingLists.sessionsBetween(id, first, scope === 'THIS' ? sessionId : lastSessionId);
  const toCome = sessions.filter(({ ends }) => ends > now);
  return Math.max(0, ...toCome.map((session) => takenPlaces(withoutWhatIsOver(session, now))));
};

/** Changes one session of a published listing, or it and those that follow, without a moderator. */
export const makeChangeSession =
  ({ bookingLists, ...ports }: Ports) =>
  (input: Input): Promise<Result<ListedSession, Refused>> =>
    changePublished<Refused>(ports, input, async (own, now) => {
      const { sessionId, scope, change: raw } = input;
      const change = parseSessionChange(raw, own.content.price.currency);
      if (!change.ok) return err(inChange(change.error));
      const published = inState(own, 'PUBLISHED');
      if (!published.ok) return published;
      const changes = changeSession(published.value, { sessionId, scope, now }, change.value);
      if (!changes.ok) return err(inChange(changes.error));
      const { capacity } = change.value;
      const leastPossible = capacity === undefined ? 0 : await leastCapacity(bookingLists, input, now);
      if (capacity !== undefined && capacity < leastPossible) return err({ code: 'CapacityTaken', leastPossible });
      return ok({ published: published.value, changes: changes.value });
    });
