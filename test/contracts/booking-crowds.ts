import { makeBookSession } from '../../application/booking/book-session.use-case';
import { makeConfirmBooking } from '../../application/booking/confirm-booking.use-case';
import { makeHoldSession } from '../../application/booking/hold-session.use-case';
import type { Patience } from '../../application/ports/patience';
import type { Booking } from '../../domain/booking/booking';
import { holdMs, type SessionPlaces } from '../../domain/booking/session-places';
import type { Result } from '../../domain/shared/result';
import { minute } from '../../domain/shared/time';
import { aBookingScene, type Kept } from '../builders/booking-scene';
import { addsUp, bookedPlaces, byId, codeOf } from '../builders/booking-sums';
import { seeded } from '../builders/contended';
import type { inMemoryPorts } from '../builders/in-memory-ports';
import { aKey, aUser } from '../builders/listings';

/** Where a crowd books, and what was written of a session one after the other, where that is known. */
interface Crowded {
  readonly kept: (ports: ReturnType<typeof inMemoryPorts>) => Kept;
  readonly images?: (session: SessionPlaces) => Promise<readonly SessionPlaces[]>;
}

const callers = 500;
const capacity = 20;
const keysAtOnce = 50;

/** Waits for everybody else's turn, and no longer. */
const patience: Patience = { random: () => 0.5, sleep: () => new Promise((resolve) => setImmediate(resolve)) };

type Told = Result<Booking, { readonly code: string }>;
type Scene = Awaited<ReturnType<typeof aBookingScene>>;

/** Parties of one to five, the same for the same seed. */
const sizes = (seed: number, count = callers): readonly number[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => 1 + Math.floor(random() * 5));
};

/** What families do whose clock is ahead by longer than a hold: for them everybody else's is over. */
const ahead = ({ ports }: Scene) => {
  const clock = { now: () => ports.clock.now() + holdMs + minute };
  const early = { ...ports, clock };
  return { book: makeBookSession(early), hold: makeHoldSession(early), confirm: makeConfirmBooking(early) };
};

const released = { ok: false, error: { code: 'RELEASED' } } as const;

/** Each family does one of five things; whoever got nothing tries once more, under a key of its own. */
const callAtOnce = (scene: Scene): Promise<readonly (readonly Told[])[]> => {
  const { asking, at, book, cancel, hold, confirm, release } = scene;
  const theirs = ahead(scene);
  const request = (parentId: Parameters<typeof asking>[0]['parentId'], adults: number) =>
    asking({ parentId, children: [] }, adults, aKey());

  const held = async (adults: number, steps: Pick<Scene, 'confirm' | 'hold'>): Promise<Told> => {
    const parentId = aUser();
    const asked = request(parentId, adults);
    const kept = await steps.hold(asked);
    if (!kept.ok) return kept;
    if (adults === 1) {
      await release({ ...at, parentId });
      return released;
    }
    return steps.confirm({ ...at, parentId, holdId: kept.value.hold.id, total: asked.total });
  };
  const cancelled = async (adults: number): Promise<Told> => {
    const parentId = aUser();
    const made = await book(request(parentId, adults));
    return made.ok ? cancel({ id: made.value.id, parentId }) : made;
  };
  const ways: readonly ((adults: number) => Promise<Told>)[] = [
    (adults) => book(request(aUser(), adults)),
    (adults) => held(adults, { hold, confirm }),
    cancelled,
    (adults) => theirs.book(request(aUser(), adults)),
    (adults) => held(adults, { hold, confirm: theirs.confirm }),
  ];
  return Promise.all(
    sizes(7).map(async (adults, index) => {
      const first = (await ways[index % ways.length]?.(adults)) ?? released;
      return first.ok ? [first] : [first, await book(request(aUser(), adults))];
    }),
  );
};

/** Hundreds of families at once. */
export const bookingCrowdsContract = (name: string, { kept, images }: Crowded): void => {
  describe(`${name}: five hundred families at one session`, () => {
    it('have every place once, at every moment, and what they were told is what is stored', async () => {
      const scene = await aBookingScene({ rules: { capacity }, kept, patience });
      const told = (await callAtOnce(scene)).flat();
      const session = await scene.session();
      const stored = await scene.bookings();
      expect(byId(stored)).toEqual(byId(told.flatMap((answer) => (answer.ok ? [answer.value] : []))));
      expect(session?.booked).toBe(bookedPlaces(stored));
      const allowed = ['DONE', 'HoldOver', 'NoPlacesLeft', 'RELEASED'];
      expect([...new Set(told.map(codeOf))].filter((code) => !allowed.includes(code))).toEqual([]);
      expect(session?.booked).toBeGreaterThan(0);
      expect(addsUp(session)).toBe(true);
      if (!images || !session) return;
      const written = await images(session);
      expect(written.map(({ revision }) => revision)).toEqual(written.map((_, index) => index + 1));
      expect(written.at(-1)).toEqual(session);
      expect(written.filter((image) => !addsUp(image))).toEqual([]);
    });
  });
};

/** Every key is sent three times at once. */
export const bookingKeysContract = (name: string, { kept }: Crowded): void => {
  describe(`${name}: five hundred keys, each sent three times at once`, () => {
    it('have three equal answers and one booking each', async () => {
      const { asking, book, session, bookings } = await aBookingScene({ rules: { capacity: 1200 }, kept, patience });
      const told: (readonly Told[])[] = [];
      const send = (adults: number) => {
        const request = asking({ parentId: aUser(), children: [] }, adults, aKey());
        return Promise.all([book(request), book(request), book(request)]);
      };
      const all = sizes(8);
      for (let sent = 0; sent < callers; sent += keysAtOnce)
        told.push(...(await Promise.all(all.slice(sent, sent + keysAtOnce).map(send))));
      for (const [first, ...others] of told) for (const other of others) expect(other).toEqual(first);
      const stored = await bookings();
      const made = told.flatMap(([first]) => (first?.ok ? [first.value] : []));
      expect(byId(stored)).toEqual(byId(made));
      expect(made.length).toBeGreaterThan(0);
      expect(made.length).toBeLessThan(callers);
      const places = await session();
      expect(addsUp(places)).toBe(true);
      expect(places?.booked).toBe(bookedPlaces(stored));
    });
  });
};
