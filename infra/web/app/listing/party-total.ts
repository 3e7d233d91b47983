export interface Priced {
  readonly price: { readonly from: number; readonly to: number };
  readonly priceKind: 'FIXED' | 'FREE' | 'FROM' | 'DONATION' | 'UNKNOWN';
  readonly currency: string;
  readonly prices: readonly { readonly for: 'CHILD' | 'ADULT' | 'FAMILY'; readonly amount: number }[];
  readonly booking: { readonly counts: 'CHILDREN' | 'EVERYBODY' } | null;
}

export interface Party {
  readonly children: number;
  readonly adults: number;
}

/** Returns whether adults come along without a place of their own, and so without a price. */
export const payChildrenAlone = ({ booking }: Pick<Priced, 'booking'>): boolean => booking?.counts === 'CHILDREN';

const amountFor = (priced: Priced, who: 'CHILD' | 'ADULT'): number =>
  priced.prices.find((one) => one.for === who)?.amount ??
  (who === 'ADULT' && payChildrenAlone(priced) ? 0 : priced.price.from);

/** Returns what each pays by who comes: who has no price of their own pays the price for everybody. */
export const chargedPrices = (priced: Priced): Priced['prices'] => {
  const { prices } = priced;
  if (prices.length === 0 || priced.priceKind === 'UNKNOWN' || priced.priceKind === 'DONATION') return prices;
  const isAdultPriced = !payChildrenAlone(priced) || prices.some((one) => one.for === 'ADULT');
  return [
    { for: 'CHILD', amount: amountFor(priced, 'CHILD') },
    ...(isAdultPriced ? [{ for: 'ADULT' as const, amount: amountFor(priced, 'ADULT') }] : []),
    ...prices.filter((one) => one.for === 'FAMILY'),
  ];
};

/** Returns the least and the most that one person pays. */
export const paidByOne = (priced: Priced): Priced['price'] => {
  const amounts = chargedPrices(priced).flatMap((one) => (one.for === 'FAMILY' ? [] : [one.amount]));
  return amounts.length === 0 ? priced.price : { from: Math.min(...amounts), to: Math.max(...amounts) };
};

const cents = (amount: number): number => Math.round(amount * 100);

/** Returns what a party pays together, as the API reckons it; null where nobody can say. */
export const partyTotal = (priced: Priced, { children, adults }: Party): number | null => {
  if (priced.priceKind === 'UNKNOWN' || priced.priceKind === 'DONATION') return null;
  const each = cents(amountFor(priced, 'CHILD')) * children + cents(amountFor(priced, 'ADULT')) * adults;
  const family = priced.prices.find((one) => one.for === 'FAMILY');
  const isFamily = family && children > 0 && adults > 0 && cents(family.amount) < each;
  return (isFamily ? cents(family.amount) : each) / 100;
};
