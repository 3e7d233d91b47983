import * as v from 'valibot';
import { ageBands, type Band, bandName, monthsOfBand, priceBands } from '../../domain/finding/bands';
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
import { queryOf, welcomes, wideQueryOf } from './query';
import type { Clause } from './session-script';
import { answeringBandsScript, answeringDaysScript } from './sessions-query';
import { costs } from './terms-query';

/** A shard tells so many values: as many as all of them together may need to be counted right. */
const valuesPerShard = 10_000;

const valuesOf = (field: string): Clause => ({
  terms: { field, size: maxFacetValues, shard_size: valuesPerShard },
});

const bandsOf = (bands: readonly Band[], clauseOf: (band: Band) => Clause): Clause => ({
  filters: { filters: Object.fromEntries(bands.map((band) => [bandName(band), clauseOf(band)])) },
});

const isVaried: Clause = { term: { doubts: 'VARIED' } };
const variedBands = 'priceBandVaried';

type Aggregation = (asked: SearchQuery, now: number) => Clause;

/** How the engine counts each facet's values, among all that answers what is asked for the facet. */
const aggregations: { readonly [Name in FacetName]: Aggregation } = {
  category: () => valuesOf('category'),
  type: () => valuesOf('type'),
  accessibility: () => valuesOf('accessibility'),
  setting: () => valuesOf('setting'),
  language: () => valuesOf('languages'),
  organiser: () => valuesOf('organiser'),
  day: (asked, now) => ({
    terms: { script: answeringDaysScript(asked, now), value_type: 'long', size: maxFacetValues },
  }),
  ageBand: () => bandsOf(ageBands, (band) => ({ bool: { filter: welcomes(monthsOfBand(band)) } })),
  /** The listing's own price counts for each of its sessions, unless some have others. */
  priceBand: () => bandsOf(priceBands, (band) => ({ bool: { filter: costs(band), must_not: isVaried } })),
};

/** What a search is for: facets that ask for the same. */
interface FacetSearch {
  readonly names: readonly FacetName[];
  readonly search: Clause;
}

/** A script knows what each session costs of listings whose sessions differ. */
const pricesOfVaried = (asked: SearchQuery, now: number): Clause => ({
  filter: isVaried,
  aggs: { bands: { terms: { script: answeringBandsScript(asked, now, priceBands), value_type: 'long' } } },
});

/** Without days asked, the days that are told are among all: they need no search of their own. */
const askedAround = (name: FacetName, searchQuery: SearchQuery, now: number): SearchQuery =>
  name === 'day' && !searchQuery.when?.days ? searchQuery : askedForFacet(name, searchQuery, now);

/** Returns the searches that count facets: one, and another for each facet that has a filter of its own. */
export const facetSearches = (searchQuery: SearchQuery, now: number): readonly FacetSearch[] => {
  const groups = new Map<string, { readonly around: SearchQuery; readonly names: FacetName[] }>();
  for (const name of facetNames) {
    const around = askedAround(name, searchQuery, now);
    const key = JSON.stringify(around);
    const group = groups.get(key) ?? { around, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ around, names }) => ({
    names,
    search: {
      query: names.every((name) => name === 'day') ? wideQueryOf(around, now) : queryOf(around, now),
      size: 0,
      track_total_hits: false,
      aggs: {
        ...Object.fromEntries(
          names.map((name) => [name, aggregations[name](askedForFacet(name, searchQuery, now), now)]),
        ),
        ...(names.includes('priceBand') && { [variedBands]: pricesOfVaried(around, now) }),
      },
    },
  }));
};

const counted = v.object({ doc_count: v.number() });
const buckets = v.object({
  buckets: v.union([
    v.array(v.object({ ...counted.entries, key: v.union([v.string(), v.number()]) })),
    v.record(v.string(), counted),
  ]),
});

const countsOf = (name: FacetName, answered: unknown): readonly FacetCount[] => {
  const { buckets: all } = v.parse(buckets, answered);
  return Array.isArray(all)
    ? all.map(({ key, doc_count }) => ({
        value: name === 'day' ? dayName(Number(key)) : String(key),
        count: doc_count,
      }))
    : Object.entries(all).map(([value, { doc_count }]) => ({ value, count: doc_count }));
};

const varied = v.object({ bands: v.object({ buckets: v.array(v.object({ ...counted.entries, key: v.number() })) }) });

/** Adds listings whose sessions differ to the counts of all others. */
const withVaried = (counts: readonly FacetCount[], answered: unknown): readonly FacetCount[] => {
  const { bands } = v.parse(varied, answered);
  const more = new Map(bands.buckets.map(({ key, doc_count }) => [bandName(priceBands[key] as Band), doc_count]));
  return counts.map(({ value, count }) => ({ value, count: count + (more.get(value) ?? 0) }));
};

/** Returns the facets that the answers to `facetSearches` hold, by the order of the searches. */
export const readFacets = (searches: readonly FacetSearch[], answers: readonly unknown[]): Facets => {
  const told = searches.flatMap(({ names }, index) => {
    const answered = v.parse(v.record(v.string(), v.unknown()), answers[index]);
    return names.map((name) => {
      const counts = countsOf(name, answered[name]);
      return [name, toldCounts(name === 'priceBand' ? withVaried(counts, answered[variedBands]) : counts)] as const;
    });
  });
  return Object.fromEntries(told) as Record<FacetName, readonly FacetCount[]>;
};
