import type { IndexEntry } from '../../application/finding/ports/search-index';
import { mayBeWelcome, welcomeMonths } from '../../domain/family/ages';
import { ageBands, bandName, monthsOfBand, priceBands } from '../../domain/finding/bands';
import { attendanceOf, languageRangesOf, supportsOf, tagsOf } from '../../domain/finding/listing-conditions';
import { bookingClosesMs } from '../../domain/finding/places';
import { isPriced } from '../../domain/finding/prices';
import { listingWords } from '../../domain/finding/ranking';
import type { ListingContent } from '../../domain/listing/content';
import { sortedPrice } from '../../domain/listing/price-kind';
import type { Coordinates } from '../../domain/shared/geo';
import { idOrderOf } from './id-order';
import { openWordsOf } from './open-words';
import { rowField, writtenRow } from './row';
import { type SessionTerms, termsOf } from './session-terms';
import { timesOf } from './session-times';

const listingFields = (content: ListingContent) => {
  const months = welcomeMonths(content.target);
  const closesMs = bookingClosesMs(content);
  return {
    location: content.where.location,
    type: content.type,
    category: content.category,
    target: content.target.type,
    monthsFrom: months.from,
    monthsTo: months.to,
    ageBands: ageBands.filter((band) => mayBeWelcome(content.target, monthsOfBand(band))).map(bandName),
    bookingMandatory: content.bookingMandatory,
    adultMandatory: content.adultMandatory,
    ...(content.setting && { setting: content.setting }),
    attendance: attendanceOf(content),
    languages: languageRangesOf(content),
    accessibility: supportsOf(content),
    tags: tagsOf(content),
    counts: content.booking?.counts ?? 'EVERYBODY',
    ...(closesMs !== undefined && { bookingClosesMs: closesMs }),
  };
};

/** Answers are sorted by `priceFrom`: what has none stands behind all others. A donation is found by fields of its own. */
const pricesOf = (content: ListingContent, { prices, free, tariff, isDonation, places }: SessionTerms): object => {
  const isSorted = sortedPrice(content) !== undefined;
  return {
    ...(prices && isSorted && { priceFrom: prices.from, priceTo: prices.to }),
    ...(prices && !isSorted && { donationFrom: prices.from, donationTo: prices.to }),
    ...(free !== undefined && { free }),
    ...(tariff && { childPrice: tariff.child, adultPrice: tariff.adult, minorUnits: tariff.minorUnits }),
    ...(tariff?.family !== undefined && { familyPrice: tariff.family }),
    isDonation,
    placesLeft: places,
  };
};

const priceBandsOf = (content: ListingContent): readonly string[] =>
  priceBands.filter((band) => isPriced(content, {}, band)).map(bandName);

/** Both ends of the longitudes are one and the same meridian. */
const meridiansOf = ({ lon }: Coordinates): readonly number[] => (Math.abs(lon) === 180 ? [lon, -lon] : [lon]);

/**
 * The engine refuses words over 32,766 bytes, and with them the listing. So many letters of up to three bytes are fewer, and
 * more than any search query holds.
 */
const maxWordLength = 9000;

const indexable = (words: readonly string[]): readonly string[] => [
  ...new Set(words.map((word) => word.slice(0, maxWordLength))),
];

/**
 * Returns the document of an entry; a removed listing leaves a tombstone, so that a late entry cannot bring it back.
 * `now` is milliseconds since the epoch.
 */
export const documentOf = (entry: IndexEntry, now: number): object => {
  if (!entry.listing) return { id: entry.id, removed: true };
  const { listing } = entry;
  const { content } = listing;
  const words = listingWords(entry);
  const base = termsOf(content);
  const times = timesOf(entry, now, base);
  return {
    id: listing.id,
    ...idOrderOf(listing.id),
    removed: false,
    organiser: listing.organiserId,
    nameWords: indexable(words.name),
    otherWords: indexable(words.others),
    openNameWords: words.name.flatMap(openWordsOf),
    openOtherWords: words.others.flatMap(openWordsOf),
    ...listingFields(content),
    ...pricesOf(content, base),
    ...(!times.doubts.includes('PRICE') && { priceBands: priceBandsOf(content) }),
    ...times,
    latitudes: times.places.map(({ lat }) => lat),
    longitudes: times.places.flatMap(meridiansOf),
    [rowField]: writtenRow(entry),
  };
};
