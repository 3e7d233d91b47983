import type { InvalidInput } from '../../domain/shared/faults';
import type { Page, Position } from '../../domain/shared/paging';
import { ok, type Result } from '../../domain/shared/result';
import type { Cursors } from '../ports/cursors';
import { type Connection, connectionOf } from './connection';
import { type ListKey, type OpenedPage, openPage, type PageArguments, sealPosition } from './page-arguments';
import { shortened } from './short-answers';

interface List<Row> extends ListKey {
  readonly cursors: Cursors;
  readonly positionOf: (row: Row) => Position;
}

interface Ordered<Row> extends Page<Row> {
  /** The moment that the list was ordered at, for its cursors to remember, in milliseconds since the epoch. */
  readonly asOf?: number;
}

/**
 * Returns one page of a list as a connection: checks the paging arguments, opens their cursors, has the rows read, and seals a cursor
 * for each. A page whose rows are too long for one answer ends early.
 */
export const paged = async <Row, Refused = never>(
  args: PageArguments,
  { cursors, positionOf, ...key }: List<Row>,
  read: (page: OpenedPage) => Promise<Result<Ordered<Row>, Refused>>,
): Promise<Result<Connection<Row>, InvalidInput | Refused>> => {
  const opened = openPage(args, key, cursors);
  if (!opened.ok) return opened;
  const rows = await read(opened.value);
  if (!rows.ok) return rows;
  const seal = (position: Position): string => sealPosition(cursors, key, position, rows.value.asOf);
  return ok(connectionOf(shortened(rows.value, opened.value), positionOf, seal));
};
