import { money } from '../format';
import { words } from '../words';
import type { Priced } from './party-total';

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

/** Returns what a party pays together, in a few words. A lowest price is what is paid only where it is booked here. */
export const partyInWords = (priced: Priced, total: number): string => {
  const { finding } = words();
  const isLeast = priced.priceKind === 'FROM' && priced.prices.length === 0 && priced.booking === null;
  const amount = money(total, priced.currency);
  return finding.forParty(isLeast ? finding.fromPrice(amount) : amount);
};
