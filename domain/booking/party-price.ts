import type { ListingContent, Price } from '../listing/content';

/** Counts how many people of each kind come along. */
export interface PartySize {
  readonly children: number;
  readonly adults: number;
}

/** Says what one child, one adult and, where there is such a price, a whole family pays. Minor units. */
export interface Tariff {
  readonly child: number;
  readonly adult: number;
  readonly family?: number;
}

type Priced = Pick<ListingContent, 'price' | 'priceKind' | 'prices' | 'booking'>;

/**
 * Returns what people pay for a session; undefined where nobody knows. Whoever `prices` do not name pays the lowest price if
 * he takes a place, and nothing else. `ownPrice` is the session's, if it has one: it stands in the place of `price`. Of a
 * donation it is what the organiser suggests.
 */
export const tariffOf = (
  { price, priceKind, prices = [], booking }: Priced,
  ownPrice?: Pick<Price, 'from'>,
): Tariff | undefined => {
  if (priceKind === 'UNKNOWN' && !ownPrice) return undefined;
  const { from } = ownPrice ?? price;
  const amountFor = (people: 'CHILD' | 'ADULT' | 'FAMILY') => prices.find((one) => one.for === people)?.amount;
  const family = amountFor('FAMILY');
  return {
    child: amountFor('CHILD') ?? from,
    adult: amountFor('ADULT') ?? (booking?.counts === 'CHILDREN' ? 0 : from),
    ...(family !== undefined && { family }),
  };
};

/**
 * Returns what a party pays in all. A family price counts where at least one child comes with at least one adult and it is
 * less than the sum. Minor units.
 */
export const totalFor = ({ child, adult, family }: Tariff, { children, adults }: PartySize): number => {
  const sum = children * child + adults * adult;
  const isFamily = children > 0 && adults > 0;
  return family !== undefined && isFamily ? Math.min(sum, family) : sum;
};
