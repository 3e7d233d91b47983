import { termsOf } from '../../domain/booking/bookable';
import {
  heldPlaces,
  placesLeft,
  type SessionKey,
  type SessionPlaces,
  withoutWhatIsOver,
} from '../../domain/booking/session-places';
import { type NotOpen } from '../../domain/booking/step';
import type { SessionNotFound } from '../../domain/schedule/change-session';
import { err, ok, type Result } from '../../domain/shared/result';
import { offeredPlaces } from '../../domain/waiting-list/waiting-list';
import type { ListingNotFound } from '../errors';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import { type OwnSession, type OwnSessionInput, ownSession } from './own-session';
import { sessionUnder } from './places-of-party';
import type { BookingStore } from './ports/booking-store';

/** Counts how many places of a session are whose. */
export interface SessionCounts {
  readonly capacity: number;
  readonly booked: number;
  readonly held: number;
  readonly offered: number;
  /** Places that parties without an offer wait for. */
  readonly waiting: number;
  /** As families see it. */
  readonly left: number;
}

interface Ports {
  readonly listings: Pick<ListingRepository, 'get'>;
  readonly bookings: Pick<BookingStore, 'session'>;
  readonly clock: Clock;
}

/** The places by what the listing says now; as they are where it says nothing of them any more. */
const presentPlaces = (
  { listing, session, isScheduled }: OwnSession,
  key: SessionKey,
  stored: SessionPlaces | undefined,
): SessionPlaces | undefined => {
  const rules = listing.content.booking;
  return rules && isScheduled ? sessionUnder(stored, key, termsOf(rules, session)) : stored;
};

/** Returns how the places of a session of the organiser's own stand now. */
export const makeSessionCounts =
  ({ listings, bookings, clock }: Ports) =>
  async (input: OwnSessionInput): Promise<Result<SessionCounts, ListingNotFound | NotOpen | SessionNotFound>> => {
    const own = await ownSession({ bookings, listings }, input);
    if (!own.ok) return own;
    const known = presentPlaces(own.value, input, await bookings.session(input));
    if (!known) return err({ code: 'NotOpen' });
    const now = clock.now();
    const state = withoutWhatIsOver(known, now);
    const { capacity, booked, queue } = state;
    const waiting = queue.filter(({ offerEnds }) => offerEnds === undefined);
    return ok({
      capacity,
      booked,
      held: heldPlaces(state),
      offered: offeredPlaces(state),
      waiting: waiting.reduce((sum, { places }) => sum + places, 0),
      left: placesLeft(state, now),
    });
  };
