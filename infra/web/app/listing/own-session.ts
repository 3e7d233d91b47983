import type { Priced } from './party-total';

export interface Terms {
  readonly opensAt?: string | null;
  readonly closesMinutesBefore: number;
}

interface Usual extends Pick<Priced, 'price' | 'prices' | 'priceKind'> {
  readonly where: { readonly address: string };
}

interface Session {
  readonly price: Priced['price'] | null;
  readonly where: { readonly address: string } | null;
}

/** What a session has of its own, other than its listing; null where it is as usual. */
export interface Own {
  readonly address: string | null;
  readonly price: Priced['price'] | null;
}

/** Whether the listing's amounts for children and adults say it all: then a session's own price changes nothing. */
const isNamed = ({ prices }: Usual): boolean =>
  prices.some((one) => one.for === 'CHILD') && prices.some((one) => one.for === 'ADULT');

/** Returns where else a session is, and what else it costs, than its listing says. */
export const ownOf = ({ price, where }: Session, usual: Usual): Own => {
  const isSamePrice = price?.from === usual.price.from && price.to === usual.price.to;
  return {
    address: where && where.address !== usual.where.address ? where.address : null,
    price: price && !isSamePrice && !isNamed(usual) ? price : null,
  };
};

interface Bookable {
  readonly start: string;
  readonly placesLeft: number | null;
}

export type Booking = 'open' | 'full' | 'closed' | 'early';

/**
 * Returns how booking of a session stands at a moment of the reader's own clock, which may be wrong: a session with places
 * left is never said to be closed. The API tells no place of one that is closed.
 */
export const bookingOf = ({ start, placesLeft }: Bookable, terms: Terms | null, now: number): Booking => {
  if (terms?.opensAt && Date.parse(terms.opensAt) > now) return 'early';
  if (placesLeft !== 0) return 'open';
  return Date.parse(start) - (terms?.closesMinutesBefore ?? 0) * 60_000 <= now ? 'closed' : 'full';
};
