import type { Page, PageRequest, Position } from '../../../domain/shared/paging';

type Compare<Row> = (row: Row, position: Position) => number;

/** The first `size` of the rows, in order. */
const firstOf = <Row extends Position>(rows: readonly Row[], size: number, compare: Compare<Row>): Row[] => {
  const first: Row[] = [];
  for (const row of rows) {
    const last = first.length === size ? first.at(-1) : undefined;
    if (last && compare(row, last) >= 0) continue;
    let place = first.length;
    while (place > 0 && compare(row, first[place - 1] ?? row) < 0) place -= 1;
    first.splice(place, 0, row);
    if (first.length > size) first.pop();
  }
  return first;
};

/** Returns the page that `pageOf` cuts out of the sorted rows. Only the page's own are put in order. */
export const selectPage = <Row extends Position>(
  rows: readonly Row[],
  { size, backward, after, before }: PageRequest,
  compare: Compare<Row>,
): Page<Row> => {
  const behindStart = after ? rows.filter((row) => compare(row, after) > 0) : rows;
  const inside = before ? behindStart.filter((row) => compare(row, before) < 0) : behindStart;
  const chosen = backward
    ? firstOf(inside, size, (row, position) => -compare(row, position)).reverse()
    : firstOf(inside, size, compare);
  const start = rows.length - behindStart.length + (backward ? inside.length - chosen.length : 0);
  return {
    rows: chosen,
    total: rows.length,
    hasPrevious: start > 0,
    hasNext: start + chosen.length < rows.length,
  };
};
