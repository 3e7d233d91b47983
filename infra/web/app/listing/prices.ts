import { money } from '../format';
import { words } from '../words';
import { type Priced, paidByOne } from './party-total';

/** Returns what a listing costs, in a few words. By who comes, that is what booking charges, whatever else is stored. */
export const priceInWords = (priced: Priced): string => {
  const { finding } = words();
  const { currency } = priced;
  if (priced.priceKind === 'UNKNOWN') return finding.unknownPrice;
  if (priced.priceKind === 'DONATION') return finding.donation;
  const { from, to } = paidByOne(priced);
  if (to === 0) return finding.freeOfCharge;
  if (from === to) return money(from, currency);
  return priced.priceKind === 'FROM' || priced.prices.length > 0
    ? finding.fromPrice(money(from, currency))
    : `${money(from, currency)}–${money(to, currency)}`;
};

/** Returns what a party pays together, in a few words. A lowest price is what is paid only where it is booked here. */
export const partyInWords = (priced: Priced, total: number): string => {
  const { finding } = words();
  const isLeast = priced.priceKind === 'FROM' && priced.prices.length === 0 && priced.booking === null;
  const amount = money(total, priced.currency);
  return finding.forParty(isLeast ? finding.fromPrice(amount) : amount);
};
