import { randomUUID } from 'node:crypto';
import type { BookingLists } from '../../application/booking/ports/booking-lists';
import type { BookingStore } from '../../application/booking/ports/booking-store';
import type { ChildRepository } from '../../application/family/ports/child-repository';
import type { ListingRepository } from '../../application/listing/ports/listing-repository';
import { asBooked, booked, gone, joined } from '../../domain/booking/booking';
import { cancel } from '../../domain/booking/cancelling';
import { type Hold, type SessionPlaces, untouched } from '../../domain/booking/session-places';
import { sessionIdAt } from '../../domain/schedule/session-id';
import { bookingId, childId, userId } from '../../domain/shared/ids';
import { type CalendarDay, dayMs, hour, instantAt, minute } from '../../domain/shared/time';
import { aBooking, aRequest, sessionStart } from '../builders/bookings';
import { aChildId, aKey, anId, aPublished, aUser, noon } from '../builders/listings';
import { valueOf } from '../builders/results';

/** What is kept beside bookings, and read with them. */
export interface BookingStores {
  readonly bookings: BookingStore & BookingLists;
  readonly listings: Pick<ListingRepository, 'commit'>;
  readonly children: Pick<ChildRepository, 'add'>;
}

export const terms = {
  capacity: 6,
  starts: sessionStart,
  ends: sessionStart + hour,
  closes: sessionStart - hour,
  opens: noon - hour,
  offerMs: dayMs,
};

export const done = { outcome: 'DONE' };

const aHold = (places: number, ends = noon + 10 * minute): Hold => ({
  id: bookingId(aKey()),
  places,
  ends,
  children: [childId(randomUUID())],
  adults: places - 1,
});

/** Each store must answer all of this alike. */
export const bookingStoreContract = (name: string, make: () => Promise<BookingStores>): void => {
  describe(`${name}: places of sessions and who has them`, () => {
    let stores: BookingStores;
    beforeAll(async () => {
      stores = await make();
    });

    /** A session of its own, as it is stored after a first write. */
    const aSession = async (overrides: Partial<SessionPlaces> = {}, start = sessionStart, listing = anId()) => {
      const after = { ...untouched({ thingToDoId: listing, sessionId: sessionIdAt(start) }, terms), ...overrides };
      expect(await stores.bookings.commit({ session: { onto: 0, after } })).toEqual(done);
      return { ...after, revision: 1 };
    };
    const stored = async (session: SessionPlaces) => stores.bookings.session(session);
    const ofSession = ({ thingToDoId, sessionId }: SessionPlaces) => ({ thingToDoId, sessionId });

    it('are read in one go with the listing and the children of the parent', async () => {
      const [parent, other] = [aUser(), aUser()];
      const listing = aPublished();
      await stores.listings.commit({ answer: listing, listings: [listing] });
      const birthDate = '2021-05-01' as CalendarDay;
      const [mine, theirs] = [parent, other].map((parentId) => ({
        id: aChildId(),
        parentId,
        name: 'Ola',
        birthDate,
        revision: 1,
      }));
      if (!mine || !theirs) throw new Error('no children');
      await stores.children.add(mine);
      await stores.children.add(theirs);
      const session = await aSession({}, sessionStart, listing.id);
      const ground = await stores.bookings.ground(session, parent, [mine.id, theirs.id, aChildId()]);
      expect(ground).toEqual({ listing, session, children: new Map([[mine.id, mine]]) });
      const nothing = { thingToDoId: anId(), sessionId: session.sessionId };
      expect(await stores.bookings.ground(nothing, parent, [])).toEqual({
        listing: undefined,
        session: undefined,
        children: new Map(),
      });
    });

    it('begin with the first write, and only once', async () => {
      const session = await aSession();
      expect(await stored(session)).toEqual(session);
      const again = await stores.bookings.commit({ session: { onto: 0, after: session } });
      expect(again).toEqual({ outcome: 'DIFFERS', session });
    });

    it('are booked together with the booking', async () => {
      const session = await aSession();
      const booking = aBooking(ofSession(session));
      expect(await stores.bookings.book(booking, noon)).toEqual(done);
      expect(await stored(session)).toEqual({ ...session, left: 3, booked: 3, revision: 2 });
      expect(await stores.bookings.get(booking.id)).toEqual(booking);
      // The same once more meets itself and writes nothing.
      expect(await stores.bookings.book(booking, noon)).toMatchObject({ outcome: 'DIFFERS', booking });
      const tooMany = aBooking({ ...ofSession(session), places: 4 });
      const met = { ...session, left: 3, booked: 3, revision: 2 };
      expect(await stores.bookings.book(tooMany, noon)).toEqual({ outcome: 'DIFFERS', session: met });
      expect(await stored(session)).toEqual(met);
      expect(await stores.bookings.get(tooMany.id)).toBeUndefined();
    });

    it.each<[string, Partial<SessionPlaces>, number]>([
      ['closed', { open: false }, noon],
      ['not open yet', { opens: noon + 1 }, noon],
      ['over', { closes: noon }, noon],
      ['waited for', { queue: [{ id: bookingId('waits'), places: 6, passed: 0, turns: 0 }] }, noon],
    ])('are neither booked nor held while the session is %s', async (_, overrides, now) => {
      const session = await aSession(overrides);
      const differs = { outcome: 'DIFFERS', session };
      expect(await stores.bookings.book(aBooking(ofSession(session)), now)).toEqual(differs);
      expect(await stores.bookings.hold(session, aUser(), aHold(1), now)).toEqual(differs);
      expect(await stored(session)).toEqual(session);
    });

    it('of nothing are nobody’s', async () => {
      const nowhere = { thingToDoId: anId(), sessionId: sessionIdAt(sessionStart) };
      expect(await stores.bookings.book(aBooking(nowhere), noon)).toEqual({ outcome: 'DIFFERS' });
      expect(await stores.bookings.hold(nowhere, aUser(), aHold(1), noon)).toEqual({ outcome: 'DIFFERS' });
      expect(await stores.bookings.session(nowhere)).toBeUndefined();
      expect(await stores.bookings.get(bookingId('nobody'))).toBeUndefined();
    });

    it('are held for a family once', async () => {
      const session = await aSession();
      const [parent, hold] = [userId(randomUUID()), aHold(4)];
      expect(await stores.bookings.hold(session, parent, hold, noon)).toEqual(done);
      const held = { ...session, left: 2, revision: 2, holds: { [parent]: hold } };
      expect(await stored(session)).toEqual(held);
      const differs = { outcome: 'DIFFERS', session: held };
      expect(await stores.bookings.hold(session, parent, aHold(1), noon)).toEqual(differs);
      expect(await stores.bookings.hold(session, aUser(), aHold(3), noon)).toEqual(differs);
    });

    it('are held for a hundred families', async () => {
      const holds = Object.fromEntries(Array.from({ length: 100 }, () => [aUser(), aHold(1)]));
      const session = await aSession({ capacity: 200, left: 100, holds });
      expect(await stores.bookings.hold(session, aUser(), aHold(1), noon)).toMatchObject({ outcome: 'DIFFERS' });
    });

    it('become booked by a hold that has not ended', async () => {
      const session = await aSession();
      const [parentId, hold] = [userId(randomUUID()), aHold(4)];
      await stores.bookings.hold(session, parentId, hold, noon);
      const booking = aBooking({ ...ofSession(session), id: hold.id, parentId, places: 4 });
      const late = await stores.bookings.confirm(booking, hold.ends, hold.ends);
      expect(late).toMatchObject({ outcome: 'DIFFERS', session: { left: 2, booked: 0 } });
      const other = await stores.bookings.confirm({ ...booking, id: bookingId(aKey()) }, hold.ends, noon);
      expect(other).toMatchObject({ outcome: 'DIFFERS', session: { left: 2, booked: 0 } });
      const earlier = await stores.bookings.confirm(booking, hold.ends - minute, noon);
      expect(earlier).toMatchObject({ outcome: 'DIFFERS', session: { left: 2, booked: 0 } });
      expect(await stores.bookings.confirm(booking, hold.ends, hold.ends - 1)).toEqual(done);
      expect(await stored(session)).toEqual({ ...session, left: 2, booked: 4, revision: 3 });
      expect(await stores.bookings.get(hold.id)).toEqual(booking);
      expect(await stores.bookings.confirm(booking, hold.ends, noon)).toMatchObject({ outcome: 'DIFFERS', booking });
    });

    it('come back from a hold, once', async () => {
      const session = await aSession();
      const [parent, hold] = [userId(randomUUID()), aHold(4)];
      await stores.bookings.hold(session, parent, hold, noon);
      const other = await stores.bookings.release(session, parent, aHold(4));
      expect(other).toMatchObject({ outcome: 'DIFFERS', session: { left: 2 } });
      expect(await stores.bookings.release(session, parent, hold)).toEqual(done);
      expect(await stored(session)).toEqual({ ...session, revision: 3 });
      expect(await stores.bookings.release(session, parent, hold)).toMatchObject({
        outcome: 'DIFFERS',
        session: { left: 6 },
      });
    });

    it('come back from a booking, once', async () => {
      const session = await aSession();
      const booking = aBooking(ofSession(session));
      await stores.bookings.book(booking, noon);
      const { booking: cancelled } = valueOf(cancel(booking, { by: 'FAMILY' }, noon));
      expect(await stores.bookings.giveBack(cancelled, 3)).toEqual(done);
      expect(await stored(session)).toEqual({ ...session, revision: 3 });
      expect(await stores.bookings.get(booking.id)).toEqual(cancelled);
      const again = await stores.bookings.giveBack(cancelled, 3);
      expect(again).toMatchObject({ outcome: 'DIFFERS', booking: cancelled });
      expect(await stored(session)).toEqual({ ...session, revision: 3 });
    });

    it('come back only by whoever serves those that wait', async () => {
      const queue = [{ id: bookingId(aKey()), places: 4, passed: 0, turns: 0 }];
      const session = await aSession({ left: 3, booked: 3 });
      const booking = aBooking(ofSession(session));
      await stores.bookings.commit({ booking });
      const waitedFor = { ...session, queue };
      await stores.bookings.commit({ session: { onto: 1, after: waitedFor } });
      const { booking: cancelled } = valueOf(cancel(booking, { by: 'FAMILY' }, noon));
      const refused = await stores.bookings.giveBack(cancelled, 3);
      expect(refused).toEqual({ outcome: 'DIFFERS', session: { ...waitedFor, revision: 2 } });
      expect(await stores.bookings.get(booking.id)).toEqual(booking);
    });

    it('are waited for in order of joining, when there are too few', async () => {
      const session = await aSession({ left: 2, booked: 4 });
      const [first, second, fits] = [3, 4, 2].map((places) =>
        joined(aRequest({ ...ofSession(session), places }), instantAt(noon)),
      );
      if (!first || !second || !fits) throw new Error('nobody');
      expect(await stores.bookings.join(first, noon)).toEqual(done);
      expect(await stores.bookings.join(second, noon)).toEqual(done);
      const queue = [first, second].map(({ id, places }) => ({ id, places, passed: 0, turns: 0 }));
      expect(await stored(session)).toEqual({ ...session, queue, revision: 3 });
      expect(await stores.bookings.get(second.id)).toEqual(second);
      expect(await stores.bookings.join(fits, noon)).toMatchObject({ outcome: 'DIFFERS', session: { left: 2 } });
      expect(await stores.bookings.join(first, noon)).toMatchObject({ outcome: 'DIFFERS', booking: first });
    });

    it('are waited for by a hundred parties', async () => {
      const queue = Array.from({ length: 100 }, () => ({ id: bookingId(aKey()), places: 6, passed: 0, turns: 0 }));
      const session = await aSession({ left: 2, booked: 4, queue });
      const waiting = joined(aRequest({ ...ofSession(session), places: 3 }), instantAt(noon));
      expect(await stores.bookings.join(waiting, noon)).toMatchObject({ outcome: 'DIFFERS' });
    });

    it('are written whole onto the revisions they were made from, both or neither', async () => {
      const session = await aSession({ left: 2, booked: 4 });
      const waiting = joined(aRequest({ ...ofSession(session), places: 3 }), instantAt(noon));
      await stores.bookings.join(waiting, noon);
      const gather = { id: waiting.id, ends: noon + dayMs };
      const queue = [{ id: waiting.id, places: 3, passed: 2, turns: 1, offerEnds: noon + hour }];
      const gathering = { ...session, queue, gather };
      const left = gone(waiting, 'LEFT', instantAt(noon));
      const late = await stores.bookings.commit({ session: { onto: 1, after: gathering }, booking: left });
      expect(late).toMatchObject({ outcome: 'DIFFERS', session: { revision: 2 } });
      expect(await stores.bookings.get(waiting.id)).toEqual(waiting);
      expect(await stores.bookings.commit({ session: { onto: 2, after: gathering } })).toEqual(done);
      expect(await stored(session)).toEqual({ ...gathering, revision: 3 });
      const empty = { ...session, queue: [] };
      const unknown = { ...left, revision: 5 };
      const wrong = await stores.bookings.commit({ session: { onto: 3, after: empty }, booking: unknown });
      expect(wrong).toMatchObject({ outcome: 'DIFFERS', booking: waiting });
      expect(await stored(session)).toEqual({ ...gathering, revision: 3 });
      expect(await stores.bookings.commit({ session: { onto: 3, after: empty }, booking: left })).toEqual(done);
      expect(await stored(session)).toEqual({ ...session, revision: 4 });
      expect(await stores.bookings.get(waiting.id)).toEqual(left);
      expect(await stores.bookings.commit({ booking: left })).toMatchObject({ outcome: 'DIFFERS', booking: left });
    });

    it('keep every field of every state', async () => {
      const session = await aSession();
      const full = {
        ...booked(aRequest(ofSession(session)), { shared: true, note: 'no nuts' }, instantAt(noon)),
        freeUntil: noon + hour,
        marks: [{ child: aChildId(), kind: 'HERE' as const, at: instantAt(noon), device: 'door', number: 1 }],
      };
      await stores.bookings.commit({ booking: full });
      expect(await stores.bookings.get(full.id)).toEqual(full);
      const { booking: cancelled } = valueOf(cancel(valueOf(asBooked(full)), { by: 'ORGANISER', reason: 'Ill' }, noon));
      await stores.bookings.commit({ booking: cancelled });
      expect(await stores.bookings.get(full.id)).toEqual(cancelled);
      const unpriced = aBooking({
        agreed: { currency: 'PLN', total: 0, policy: [{ hoursBefore: 24, permyriad: 5000 }] },
      });
      await stores.bookings.commit({ booking: unpriced });
      expect(await stores.bookings.get(unpriced.id)).toEqual(unpriced);
    });
  });
};
