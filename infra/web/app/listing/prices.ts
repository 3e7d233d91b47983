import { money } from '../format';
import { words } from '../words';

export interface Priced {
  readonly price: { readonly from: number; readonly to: number };
  readonly priceKind: 'FIXED' | 'FREE' | 'FROM' | 'DONATION' | 'UNKNOWN';
  readonly currency: string;
  readonly prices: readonly { readonly for: 'CHILD' | 'ADULT' | 'FAMILY'; readonly amount: number }[];
}

export interface Party {
  readonly children: number;
  readonly adults: number;
}

const amountFor = ({ price, prices }: Priced, who: 'CHILD' | 'ADULT'): number =>
  prices.find((one) => one.for === who)?.amount ?? price.from;

const cents = (amount: number): number => Math.round(amount * 100);

/** Returns what a party pays together, as the API reckons it; null where nobody can say. */
export const partyTotal = (priced: Priced, { children, adults }: Party): number | null => {
  if (priced.priceKind === 'UNKNOWN' || priced.priceKind === 'DONATION') return null;
  const each = cents(amountFor(priced, 'CHILD')) * children + cents(amountFor(priced, 'ADULT')) * adults;
  const family = priced.prices.find((one) => one.for === 'FAMILY');
  const isFamily = family && children > 0 && adults > 0 && cents(family.amount) < each;
  return (isFamily ? cents(family.amount) : each) / 100;
};

/** Returns what a listing costs, in a few words. */
export const priceInWords = ({ price, priceKind, currency }: Priced): string => {
  const { finding } = words();
  if (priceKind === 'UNKNOWN') return finding.unknownPrice;
  if (priceKind === 'DONATION') return finding.donation;
  if (price.to === 0) return finding.freeOfCharge;
  if (price.from === price.to) return money(price.from, currency);
  return priceKind === 'FROM' && price.to > price.from
    ? finding.fromPrice(money(price.from, currency))
    : `${money(price.from, currency)}–${money(price.to, currency)}`;
};
