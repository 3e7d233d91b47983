import type { VariablesOf } from '../../../application/messages/ports/family-mail';
import { toWall, type Zone, zoneNamed } from '../../../domain/schedule/zone';
import { toAmount } from '../../../domain/shared/money';

/** What every mail to a family says of its session. */
type Session = VariablesOf<'offer-over'>;

/** Says moments, money and shares as people of a locale (BCP 47) do. */
export interface Say {
  /** A moment on the session's clock, and on the family's behind it where that shows something else. */
  readonly moment: (epoch: number, session: Session) => string;
  /** From when to when on a clock. */
  readonly stretch: (session: Session, timeZone: string) => string;
  /** Minor units. */
  readonly money: (amount: number, currency: string) => string;
  readonly share: (permyriad: number) => string;
}

const isOtherClock = (epoch: number, one: Zone, other: Zone): boolean => toWall(one, epoch) !== toWall(other, epoch);

/**
 * Returns the family's clock where it shows something else than the session's at the start or the end; null otherwise.
 */
export const otherClockOf = ({ timeZone, familyTimeZone, start, end }: Session): string | null => {
  const [zone, family] = [zoneNamed(timeZone), zoneNamed(familyTimeZone ?? timeZone)];
  if (!zone || !family) return null;
  return [start, end].some((epoch) => isOtherClock(epoch, zone, family)) ? family.name : null;
};

/** A clock that this machine's tables lack, although it was taken once, is UTC's. */
const clockOf = (timeZone: string): string => zoneNamed(timeZone)?.name ?? 'UTC';

export const sayIn = (locale: string): Say => {
  const dates = (timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: clockOf(timeZone),
    });
  return {
    moment: (epoch, session) => {
      const there = dates(session.timeZone).format(epoch);
      const other = otherClockOf(session);
      return other === null ? there : `${there} (${session.timeZone}), ${dates(other).format(epoch)} (${other})`;
    },
    stretch: ({ start, end }, timeZone) => dates(timeZone).formatRange(start, end),
    // As the page says it: whole amounts without decimals, and the currency by its sign.
    money: (amount, currency) => {
      const whole = toAmount(amount, currency);
      const digits = Number.isInteger(whole) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
      const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...digits } as const;
      return new Intl.NumberFormat(locale, options).format(whole);
    },
    share: (permyriad) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(permyriad / 10_000),
  };
};
