import type { Session } from '../../domain/schedule/sessions';
import { dayMs, dayOf } from '../../domain/shared/time';

const week = 7 * dayMs;

/** Sessions of one length that follow each other by a week. */
interface Run {
  readonly start: number;
  readonly length: number;
  count: number;
}

/** A run as one number: its start, the rank of its length, and its count of sessions. Ten years are 39 bits and 522 weeks. */
export const countBits = 10;
/** A listing's sessions have at most as many lengths as it may have occurrences, which is 200. */
export const lengthBits = 9;

const collect = (sessions: readonly Session[]): readonly Run[] => {
  const runs: Run[] = [];
  const latest = new Map<string, Run>();
  for (const { start, end } of sessions) {
    const length = end - start;
    const key = `${start % week} ${length}`;
    const run = latest.get(key);
    const follows = run && start - run.start;
    if (run && follows === run.count * week) run.count += 1;
    else if (!run || follows !== (run.count - 1) * week) {
      const begun = { start, length, count: 1 };
      latest.set(key, begun);
      runs.push(begun);
    }
  }
  return runs;
};

/**
 * A listing's sessions for the script that looks for the first of them: whatever rule they come from, most repeat weekly,
 * and seven runs say what seven hundred sessions do. The engine loads every value of a field before a script sees one, so
 * this is what the script's time depends on.
 */
export const runsOf = (sessions: readonly Session[]) => {
  const base = dayOf(sessions[0]?.start ?? 0) * dayMs;
  const runs = collect(sessions);
  const lengths = [...new Set(runs.map(({ length }) => length))].sort((a, b) => a - b);
  const encode = ({ start, length, count }: Run): string => {
    const startAndLength = (BigInt(start - base) << BigInt(lengthBits)) | BigInt(lengths.indexOf(length));
    return String((startAndLength << BigInt(countBits)) | BigInt(count));
  };
  return { sessionBase: base, sessionLengths: lengths, sessionRuns: runs.map(encode) };
};
