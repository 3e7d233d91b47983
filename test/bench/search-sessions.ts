import * as v from 'valibot';
import { askedSessions } from '../../adapters/opensearch/asked-sessions';
import { documentOf } from '../../adapters/opensearch/document';
import { indexDefinition } from '../../adapters/opensearch/index-definition';
import { queryOf } from '../../adapters/opensearch/query';
import { matches } from '../../domain/finding/matches';
import type { SearchQuery } from '../../domain/finding/search-query';
import { sessionsOf } from '../../domain/schedule/sessions';
import { dayMs } from '../../domain/shared/time';
import { benchListings, benchQueries } from './search-listings';
import { buildModel, client, type Model, timeInTurn } from './search-models';

/**
 * How sessions are best kept: as an array of ranges on their listing, as the adapter does, or as nested documents that one
 * nested query asks. What each costs to index and to ask, and whether it finds what the domain's rule finds.
 */
const count = Number(process.argv[2] ?? 50_000);
const now = Date.now();

const { sessions: _, ...otherFields } = indexDefinition.mappings?.properties ?? {};

/** The asked intervals as conditions on one nested session. */
const onNested = (searchQuery: SearchQuery): object => {
  const {
    intervals,
    script: { offset },
  } = askedSessions(searchQuery, now);
  const should = intervals.map(({ from, to }) => ({
    bool: {
      filter: [
        { range: { 'sessions.start': { lt: to - offset } } },
        { range: { 'sessions.end': { gt: Math.max(from - offset, now) } } },
      ],
    },
  }));
  return { bool: { should, minimum_should_match: 1 } };
};

const models: readonly Model<SearchQuery>[] = [
  {
    name: 'array of ranges',
    definition: indexDefinition,
    document: (entry) => documentOf(entry, now),
    query: (searchQuery) => queryOf(searchQuery, now),
  },
  {
    name: 'nested sessions',
    definition: {
      ...indexDefinition,
      mappings: {
        ...indexDefinition.mappings,
        properties: {
          ...otherFields,
          sessions: { type: 'nested', properties: { start: { type: 'long' }, end: { type: 'long' } } },
        },
      },
    },
    document: (entry) => ({
      ...documentOf(entry, now),
      sessions: [...sessionsOf({ content: entry.listing.content }, now - 2 * dayMs, Number.POSITIVE_INFINITY)].map(
        ({ start, end }) => ({ start, end }),
      ),
    }),
    query: (searchQuery) => {
      const { when: _when, ...whenever } = searchQuery;
      return {
        bool: {
          filter: [queryOf(whenever, now), { nested: { path: 'sessions', query: onNested(searchQuery) } }],
        },
      };
    },
  },
];

const answer = v.object({ hits: v.object({ total: v.object({ value: v.number() }) }) });

const ask = async (index: string, query: object): Promise<number> => {
  const body = { query, size: 20, track_total_hits: true };
  return v.parse(answer, (await client.search({ index, body })).body).hits.total.value;
};

const main = async (): Promise<void> => {
  const listings = benchListings(count, now);
  const indexOf = (number: number): string => `bench-sessions-${number}`;
  for (const [number, model] of models.entries())
    console.log(`${model.name}: ${await buildModel(indexOf(number), model, listings)}`);
  for (const [name, searchQuery] of benchQueries(now)) {
    if (!searchQuery.when?.days) continue;
    const right = listings.filter((entry) => matches(entry, searchQuery, now)).length;
    const found = await Promise.all(models.map(({ query }, number) => ask(indexOf(number), query(searchQuery))));
    const times = await timeInTurn(
      models.map(
        ({ query }, number) =>
          () =>
            ask(indexOf(number), query(searchQuery)),
      ),
    );
    console.log(`${name}, ${right} by the domain's rule:`);
    for (const [number, model] of models.entries())
      console.log(`  ${model.name}: ${String(times[number])}, ${String(found[number])} found`);
  }
  for (const number of models.keys()) await client.indices.delete({ index: indexOf(number) });
  await client.close();
};

void main();
