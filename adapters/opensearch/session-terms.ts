import { tariffOf } from '../../domain/booking/party-price';
import { type PlacesLeft, placesLeftIn, toldPlaces } from '../../domain/finding/places';
import { isFree, pricedAt } from '../../domain/finding/prices';
import { placeOf } from '../../domain/finding/session-conditions';
import type { ListingContent } from '../../domain/listing/content';
import { soughtPrices } from '../../domain/listing/price-kind';
import type { Session } from '../../domain/schedule/sessions';
import type { Coordinates } from '../../domain/shared/geo';
import { decimalsOf } from '../../domain/shared/money';

/** Holds what one session may have of its own: where it is, what it costs, how many places are left. */
export interface SessionTerms {
  readonly place: Coordinates;
  /** Whole units; undefined where nobody knows any. */
  readonly prices: { readonly from: number; readonly to: number } | undefined;
  readonly free: boolean | undefined;
  /** Minor units, so many of which make a whole one; what a family pays where it pays a price of its own. */
  readonly tariff:
    | { readonly child: number; readonly adult: number; readonly family?: number; readonly minorUnits: number }
    | undefined;
  readonly isDonation: boolean;
  /** At least so many places are left; -1 where none can be had. */
  readonly places: number;
}

/** Stands for more than any party needs: nobody has to book. */
export const boundless = 1_000_000;

const placesOf = (content: ListingContent, session: Session | undefined, left: PlacesLeft | undefined): number => {
  if (!content.bookingMandatory) return boundless;
  const places = (session ? placesLeftIn(content, session, left) : content.booking?.capacity) ?? -1;
  return places < 0 ? -1 : toldPlaces(places);
};

/**
 * Returns what a session has, or what every session has that is not told otherwise. Places are told apart as
 * far as a party does.
 */
export const termsOf = (content: ListingContent, session?: Session, left?: PlacesLeft): SessionTerms => {
  const own = session ?? {};
  const tariff = tariffOf(content, session?.details?.price);
  return {
    place: placeOf(content, own),
    prices: soughtPrices(pricedAt(content, own)),
    free: isFree(content, own),
    tariff: tariff && { ...tariff, minorUnits: 10 ** decimalsOf(content.price.currency) },
    isDonation: content.priceKind === 'DONATION',
    places: placesOf(content, session, left),
  };
};

const flag = (value: boolean | undefined): string => (value === undefined ? '' : String(value));

/** Returns terms as one text, which a script takes apart; what nobody knows is empty. Texts are kept in order by their ranks. */
export const writtenTerms = (rank: number, terms: SessionTerms): string => {
  const { place, prices, free, tariff, isDonation, places } = terms;
  return [
    String(rank).padStart(3, '0'),
    place.lat,
    place.lon,
    prices?.from,
    prices?.to,
    flag(free),
    tariff?.child,
    tariff?.adult,
    tariff?.family,
    tariff?.minorUnits,
    isDonation,
    places,
  ].join('|');
};
