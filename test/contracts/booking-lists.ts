import { gone, joined } from '../../domain/booking/booking';
import { cancel } from '../../domain/booking/cancelling';
import { untouched } from '../../domain/booking/session-places';
import { sessionIdAt } from '../../domain/schedule/session-id';
import type { ListingId } from '../../domain/shared/ids';
import { dayMs, instantAt } from '../../domain/shared/time';
import { aBooking, aRequest, sessionStart } from '../builders/bookings';
import { anId, aUser, noon } from '../builders/listings';
import { valueOf } from '../builders/results';
import { type BookingStores, done, terms } from './booking-store';

/** Each store must answer all of this alike. */
export const bookingListsContract = (name: string, make: () => Promise<BookingStores>): void => {
  describe(`${name}: lists of bookings`, () => {
    let stores: BookingStores;
    beforeAll(async () => {
      stores = await make();
    });

    /** A session as it is stored after a first write. */
    const aSession = async (start: number, thingToDoId: ListingId) => {
      const after = untouched({ thingToDoId, sessionId: sessionIdAt(start) }, terms);
      expect(await stores.bookings.commit({ session: { onto: 0, after } })).toEqual(done);
      return { ...after, revision: 1 };
    };

    it('are a family’s by what became of them, and nobody else’s', async () => {
      const [parentId, like] = [aUser(), anId()];
      const other = aBooking({ thingToDoId: like });
      const mine = aBooking({ parentId, thingToDoId: like });
      const waiting = joined(aRequest({ parentId, thingToDoId: like }), instantAt(noon));
      const lapsed = gone(joined(aRequest({ parentId }), instantAt(noon)), 'LAPSED', instantAt(noon));
      const { booking: cancelled } = valueOf(cancel(aBooking({ parentId }), { by: 'FAMILY' }, noon));
      const some = [other, mine, waiting, { ...lapsed, revision: 1 }, { ...cancelled, revision: 1 }];
      for (const booking of some) expect(await stores.bookings.commit({ booking })).toEqual(done);
      const idsIn = async (list: 'ACTIVE' | 'CANCELLED' | 'WAITING') =>
        (await stores.bookings.bookingsOf(parentId, list)).map(({ id }) => id).sort();
      expect(await idsIn('ACTIVE')).toEqual([mine.id]);
      expect(await idsIn('WAITING')).toEqual([waiting.id]);
      expect(await idsIn('CANCELLED')).toEqual([lapsed.id, cancelled.id].sort());
      const ofListing = await stores.bookings.bookingsOfListing(like);
      expect(ofListing.map(({ id }) => id).sort()).toEqual([other.id, mine.id, waiting.id].sort());
    });

    it('are a session’s, and not another’s of the same listing', async () => {
      const thingToDoId: ListingId = anId();
      const [here, there] = [sessionIdAt(sessionStart), sessionIdAt(sessionStart + dayMs)];
      const some = [here, here, there].map((sessionId) => aBooking({ thingToDoId, sessionId }));
      for (const booking of some) await stores.bookings.commit({ booking });
      const listed = await stores.bookings.bookingsOfSession({ thingToDoId, sessionId: here });
      expect(listed).toEqual(some.slice(0, 2).sort((a, b) => (a.id < b.id ? -1 : 1)));
    });

    it('go with the places of several sessions, read together', async () => {
      const listing = anId();
      const days = [0, 1, 2, 3].map((day) => sessionStart + day * dayMs);
      const sessions = [];
      for (const day of days) sessions.push(await aSession(day, listing));
      await aSession(sessionStart, anId());
      const [from, to] = [days[1], days[2]].map((day) => sessionIdAt(day ?? 0));
      if (!from || !to) throw new Error('no days');
      expect(await stores.bookings.sessionsBetween(listing, from, to)).toEqual(sessions.slice(1, 3));
      const missing = { thingToDoId: anId(), sessionId: from };
      const found = await stores.bookings.sessions([...sessions.slice(0, 2), missing]);
      expect(found.map(({ sessionId }) => sessionId).sort()).toEqual(
        sessions.slice(0, 2).map(({ sessionId }) => sessionId),
      );
    });
  });
};
