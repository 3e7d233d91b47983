import { tariffOf, totalFor } from '../booking/party-price';
import type { ListingContent } from '../listing/content';
import { soughtPrices, usualPriceKind } from '../listing/price-kind';
import type { Session } from '../schedule/sessions';
import { toAmount } from '../shared/money';
import type { AskedAmounts, AskedParty } from './search-query';

type Priced = Pick<ListingContent, 'price' | 'priceKind' | 'prices' | 'booking'>;
/** A session's own price, if it has one: it stands in the place of the listing's `price`, not of its `prices`. */
type Own = Pick<Session, 'details'>;

/** Returns the price of a session and its kind. Whoever takes donations takes them at another price too. */
export const pricedAt = (content: Priced, { details }: Own): Priced => {
  if (!details?.price) return content;
  const priceKind = content.priceKind === 'DONATION' ? 'DONATION' : usualPriceKind(details.price);
  return { ...content, price: { ...details.price, currency: content.price.currency }, priceKind };
};

const isWithin = (from: number, to: number, asked: AskedAmounts): boolean => from <= asked.to && asked.from <= to;

/** Returns whether a session's prices overlap the asked ones. */
export const isPriced = (content: Priced, session: Own, asked: AskedAmounts): boolean => {
  const prices = soughtPrices(pricedAt(content, session));
  return prices !== undefined && isWithin(prices.from, prices.to, asked);
};

/** Returns whether nobody pays anything for a session; undefined where nobody knows. */
export const isFree = (content: Priced, session: Own): boolean | undefined => {
  const prices = soughtPrices(pricedAt(content, session));
  return prices && prices.to === 0 && (content.prices ?? []).every(({ amount }) => amount === 0);
};

/**
 * Returns what a party pays for a session in whole units, as bookings reckon it; undefined where nobody knows. A donation is
 * more than nothing.
 */
export const totalPriceOf = (content: Priced, session: Own, party: AskedParty): number | undefined => {
  const tariff = tariffOf(content, session.details?.price);
  if (!tariff) return undefined;
  const total = toAmount(
    totalFor(tariff, { children: party.children.length, adults: party.adults }),
    content.price.currency,
  );
  return content.priceKind === 'DONATION' ? Math.max(total, Number.MIN_VALUE) : total;
};
