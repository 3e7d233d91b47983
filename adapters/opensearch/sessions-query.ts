import { anything, type SearchQuery } from '../../domain/finding/search-query';
import { dayMs, dayOf, hour } from '../../domain/shared/time';
import { type AskedSessions, askedSessions, farthestClockMs, type Interval, isAboutNow } from './asked-sessions';
import type { HourDays } from './hour-days';
import { type Clause, type ScriptParams, sessionScript } from './session-script';
import { type Doubt, longSessionMs, pendingShiftMs } from './session-times';
import { asksOfTerms, termClauses, termParams } from './terms-query';

const anyOf = (clauses: readonly Clause[]): Clause =>
  clauses.length === 1 && clauses[0] ? clauses[0] : { bool: { should: clauses, minimum_should_match: 1 } };

const allOf = (...filter: readonly Clause[]): Clause => ({ bool: { filter } });

/** Listings with a session that starts before `before` and ends after `after`. */
const meeting = (field: 'sessions' | 'localSessions' | 'pending', after: number, before: number): Clause => ({
  range: {
    [field]:
      before > after
        ? { gte: after, lt: before, relation: 'intersects' }
        : { gte: before - 1, lte: after, relation: 'contains' },
  },
});

const hasNotEnded = (now: number): Clause => ({ range: { lastEnd: { gt: now } } });

/**
 * Of an interval that some clock has reached, what has ended does not count. One session meets it, and one that starts before its
 * end has not ended: where the clock is past its start the latter meets it, and where it is not the former has not ended. So
 * one session does both, whatever the zone.
 */
const meetsLocally = ({ intervals, hourDays, now }: AskedSessions): Clause => {
  const reached = intervals.filter((interval) => isAboutNow(interval, now));
  const later = intervals.filter((interval) => !isAboutNow(interval, now));
  const meets = ({ from, to }: Interval): Clause => meeting('localSessions', from, to);
  return anyOf([
    ...reached.map((interval) => allOf(meets(interval), meeting('pending', now + pendingShiftMs, interval.to))),
    ...(hourDays.length > 0 ? atHours(hourDays) : later.map(meets)),
  ]);
};

const atHours = (hourDays: readonly HourDays[]): Clause[] =>
  hourDays.map((range) => ({ range: { localHourDays: { ...range, relation: 'intersects' } } }));

/** Listings at such times of the week. */
const isAtTimes = ({ weekly, script: { local } }: AskedSessions): Clause[] =>
  weekly.length === 0
    ? []
    : [
        anyOf(
          weekly.map((range) => ({
            range: { [local ? 'localWeekly' : 'weekly']: { ...range, relation: 'intersects' } },
          })),
        ),
      ];

/** The field that tells until when a session is to come at each of a listing's times of the week. */
const weeklyUntilOf = ({ script: { local } }: AskedSessions): string => (local ? 'localWeeklyUntil' : 'weeklyUntil');

/** Listings with a session that meets one of the asked intervals and has not ended. */
const meetsTime = (asked: AskedSessions): Clause => {
  const { now, intervals, goesOnFrom } = asked;
  const { timed, local, offset } = asked.script;
  if (asked.anyWeek) return allOf(...isAtTimes(asked), { range: { [weeklyUntilOf(asked)]: { gt: now } } });
  if (!timed) return goesOnFrom === undefined ? hasNotEnded(now) : meeting('sessions', now, goesOnFrom);
  if (intervals.length === 0) return { match_none: {} };
  if (local) return meetsLocally(asked);
  return anyOf(intervals.map(({ from, to }) => meeting('sessions', Math.max(from - offset, now), to - offset)));
};

/** Listings that welcome every child on all of the days that matter. */
const welcomesThroughout = ({ growing }: AskedSessions): Clause[] =>
  growing.flatMap(({ from, to }) => [{ range: { monthsFrom: { lte: from } } }, { range: { monthsTo: { gte: to } } }]);

/** Listings that none of the children has outgrown. */
const isNotOutgrown = ({ growing }: AskedSessions): Clause[] =>
  growing.map(({ from }) => ({ range: { monthsTo: { gte: from } } }));

/** What a session may have of its own, and whether any of it is asked. */
const isTermAsked = ({ within, box, price, totalPrice, free, available }: SearchQuery) => ({
  PLACE: within !== undefined || box !== undefined,
  PRICE: price !== undefined || totalPrice !== undefined || free !== undefined,
  LEFT: available !== undefined,
});

const named = (relevant: Readonly<Record<string, boolean>>): Clause[] =>
  Object.entries(relevant).flatMap(([doubt, isRelevant]) => (isRelevant ? [{ term: { doubts: doubt } }] : []));

const isDoubtful = (searchQuery: SearchQuery, asked: AskedSessions): Clause[] => {
  const relevant: { readonly [Name in Doubt]: boolean } = {
    ...isTermAsked(searchQuery),
    LONG: asked.hasHoles || asked.growing.length > 0,
    GAPS: asked.script.timed && asked.script.local,
  };
  const terms = named(relevant);
  // A term for each: that no listing has one, the engine sees sooner than that none has one of a list.
  return terms.length > 0 ? [anyOf(terms)] : [];
};

/**
 * Listings of which booking may have closed for a session that would answer. What is asked of later days is open by then where
 * booking does not close so early: a session that is not long starts at most a day before.
 */
const mayHaveClosed = ({ available }: SearchQuery, { now, earliest }: AskedSessions): Clause[] => {
  if (!available) return [];
  const spareMs = earliest - now - longSessionMs;
  const closesBefore = (range: object): Clause => ({ range: { bookingClosesMs: range } });
  return spareMs < 0
    ? [closesBefore({ gte: 0 })]
    : [closesBefore({ gt: spareMs }), allOf({ term: { doubts: 'LONG' } }, closesBefore({ gte: 0 }))];
};

/** What the script has to decide, beside what ranges say: what they leave in doubt, and where booking may have closed. */
const isUndecided = (searchQuery: SearchQuery, asked: AskedSessions): Clause[] => {
  const undecided = [...isDoubtful(searchQuery, asked), ...mayHaveClosed(searchQuery, asked)];
  return undecided.length > 0 ? [anyOf(undecided)] : [];
};

const paramsOf = (searchQuery: SearchQuery, { now, latest, script }: AskedSessions): ScriptParams => ({
  ...script,
  after: now,
  before: latest,
  ...(asksOfTerms(searchQuery) && { terms: termParams(searchQuery) }),
});

/** Terms of the listing's own, unless some session has others: a script knows these. */
const hasTerms = (searchQuery: SearchQuery): Clause[] => {
  const terms = termClauses(searchQuery);
  return terms.length > 0 ? [anyOf([...named(isTermAsked(searchQuery)), allOf(...terms)])] : [];
};

/** Whether some session answers, told by a script. */
const answersByScript = (searchQuery: SearchQuery, asked: AskedSessions): Clause => ({
  script: { script: sessionScript('exists', paramsOf(searchQuery, asked)) },
});

/** A session that starts before a moment meets no interval that begins so long after it, unless it is a long one. */
const reachMs = longSessionMs + farthestClockMs;

const startingBefore = (asked: AskedSessions, before: number): AskedSessions => {
  const { intervals, hourDays, script } = asked;
  const sooner = intervals.filter(({ from }) => from - (script.local ? 0 : script.offset) < before + reachMs);
  return { ...asked, intervals: sooner, hourDays: sooner.length < intervals.length ? [] : hourDays };
};

/**
 * Asks for listings among which are all that answer, by no more than a few ranges: for a script that looks at each
 * anyway.
 */
export const mayHaveSession = (searchQuery: SearchQuery, now: number): Clause[] => {
  const asked = askedSessions(searchQuery, now);
  const unless = (doubts: readonly Doubt[], clauses: readonly Clause[]): Clause[] =>
    clauses.length === 0 ? [] : [anyOf([{ terms: { doubts } }, allOf(...clauses)])];
  return [
    hasNotEnded(asked.earliest),
    ...hasTerms(searchQuery),
    ...unless(['LONG'], isNotOutgrown(asked)),
    ...unless(['GAPS'], asked.allHourDays.length > 0 ? [anyOf(atHours(asked.allHourDays))] : isAtTimes(asked)),
  ];
};

/** What ranges leave to the script: listings that they say too little about, whatever the session. */
const beyondRanges = (searchQuery: SearchQuery, asked: AskedSessions): Clause[] => {
  const isThen = meeting('sessions', asked.earliest, asked.latest);
  const isGrowing = asked.growing.some(({ from, to }) => from !== to);
  const goesOn = asked.goesOnFrom !== undefined && hasNotEnded(asked.goesOnFrom - farthestClockMs);
  const filters = [
    isGrowing && [...isNotOutgrown(asked), { bool: { must_not: allOf(...welcomesThroughout(asked)) } }],
    asked.anyWeek && [...isAtTimes(asked), { range: { [weeklyUntilOf(asked)]: { lte: asked.now } } }],
    goesOn && [goesOn, ...isNotOutgrown(asked), ...isAtTimes(asked)],
  ];
  return filters.flatMap((filter) => (filter ? [allOf(isThen, ...filter, answersByScript(searchQuery, asked))] : []));
};

/**
 * Of doubtful listings, those that the script says yes to; all others. To leave out those that it says no to is what the engine does
 * soonest, but for all of them in the index, whatever else is asked: so of the few whose times are in doubt. Sessions of
 * many listings have terms of their own, as soon as places are taken: of these, only those are looked at that all else holds of.
 */
const withoutWrong = (searchQuery: SearchQuery, asked: AskedSessions, doubt: Clause): Clause => {
  const answers = answersByScript(searchQuery, asked);
  return asksOfTerms(searchQuery)
    ? anyOf([{ bool: { must_not: doubt } }, allOf(doubt, answers)])
    : { bool: { must_not: { bool: { filter: doubt, must_not: answers } } } };
};

/** Where nothing is asked of times: listings whose own terms hold, and of those with sessions of other terms the script's. */
const hasTermsAnyTime = (searchQuery: SearchQuery, asked: AskedSessions, doubt: Clause): Clause => {
  // Of a listing that is in doubt only because booking may have closed, the script knows no terms.
  const ownPlaces = searchQuery.available ? hasTerms(searchQuery) : [];
  return anyOf([
    { bool: { filter: termClauses(searchQuery), must_not: doubt } },
    allOf(doubt, ...ownPlaces, answersByScript(searchQuery, asked)),
  ]);
};

/**
 * Asks for listings with a session on which everything holds that is asked of sessions, and which has not ended at
 * `now` (milliseconds since the epoch): `firstMatchingSession` of the domain, for the engine. An asked interval is one
 * range that a single session meets, and what a listing has holds on each session, so that ranges and numbers tell of
 * most listings; the few of which they do not tell all are decided by a script. What starts at `before` or later need
 * not be among them.
 */
export const hasSession = (searchQuery: SearchQuery, now: number, before = Number.POSITIVE_INFINITY): Clause[] => {
  const asked = startingBefore(askedSessions(searchQuery, now), before);
  const beyond = beyondRanges(searchQuery, asked);
  const doubtful = isDoubtful(searchQuery, asked);
  const undecided = isUndecided(searchQuery, asked);
  const welcomes = welcomesThroughout(asked);
  const meets = meetsTime(asked);
  if (doubtful.length === 0 && beyond.length === 0) return [...hasTerms(searchQuery), ...welcomes, meets];
  const isAnyTime = !asked.script.timed && asked.growing.length === 0;
  if (isAnyTime) return [meets, ...undecided.map((doubt) => hasTermsAnyTime(searchQuery, asked, doubt))];
  // A range of sessions is worked out for the whole index: of the few doubtful ones the script tells sooner.
  const mayBe = doubtful.length > 0 ? [allOf(...doubtful, hasNotEnded(asked.earliest))] : [];
  return [
    ...hasTerms(searchQuery),
    anyOf([allOf(...welcomes, meets), ...beyond, ...mayBe]),
    ...undecided.map((doubt) => withoutWrong(searchQuery, asked, doubt)),
  ];
};

/**
 * Asks for listings with a session that starts before `before` and has not ended: those with one that answers are among
 * them.
 */
export const startsBefore = (searchQuery: SearchQuery, now: number, before: number): Clause =>
  meeting('sessions', askedSessions(searchQuery, now).earliest, before);

/** Returns whether those are all that answer: any session does. */
export const isAnySession = (searchQuery: SearchQuery): boolean =>
  !searchQuery.when && !asksOfTerms(searchQuery) && !searchQuery.party?.children.some((child) => 'bornOn' in child);

/** Returns the moment before which no session of an answer has ended. */
export const earliestOf = (searchQuery: SearchQuery, now: number): number => askedSessions(searchQuery, now).earliest;

/** What is under way for so long lasts for hours: milliseconds. */
const longMs = 3 * hour;

/**
 * Returns the moment by which what is open all day has begun, where it answers: of days to come, the first one's midnight at the
 * meridian, by which it has begun east of that; else hours before `now`.
 */
export const longBegunBy = (searchQuery: SearchQuery, now: number): number => {
  const { earliest, intervals, script } = askedSessions(searchQuery, now);
  const [first] = intervals;
  if (earliest <= now || !first) return now - longMs;
  return dayOf(first.from) * dayMs - script.offset;
};

/** Returns a script that tells when the first session starts that answers and has not ended at `now`. */
export const firstSessionScript = (searchQuery: SearchQuery, now: number): Clause =>
  sessionScript('first', paramsOf(searchQuery, askedSessions(searchQuery, now)));

/** Returns a script that tells the days, of those asked, that sessions overlap which answer and have not ended at `now`. */
export const answeringDaysScript = (searchQuery: SearchQuery, now: number): Clause => {
  return sessionScript('days', paramsOf(searchQuery, askedSessions(searchQuery, now)));
};

/**
 * Returns which listings ranges tell of on what days they have sessions that answer; undefined where a script has to tell of
 * all: children's ages are foreseen up to some day only.
 */
export const isToldByRanges = (searchQuery: SearchQuery, now: number): Clause | undefined => {
  const asked = askedSessions(searchQuery, now);
  if (asked.growing.length > 0 && asked.goesOnFrom !== undefined) return undefined;
  return { bool: { filter: welcomesThroughout(asked), must_not: isUndecided(searchQuery, asked) } };
};

/** Returns whether such a listing has a session that answers on a day (since the epoch). */
export const answersOnDay = ({ when }: SearchQuery, now: number, day: number): Clause =>
  meetsTime(askedSessions({ ...anything, when: { ...when, days: { from: day, to: day } } }, now));

/** Returns a script that tells in which of the bands, by their names, the prices of sessions lie that answer and have not ended. */
export const answeringBandsScript = (searchQuery: SearchQuery, now: number, bands: readonly object[]): Clause => {
  const params = paramsOf(searchQuery, askedSessions(searchQuery, now));
  return sessionScript('bands', { ...params, terms: termParams(searchQuery) }, { bands });
};

/** Returns a script that tells whether the first such session puts a listing behind a row. */
export const isBehindScript = (
  searchQuery: SearchQuery,
  now: number,
  row: { readonly key: number; readonly id: string; readonly backward: boolean },
): Clause => ({
  script: { script: sessionScript('isBehind', paramsOf(searchQuery, askedSessions(searchQuery, now)), row) },
});
