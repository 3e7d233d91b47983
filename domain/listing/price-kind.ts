import { toAmount } from '../shared/money';
import type { ListingContent, Price, PriceKind } from './content';

type Ends = Pick<Price, 'from' | 'to'>;

/** Returns the kind that prices are of where nobody names one. */
export const usualPriceKind = ({ from, to }: Ends): PriceKind => {
  if (to === 0) return 'FREE';
  return from === to ? 'FIXED' : 'FROM';
};

const contradictions: { readonly [Kind in PriceKind]?: (price: Ends) => string | undefined } = {
  FREE: ({ to }) => (to === 0 ? undefined : 'is FREE, and the price is not 0'),
  FIXED: ({ from, to }) => (from === to ? undefined : 'is FIXED, and the price is a range'),
  UNKNOWN: ({ to }) => (to === 0 ? undefined : 'is UNKNOWN, and a price is given: leave it at 0'),
};

/** Returns why prices cannot be of a kind, or undefined where they can. */
export const contradictionOf = (kind: PriceKind, price: Ends): string | undefined => contradictions[kind]?.(price);

const isFree = (prices: readonly { readonly amount: number }[]): boolean => prices.every(({ amount }) => amount === 0);

/** Returns why a child, an adult or a family cannot pay these amounts at a price of a kind, or undefined where they can. */
export const contradictionOfPrices = (
  kind: PriceKind,
  prices: readonly { readonly amount: number }[],
): string | undefined => {
  if (kind === 'FREE') return isFree(prices) ? undefined : 'cost something, and the price is 0';
  return kind === 'UNKNOWN' && prices.length > 0 ? 'are given, and priceKind is UNKNOWN' : undefined;
};

type Priced = Pick<ListingContent, 'price' | 'priceKind'>;

/**
 * Returns the whole units that a search query about prices has to meet; undefined where nobody knows any. A donation is more
 * than nothing: no family that asks for what is free is asked for money at the door.
 */
export const soughtPrices = ({ price, priceKind }: Priced): Ends | undefined => {
  if (priceKind === 'UNKNOWN') return undefined;
  const least = priceKind === 'DONATION' ? Number.MIN_VALUE : 0;
  const [from, to] = [toAmount(price.from, price.currency), toAmount(price.to, price.currency)];
  return { from: Math.max(from, least), to: Math.max(to, least) };
};

/** Sorts a listing without a price: it stands behind all prices, whole units, in both directions. */
export const behindAllPrices = { ASC: 1e12, DESC: -1 } as const;

/** Returns the price that a listing is sorted by, in whole units; undefined where it has none: `behindAllPrices`. */
export const sortedPrice = ({ price, priceKind }: Priced): number | undefined =>
  priceKind === 'UNKNOWN' || priceKind === 'DONATION' ? undefined : toAmount(price.from, price.currency);

/** Returns the price that a list in this direction is sorted by, in whole units. */
export const priceKey = (content: Priced, direction: keyof typeof behindAllPrices): number =>
  sortedPrice(content) ?? behindAllPrices[direction];
