import { type Attendee, attendeesOf } from '../../domain/booking/attendance';
import { standingOf } from '../../domain/booking/standing';
import type { SessionNotFound } from '../../domain/schedule/change-session';
import type { InvalidInput } from '../../domain/shared/faults';
import { comparePositions, type Position, pageOf } from '../../domain/shared/paging';
import { ok, type Result } from '../../domain/shared/result';
import type { ListingNotFound } from '../errors';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { Connection } from '../paging/connection';
import type { PageArguments } from '../paging/page-arguments';
import { paged } from '../paging/paged';
import type { Clock } from '../ports/clock';
import type { Cursors } from '../ports/cursors';
import { type OwnSessionInput, ownSession } from './own-session';
import type { BookingLists } from './ports/booking-lists';
import type { BookingStore } from './ports/booking-store';

interface Input extends OwnSessionInput {
  readonly page: PageArguments;
}

interface Ports {
  readonly listings: Pick<ListingRepository, 'get'>;
  readonly bookings: Pick<BookingStore, 'session'>;
  readonly bookingLists: Pick<BookingLists, 'bookingsOfSession'>;
  readonly cursors: Cursors;
  readonly clock: Clock;
}

type Reading = Omit<Ports, 'cursors'>;

/** Reads all people of a session of the organiser's own, whatever became of them. */
export const readAttendees = async (
  { listings, bookings, bookingLists, clock }: Reading,
  input: OwnSessionInput,
): Promise<Result<readonly Attendee[], ListingNotFound | SessionNotFound>> => {
  const own = await ownSession({ bookings, listings }, input);
  if (!own.ok) return own;
  const [session, all] = await Promise.all([bookings.session(input), bookingLists.bookingsOfSession(input)]);
  const now = clock.now();
  return ok(all.flatMap((booking) => attendeesOf(booking, standingOf(booking, session, now), own.value.session)));
};

const positionOf = ({ bookingId, child }: Attendee): Position => ({ key: bookingId, id: child ?? '' });
const compare = (attendee: Attendee, position: Position) => comparePositions(positionOf(attendee), position, 1);

/** Returns a page of the people of a session: who is booked, waits, or was cancelled. */
export const makeAttendees =
  (ports: Ports) =>
  async ({
    page,
    ...input
  }: Input): Promise<Result<Connection<Attendee>, InvalidInput | ListingNotFound | SessionNotFound>> => {
    const { thingToDoId, sessionId, organiserId } = input;
    const list = `attendees ${organiserId} ${thingToDoId} ${sessionId}`;
    return paged(page, { list, maxRows: 20, cursors: ports.cursors, positionOf }, async (asked) => {
      const found = await readAttendees(ports, input);
      if (!found.ok) return found;
      const inOrder = [...found.value].sort((one, other) => compare(one, positionOf(other)));
      return ok(pageOf(inOrder, asked, compare));
    });
  };
