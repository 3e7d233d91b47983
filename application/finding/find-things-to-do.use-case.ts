import { parseSearchQuery, type RawSearchQuery } from '../../domain/finding/parse-search-query';
import type { InvalidInput } from '../../domain/shared/faults';
import { err, ok, type Result } from '../../domain/shared/result';
import { type Connection, connectionOf } from '../paging/connection';
import { openPage, type PageArguments, sealPosition, withPageFaults } from '../paging/page-arguments';
import { shortened } from '../paging/short-answers';
import type { Clock } from '../ports/clock';
import type { Cursors } from '../ports/cursors';
import type { Metrics } from '../ports/metrics';
import type { SearchHit, SearchIndex, SearchUnavailable } from './ports/search-index';

interface Input {
  readonly page: PageArguments;
  readonly searchQuery: RawSearchQuery;
}

const maxRows = 500;

interface Ports {
  readonly searchIndex: SearchIndex;
  readonly cursors: Cursors;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

type Refused = InvalidInput | SearchUnavailable;

/**
 * Published listings that answer a family's search query. A cursor remembers when its first page was ordered, so that the
 * pages of one list fit together although sessions end meanwhile.
 */
export const makeFindThingsToDo =
  ({ searchIndex, cursors, clock, metrics }: Ports) =>
  async ({ page, searchQuery }: Input): Promise<Result<Connection<SearchHit>, Refused>> => {
    const now = clock.now();
    const asked = parseSearchQuery(searchQuery, now);
    if (!asked.ok) return err(withPageFaults(asked.error, page, maxRows));
    const key = { list: `findThingsToDo ${JSON.stringify(asked.value)}`, maxRows };
    const opened = openPage(page, key, cursors);
    if (!opened.ok) return opened;
    const asOf = opened.value.asOf ?? now;
    const found = await searchIndex.find(asked.value, opened.value, { now, asOf });
    if (!found.ok) {
      // To families it is an answer; whoever runs the service has to hear of it.
      metrics.count('SearchUnavailable');
      return found;
    }
    const positionOf = ({ position }: SearchHit) => position;
    return ok(
      connectionOf(shortened(found.value, opened.value), positionOf, (position) =>
        sealPosition(cursors, key, position, asOf),
      ),
    );
  };
