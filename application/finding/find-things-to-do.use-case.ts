import type { Facets } from '../../domain/finding/facets';
import { parseSearchQuery, type RawSearchQuery } from '../../domain/finding/parse-search-query';
import type { SearchQuery } from '../../domain/finding/search-query';
import type { InvalidInput } from '../../domain/shared/faults';
import { err, ok, type Result } from '../../domain/shared/result';
import type { Connection } from '../paging/connection';
import { type OpenedPage, type PageArguments, withPageFaults } from '../paging/page-arguments';
import { paged } from '../paging/paged';
import type { Clock } from '../ports/clock';
import type { Cursors } from '../ports/cursors';
import type { Metrics } from '../ports/metrics';
import type { SearchHit, SearchIndex, SearchUnavailable } from './ports/search-index';

interface Input {
  readonly page: PageArguments;
  readonly searchQuery: RawSearchQuery;
  /** Whether facets are asked for as well, which costs less along with the page than afterwards. */
  readonly withFacets?: boolean;
}

/** Holds a page of what was found, and what it was asked with: facets and sessions are told of that. */
export interface Found {
  readonly connection: Connection<SearchHit>;
  readonly asked: SearchQuery;
  readonly facets?: Facets;
}

const maxRows = 500;

interface Ports {
  readonly searchIndex: SearchIndex;
  readonly cursors: Cursors;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

type Refused = InvalidInput | SearchUnavailable;

const positionOf = ({ position }: SearchHit) => position;

/**
 * Returns published listings that answer a family's search query. A cursor remembers when its first page was ordered, so that the
 * pages of one list fit together although sessions end meanwhile.
 */
export const makeFindThingsToDo = ({ searchIndex, cursors, clock, metrics }: Ports) => {
  const find = async (asked: SearchQuery, page: OpenedPage, now: number, withFacets: boolean) => {
    const asOf = page.asOf ?? now;
    const found = await searchIndex.find(asked, page, { now, asOf }, { facets: withFacets });
    // To families it is an answer; whoever runs the service has to hear of it.
    if (!found.ok) metrics.count('SearchUnavailable');
    return found.ok ? ok({ ...found.value, asOf }) : found;
  };

  return async ({ page, searchQuery, withFacets = false }: Input): Promise<Result<Found, Refused>> => {
    const now = clock.now();
    const asked = parseSearchQuery(searchQuery, now);
    if (!asked.ok) return err(withPageFaults(asked.error, page, maxRows));
    const list = { list: `findThingsToDo ${JSON.stringify(asked.value)}`, maxRows, cursors, positionOf };
    let facets: Facets | undefined;
    const connection = await paged(page, list, async (opened) => {
      const found = await find(asked.value, opened, now, withFacets);
      if (found.ok) facets = found.value.facets;
      return found;
    });
    return connection.ok
      ? ok({ connection: connection.value, asked: asked.value, ...(facets && { facets }) })
      : connection;
  };
};
