import type { Patience } from '../../application/ports/patience';
import type { Booking } from '../../domain/booking/booking';
import type { Result } from '../../domain/shared/result';
import { aBookingScene, type Kept } from '../builders/booking-scene';
import { addsUp, bookedPlaces, byId, codeOf } from '../builders/booking-sums';
import { contended, seeded } from '../builders/contended';
import type { inMemoryPorts } from '../builders/in-memory-ports';
import { aUser } from '../builders/listings';

type Make = (ports: ReturnType<typeof inMemoryPorts>) => Kept;

const capacity = 20;
const waitingParties = 30;

/** Waits for everybody else's turn, and no longer. */
const patience: Patience = { random: () => 0.5, sleep: () => new Promise((resolve) => setImmediate(resolve)) };

/** Many families at one session at one moment, plain and behind a crowd that refuses half of the writes and loses some answers. */
export const bookingRacesContract = (name: string, make: Make, { parties = 80, seeds = [1, 2] } = {}): void => {
  const behindCrowd =
    (seed: number): Make =>
    (ports) => {
      const kept = make(ports);
      return { ...kept, bookings: contended(kept.bookings, seed) };
    };
  const ways: readonly (readonly [string, Make])[] = [
    ['plain', make],
    ...seeds.map((seed) => [`behind a crowd (${seed})`, behindCrowd(seed)] as const),
  ];

  describe.each(ways)(`${name}: families who book at once, %s`, (_, kept) => {
    const aRace = (rules = {}) => aBookingScene({ rules: { capacity, ...rules }, kept, patience });
    const sizes = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: parties }, () => 1 + Math.floor(random() * 5));
    };

    it('have every place once: what they were told is what is stored', async () => {
      const { asking, book, cancel, hold, confirm, release, at, session, bookings } = await aRace();
      const told = await Promise.all(
        sizes(7).map(async (adults, index): Promise<Result<Booking, { readonly code: string }>> => {
          const parentId = aUser();
          const request = asking({ parentId, children: [] }, adults);
          if (index % 4 === 1) {
            const held = await hold(request);
            if (!held.ok) return held;
            if (index % 8 === 1) {
              await release({ ...at, parentId });
              return { ok: false, error: { code: 'RELEASED' } };
            }
            return confirm({ ...at, parentId, holdId: held.value.hold.id, total: request.total });
          }
          const booked = await book(request);
          if (!booked.ok || index % 5 !== 0) return booked;
          return cancel({ id: booked.value.id, parentId });
        }),
      );
      const places = await session();
      expect(addsUp(places)).toBe(true);
      const stored = await bookings();
      const done = told.flatMap((result) => (result.ok ? [result.value] : []));
      expect(byId(stored)).toEqual(byId(done));
      const sum = bookedPlaces(stored);
      expect(places?.booked).toBe(sum);
      const codes = new Set(told.map(codeOf));
      expect([...codes].filter((code) => !['DONE', 'NoPlacesLeft', 'RELEASED'].includes(code))).toEqual([]);
      expect(sum).toBeGreaterThan(0);
    });

    it('get one answer for a key, however often it is sent at once', async () => {
      const { asking, book, session, bookings } = await aRace();
      const told = await Promise.all(
        sizes(8).map(async (adults) => {
          const request = asking({ parentId: aUser(), children: [] }, adults);
          return Promise.all([book(request), book(request), book(request)]);
        }),
      );
      for (const answers of told) {
        const done = answers.flatMap((answer) => (answer.ok ? [answer.value.id] : []));
        // Who came when nothing was left may come before a place was given back: here none is.
        expect(new Set(answers.map(codeOf)).size).toBe(1);
        expect(new Set(done).size).toBeLessThanOrEqual(1);
      }
      const stored = await bookings();
      const places = await session();
      expect(addsUp(places)).toBe(true);
      expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
      expect(places?.booked).toBe(bookedPlaces(stored));
    });

    it('wait in line, are offered what is given back, and accept it once', async () => {
      const { asking, book, cancel, join, accept, leave, session, bookings } = await aRace();
      const full = await book(asking({ parentId: aUser(), children: [] }, 10));
      const more = await book(asking({ parentId: aUser(), children: [] }, 10));
      if (!full.ok || !more.ok) throw new Error('no place in an empty session');
      const joined = await Promise.all(
        sizes(9)
          .slice(0, waitingParties)
          .map(async (adults) => {
            const parentId = aUser();
            const result = await join(asking({ parentId, children: [] }, adults));
            if (!result.ok) throw new Error(result.error.code);
            return { id: result.value.booking.id, parentId, total: 20 * adults };
          }),
      );
      await Promise.all([full, more].map(({ value }) => cancel({ id: value.id, parentId: value.parentId })));
      const accepted = await Promise.all(
        joined.map(async (own, index) => (index % 3 === 2 ? codeOf(await leave(own)) : codeOf(await accept(own)))),
      );
      expect(accepted.filter((code) => !['DONE', 'OfferOver'].includes(code))).toEqual([]);
      const places = await session();
      expect(addsUp(places)).toBe(true);
      const stored = await bookings();
      expect(places?.booked).toBe(bookedPlaces(stored));
      const waiting = new Set(stored.filter(({ status }) => status === 'WAITING').map(({ id }) => id));
      expect(new Set(places?.queue.map(({ id }) => id))).toEqual(waiting);
    });
  });
};
