import type { ChildAge } from '../../domain/booking/age-gate';
import type { Agreed, Booking } from '../../domain/booking/booking';
import type { Hold, SessionTerms } from '../../domain/booking/session-places';
import type { Standing } from '../../domain/booking/standing';

/** What families are told. It stands apart from whoever finds it out, so that to show it needs none of their rights. */

/** Tells what booking would cost a party, and whether it may. */
export interface BookingQuote {
  readonly agreed: Agreed;
  /** Its money is taken when the family books; else it is paid at the door, if there is any. */
  readonly isPaidAhead: boolean;
  readonly placesLeft: number;
  readonly terms: SessionTerms;
  readonly children: readonly ChildAge[];
}

/** Tells of places that are kept for a family, and what they would cost. */
export interface HeldPlaces {
  readonly hold: Hold;
  readonly agreed: Agreed;
  /** Its money is taken when the family books; else it is paid at the door, if there is any. */
  readonly isPaidAhead: boolean;
}

/** Tells what cancelling gives back now. */
export interface CancellationQuote {
  /** Minor units of `currency`. */
  readonly refund: number;
  readonly currency: string;
  /** It was taken when the family booked, and comes back; else so much less is paid at the door. */
  readonly isPaidAhead: boolean;
  /** Milliseconds since the epoch: from then on it is something else. */
  readonly changesAt: number;
}

/** Holds a booking and where it stands. */
export interface ShownBooking {
  readonly booking: Booking;
  readonly standing: Standing;
}
