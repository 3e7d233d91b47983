import type { IndexEntry } from '../../application/ports/search-index';
import { textsOf } from '../../domain/finding/answers';
import type { PublicListing } from '../../domain/listing/content';
import { sessionsOf } from '../../domain/listing/sessions';
import { toAmount } from '../../domain/shared/money';
import { dayLength, epochOf } from '../../domain/shared/time';
import { wordsOf } from '../../domain/shared/words';

/** More sessions than any listing has but those that a machine makes; later ones come with a later indexing. */
const mostSessions = 20_000;

/**
 * Sessions as one number each, in their order: seconds of length below, milliseconds since `sessionBase` above. One
 * field holds what a sort script needs, and a double's 53 bits are enough for ten years.
 */
export const lengthBits = 17;

const sessionsIn = (listing: PublicListing) => {
  const sessions = [];
  for (const session of sessionsOf(listing.content, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)) {
    if (sessions.length === mostSessions) break;
    sessions.push(session);
  }
  return sessions;
};

/** The earliest moment that a session of the listing can start. */
const baseOf = ({ content }: PublicListing): number =>
  Math.floor(epochOf(content.when.dateTime.from) / dayLength) * dayLength;

const encode = (start: number, end: number, base: number): number =>
  (start - base) * 2 ** lengthBits + Math.ceil((end - start) / 1000);

/** The document of a listing; a removed one leaves a tombstone, so that a late entry cannot bring it back. */
export const documentOf = (entry: IndexEntry): object => {
  if (!entry.listing) return { id: entry.id, removed: true };
  const { listing } = entry;
  const { content } = listing;
  const { price, target, where } = content;
  const [name = '', ...others] = textsOf({ listing, organiserName: entry.organiserName });
  const sessions = sessionsIn(listing);
  const base = baseOf(listing);
  return {
    id: listing.id,
    removed: false,
    nameWords: [...new Set(wordsOf(name))],
    otherWords: [...new Set(others.flatMap(wordsOf))],
    location: where.location,
    type: content.type,
    category: content.category,
    target: target.type,
    ageFrom: target.age.from,
    ageTo: target.age.to,
    priceFrom: toAmount(price.from, price.currency),
    priceTo: toAmount(price.to, price.currency),
    bookingMandatory: content.bookingMandatory,
    adultMandatory: content.adultMandatory,
    sessions: sessions.map(({ start, end }) => ({ gte: start, lt: end })),
    sessionBase: base,
    sessionCodes: sessions.map(({ start, end }) => encode(start, end, base)),
    listing,
  };
};
