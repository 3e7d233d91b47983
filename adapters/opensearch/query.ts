import { wordScores } from '../../domain/finding/ranking';
import type { SearchQuery } from '../../domain/finding/search-query';
import { behindAllPrices } from '../../domain/listing/price-kind';
import type { AskedWord } from '../../domain/shared/words';
import { indexedBeginnings } from './index-definition';
import { type Clause, hasSession, sessionScript } from './sessions-query';

/** Milliseconds since the epoch. */
export interface Time {
  readonly now: number;
  readonly asOf: number;
}

const isIndexed = (beginning: string): boolean => {
  const letters = Array.from(beginning).length;
  return letters >= indexedBeginnings.from && letters <= indexedBeginnings.to;
};

/** A word of a field that begins so: a word of its own where beginnings are indexed as such, else a prefix. */
const begins = (field: string, beginnings: readonly string[]): Clause => {
  const indexed = beginnings.filter(isIndexed);
  const should: Clause[] = [
    ...(indexed.length > 0 ? [{ terms: { [`${field}.beginnings`]: indexed } }] : []),
    ...beginnings.filter((beginning) => !isIndexed(beginning)).map((beginning) => ({ prefix: { [field]: beginning } })),
  ];
  return { bool: { should, minimum_should_match: 1 } };
};

/** The best place that a word is mentioned in decides what it counts for; see `wordScores`. */
export const mentionsWord = ({ beginnings, asWritten }: AskedWord): Clause => {
  if (beginnings.length === 0) return { match_none: {} };
  const scored = (filter: Clause, boost: number): Clause => ({ constant_score: { filter, boost } });
  return {
    dis_max: {
      queries: [
        ...(asWritten ? [scored({ term: { nameWords: asWritten } }, wordScores.asWrittenInName)] : []),
        ...(asWritten ? [scored({ term: { otherWords: asWritten } }, wordScores.asWritten)] : []),
        scored({ terms: { nameWords: beginnings } }, wordScores.wordOfName),
        scored(begins('nameWords', beginnings), wordScores.beginningInName),
        scored({ terms: { otherWords: beginnings } }, wordScores.word),
        scored(begins('otherWords', beginnings), wordScores.beginning),
      ],
    },
  };
};

const anyOf = (field: string, values: readonly string[]): Clause[] =>
  values.length > 0 ? [{ terms: { [field]: values } }] : [];

const rangesOverlap = (low: string, high: string, { from, to }: { from: number; to: number }): Clause[] => [
  { range: { [low]: { lte: to } } },
  { range: { [high]: { gte: from } } },
];

/** What has a price, and what takes donations, has it in fields of its own: only the former is sorted by it. */
const costs = (asked: { from: number; to: number }): Clause => ({
  bool: {
    should: ['price', 'donation'].map((field) => ({
      bool: { filter: rangesOverlap(`${field}From`, `${field}To`, asked) },
    })),
    minimum_should_match: 1,
  },
});

const flag = (field: string, value: boolean | undefined): Clause[] =>
  value === undefined ? [] : [{ term: { [field]: value } }];

/** The search query in the engine's words. Whatever a client wrote stands in it as a value, never as text to be parsed. */
export const queryOf = (searchQuery: SearchQuery, { now, asOf }: Time, also: readonly Clause[] = []): Clause => {
  const { within, price } = searchQuery;
  const filter: Clause[] = [
    { term: { removed: false } },
    ...anyOf('type', searchQuery.types),
    ...anyOf('category', searchQuery.categories),
    ...anyOf('target', searchQuery.targetTypes),
    ...flag('bookingMandatory', searchQuery.bookingMandatory),
    ...flag('adultMandatory', searchQuery.adultMandatory),
    ...(price ? [costs(price)] : []),
    ...searchQuery.ages.flatMap((age) => rangesOverlap('ageFrom', 'ageTo', age)),
    ...(within ? [{ geo_distance: { distance: `${within.radiusMetres}m`, location: within.center } }] : []),
    hasSession(searchQuery.when, now),
    ...(asOf === now ? [] : [hasSession(searchQuery.when, asOf)]),
    ...also,
  ];
  return { bool: { filter, must: searchQuery.words.map(mentionsWord) } };
};

/** The search query's order; equal keys by id, ascending whatever the direction. `reversed` turns all of it round. */
export const sortOf = ({ order, origin, when }: SearchQuery, asOf: number, reversed: boolean): Clause[] => {
  const turned = (direction: 'ASC' | 'DESC') => ((direction === 'ASC') === reversed ? 'desc' : 'asc');
  const direction = turned(order.direction);
  const keys: { readonly [By in typeof order.by]: Clause } = {
    RELEVANCE: { _score: { order: direction } },
    PRICE: { priceFrom: { order: direction, missing: behindAllPrices[order.direction] } },
    GEO_DISTANCE: { _geo_distance: { location: origin, order: direction, unit: 'm' } },
    SOONEST: { _script: { type: 'number', order: direction, script: sessionScript('sort', when, asOf) } },
  };
  return [keys[order.by], { id: { order: turned('ASC') } }];
};
