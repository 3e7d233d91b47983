import { type Booked, booked } from '../../domain/booking/booking';
import type { Party } from '../../domain/booking/party';
import { type Hold, hasNoList, holdOf, type SessionPlaces } from '../../domain/booking/session-places';
import { err, ok, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ChildBooked, KeyInFlight, PriceChanged } from '../errors';
import { type AskedPlaces, mayCome } from './asked-places';
import { type KeyedRequest, type RawSaid, saidIn } from './party-request';
import { sessionUnder } from './places-of-party';
import { type PartyRefused, priceRefusal, requestedOf } from './prepared-party';

export interface BookingInput extends KeyedRequest, RawSaid {
  /** What the family was told, in whole units of the currency; absent where nobody knows the price. */
  readonly total?: number | null | undefined;
}

/** What a family would have booked, if there are places for it. */
interface Wanted {
  readonly booking: Booked;
  /** The session by what its listing says now. */
  readonly state: SessionPlaces;
  /** As long as nobody waits and enough is left, places are taken without regard to who else takes some. */
  readonly isFast: boolean;
  /** Whether the family holds places for the same people: they are booked, and not others beside them. */
  readonly isHeld: boolean;
}

export type NotWanted = ChildBooked | KeyInFlight | PartyRefused | PriceChanged;

const isFor = ({ children }: Hold, party: Party): boolean =>
  children.length + party.children.length === 0 || children.some((child) => party.children.includes(child));

/**
 * Decides all of a booking but its places. A hold under the same key is another request's, whose payment is under way, but the one that
 * ends at `keptUntil`.
 */
export const wantedBooking = (
  asked: AskedPlaces<BookingInput>,
  session: SessionPlaces | undefined,
  now: number,
  keptUntil?: number,
): Result<Wanted, NotWanted> => {
  const { id, input, requestHash } = asked;
  const party = mayCome(asked, session, now);
  if (!party.ok) return party;
  const { agreed, bookable, places } = party.value;
  const state = sessionUnder(session, input, bookable.terms);
  const hold = holdOf(state, input.parentId, now);
  if (hold?.id === id && hold.ends !== keptUntil) return err({ code: 'KeyInFlight' });
  const changed = priceRefusal(agreed, input.total);
  if (changed) return err(changed);
  const booking = booked(requestedOf(party.value, input, { id, requestHash }), saidIn(input), instantAt(now));
  const isHeld = hold !== undefined && isFor(hold, input.party);
  const isFast = session === state && hasNoList(state) && state.left >= places && !isHeld;
  return ok({ booking, state, isFast, isHeld });
};
