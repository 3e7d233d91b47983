import { ask } from '../api/client';
import { type BookingList, type MyBookingsQuery, myBookings } from '../api/generated/user';
import type { Where } from './kept-hold';
import { type Booked, bookedIn, type Row } from './own-booked';

/** At most so many pages of bookings to come: twenty each. */
const maxPages = 10;

/** The soonest stand first: what comes after a session is no booking of it. */
const isPast = (rows: readonly Row[], start: string): boolean =>
  Date.parse(rows.at(-1)?.session?.start ?? '') > Date.parse(start);

const rowsOf = async (list: BookingList, start: string, signal?: AbortSignal): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  let after: string | null = null;
  for (let page = 0; page < maxPages; page += 1) {
    const { myBookings: found }: MyBookingsQuery = await ask('user', myBookings, { list, after }, signal);
    if (!found) break;
    rows.push(...found.edges.map(({ node }) => node));
    after = found.pageInfo.endCursor;
    if (!found.pageInfo.hasNextPage || isPast(rows, start)) break;
  }
  return rows;
};

/** Returns who of the family has places of a session already, or waits for some. */
export const findBooked = async (where: Where, start: string, signal?: AbortSignal): Promise<readonly Booked[]> => {
  const lists = await Promise.all((['UPCOMING', 'WAITING'] as const).map((list) => rowsOf(list, start, signal)));
  return bookedIn(lists.flat(), where);
};
