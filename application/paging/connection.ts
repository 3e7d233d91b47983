import type { Page, Position } from '../../domain/shared/paging';

/** Holds a Relay cursor connection. */
export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

export const connectionOf = <Row>(
  { rows, total, hasNext, hasPrevious }: Page<Row>,
  positionOf: (row: Row) => Position,
  seal: (position: Position) => string,
): Connection<Row> => {
  const edges = rows.map((node) => ({ node, cursor: seal(positionOf(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
};

/** Returns the same connection of other nodes. */
export const mapNodes = <From, To>(connection: Connection<From>, map: (node: From) => To): Connection<To> => ({
  ...connection,
  edges: connection.edges.map(({ node, cursor }) => ({ node: map(node), cursor })),
});
