import { hoursOfDay } from '../../domain/finding/asked-time';
import type { AskedTime } from '../../domain/finding/search-query';
import { dayMs, dayOf } from '../../domain/shared/time';
import { withinOneDay } from './document';
import { countBits, lengthBits } from './session-runs';

export type Clause = Readonly<Record<string, unknown>>;

/** No session lies beyond: the year 9999 is the last that can be written, in the farthest time zone. Days since the epoch. */
const lastDay = dayOf(Date.parse('9999-12-31')) + 1;
/** Up to so many intervals are asked for one by one; what lies beyond them is left to a script. */
const maxIntervals = 31;

interface Intervals {
  /** Days since the epoch, both included. */
  readonly first: number;
  readonly last: number;
  /** Milliseconds after midnight. */
  readonly opens: number;
  readonly closes: number;
}

/** The asked days that matter: a session that has not ended began yesterday at the earliest, an interval the day before. */
const askedIntervals = (when: AskedTime | undefined, now: number): Intervals => {
  const today = dayOf(now);
  const { start, end } = hoursOfDay(when?.hours);
  return {
    first: Math.max(when?.days?.from ?? today - 2, today - 2),
    last: Math.min(when?.days?.to ?? lastDay, lastDay),
    opens: start,
    closes: end,
  };
};

/** Milliseconds since the epoch before which no session of an answer is asked for. */
export const earliestOf = (when: AskedTime | undefined, now: number): number => {
  const { first, opens } = askedIntervals(when, now);
  return Math.max(now, first * dayMs + opens);
};

/** Listings with a session that starts before `before` and ends after `after`. */
const meeting = (after: number, before: number): Clause => ({
  range: {
    sessions:
      before > after
        ? { gte: after, lt: before, relation: 'intersects' }
        : { gte: before - 1, lte: after, relation: 'contains' },
  },
});

const anyOf = (clauses: readonly Clause[]): Clause => ({ bool: { should: clauses, minimum_should_match: 1 } });

/** Listings with hours that overlap the asked ones on some day or other. */
const atHours = ({ opens, closes }: Intervals): Clause =>
  anyOf(withinOneDay(opens, closes).map((hours) => ({ range: { hours: { ...hours, relation: 'intersects' } } })));

const hasNotEnded = (now: number): Clause => ({ range: { lastEnd: { gt: now } } });

/**
 * Listings with a session that answers, has not ended at `now` and starts before `before`, all of them milliseconds since
 * the epoch: `firstMatchingSession` of the domain, for the engine. That a session lies in an interval and has not ended are conditions on
 * its start and its end, so each interval is one range that a single session meets or contains.
 */
export const hasSession = (when: AskedTime | undefined, now: number, before = Number.POSITIVE_INFINITY): Clause => {
  if (!when) return before === Number.POSITIVE_INFINITY ? hasNotEnded(now) : meeting(now, before);
  const asked = askedIntervals(when, now);
  // A session is no longer than a day: one that starts before `before` has ended a day later.
  const last = Math.min(asked.last, before === Number.POSITIVE_INFINITY ? asked.last : dayOf(before) + 1);
  if (asked.first > last) return { match_none: {} };
  const cut = (from: number, to: number): Clause => meeting(Math.max(from, now), Math.min(to, before));
  // Whole days without a gap are one interval.
  if (!when.hours) return cut(asked.first * dayMs, (last + 1) * dayMs);
  const count = last - asked.first + 1;
  const clauses = Array.from({ length: Math.min(count, maxIntervals) }, (_, index) => {
    const midnight = (asked.first + index) * dayMs;
    return cut(midnight + asked.opens, midnight + asked.closes);
  });
  return anyOf(count > maxIntervals ? [...clauses, laterSession(when, asked, now, before)] : clauses);
};

/** Of listings that go on beyond the intervals asked for one by one, and have such hours at all, a script tells the answer. */
const laterSession = (when: AskedTime, asked: Intervals, now: number, before: number): Clause => ({
  bool: {
    filter: [
      { range: { lastEnd: { gt: (asked.first + maxIntervals) * dayMs } } },
      atHours(asked),
      { script: { script: sessionScript('filter', when, now, before) } },
    ],
  },
});

/**
 * The first session that answers, out of the runs that `runsOf` makes. A run's first session to end late enough is a
 * division away; as all sessions of a run are at the same hours, it answers or none of the run does. It overlaps an interval
 * when some day's interval begins before the session ends and ends after it starts.
 */
const firstSession = `
  long opens = params.opens; long closes = params.closes; long to = params.to; long after = params.after;
  long week = 604800000L; long none = Long.MAX_VALUE; long best = none;
  long base = doc['sessionBase'].value; def runs = doc['sessionRuns']; def lengths = doc['sessionLengths'];
  for (int i = 0; i < runs.size(); i++) {
    long run = runs.get(i);
    long start = base + (run >> ${countBits + lengthBits});
    if (start >= to || start >= best) { break; }
    long end = start + (long) lengths.get((int) ((run >> ${countBits}) & ${2 ** lengthBits - 1}L));
    if (end <= after) {
      long weeks = (after - end) / week + 1L;
      if (weeks >= (run & ${2 ** countBits - 1}L)) { continue; }
      start += weeks * week;
      end += weeks * week;
    }
    if (start >= to || start >= best) { continue; }
    if ((start - closes) / 86400000L + 1L <= (end - opens + 86399999L) / 86400000L - 1L) { best = start; }
  }
`;

const scripts = {
  filter: `${firstSession} return best != none;`,
  sort: `${firstSession} return best;`,
};

/** A script that tells whether there is such a session, or when the first of them starts. */
export const sessionScript = (
  kind: keyof typeof scripts,
  when: AskedTime | undefined,
  now: number,
  before = Number.MAX_SAFE_INTEGER,
): Clause => {
  const { first, last, opens, closes } = askedIntervals(when, now);
  const params = {
    opens,
    closes,
    after: Math.max(now, first * dayMs + opens),
    to: Math.min(before, last * dayMs + closes),
  };
  return { lang: 'painless', source: scripts[kind], params };
};
