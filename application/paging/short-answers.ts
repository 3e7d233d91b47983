import type { Page, PageRequest } from '../../domain/shared/paging';

/**
 * Limits the bytes of JSON that the rows of one answer may come to. Lambda answers 6 MiB at most (AWS Lambda quotas);
 * what GraphQL adds to rows (their organisers, type names) needs the rest.
 */
export const maxAnswerBytes = 4 * 1024 * 1024;

/** So many rows fit, whatever is in them: none is longer than 200 KiB. */
const maxRowsUnmeasured = 20;

const encoder = new TextEncoder();

const bytesOf = (row: unknown): number => encoder.encode(JSON.stringify(row)).length;

/** Returns how many rows, taken in this order, fit together; one does always. */
const fitting = (rows: readonly unknown[], maxBytes = maxAnswerBytes): number => {
  let bytes = 0;
  const tooMany = rows.findIndex((row) => {
    bytes += bytesOf(row);
    return bytes > maxBytes;
  });
  return tooMany < 0 ? rows.length : Math.max(1, tooMany);
};

/**
 * Returns the page, ended early where its rows would make an answer longer than can be sent. Like every page whose list goes
 * on it says so: the rows left out come with the cursor of the last one, or of the first one backward.
 */
export const shortened = <Row>(page: Page<Row>, { backward }: Pick<PageRequest, 'backward'>): Page<Row> => {
  const { rows } = page;
  if (rows.length <= maxRowsUnmeasured) return page;
  const kept = fitting(backward ? [...rows].reverse() : rows);
  if (kept === rows.length) return page;
  return backward
    ? { ...page, rows: rows.slice(-kept), hasPrevious: true }
    : { ...page, rows: rows.slice(0, kept), hasNext: true };
};

/** Functions that answer a list for each of many parents are handed so many at once. */
export const maxListsAtOnce = 20;

/** Returns the list, ended early where it would take more than its share of an answer that holds many. One row fits always. */
export const shortenedShare = <Row>(list: readonly Row[]): readonly Row[] =>
  list.slice(0, fitting(list, maxAnswerBytes / maxListsAtOnce));
