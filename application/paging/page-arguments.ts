import { type Fault, type InvalidInput, invalidInput } from '../../domain/shared/faults';
import type { PageRequest, Position } from '../../domain/shared/paging';
import { err, ok, type Result } from '../../domain/shared/result';
import type { Cursors } from '../ports/cursors';

/** Holds Relay's arguments; null is absent. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Says what makes a list this very list: name, owner, filter and order, and how many rows a page may have. */
export interface ListKey {
  readonly list: string;
  readonly maxRows: number;
}

export interface OpenedPage extends PageRequest {
  /** The moment that the first page was ordered at, in milliseconds since the epoch; undefined on a first page. */
  readonly asOf?: number;
}

const usualRows = 20;

interface Remembered {
  readonly position: Position;
  readonly asOf: number | undefined;
}

/** What a cursor remembers of its row. What stands last may be left out. */
type Payload = readonly [key: Position['key'], id: string, asOf?: number | null, tier?: number];

export const sealPosition = (
  cursors: Cursors,
  { list }: ListKey,
  { key, id, tier }: Position,
  asOf?: number,
): string => {
  const payload: Payload = tier ? [key, id, asOf ?? null, tier] : asOf === undefined ? [key, id] : [key, id, asOf];
  return cursors.seal(list, JSON.stringify(payload));
};

const remembered = (payload: string): Remembered => {
  const [key, id, asOf, tier] = JSON.parse(payload) as Payload;
  return { position: { key, id, ...(tier && { tier }) }, asOf: asOf ?? undefined };
};

const sizeFaults = ({ first, last }: PageArguments, maxRows: number): Fault[] => {
  const wrong = (size: number | null | undefined) =>
    size !== null && size !== undefined && !(Number.isInteger(size) && size >= 1 && size <= maxRows);
  const message = `is not between 1 and ${maxRows}`;
  const faults: Fault[] = [];
  if (wrong(first)) faults.push({ path: 'first', message });
  if (wrong(last)) faults.push({ path: 'last', message });
  if (typeof first === 'number' && typeof last === 'number') {
    faults.push({ path: 'last', message: 'cannot be asked together with first' });
  }
  return faults;
};

/** Returns the refusal with what is wrong with the page besides: every fault at once. Without its list no cursor can be judged. */
export const withPageFaults = ({ faults }: InvalidInput, args: PageArguments, maxRows: number): InvalidInput =>
  invalidInput([...faults, ...sizeFaults(args, maxRows)]);

/** Checks the paging arguments and opens their cursors; reports every fault at once. */
export const openPage = (args: PageArguments, key: ListKey, cursors: Cursors): Result<OpenedPage, InvalidInput> => {
  const faults = sizeFaults(args, key.maxRows);
  const open = (cursor: string | null | undefined, path: string): Remembered | undefined => {
    if (cursor === null || cursor === undefined) return undefined;
    const payload = cursors.open(key.list, cursor);
    if (payload === undefined) faults.push({ path, message: 'is not a cursor of this list, filter and order' });
    return payload === undefined ? undefined : remembered(payload);
  };
  const after = open(args.after, 'after');
  const before = open(args.before, 'before');
  if (faults.length > 0) return err(invalidInput(faults));
  const asOf = after?.asOf ?? before?.asOf;
  return ok({
    size: args.first ?? args.last ?? usualRows,
    backward: typeof args.last === 'number',
    ...(after && { after: after.position }),
    ...(before && { before: before.position }),
    ...(asOf !== undefined && { asOf }),
  });
};
