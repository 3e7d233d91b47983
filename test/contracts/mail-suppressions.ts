import type { MailSuppressions } from '../../application/messages/ports/mail-suppressions';
import { dayMs } from '../../domain/shared/time';
import { aKey } from '../builders/listings';
import { type SetClock, setClock } from '../builders/set-clock';

/** Checks what every list of suppressed addresses does. */
export const mailSuppressionsContract = (name: string, make: (clock: SetClock) => Promise<MailSuppressions>): void => {
  describe(`${name}: suppressed addresses`, () => {
    const clock = setClock();
    let suppressions: MailSuppressions;

    beforeAll(async () => {
      suppressions = await make(clock);
    });

    const anAddress = (): string => `${aKey()}@example.org`;
    const isSuppressed = async (address: string): Promise<boolean> =>
      (await suppressions.among([address])).has(address);

    it('are told among others, as they are written', async () => {
      const [ada, jan] = [anAddress(), anAddress()];
      await suppressions.add(ada, undefined);
      const written = `Ada <${ada.toUpperCase()}>`;
      expect(await suppressions.among([jan, ada, written, ada])).toEqual(new Set([ada, written]));
      expect(await suppressions.among([])).toEqual(new Set());
    });

    it('take mail again when their time is over', async () => {
      const address = anAddress();
      await suppressions.add(address, clock.time + dayMs);
      expect(await isSuppressed(address)).toBe(true);
      clock.time += dayMs + 1000;
      expect(await isSuppressed(address)).toBe(false);
      await suppressions.add(address, clock.time + dayMs);
      expect(await isSuppressed(address)).toBe(true);
    });

    it('that are so for good stay so, whatever comes late', async () => {
      const address = anAddress();
      await suppressions.add(address, clock.time + dayMs);
      await suppressions.add(address, undefined);
      await suppressions.add(address, clock.time + dayMs);
      clock.time += 2 * dayMs;
      expect(await isSuppressed(address)).toBe(true);
    });
  });
};
