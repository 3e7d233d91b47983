import { standingOf } from '../../domain/booking/standing';
import type { InvalidInput } from '../../domain/shared/faults';
import type { UserId } from '../../domain/shared/ids';
import { comparePositions, type Position, pageOf } from '../../domain/shared/paging';
import { ok, type Result } from '../../domain/shared/result';
import type { Connection } from '../paging/connection';
import type { PageArguments } from '../paging/page-arguments';
import { paged } from '../paging/paged';
import type { Clock } from '../ports/clock';
import type { Cursors } from '../ports/cursors';
import type { BookingLists, KeptList } from './ports/booking-lists';
import type { ShownBooking } from './told';

/** Names the lists of a family. `UPCOMING`: booked, and the session has not ended. `PAST`: booked, and it has. */
export const bookingListNames = ['UPCOMING', 'PAST', 'CANCELLED', 'WAITING'] as const;
export type BookingListName = (typeof bookingListNames)[number];

interface Input {
  readonly parentId: UserId;
  readonly list: BookingListName;
  readonly page: PageArguments;
}

interface Ports {
  readonly bookingLists: Pick<BookingLists, 'bookingsOf' | 'sessions'>;
  readonly cursors: Cursors;
  readonly clock: Clock;
}

interface ListRow {
  /** Where the bookings are kept that may be in the list. */
  readonly kept: readonly KeptList[];
  readonly holds: (shown: ShownBooking, now: number) => boolean;
  /** Soonest first, or latest first. */
  readonly direction: 1 | -1;
}

const waits = ({ standing }: ShownBooking): boolean => standing.status === 'WAITING' || standing.status === 'OFFERED';

const rows: { readonly [Name in BookingListName]: ListRow } = {
  UPCOMING: { kept: ['ACTIVE'], holds: ({ booking }, now) => booking.ends > now, direction: 1 },
  PAST: { kept: ['ACTIVE'], holds: ({ booking }, now) => booking.ends <= now, direction: -1 },
  // Who waited in vain may not have been told yet.
  CANCELLED: { kept: ['CANCELLED', 'WAITING'], holds: (shown) => !waits(shown), direction: -1 },
  WAITING: { kept: ['WAITING'], holds: waits, direction: 1 },
};

const positionOf = ({ booking }: ShownBooking): Position => ({ key: booking.starts, id: booking.id });

const shownIn = async (
  bookingLists: Ports['bookingLists'],
  parentId: UserId,
  { kept }: ListRow,
  now: number,
): Promise<readonly ShownBooking[]> => {
  const bookings = (await Promise.all(kept.map((list) => bookingLists.bookingsOf(parentId, list)))).flat();
  const waiting = bookings.filter(({ status }) => status === 'WAITING');
  const sessions = await bookingLists.sessions(waiting);
  return bookings.map((booking) => {
    const isOf = (session: (typeof sessions)[number]) =>
      session.thingToDoId === booking.thingToDoId && session.sessionId === booking.sessionId;
    return { booking, standing: standingOf(booking, sessions.find(isOf), now) };
  });
};

/** Returns a page of a family's bookings: what is to come by start, soonest first; what is past or ended latest first. */
export const makeMyBookings =
  ({ bookingLists, cursors, clock }: Ports) =>
  ({ parentId, list, page }: Input): Promise<Result<Connection<ShownBooking>, InvalidInput>> => {
    const row = rows[list];
    const compare = (shown: ShownBooking, position: Position) =>
      comparePositions(positionOf(shown), position, row.direction);
    const key = { list: `myBookings ${parentId} ${list}`, maxRows: 20, cursors, positionOf };
    return paged(page, key, async (asked) => {
      const now = clock.now();
      const shown = (await shownIn(bookingLists, parentId, row, now)).filter((one) => row.holds(one, now));
      const inOrder = shown.sort((one, other) => compare(one, positionOf(other)));
      return ok(pageOf(inOrder, asked, compare));
    });
  };
