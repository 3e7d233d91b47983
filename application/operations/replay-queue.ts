import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';
import type { DeadLetter, DeadLetters, LetterKind } from './ports/dead-letters';

export interface ReplayOfQueue {
  readonly queue: string;
  /** Only looks, and leaves everything where it is. */
  readonly dryRun: boolean;
  /** As many letters at most. */
  readonly limit: number;
  /** Milliseconds since the epoch: no letter is begun after it. */
  readonly until: number;
}

/**
 * `ready`: a run that is not dry would send it. `refused`: it fails still. `expired`: what it names is no longer kept.
 * `unknown`: nobody can tell what it is. `failed`: could not be sent for now. All but `replayed` stay dead letters.
 */
type Outcome = 'replayed' | 'ready' | 'refused' | 'expired' | 'unknown' | 'failed';

export interface ReplayedQueue {
  readonly queue: string;
  /** How many were looked at, by what they are. */
  readonly kinds: Readonly<Partial<Record<LetterKind, number>>>;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** About how many are dead letters still. */
  readonly left: number;
  /** All were looked at; or why not. */
  readonly end: 'done' | 'limit' | 'time' | 'unreachable';
}

interface Ports {
  readonly deadLetters: DeadLetters;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Seen {
  readonly letter: DeadLetter;
  /** None of one for which no time was left. */
  readonly outcome: Outcome | undefined;
}

const perTake = 10;

const counted = <Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> => {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const replayed = async (letter: DeadLetter, dryRun: boolean): Promise<Outcome> => {
  if (letter.kind === 'Unknown') return 'unknown';
  if (dryRun) return (await letter.isWhole()) ? 'ready' : 'expired';
  const sent = await letter.redrive();
  if (sent !== 'taken') return sent;
  await letter.remove();
  return 'replayed';
};

/** Releases a letter, if it can: it comes back by itself later otherwise. */
const release = async (letters: readonly DeadLetter[]): Promise<void> => {
  for (let begin = 0; begin < letters.length; begin += perTake)
    await Promise.allSettled(letters.slice(begin, begin + perTake).map((letter) => letter.release()));
};

const report = (queue: string, before: number, seen: readonly Seen[], end: ReplayedQueue['end']): ReplayedQueue => {
  const begun = seen.flatMap(({ letter: { kind }, outcome }) => (outcome === undefined ? [] : [{ kind, outcome }]));
  const staying = seen.filter(({ outcome }) => outcome !== 'replayed').length;
  return {
    queue,
    kinds: counted(begun.map(({ kind }) => kind)),
    outcomes: counted(begun.map(({ outcome }) => outcome)),
    left: end === 'done' ? staying : Math.max(staying, before - (seen.length - staying)),
    end,
  };
};

/**
 * Sends each letter first and then removes it: what fails in between comes twice, which consumers do not mind, and none is lost.
 * Those that stay are hidden until the end, so that each is met once.
 */
export const makeReplayQueue = ({ deadLetters, clock, logger }: Ports) => {
  const outcomeOf = async (letter: DeadLetter, { queue, dryRun, until }: ReplayOfQueue): Promise<Seen['outcome']> => {
    if (clock.now() >= until) return undefined;
    try {
      return await replayed(letter, dryRun);
    } catch (failure) {
      logger.error('dead letter kept', failure, { queue, letterId: letter.id });
      return 'failed';
    }
  };

  const see = async (run: ReplayOfQueue, seen: Seen[]): Promise<ReplayedQueue['end']> => {
    while (clock.now() < run.until) {
      if (seen.length >= run.limit) return 'limit';
      const letters = await deadLetters.take(run.queue, Math.min(perTake, run.limit - seen.length));
      if (letters.length === 0) return 'done';
      for (const letter of letters) seen.push({ letter, outcome: await outcomeOf(letter, run) });
    }
    return 'time';
  };

  return async (run: ReplayOfQueue): Promise<ReplayedQueue> => {
    const seen: Seen[] = [];
    let before = 0;
    let end: ReplayedQueue['end'] = 'unreachable';
    try {
      before = await deadLetters.depth(run.queue);
      end = await see(run, seen);
    } catch (failure) {
      logger.error('dead letters out of reach', failure, { queue: run.queue });
    }
    await release(seen.flatMap(({ letter, outcome }) => (outcome === 'replayed' ? [] : [letter])));
    const replay = report(run.queue, before, seen, end);
    // Whoever called may have stopped waiting for the answer.
    logger.info(run.dryRun ? 'dead letters looked at' : 'dead letters replayed', { ...replay });
    return replay;
  };
};
