import type { MyBookingQuery } from '../api/generated/user';
import type { dayAndTime, money, number } from '../format';
import type { Words } from '../words/words';
import { owed } from './reckoning';

type Whole = NonNullable<MyBookingQuery['myBookingById']>;
type Booked = Pick<Whole, 'status' | 'total' | 'refunded' | 'currency' | 'paidAhead'>;

/** How the reader's language says things. */
export interface Tongue {
  readonly words: Pick<Words, 'booking'>;
  readonly money: typeof money;
  readonly number: typeof number;
  readonly dayAndTime: typeof dayAndTime;
}

/** Returns the sentences for money that was taken ahead and comes back, or for what is paid at the door and may not be due. */
export const moneyWords = (isPaidAhead: boolean, { words }: Pick<Tongue, 'words'>) => {
  const { ahead, atTheDoor } = words.booking.money;
  return isPaidAhead ? ahead : atTheDoor;
};

interface Settled {
  /** What comes back, or is not due. */
  readonly back: number;
  readonly left: number;
}

/** Returns whether all of it comes back, part of it or nothing. */
const kindOf = ({ back, left }: Settled): 'free' | 'part' | 'lost' => {
  if (left === 0) return 'free';
  return back === 0 ? 'lost' : 'part';
};

const inCurrency = ({ back, left }: Settled, currency: string, tongue: Tongue) => ({
  back: tongue.money(back, currency),
  left: tongue.money(left, currency),
});

/** Returns what was paid or is to be paid of a booking that costs something, and what became of it. */
const agreedInWords = (booked: Booked, total: number, tongue: Tongue): readonly string[] => {
  const { status, refunded, currency, paidAhead } = booked;
  const said = moneyWords(paidAhead, tongue);
  const settled = { back: refunded, left: owed(booked) };
  const amounts = inCurrency(settled, currency, tongue);
  if (status === 'CANCELLED') return [said.cancelled[kindOf(settled)](amounts)];
  const agreed = said.agreed(paidAhead ? tongue.money(total, currency) : amounts.left);
  return refunded > 0 ? [agreed, said.fewer(amounts)] : [agreed];
};

/** Whoever waits has agreed to nothing yet: how it is paid is told when the places are taken. */
const isWaiting = (status: Booked['status']): boolean => status === 'WAITING' || status === 'OFFERED';

/** Returns what was or is to be paid, and what became of it; nothing where nothing is known or nothing was booked. */
export const moneyInWords = (booked: Booked, tongue: Tongue): readonly string[] => {
  const { booking } = tongue.words;
  const { status, total, currency } = booked;
  if (total === null) return [];
  if (total === 0) return status === 'BOOKED' ? [booking.free] : [];
  if (isWaiting(status)) return [booking.priceOfAll(tongue.money(total, currency))];
  return status === 'BOOKED' || status === 'CANCELLED' ? agreedInWords(booked, total, tongue) : [];
};

interface CancellationQuote {
  readonly refund: number;
  readonly changesAt: string;
}

/** Who of a party would no longer come, and who would still, by their names. */
export interface Parting {
  readonly leaving: string;
  readonly staying: string;
}

/**
 * Returns what cancelling costs now and until when, on the clock of a zone. Where some still come, what comes back is told apart
 * from what is paid for them: `parting` is null where nobody comes any more.
 */
export const cancellingInWords = (
  booked: Booked,
  { refund, changesAt }: CancellationQuote,
  { zone, parting }: { readonly zone: string | undefined; readonly parting: Parting | null },
  tongue: Tongue,
): string => {
  const said = moneyWords(booked.paidAhead, tongue);
  if (booked.total === 0) return said.anyTime;
  const settled = { back: refund, left: owed(booked, refund) };
  const amounts = inCurrency(settled, booked.currency, tongue);
  const until = tongue.dayAndTime(changesAt, zone);
  if (!parting) return said.ifCancelled[kindOf(settled)](amounts, until);
  return `${said.ifSome[refund === 0 ? 'lost' : 'part'](parting, amounts, until)} ${said.others(parting, amounts)}`;
};

interface Tier {
  readonly hoursBefore: number;
  /** What comes back of the price. */
  readonly percent: number;
}

/** A share of the price and the rest, in per cent; at most two decimals, as policies have them. */
const sharesOf = (percent: number, { number }: Tongue) => ({
  back: number(percent),
  left: number(Math.round((100 - percent) * 100) / 100),
});

/** Returns what cancelling costs and when, as it was agreed. */
export const policyInWords = (tiers: readonly Tier[], isPaidAhead: boolean, tongue: Tongue): readonly string[] => {
  const said = moneyWords(isPaidAhead, tongue);
  if (tiers.length === 0) return [said.anyTime];
  const steps = tiers.map(({ hoursBefore, percent }) =>
    percent === 100 ? said.tierFree(hoursBefore) : said.tier(sharesOf(percent, tongue), hoursBefore),
  );
  return [...steps, said.late];
};
