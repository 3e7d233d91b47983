import { placesLeft, type SessionKey, type SessionTerms } from '../../domain/booking/session-places';
import type { Clock } from '../ports/clock';
import { sessionUnder } from './places-of-party';
import type { BookingLists } from './ports/booking-lists';

/** A session whose places are kept here, and what its listing says of them. */
interface KeptSession extends SessionKey {
  readonly terms: SessionTerms;
}

interface Ports {
  readonly bookingLists: Pick<BookingLists, 'sessions'>;
  readonly clock: Clock;
}

/** Returns how many places each session has left, in their order: null where places are not kept here. */
export const makePlacesLeft =
  ({ bookingLists, clock }: Ports) =>
  async (sessions: readonly (KeptSession | null | undefined)[]): Promise<readonly (number | null)[]> => {
    const stored = await bookingLists.sessions(sessions.flatMap((session) => session ?? []));
    const now = clock.now();
    return sessions.map((session) => {
      if (!session) return null;
      const { terms, thingToDoId, sessionId } = session;
      const known = stored.find((one) => one.thingToDoId === thingToDoId && one.sessionId === sessionId);
      return placesLeft(sessionUnder(known, session, terms), now);
    });
  };
