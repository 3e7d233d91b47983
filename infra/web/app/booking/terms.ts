import type { Failure } from '../api/failure';
import type { QuoteBookingQuery } from '../api/generated/user';
import { moneyWords, type Tongue } from './money';

type Quote = NonNullable<QuoteBookingQuery['quoteBooking']>;

/** What a family agrees to besides time and place: what it pays and when, and what cancelling costs. */
export type Terms = Pick<Quote, 'total' | 'currency' | 'paidAhead' | 'cancellation'>;

export type Price = Pick<Terms, 'total' | 'currency'>;

/** Returns the present price, where a refusal tells that it is not what the family was told. */
export const priceIn = ({ type, info: { total, currency } }: Failure): Price | null => {
  if (type !== 'PriceChanged' || typeof currency !== 'string') return null;
  return { total: typeof total === 'number' ? total : null, currency };
};

/** Returns what of a quote a family agrees to. */
export const termsOf = ({ total, currency, paidAhead, cancellation }: Terms): Terms => ({
  total,
  currency,
  paidAhead,
  cancellation,
});

const isSamePrice = (one: Terms, two: Terms): boolean =>
  one.total === two.total && (one.currency === two.currency || !one.total);

const policyOf = ({ cancellation, total }: Terms): string =>
  total === 0 ? '' : cancellation.map(({ hoursBefore, percent }) => `${hoursBefore} ${percent}`).join();

const isPaid = ({ total }: Terms): boolean => total !== null && total > 0;

/** Whether money is taken at another moment than was told. */
const isPaidOtherwise = (told: Terms, now: Terms): boolean => isPaid(now) && told.paidAhead !== now.paidAhead;

/** Returns what the price was and is. */
export const priceChangeInWords = (told: Price, now: Price, { words, money }: Tongue): string => {
  const { booking } = words;
  const amount = ({ total, currency }: Price): string => (total === null ? booking.notKnown : money(total, currency));
  return booking.priceChanged(amount(told), amount(now));
};

/** Returns in which way terms are others than a family was told: no sentence where it may book by what it knows. */
export const changesInWords = (told: Terms, now: Terms, tongue: Tongue): readonly string[] => [
  ...(isSamePrice(told, now) ? [] : [priceChangeInWords(told, now, tongue)]),
  ...(isPaidOtherwise(told, now) ? [moneyWords(now.paidAhead, tongue).paidNow] : []),
  ...(isPaid(now) && policyOf(told) !== policyOf(now) ? [tongue.words.booking.policyChanged] : []),
];

/** Whether a family would agree to the same by one quote as by another. */
export const isSameTerms = (told: Terms, now: Terms): boolean =>
  isSamePrice(told, now) && !isPaidOtherwise(told, now) && policyOf(told) === policyOf(now);
