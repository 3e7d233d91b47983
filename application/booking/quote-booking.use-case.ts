import { ageAt } from '../../domain/booking/age-gate';
import { placesLeft } from '../../domain/booking/session-places';
import { type InvalidInput } from '../../domain/shared/faults';
import { ok, type Result } from '../../domain/shared/result';
import type { Clock } from '../ports/clock';
import { isPaidAhead } from './paid-ahead';
import { checked, type PartyRequest } from './party-request';
import { sessionUnder } from './places-of-party';
import type { BookingStore } from './ports/booking-store';
import type { Payments } from './ports/payments';
import { type PartyRefused, partyOf } from './prepared-party';
import type { BookingQuote } from './told';

interface Ports {
  readonly bookings: Pick<BookingStore, 'ground'>;
  readonly payments: Pick<Payments, 'isAhead'>;
  readonly clock: Clock;
}

/** Returns what a party would pay, and how each child stands to the ages of the session. Nothing is kept by it. */
export const makeQuoteBooking =
  ({ bookings, payments, clock }: Ports) =>
  async (request: PartyRequest): Promise<Result<BookingQuote, InvalidInput | PartyRefused>> => {
    const input = checked(request);
    if (!input.ok) return input;
    const ground = await bookings.ground(request, request.parentId, request.party.children);
    const party = partyOf(ground, request);
    if (!party.ok) return party;
    const { agreed, bookable, children } = party.value;
    const { listing, session, terms } = bookable;
    const now = clock.now();
    return ok({
      agreed,
      isPaidAhead: isPaidAhead(payments, agreed),
      terms,
      placesLeft: placesLeft(sessionUnder(ground.session, request, terms), now),
      children: children.map((child) => ageAt(listing, session, child, now)),
    });
  };
