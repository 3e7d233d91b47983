import * as v from 'valibot';
import { type Band, bandName, priceBands } from '../../domain/finding/bands';
import {
  askedForFacet,
  dayName,
  type FacetCount,
  type FacetName,
  type Facets,
  facetNames,
  maxFacetValues,
  toldCounts,
} from '../../domain/finding/facets';
import type { SearchQuery } from '../../domain/finding/search-query';
import { isSelective } from './page-window';
import { askedBesides, queryOf, wideQueryOf } from './query';
import type { Clause } from './session-script';
import { answeringBandsScript, answeringDaysScript, answersOnDay, isToldByRanges } from './sessions-query';

/** A shard tells so many values: as many as all of them together may need to be counted right. */
const valuesPerShard = 10_000;

const valuesOf = (field: string): Clause => ({
  terms: { field, size: maxFacetValues, shard_size: valuesPerShard },
});

/** Counts what a script tells of some listings, beside what is counted of all others. */
const toldByScript = (filter: Clause, script: Clause, valueType: 'long' | 'string'): Clause => ({
  filter,
  aggs: { values: { terms: { script, value_type: valueType, size: maxFacetValues } } },
});

const daysBetween = ({ from, to }: Band): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * A script knows the days of a listing's sessions. For many listings ranges are asked instead, one for each day, where they
 * tell all: on 100,000 listings 58 ms of the engine's time instead of 202.
 */
const daysOf = (asked: SearchQuery, now: number): readonly Clause[] => {
  const script = answeringDaysScript(asked, now);
  const told = isSelective(asked) ? undefined : isToldByRanges(asked, now);
  if (!told || !asked.when?.days) return [toldByScript({ match_all: {} }, script, 'long')];
  const days = daysBetween(asked.when.days).map((day) => [dayName(day), answersOnDay(asked, now, day)] as const);
  return [
    { filter: told, aggs: { values: { filters: { filters: Object.fromEntries(days) } } } },
    toldByScript({ bool: { must_not: told } }, script, 'long'),
  ];
};

const namedPriceBands = priceBands.map((band) => ({ ...band, name: bandName(band) }));

type Aggregations = (asked: SearchQuery, now: number) => readonly Clause[];

/** How the engine counts each facet's values, among all that answers what is asked for the facet: several counts add up. */
const aggregations: { readonly [Name in FacetName]: Aggregations } = {
  category: () => [valuesOf('category')],
  type: () => [valuesOf('type')],
  accessibility: () => [valuesOf('accessibility')],
  setting: () => [valuesOf('setting')],
  language: () => [valuesOf('languages')],
  organiser: () => [valuesOf('organiser')],
  day: daysOf,
  ageBand: () => [valuesOf('ageBands')],
  /** A listing's own price counts for each of its sessions; where some have others, a script knows what each costs. */
  priceBand: (asked, now) => [
    valuesOf('priceBands'),
    toldByScript({ term: { doubts: 'PRICE' } }, answeringBandsScript(asked, now, namedPriceBands), 'string'),
  ],
};

const aggregationName = (name: FacetName, index: number): string => `${name} ${index}`;

const aggregationsOf = (name: FacetName, searchQuery: SearchQuery, now: number): Clause =>
  Object.fromEntries(
    aggregations[name](askedForFacet(name, searchQuery, now), now).map((one, index) => [
      aggregationName(name, index),
      one,
    ]),
  );

/** Says which facets aggregations count. */
interface Counted {
  readonly names: readonly FacetName[];
}

interface FacetSearch extends Counted {
  readonly search: Clause;
}

/** Facets that count among the same listings. */
interface Group {
  readonly around: SearchQuery;
  readonly names: FacetName[];
}

/** Without days asked, the days that are told are among all: they need no search of their own. */
const askedAround = (name: FacetName, searchQuery: SearchQuery, now: number): SearchQuery =>
  name === 'day' && !searchQuery.when?.days ? searchQuery : askedForFacet(name, searchQuery, now);

const groupsOf = (searchQuery: SearchQuery, now: number): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const name of facetNames) {
    const around = askedAround(name, searchQuery, now);
    const key = JSON.stringify(around);
    const group = groups.get(key) ?? { around, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** Names what is counted among some only of what a search finds. */
const among = 'among';

const aggregationsOfAll = (names: readonly FacetName[], searchQuery: SearchQuery, now: number): Clause =>
  Object.assign({}, ...names.map((name) => aggregationsOf(name, searchQuery, now))) as Clause;

const searchFor = ({ names, around }: Group, searchQuery: SearchQuery, now: number): FacetSearch => ({
  names,
  search: {
    query: names.every((name) => name === 'day') ? wideQueryOf(around, now) : queryOf(around, now),
    size: 0,
    track_total_hits: false,
    aggs: aggregationsOfAll(names, searchQuery, now),
  },
});

const namesOf = (groups: readonly Group[]): readonly FacetName[] => groups.flatMap(({ names }) => names);

/** What one search for several groups asks for: all that any of them counts. */
const askedAroundAll = (groups: readonly Group[], searchQuery: SearchQuery, now: number): SearchQuery =>
  namesOf(groups).reduce((asked, name) => askedForFacet(name, asked, now), searchQuery);

/** Counts each group among those of a wider search that have what it asks for besides. */
const countedAround = (around: SearchQuery, groups: readonly Group[], searchQuery: SearchQuery, now: number): Clause =>
  Object.assign(
    {},
    ...groups.map((group, index) => {
      const besides = askedBesides(group.around, around);
      const aggs = aggregationsOfAll(group.names, searchQuery, now);
      return besides.length === 0 ? aggs : { [`${among} ${index}`]: { filter: { bool: { filter: besides } }, aggs } };
    }),
  ) as Clause;

/** Says which groups one search counts, `around` which it asks, and which have searches of their own. */
interface Plan {
  readonly around: SearchQuery;
  readonly together: readonly Group[];
  readonly apart: readonly Group[];
}

/**
 * One search counts all facets that have no filter of their own set: they count among all that answers. It counts those with a filter
 * of listings, too, where few listings answer without these filters; else only the first `inAnyCase` of them.
 */
const planOf = (searchQuery: SearchQuery, now: number, inAnyCase: number): Plan => {
  const groups = groupsOf(searchQuery, now);
  const asAsked = JSON.stringify(searchQuery);
  const others = groups.filter(({ around }) => JSON.stringify(around) === asAsked);
  const ofListings = groups.filter(({ around }) => askedBesides(searchQuery, around).length > 0);
  const isFew = isSelective(askedAroundAll(ofListings, searchQuery, now));
  const wider = isFew ? ofListings : ofListings.slice(0, inAnyCase);
  const together = [...wider, ...others];
  return {
    around: askedAroundAll(wider, searchQuery, now),
    together,
    apart: groups.filter((group) => !together.includes(group)),
  };
};

/** Returns the searches that count facets. */
export const facetSearches = (searchQuery: SearchQuery, now: number): readonly FacetSearch[] => {
  const { around, together, apart } = planOf(searchQuery, now, 1);
  const aggs = countedAround(around, together, searchQuery, now);
  const search = { query: queryOf(around, now), size: 0, track_total_hits: false, aggs };
  return [
    ...(together.length > 0 ? [{ names: namesOf(together), search }] : []),
    ...apart.map((group) => searchFor(group, searchQuery, now)),
  ];
};

/** Facets to be counted beside a page: some by its own search, which `more` adds to, the others by searches of their own. */
export interface FacetsBeside {
  readonly byPage: (Counted & { readonly more: Clause }) | undefined;
  readonly searches: readonly FacetSearch[];
}

/**
 * Returns how facets are counted where the page's own search finds all that answers. Where it counts facets that have a filter, it finds
 * what these leave out as well, and keeps it from the page's rows: to search for that apart takes longer.
 */
export const facetsBeside = (searchQuery: SearchQuery, now: number): FacetsBeside => {
  const { around, together, apart } = planOf(searchQuery, now, 0);
  const besides = askedBesides(searchQuery, around);
  const more = {
    ...(besides.length > 0 && { query: queryOf(around, now), post_filter: { bool: { filter: besides } } }),
    aggs: countedAround(around, together, searchQuery, now),
  };
  return {
    byPage: together.length > 0 ? { names: namesOf(together), more } : undefined,
    searches: apart.map((group) => searchFor(group, searchQuery, now)),
  };
};

const counted = v.object({ doc_count: v.number() });
const buckets = v.object({
  buckets: v.union([
    v.array(v.object({ ...counted.entries, key: v.union([v.string(), v.number()]) })),
    v.record(v.string(), counted),
  ]),
});

const valuesUnderFilter = v.object({ values: buckets });

const countsOf = (answered: unknown): readonly FacetCount[] => {
  const { buckets: all } = v.is(valuesUnderFilter, answered) ? answered.values : v.parse(buckets, answered);
  const told = Array.isArray(all)
    ? all.map(({ key, doc_count }) => [key, doc_count] as const)
    : Object.entries(all).map(([key, { doc_count }]) => [key, doc_count] as const);
  return told.map(([key, count]) => ({ value: typeof key === 'number' ? dayName(key) : key, count }));
};

const summed = (counts: readonly FacetCount[]): readonly FacetCount[] => {
  const sums = new Map<string, number>();
  for (const { value, count } of counts) sums.set(value, (sums.get(value) ?? 0) + count);
  return [...sums].map(([value, count]) => ({ value, count }));
};

const told = v.record(v.string(), v.unknown());

/** What a search counted, of all that it found and of some. */
const countedBy = (answer: unknown): readonly (readonly [string, unknown])[] =>
  Object.entries(v.parse(told, answer)).flatMap(([key, value]) =>
    key.startsWith(among) ? Object.entries(v.parse(told, value)) : [[key, value] as const],
  );

/** Returns the facets that answers hold, each what the one of the same place counted. */
export const readFacets = (searches: readonly Counted[], answers: readonly unknown[]): Facets => {
  const facets = searches.flatMap(({ names }, index) => {
    const answered = countedBy(answers[index]);
    return names.map((name) => {
      const own = answered.filter(([key]) => key.startsWith(aggregationName(name, 0).slice(0, -1)));
      return [name, toldCounts(summed(own.flatMap(([, counts]) => countsOf(counts))))] as const;
    });
  });
  return Object.fromEntries(facets) as Record<FacetName, readonly FacetCount[]>;
};
