import { hoursOfDay } from '../../domain/finding/parse-question';
import type { AskedTime, Question } from '../../domain/finding/question';
import { dayLength, dayOf } from '../../domain/shared/time';
import { lengthBits } from './document';

type Clause = Readonly<Record<string, unknown>>;

/** No listing goes on for longer: ten years are the domain's limit. Days. */
const farthest = 3660;
/** Up to so many stretches are asked for as ranges; more of them are left to the script. */
const mostStretches = 200;

interface Stretches {
  readonly first: number;
  readonly last: number;
  /** Milliseconds after midnight. */
  readonly start: number;
  readonly end: number;
}

/** The asked days that matter: a session that has not ended began yesterday at the earliest, and a stretch the day before that. */
const stretchesOf = (when: AskedTime | undefined, now: number): Stretches => {
  const today = dayOf(now);
  const { start, end } = hoursOfDay(when?.hours);
  return {
    first: Math.max(when?.days?.from ?? today - 2, today - 2),
    last: Math.min(when?.days?.to ?? today + farthest, today + farthest),
    start,
    end,
  };
};

/** Sessions that overlap a stretch and have not ended: of a stretch that is over, those that went on beyond it. */
const overlaps = (from: number, to: number, now: number): Clause => ({
  range: {
    sessions:
      to > now
        ? { gte: Math.max(from, now), lt: to, relation: 'intersects' }
        : { gte: to - 1, lte: now, relation: 'contains' },
  },
});

const timeFilter = (when: AskedTime | undefined, now: number): Clause[] => {
  if (!when) return [{ range: { sessions: { gte: now, relation: 'intersects' } } }];
  const { first, last, start, end } = stretchesOf(when, now);
  if (first > last) return [{ match_none: {} }];
  if (!when.hours) {
    // Whole days without a gap are one stretch.
    const [from, to] = [first * dayLength, (last + 1) * dayLength];
    return [overlaps(when.days ? Math.max(from, when.days.from * dayLength) : from, to, now)];
  }
  const count = last - first + 1;
  if (count > mostStretches) {
    return [
      { range: { sessions: { gte: now, relation: 'intersects' } } },
      { script: { script: sessionScript('filter', when, now) } },
    ];
  }
  const days = Array.from({ length: count }, (_, index) => (first + index) * dayLength);
  return [{ bool: { should: days.map((day) => overlaps(day + start, day + end, now)), minimum_should_match: 1 } }];
};

/**
 * Finds the first session that answers: `answersTime` of the domain, for the engine. Sessions stand in order, and none
 * is longer than a day, so those that begin a day before the asked time and earlier are skipped by a binary search.
 */
const firstSession = `
  long now = params.now; long from = params.from; long to = params.to; int bits = params.bits;
  long firstDay = params.first; long lastDay = params.last; long opens = params.start; long closes = params.end;
  long base = doc['sessionBase'].value; def codes = doc['sessionCodes'];
  long earliest = (from > now ? from : now) - 86400000L;
  int low = 0; int high = codes.size();
  while (low < high) {
    int middle = (low + high) >>> 1;
    long begins = base + (((long) codes.get(middle)) >> bits);
    if (begins < earliest) { low = middle + 1; } else { high = middle; }
  }
  for (int i = low; i < codes.size(); i++) {
    long code = codes.get(i);
    long start = base + (code >> bits);
    if (start >= to) { break; }
    long end = start + (code & ((1L << bits) - 1L)) * 1000L;
    if (end <= now || end <= from) { continue; }
    long day = start / 86400000L - 1L;
    if (day < firstDay) { day = firstDay; }
    for (; day <= lastDay && day <= end / 86400000L; day++) {
      if (start < day * 86400000L + closes && end > day * 86400000L + opens) { FOUND }
    }
  }
  MISSED`;

const scripts = {
  filter: firstSession.replace('FOUND', 'return true;').replace('MISSED', 'return false;'),
  sort: firstSession.replace('FOUND', 'return start;').replace('MISSED', 'return 9.0E18;'),
};

const sessionScript = (kind: keyof typeof scripts, when: AskedTime | undefined, now: number): Clause => {
  const { first, last, start, end } = stretchesOf(when, now);
  const params = {
    now,
    first,
    last,
    start,
    end,
    bits: lengthBits,
    from: first * dayLength + start,
    to: last * dayLength + end,
  };
  return { lang: 'painless', source: scripts[kind], params };
};

/** A word that the name begins with counts most, and a whole word more than its beginning. Every score is a whole number. */
const mentionsWord = (word: string): Clause => ({
  dis_max: {
    queries: [
      { constant_score: { filter: { term: { nameWords: word } }, boost: 6 } },
      { constant_score: { filter: { prefix: { nameWords: word } }, boost: 4 } },
      { constant_score: { filter: { term: { otherWords: word } }, boost: 2 } },
      { constant_score: { filter: { prefix: { otherWords: word } }, boost: 1 } },
    ],
  },
});

const anyOf = (field: string, values: readonly string[]): Clause[] =>
  values.length > 0 ? [{ terms: { [field]: values } }] : [];

const rangesOverlap = (low: string, high: string, { from, to }: { from: number; to: number }): Clause[] => [
  { range: { [low]: { lte: to } } },
  { range: { [high]: { gte: from } } },
];

const flag = (field: string, value: boolean | undefined): Clause[] =>
  value === undefined ? [] : [{ term: { [field]: value } }];

/** The question as a query. Whatever a client wrote stands in it as a value, never as text to be parsed. */
export const queryOf = (question: Question, { now, asOf }: { readonly now: number; readonly asOf: number }): Clause => {
  const { within, price } = question;
  const filter: Clause[] = [
    { term: { removed: false } },
    ...anyOf('type', question.types),
    ...anyOf('category', question.categories),
    ...anyOf('target', question.targetTypes),
    ...flag('bookingMandatory', question.bookingMandatory),
    ...flag('adultMandatory', question.adultMandatory),
    ...(price ? rangesOverlap('priceFrom', 'priceTo', price) : []),
    ...question.ages.flatMap((age) => rangesOverlap('ageFrom', 'ageTo', age)),
    ...(within ? [{ geo_distance: { distance: `${within.radius}m`, location: within.center } }] : []),
    ...timeFilter(question.when, now),
    ...(asOf === now ? [] : timeFilter(question.when, asOf)),
  ];
  return { bool: { filter, must: question.words.map(mentionsWord) } };
};

/** The question's order; equal keys by id, ascending whatever the direction. `reversed` turns all of it round. */
export const sortOf = ({ order, origin, when }: Question, asOf: number, reversed: boolean): Clause[] => {
  const turned = (direction: 'ASC' | 'DESC') => ((direction === 'ASC') === reversed ? 'desc' : 'asc');
  const direction = turned(order.direction);
  const keys: { readonly [By in typeof order.by]: Clause } = {
    RELEVANCE: { _score: { order: direction } },
    PRICE: { priceFrom: { order: direction } },
    GEO_DISTANCE: { _geo_distance: { location: origin, order: direction, unit: 'm' } },
    SOONEST: { _script: { type: 'number', order: direction, script: sessionScript('sort', when, asOf) } },
  };
  return [keys[order.by], { id: { order: turned('ASC') } }];
};
