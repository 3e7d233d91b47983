import type { IndexEntry } from '../../application/finding/ports/search-index';
import type { Clock } from '../../application/ports/clock';
import type { Backoff } from '../../domain/shared/backoff';
import type { ListingId } from '../../domain/shared/ids';
import { attempts } from '../retry/attempts';
import { bulkIndex, type FailedEntry } from './bulk-index';
import type { EngineClient } from './engine-client';
import { isOutOfReach, isOverloaded } from './engine-errors';

/** How often and how soon an engine that has too much to do is asked again. */
const overload = { max: 6, firstPauseMs: 50 };

interface Filling {
  readonly alias: string;
  readonly clock: Clock;
  /** How soon an engine that has too much to do is asked again; otherwise as soon as is good for a real one. */
  readonly backoff?: Backoff;
}

/** Writes some entries once; a request that fails because the engine has too much to do fails for each of its entries. */
const attemptOf = async (
  client: EngineClient,
  entries: readonly IndexEntry[],
  { alias, clock }: Filling,
  isLast: boolean,
) => {
  try {
    return await bulkIndex(client, alias, entries, { now: clock.now(), refresh: false });
  } catch (failure) {
    if (isLast || !isOutOfReach(failure)) throw failure;
    return entries.map(({ id }): FailedEntry => ({ id, status: 503 }));
  }
};

/** Writes some entries, those that the engine is too busy for again and again. Answers those that it would not take. */
const fillSome = async (
  client: EngineClient,
  entries: readonly IndexEntry[],
  filling: Filling,
): Promise<ListingId[]> => {
  const refused: ListingId[] = [];
  let left = entries;
  for await (const { isLast } of attempts({ ...overload, ...filling.backoff })) {
    const failed = await attemptOf(client, left, filling, isLast);
    const again = new Set(failed.filter(({ status }) => !isLast && isOverloaded(status)).map(({ id }) => id));
    refused.push(...failed.map(({ id }) => id).filter((id) => !again.has(id)));
    left = left.filter(({ id }) => again.has(id));
    if (left.length === 0) break;
  }
  return refused;
};

/** While the engine works on some entries, the next are read and made into documents. */
const maxUnderWay = 2;

/** Does some work for each, no more than so much of it at once; ends when none is under way, whatever fails. */
const overlapping = async <T, Done>(all: AsyncIterable<T>, work: (one: T) => Promise<Done>): Promise<Done[]> => {
  const done: Done[] = [];
  const underWay: Promise<Done>[] = [];
  const awaitFirst = async (): Promise<void> => {
    const first = underWay.shift();
    if (first) done.push(await first);
  };
  try {
    for await (const one of all) {
      if (underWay.length === maxUnderWay) await awaitFirst();
      const working = work(one);
      // A failure is met when its turn comes; until then it is not an unhandled one.
      working.catch(() => undefined);
      underWay.push(working);
    }
    while (underWay.length > 0) await awaitFirst();
    return done;
  } finally {
    await Promise.allSettled(underWay);
  }
};

/**
 * Writes all entries to what stands behind an alias, and throws when any is not taken. It asks for an alias, because an index
 * that was deleted meanwhile would be made anew, with mappings that the engine guesses.
 */
export const fillIndex = async (
  client: EngineClient,
  entries: AsyncIterable<readonly IndexEntry[]>,
  filling: Filling,
): Promise<void> => {
  const refused = (await overlapping(entries, (some) => fillSome(client, some, filling))).flat();
  if (refused.length > 0)
    throw new Error(`${refused.length} listings were not indexed, ${String(refused[0])} the first`);
};
