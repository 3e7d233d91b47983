import { dayMs, dayOf, daysOfWeek, modulo } from '../../domain/shared/time';

const week = 7 * dayMs;

/**
 * Describes a session as documents hold it. Milliseconds; what is local is on the venue's clock, as if that were UTC.
 */
export interface IndexedSession {
  readonly start: number;
  readonly end: number;
  readonly localStart: number;
  readonly localEnd: number;
  /** The rank of what it differs in from its listing; 0 for what differs in nothing. */
  readonly variant: number;
}

/** Holds sessions of one shape that follow each other by a week. */
export interface SessionRun {
  readonly first: IndexedSession;
  /** The rank of their shape. */
  readonly shape: number;
  readonly count: number;
}

interface Shape {
  readonly rank: number;
  /** One that has it. */
  readonly session: IndexedSession;
}

interface Collected {
  readonly runs: readonly SessionRun[];
  readonly shapes: readonly Shape[];
}

/**
 * Counts the bits of a run as one number: its start after the base, the rank of its shape, whether its sessions follow each other by a
 * day, and its count of sessions. Sixty years are 41 bits.
 */
export const runBits = { count: 9, daily: 1, shape: 12 } as const;
/** Packs a shape's numbers, which begin with its rank, so that the engine keeps them in order. */
export const shapeBits = { variant: 9, length: 40, shift: 28 } as const;
/**
 * Shifts a clock's difference from UTC, so that it is kept as a number that is never negative: no clock shows so much
 * more or less.
 */
export const shiftBase = 2 ** (shapeBits.shift - 1);

export const maxShapes = 2 ** runBits.shape;
export const maxVariants = 2 ** shapeBits.variant;
const maxCount = 2 ** runBits.count - 1;

const shapeOf = ({ start, end, localStart, localEnd, variant }: IndexedSession): string =>
  [variant, end - start, localStart - start, localEnd - end].join(' ');

const packed = (...parts: readonly (readonly [value: number, bits: number])[]): string =>
  String(parts.reduce((all, [value, bits]) => (all << BigInt(bits)) | BigInt(value), 0n));

const isShaped = (session: IndexedSession, { session: like }: Shape): boolean =>
  session.variant === like.variant &&
  session.end - session.start === like.end - like.start &&
  session.localStart - session.start === like.localStart - like.start &&
  session.localEnd - session.end === like.localEnd - like.end;

/** Returns the shape of a session, a new one where none has been like it. Most are like the one before. */
const makeShapes = () => {
  const known = new Map<string, Shape>();
  let last: Shape | undefined;
  return {
    of: (session: IndexedSession): Shape => {
      if (last && isShaped(session, last)) return last;
      const key = shapeOf(session);
      last = known.get(key) ?? { rank: known.size, session };
      known.set(key, last);
      return last;
    },
    all: (): readonly Shape[] => [...known.values()],
  };
};

/** Returns sessions as runs, whose first sessions are in the order of the sessions. */
export const collectRuns = (sessions: readonly IndexedSession[]): Collected => {
  const runs: { first: IndexedSession; shape: number; count: number }[] = [];
  /** By their shape and the time of the week. */
  const latest = new Map<number, (typeof runs)[number]>();
  const shapes = makeShapes();
  for (const session of sessions) {
    const { rank } = shapes.of(session);
    const time = rank * week + modulo(session.start, week);
    const run = latest.get(time);
    if (run && session.start - run.first.start === run.count * week && run.count < maxCount) run.count += 1;
    else {
      const begun = { first: session, shape: rank, count: 1 };
      latest.set(time, begun);
      runs.push(begun);
    }
  }
  return { runs, shapes: shapes.all() };
};

/** Returns whether runs go on where each other's last sessions are, day after day for at least a week. */
const areDaily = (runs: readonly SessionRun[]): boolean => {
  const [{ first, count } = { first: { start: 0 }, count: 0 }] = runs;
  const fewest = runs.at(-1)?.count ?? 0;
  return (
    runs.length === daysOfWeek.length &&
    count - fewest <= 1 &&
    runs.every((run, day) => run.first.start === first.start + day * dayMs && run.count <= (runs[day - 1] ?? run).count)
  );
};

interface WrittenRun extends SessionRun {
  readonly isDaily: boolean;
}

/** What is open every day as runs of days: to read one run takes as long as another, and so they are seven times fewer. */
const dailyOf = ({ first, shape }: SessionRun, all: readonly SessionRun[]): readonly WrittenRun[] => {
  const days = all.reduce((sum, { count }) => sum + count, 0);
  const parts: WrittenRun[] = [];
  for (let day = 0; day < days; day += maxCount) {
    const start = first.start + day * dayMs;
    parts.push({ first: { ...first, start }, shape, count: Math.min(days - day, maxCount), isDaily: true });
  }
  return parts;
};

/** Takes seven runs that are daily together as such; sorted by first sessions. */
const withDaily = (runs: readonly SessionRun[]): readonly WrittenRun[] => {
  const alike = new Map<number, SessionRun[]>();
  for (const run of runs) {
    const key = run.shape * dayMs + modulo(run.first.start, dayMs);
    const known = alike.get(key);
    if (known) known.push(run);
    else alike.set(key, [run]);
  }
  const found: WrittenRun[] = [];
  for (const group of alike.values()) {
    let next = 0;
    for (const [index, run] of group.entries()) {
      if (index < next) continue;
      const together = group.slice(index, index + daysOfWeek.length);
      const isDaily = areDaily(together);
      found.push(...(isDaily ? dailyOf(run, together) : [{ ...run, isDaily }]));
      next = index + (isDaily ? together.length : 1);
    }
  }
  return found.sort((a, b) => a.first.start - b.first.start);
};

/**
 * Returns a listing's sessions for the script that looks for the first of them: whatever rule they come from, most repeat weekly,
 * and seven runs, or a daily one, say what seven hundred sessions do. The engine loads every value of a field before a script sees one, so
 * this is what the script's time depends on. All sessions of a run show the same hours on the venue's clock.
 */
export const writtenRuns = ({ runs, shapes }: Collected) => {
  const base = dayOf(runs[0]?.first.start ?? 0) * dayMs;
  return {
    sessionBase: base,
    sessionRuns: withDaily(runs).map(({ first, shape, isDaily, count }) =>
      packed(
        [first.start - base, 41],
        [shape, runBits.shape],
        [isDaily ? 1 : 0, runBits.daily],
        [count, runBits.count],
      ),
    ),
    shapeLengths: shapes.map(({ rank, session: { start, end, variant } }) =>
      packed([rank, runBits.shape], [variant, shapeBits.variant], [end - start, shapeBits.length]),
    ),
    shapeStarts: shapes.map(({ rank, session: { start, localStart } }) =>
      packed([rank, runBits.shape], [localStart - start + shiftBase, shapeBits.shift]),
    ),
    shapeEnds: shapes.map(({ rank, session: { end, localEnd } }) =>
      packed([rank, runBits.shape], [localEnd - end + shiftBase, shapeBits.shift]),
    ),
  };
};

/** Returns how many shapes the sessions have. */
export const countShapes = (sessions: readonly IndexedSession[]): number => new Set(sessions.map(shapeOf)).size;
