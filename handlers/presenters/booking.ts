import type { BookingQuote, CancellationQuote, HeldPlaces, ShownBooking } from '../../application/booking/told';
import type { ChildAge } from '../../domain/booking/age-gate';
import { type Agreed, type Booking, wasPaidAhead } from '../../domain/booking/booking';
import { toAmount } from '../../domain/shared/money';
import { instantAt } from '../../domain/shared/time';

const presentPolicy = ({ policy }: Agreed) =>
  policy.map(({ hoursBefore, permyriad }) => ({ hoursBefore, percent: permyriad / 100 }));

/** Null where nobody knows the price. */
const totalOf = ({ tariff, total, currency }: Agreed): number | null => (tariff ? toAmount(total, currency) : null);

const momentOrNull = (epoch: number | undefined): string | null => (epoch === undefined ? null : instantAt(epoch));

/**
 * Presents a booking as its family reads it. `thingToDoId` and `sessionId` are in no schema: the resolvers of its
 * listing and session read them of their parent.
 */
export const presentShownBooking = ({ booking, standing }: ShownBooking) => {
  const { agreed, children, adults } = booking;
  const withPlaces = 'refunded' in booking ? booking : undefined;
  return {
    id: booking.id,
    thingToDoId: booking.thingToDoId,
    sessionId: booking.sessionId,
    status: standing.status,
    party: { children: children.map(({ id, name }) => ({ childId: id, name })), adults },
    total: totalOf(agreed),
    paidAhead: wasPaidAhead(booking),
    refunded: toAmount(withPlaces?.refunded ?? 0, agreed.currency),
    currency: agreed.currency,
    cancellation: presentPolicy(agreed),
    freeUntil: momentOrNull(withPlaces?.freeUntil),
    offerEndsAt: momentOrNull(standing.offerEnds),
    placeInLine: standing.line ?? null,
    note: withPlaces?.shared ? (withPlaces.note ?? null) : null,
    createdAt: booking.createdAt,
  };
};

/** Presents a booking that waits for nothing: it stands as it is stored. */
export const presentBooking = (booking: Booking) =>
  presentShownBooking({ booking, standing: { status: booking.status } });

export const presentHold = ({ hold, agreed, isPaidAhead }: HeldPlaces) => ({
  id: hold.id,
  endsAt: instantAt(hold.ends),
  total: totalOf(agreed),
  paidAhead: isPaidAhead,
  currency: agreed.currency,
});

const presentAge = ({ childId, ageInMonths, refusal }: ChildAge) => ({
  childId,
  ageInMonths,
  welcome: refusal === undefined,
  reason: refusal ? `Welcome are children of ${refusal.limit.from} to ${refusal.limit.to} months.` : null,
  firstSessionThatFits: refusal?.firstSessionThatFits ?? null,
});

export const presentQuote = ({ agreed, isPaidAhead, placesLeft, terms, children }: BookingQuote) => ({
  total: totalOf(agreed),
  paidAhead: isPaidAhead,
  currency: agreed.currency,
  placesLeft,
  opensAt: terms.opens === 0 ? null : instantAt(terms.opens),
  closesAt: instantAt(terms.closes),
  cancellation: presentPolicy(agreed),
  children: children.map(presentAge),
});

export const presentCancellationQuote = ({ refund, currency, isPaidAhead, changesAt }: CancellationQuote) => ({
  refund: toAmount(refund, currency),
  currency,
  paidAhead: isPaidAhead,
  changesAt: instantAt(changesAt),
});
