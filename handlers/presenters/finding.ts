import type { Found } from '../../application/finding/find-things-to-do.use-case';
import type { SearchHit } from '../../application/finding/ports/search-index';
import type { MapCluster } from '../../domain/finding/map-cells';
import { askedOfSessions, type SessionQuery } from '../../domain/finding/matches';
import type { SearchQuery } from '../../domain/finding/search-query';
import type { Suggestion } from '../../domain/finding/suggestions';

/** What the functions beneath an edge have to know of the question. */
export interface EdgeQuery {
  readonly words: SearchQuery['words'];
  readonly sessions: SessionQuery;
}

/**
 * Presents what was found. `asked` and `organiserName` are in no schema: facets, sessions and highlights, which have functions of
 * their own, read them of their parent.
 */
export const presentFound = <Node>({ connection, asked }: Found, presentHit: (hit: SearchHit) => Node) => {
  const ofEdge: EdgeQuery = { words: asked.words, sessions: askedOfSessions(asked) };
  return {
    ...connection,
    asked,
    edges: connection.edges.map(({ node, cursor }) => ({
      node: presentHit(node),
      cursor,
      organiserName: node.organiserName,
      asked: ofEdge,
    })),
  };
};

/** Presents a listing by the name that the API has for it. */
export const presentSuggestion = ({ listingId, ...suggestion }: Suggestion) => ({
  ...suggestion,
  thingToDoId: listingId ?? null,
});

export const presentCluster = ({ listingId, ...cluster }: MapCluster) => ({
  ...cluster,
  thingToDoId: listingId ?? null,
});
