import type { IndexEntry } from '../../application/finding/ports/search-index';
import { listingWords } from '../../domain/finding/ranking';
import type { ListingContent } from '../../domain/listing/content';
import { sortedPrice, soughtPrices } from '../../domain/listing/price-kind';
import { type Session, sessionsOf } from '../../domain/schedule/sessions';
import { dayMs, dayOf } from '../../domain/shared/time';
import { runsOf } from './session-runs';

/**
 * The most sessions that one document holds, some 900 KB of them. Only a listing with more than five sessions a day for
 * ten years has more; the rest of its sessions comes with a later indexing, when the first are over.
 */
const maxSessions = 20_000;

/** Sessions that ended longer ago are left out. A cursor older than this may see listings change their places. Days. */
const remembered = 2;

const sessionsFrom = (content: ListingContent, now: number): readonly Session[] => {
  const sessions: Session[] = [];
  for (const session of sessionsOf({ content }, now - remembered * dayMs, Number.POSITIVE_INFINITY)) {
    if (sessions.length === maxSessions) break;
    sessions.push(session);
  }
  return sessions;
};

interface Hours {
  readonly gte: number;
  readonly lt: number;
}

/** An interval of hours, in milliseconds after midnight, as ranges within one day: one that runs past midnight makes two. */
export const withinOneDay = (start: number, end: number): readonly Hours[] => {
  if (end - start >= dayMs) return [{ gte: 0, lt: dayMs }];
  if (end <= dayMs) return [{ gte: start, lt: end }];
  if (start >= dayMs) return [{ gte: start - dayMs, lt: end - dayMs }];
  return [
    { gte: start, lt: dayMs },
    { gte: 0, lt: end - dayMs },
  ];
};

/** The hours that sessions are at, whatever the day, each once. */
const hoursOf = (sessions: readonly Session[]): readonly Hours[] => {
  const known = new Map<string, Hours>();
  for (const { start, end } of sessions) {
    const midnight = dayOf(start) * dayMs;
    for (const hours of withinOneDay(start - midnight, end - midnight)) known.set(`${hours.gte} ${hours.lt}`, hours);
  }
  return [...known.values()];
};

const timesOf = (content: ListingContent, now: number) => {
  const sessions = sessionsFrom(content, now);
  return {
    sessions: sessions.map(({ start, end }) => ({ gte: start, lt: end })),
    hours: hoursOf(sessions),
    lastEnd: sessions.reduce((last, { end }) => Math.max(last, end), 0),
    ...runsOf(sessions),
  };
};

/** Answers are sorted by `priceFrom`: what has none stands behind all others. A donation is found by fields of its own. */
const pricesOf = (content: ListingContent): object => {
  const prices = soughtPrices(content);
  if (!prices) return {};
  return sortedPrice(content) === undefined
    ? { donationFrom: prices.from, donationTo: prices.to }
    : { priceFrom: prices.from, priceTo: prices.to };
};

/**
 * The engine refuses words over 32,766 bytes, and with them the listing. So many letters of up to three bytes are fewer, and
 * more than any search query holds.
 */
const maxWordLength = 9000;

const indexable = (words: readonly string[]): readonly string[] => [
  ...new Set(words.map((word) => word.slice(0, maxWordLength))),
];

/**
 * The document of an entry; a removed listing leaves a tombstone, so that a late entry cannot bring it back. `now` is
 * milliseconds since the epoch.
 */
export const documentOf = (entry: IndexEntry, now: number): object => {
  if (!entry.listing) return { id: entry.id, removed: true };
  const { listing } = entry;
  const { content } = listing;
  const { target, where } = content;
  const words = listingWords(entry);
  return {
    id: listing.id,
    removed: false,
    nameWords: indexable(words.name),
    otherWords: indexable(words.others),
    location: where.location,
    type: content.type,
    category: content.category,
    target: target.type,
    ageFrom: target.age.from,
    ageTo: target.age.to,
    ...pricesOf(content),
    bookingMandatory: content.bookingMandatory,
    adultMandatory: content.adultMandatory,
    ...timesOf(content, now),
    listing,
    organiserName: entry.organiserName,
  };
};
