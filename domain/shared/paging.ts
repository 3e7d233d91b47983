/** Says where a row stands in its list: its key in the list's order, and its id among equal keys. */
export interface Position {
  /** All rows of a lower tier stand before those of a higher one, whichever way keys are ordered. 0 without it. */
  readonly tier?: number;
  readonly key: number | string;
  readonly id: string;
}

/** Asks for the next rows of a list: `size` of them, after a position or from the start. */
export interface ForwardPageRequest {
  readonly size: number;
  readonly after?: Position;
}

/**
 * Says which rows of a list are asked for, as Relay's cursor connections say: after and before cut, then `size` from
 * one end.
 */
export interface PageRequest extends ForwardPageRequest {
  readonly backward: boolean;
  readonly before?: Position;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Rows of the whole list. */
  readonly total: number;
  /** Whether rows stand before and after these in the whole list. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** The index of the first row that `isPast` holds for; from there on it holds for all. */
const firstPast = <Row>(rows: readonly Row[], isPast: (row: Row) => boolean): number => {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(rows[middle] as Row)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Returns which rows [`start`, `end`) of `rows`, sorted by `compare`, the request asks for. */
export const windowOf = <Row>(
  rows: readonly Row[],
  { size, backward = false, after, before }: ForwardPageRequest & Partial<PageRequest>,
  compare: (row: Row, position: Position) => number,
): { readonly start: number; readonly end: number } => {
  const low = after ? firstPast(rows, (row) => compare(row, after) > 0) : 0;
  const high = Math.max(low, before ? firstPast(rows, (row) => compare(row, before) >= 0) : rows.length);
  return backward ? { start: Math.max(low, high - size), end: high } : { start: low, end: Math.min(high, low + size) };
};

/** Returns one page of a list that is at hand as a whole and sorted by `compare`. */
export const pageOf = <Row>(
  rows: readonly Row[],
  request: ForwardPageRequest & Partial<PageRequest>,
  compare: (row: Row, position: Position) => number,
): Page<Row> => {
  const { start, end } = windowOf(rows, request, compare);
  return { rows: rows.slice(start, end), total: rows.length, hasPrevious: start > 0, hasNext: end < rows.length };
};

/** Orders by tier, then key, then id; `direction` -1 turns the key's order round, and neither of the others. */
export const comparePositions = (a: Position, b: Position, direction: 1 | -1 = 1): number => {
  const tiers = (a.tier ?? 0) - (b.tier ?? 0);
  if (tiers !== 0) return tiers;
  if (a.key !== b.key) return a.key < b.key ? -direction : direction;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
};
