import type { Found } from '../../application/finding/find-things-to-do.use-case';
import type { SearchHit } from '../../application/finding/ports/search-index';
import { askedOfSessions } from '../../domain/finding/matches';
import type { EdgeQuery } from './edge-query';

/**
 * Presents what was found. `asked`, `organiserName` and `placesLeft` are in no schema: facets that are not here yet, sessions and highlights,
 * which have functions of their own, read them of their parent.
 */
export const presentFound = <Node>({ connection, asked, facets }: Found, presentHit: (hit: SearchHit) => Node) => {
  const ofEdge: EdgeQuery = { words: asked.words, sessions: askedOfSessions(asked) };
  return {
    ...connection,
    asked,
    ...(facets && { facets }),
    edges: connection.edges.map(({ node, cursor }) => ({
      node: presentHit(node),
      cursor,
      organiserName: node.organiserName,
      ...(node.placesLeft && { placesLeft: node.placesLeft }),
      asked: ofEdge,
    })),
  };
};
