import type { ChildAge } from '../../domain/booking/age-gate';
import type { Agreed, Booking } from '../../domain/booking/booking';
import type { Hold, SessionTerms } from '../../domain/booking/session-places';
import type { Standing } from '../../domain/booking/standing';

/** What families are told. It stands apart from whoever finds it out, so that to show it needs none of their rights. */

/** Tells what booking would cost a party, and whether it may. */
export interface BookingQuote {
  readonly agreed: Agreed;
  readonly placesLeft: number;
  readonly terms: SessionTerms;
  readonly children: readonly ChildAge[];
}

/** Tells of places that are kept for a family, and what they would cost. */
export interface HeldPlaces {
  readonly hold: Hold;
  readonly agreed: Agreed;
}

/** Tells what cancelling gives back now. */
export interface CancellationQuote {
  /** Minor units of `currency`. */
  readonly refund: number;
  readonly currency: string;
  /** Milliseconds since the epoch: from then on it is something else. */
  readonly changesAt: number;
}

/** Holds a booking and where it stands. */
export interface ShownBooking {
  readonly booking: Booking;
  readonly standing: Standing;
}
