import type { SessionQuery } from '../../domain/finding/matches';
import type { SearchQuery } from '../../domain/finding/search-query';

/** Holds what the functions beneath an edge have to know of the question. */
export interface EdgeQuery {
  readonly words: SearchQuery['words'];
  readonly sessions: SessionQuery;
}
