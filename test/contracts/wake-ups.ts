import type { WakeUp, WakeUps } from '../../application/booking/ports/wake-ups';
import { sessionIdAt } from '../../domain/schedule/session-id';
import { bookingId } from '../../domain/shared/ids';
import { minute } from '../../domain/shared/time';
import { aKey, anId } from '../builders/listings';

const sorted = (some: readonly WakeUp[]): string[] => some.map((one) => JSON.stringify(one)).sort();

/** What every store of wake-ups does. */
export const wakeUpsContract = (name: string, make: () => Promise<WakeUps>): void => {
  describe(`${name}: wake-ups`, () => {
    let wakeUps: WakeUps;
    const first = Math.floor(Date.parse('2031-01-01T00:00:00Z') / minute) * minute;

    beforeAll(async () => {
      wakeUps = await make();
    });

    it('are told in their minute, each once, and in no other', async () => {
      const list: WakeUp = { kind: 'LIST', thingToDoId: anId(), sessionId: sessionIdAt(first) };
      const other: WakeUp = { kind: 'LIST', thingToDoId: anId(), sessionId: sessionIdAt(first) };
      const reminder: WakeUp = { kind: 'REMINDER', bookingId: bookingId(aKey()) };
      const payment: WakeUp = {
        kind: 'PAYMENT',
        thingToDoId: anId(),
        sessionId: sessionIdAt(first),
        bookingId: bookingId(aKey()),
        keptUntil: first - 1,
        amount: 4000,
      };
      const later: WakeUp = { ...payment, keptUntil: first };
      const asked = [list, reminder, other, list, reminder, payment, later, payment];
      for (const wakeUp of asked) await wakeUps.put(first, wakeUp);
      await wakeUps.put(first + minute, list);
      expect(sorted(await wakeUps.due(first))).toEqual(sorted([list, reminder, other, payment, later]));
      expect(await wakeUps.due(first + minute)).toEqual([list]);
      expect(await wakeUps.due(first + 2 * minute)).toEqual([]);
      expect(await wakeUps.due(first - minute)).toEqual([]);
    });

    it('remember up to where all is done', async () => {
      expect(await wakeUps.doneUntil()).toBeUndefined();
      await wakeUps.done(first);
      expect(await wakeUps.doneUntil()).toBe(first);
      await wakeUps.done(first + minute);
      expect(await wakeUps.doneUntil()).toBe(first + minute);
    });
  });
};
