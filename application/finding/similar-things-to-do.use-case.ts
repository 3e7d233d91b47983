import * as v from 'valibot';
import { type Alike, similarRows, similarTo } from '../../domain/finding/similar';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { ListingId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import { shortenedShare } from '../paging/short-answers';
import type { Clock } from '../ports/clock';
import type { Metrics } from '../ports/metrics';
import type { SearchHit, SearchIndex, SearchUnavailable } from './ports/search-index';

interface Input {
  /** What something similar is looked for to. */
  readonly listing: Alike & { readonly id: ListingId };
  readonly first: number | null | undefined;
}

interface Ports {
  readonly searchIndex: SearchIndex;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

type Refused = InvalidInput | SearchUnavailable;

/** Returns what is similar to a listing and can be found now, the nearest to it first; fewer where they are very long. */
export const makeSimilarThingsToDo =
  ({ searchIndex, clock, metrics }: Ports) =>
  async ({ listing, first }: Input): Promise<Result<readonly SearchHit[], Refused>> => {
    const rows = fromParse(v.safeParse(similarRows, first), 'first');
    if (!rows.ok) return rows;
    const now = clock.now();
    // One more, for the listing is similar to itself.
    const page = { size: rows.value + 1, backward: false };
    const found = await searchIndex.find(similarTo(listing), page, { now, asOf: now });
    if (!found.ok) {
      metrics.count('SearchUnavailable');
      return found;
    }
    const others = found.value.rows.filter((hit) => hit.listing.id !== listing.id);
    return ok(shortenedShare(others.slice(0, rows.value)));
  };
