import fc from 'fast-check';
import { type Mishap, makePaymentLedger } from '../../../../adapters/in-memory/booking/payment-ledger';
import type { Booking } from '../../../../domain/booking/booking';
import { takenPlaces } from '../../../../domain/booking/session-places';
import { minute } from '../../../../domain/shared/time';
import { contended, seeded } from '../../../builders/contended';
import { dying } from '../../../builders/dying-host';
import { aPaidScene } from '../../../builders/paid-scene';
import { valueOf } from '../../../builders/results';
import { runs } from '../../../builders/runs';

type Scene = Awaited<ReturnType<typeof aPaidScene>>;

/** What of a host's ports is a step: whatever changes something outside of it. */
const steps = {
  bookings: ['book', 'hold', 'confirm', 'release', 'giveBack', 'join', 'commit'],
  payments: ['authorise', 'capture', 'refund', 'void'],
  wakeUps: ['put'],
} as const;

const ofBooking = (booking: Booking) =>
  'refunded' in booking
    ? { captured: booking.agreed.total, refunded: booking.refunded, pending: 0 }
    : { captured: 0, refunded: 0, pending: 0 };

/** Every booking is charged as it says, nothing is set aside, and nothing was taken for what is not there. */
const expectSettled = async ({ bookings, session, ledger }: Scene): Promise<void> => {
  const stored = await bookings();
  for (const booking of stored) expect(ledger.lineOf(booking.id)).toEqual(ofBooking(booking));
  const sum = (name: 'captured' | 'refunded') => stored.reduce((total, one) => total + ofBooking(one)[name], 0);
  expect(ledger.total()).toEqual({ captured: sum('captured'), refunded: sum('refunded'), pending: 0 });
  const places = await session();
  const taken = stored.reduce((total, one) => total + (one.status === 'BOOKED' ? one.places : 0), 0);
  expect(places?.booked ?? 0).toBe(taken);
  if (places) expect(places.left + takenPlaces(places)).toBe(places.capacity);
};

/** More steps than any act has. */
const deaths = Array.from({ length: 8 }, (_, index) => index + 1).flatMap((step) =>
  [false, true].map((isAfter) => ({ step, isAfter })),
);

const times = ['at once', 'when what was kept is over', 'never'] as const;

describe.each(times)('a host that is killed at any step, and a family that tries again %s', (when) => {
  const wait = ({ ports }: Scene): void => {
    ports.clock.time += when === 'at once' ? 1 : 15 * minute;
  };

  it.each(deaths)('books and charges once or not at all: killed at $step, $isAfter', async (death) => {
    const scene = await aPaidScene();
    const { ports, hostOn, asking, aFamily, afterwards, bookings } = scene;
    const host = dying(ports, steps, death);
    const request = asking(await aFamily(2));
    await hostOn(host.ports)
      .book(request)
      .catch(() => undefined);
    if (when !== 'never') {
      wait(scene);
      const again = await scene.book(request);
      // What is under way is waited for: whoever died holds nobody up for longer than that.
      if (!again.ok) expect(again.error.code).toBe('KeyInFlight');
      ports.clock.time += 15 * minute;
      valueOf(await scene.book(request));
    }
    expect(await afterwards()).toEqual([]);
    await expectSettled(scene);
    if (when !== 'never') expect(await bookings()).toHaveLength(1);
  });

  it.each(deaths)('confirms and charges once or not at all: killed at $step, $isAfter', async (death) => {
    const scene = await aPaidScene();
    const { ports, hostOn, asking, aFamily, afterwards, at } = scene;
    const family = await aFamily(2);
    const held = valueOf(await scene.hold(asking(family)));
    const input = { ...at, parentId: family.parentId, holdId: held.hold.id, total: 40 };
    const host = dying(ports, steps, death);
    await hostOn(host.ports)
      .confirm(input)
      .catch(() => undefined);
    if (when !== 'never') {
      wait(scene);
      const again = await scene.confirm(input);
      if (!again.ok) expect(again.error.code).toBe('HoldOver');
      if (when === 'at once') expect(again).toMatchObject({ ok: true });
    }
    expect(await afterwards()).toEqual([]);
    await expectSettled(scene);
  });

  it.each(deaths)('accepts an offer and charges once or not at all: killed at $step, $isAfter', async (death) => {
    const scene = await aPaidScene();
    const { ports, hostOn, asking, aFamily, afterwards } = scene;
    const [first, second] = [await aFamily(6), await aFamily(2)];
    const full = valueOf(await scene.book(asking(first)));
    const waiting = valueOf(await scene.join(asking(second)));
    valueOf(await scene.cancel({ id: full.id, parentId: first.parentId }));
    const input = { id: waiting.booking.id, parentId: second.parentId, total: 40 };
    const host = dying(ports, steps, death);
    await hostOn(host.ports)
      .accept(input)
      .catch(() => undefined);
    if (when !== 'never') {
      wait(scene);
      expect(await scene.accept(input)).toMatchObject({ ok: true });
    }
    // An offer stands for a day.
    expect(await afterwards(26 * 60)).toEqual([]);
    await expectSettled(scene);
  });

  it.each(deaths)('cancels and gives back once: killed at $step, $isAfter', async (death) => {
    const scene = await aPaidScene();
    const { ports, hostOn, asking, aFamily, afterwards, told, deliver } = scene;
    const family = await aFamily(3);
    const booking = valueOf(await scene.book(asking(family)));
    const cancelling = { id: booking.id, parentId: family.parentId, children: family.children.slice(0, 1) };
    const host = dying(ports, steps, death);
    const killed = hostOn(host.ports);
    await killed.cancel(cancelling).catch(() => undefined);
    await deliver(told(), killed.settle);
    if (when !== 'never') {
      wait(scene);
      valueOf(await scene.cancel(cancelling));
      valueOf(await scene.cancel({ id: booking.id, parentId: family.parentId }));
    }
    expect(await afterwards()).toEqual([]);
    await expectSettled(scene);
  });
});

describe('families who pay at once for what there is not enough of', () => {
  it.each([1, 2, 3])('have the places that they paid for, and have paid for no other (%i)', async (seed) => {
    const random = seeded(seed);
    let isFine = false;
    const slowly = () => new Promise<void>((resolve) => setImmediate(resolve));
    const kinds: readonly Mishap[] = ['ANSWER_LOST', 'REQUEST_LOST', 'SLOW', 'TWICE'];
    const mishap = () => (!isFine && random() < 0.4 ? kinds[Math.floor(random() * 4)] : undefined);
    const ledger = makePaymentLedger({ mishap, slowly });
    const through = <Store extends Parameters<typeof contended>[0]>(store: Store) => contended(store, seed);
    const scene = await aPaidScene({ ledger, through, rules: { capacity: 12 } });
    const { asking, aFamily, at, book, hold, confirm, release, cancel } = scene;
    const patience = { random: () => 0.5, sleep: slowly };
    const { book: bookAgain } = scene.hostOn({ ...scene.ports, patience });
    const acts = Array.from({ length: 40 }, async (_, index) => {
      const request = asking(await aFamily(1 + Math.floor(random() * 3)));
      if (index % 4 === 3) {
        const held = await hold(request);
        if (!held.ok) return;
        const input = { ...at, parentId: request.parentId, holdId: held.value.hold.id, total: request.total };
        await Promise.all([confirm(input), confirm(input), ...(index % 8 === 7 ? [release(input)] : [])]);
        return;
      }
      const [first] = await Promise.all([book(request), bookAgain(request), book(request)]);
      if (first.ok && index % 5 === 0) await cancel({ id: first.value.id, parentId: request.parentId });
    });
    await Promise.all(acts);
    isFine = true;
    expect(await scene.afterwards()).toEqual([]);
    await expectSettled(scene);
    expect(ledger.total().captured).toBeGreaterThan(0);
  });
});

describe('money', () => {
  const mishaps: readonly Mishap[] = ['ANSWER_LOST', 'REQUEST_LOST', 'TWICE'];
  const act = fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constant('book' as const), party: fc.integer({ min: 1, max: 3 }) }) },
    {
      weight: 3,
      arbitrary: fc.record({ act: fc.constant('confirm' as const), party: fc.integer({ min: 1, max: 3 }) }),
    },
    { weight: 3, arbitrary: fc.record({ act: fc.constant('cancel' as const), party: fc.integer({ min: 0, max: 9 }) }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('again' as const), party: fc.integer({ min: 0, max: 9 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({ act: fc.constant('deliver' as const), party: fc.integer({ min: 0, max: 9 }) }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), party: fc.integer({ min: 1, max: 15 }) }) },
  );

  it('that was taken less what came back is what bookings are worth, whatever fails and is tried again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(act, { minLength: 4, maxLength: 20 }), async (seed, acts) => {
        const random = seeded(seed);
        let isFine = false;
        const mishap = () => (!isFine && random() < 0.3 ? mishaps[Math.floor(random() * 3)] : undefined);
        const ledger = makePaymentLedger({ mishap, isDeclined: () => !isFine && random() < 0.1 });
        const through = <Store extends Parameters<typeof contended>[0]>(store: Store) => contended(store, seed);
        const rules = { capacity: 9, cancellation: [{ hoursBefore: 24, permyriad: 3333 }] };
        const scene = await aPaidScene({ ledger, through, rules });
        const asked: Parameters<Scene['book']>[0][] = [];
        const doIt = async ({ act: what, party }: (typeof acts)[number]): Promise<unknown> => {
          const known = asked[party % Math.max(1, asked.length)];
          const stored = await scene.bookings();
          const one = stored[party % Math.max(1, stored.length)];
          switch (what) {
            case 'book': {
              const request = scene.asking(await scene.aFamily(party));
              asked.push(request);
              return scene.book(request);
            }
            case 'confirm': {
              const request = scene.asking(await scene.aFamily(party));
              const held = await scene.hold(request);
              if (!held.ok) return undefined;
              const { parentId, total } = request;
              return scene.confirm({ ...scene.at, parentId, holdId: held.value.hold.id, total });
            }
            case 'cancel': {
              const children = one?.children.slice(0, party % 3).map(({ id }) => id);
              return one && scene.cancel({ id: one.id, parentId: one.parentId, ...(children?.length && { children }) });
            }
            case 'again':
              return known && scene.book(known);
            case 'deliver':
              return scene.deliver([...scene.told()].sort(() => random() - 0.5));
            case 'wait':
              scene.ports.clock.time += party * minute;
              return scene.wake();
          }
        };
        for (const one of acts) await doIt(one);
        isFine = true;
        expect(await scene.afterwards()).toEqual([]);
        await expectSettled(scene);
      }),
      { numRuns: runs(400) },
    );
  });
});
