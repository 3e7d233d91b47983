import { dayMs } from '../../domain/shared/time';
import { birthNumbers, mask, termFunctions, timeFunctions } from './script-functions';
import { compact } from './script-source';
import { type AskedTerms, termParts } from './script-terms';
import { runBits, shapeBits, shiftBase } from './session-runs';

export type Clause = Readonly<Record<string, unknown>>;

/** Holds what a script is told of the search query. Milliseconds; days are since the epoch, both ends included. */
export interface ScriptParams {
  /** The session ends after, and starts in [`from`, `before`): moments. */
  readonly after: number;
  readonly before: number;
  /** Whether the session overlaps the hours `opens` to `closes` of some day from `first` to `last` on one of the `weekdays`. */
  readonly timed: boolean;
  readonly first: number;
  readonly last: number;
  readonly opens: number;
  readonly closes: number;
  /** A bit for each weekday, Monday the lowest. */
  readonly weekdays: number;
  /** Whether days and hours are on the venue's clock; else they are on the one of `offset`. */
  readonly local: boolean;
  readonly offset: number;
  /** When children were born: days. */
  readonly births: readonly number[];
  /** What a session of its own place, price or places has to have; absent where none of it is asked. */
  readonly terms?: Readonly<Record<string, unknown>>;
}

const week = 7 * dayMs;

/** Shifts a run's number by what stands behind its start, and behind its shape. */
const startShift = runBits.shape + runBits.daily + runBits.count;
const shapeShift = runBits.daily + runBits.count;
const isDaily = `(run & ${2 ** runBits.count}L) != 0L`;

const signs = { timed: 1, local: 2, births: 4 } as const;

/**
 * What scripts read of the search query, in the order of a list: by its name, each would be looked up once more for every
 * listing.
 */
const numbers = {
  after: ({ after }) => after,
  before: ({ before }) => before,
  first: ({ first }) => first,
  last: ({ last }) => last,
  opens: ({ opens }) => opens,
  closes: ({ closes }) => closes,
  weekdays: ({ weekdays }) => weekdays,
  offset: ({ offset }) => offset,
  signs: ({ timed, local, births }) =>
    (timed ? signs.timed : 0) | (local ? signs.local : 0) | (births.length > 0 ? signs.births : 0),
} as const satisfies Readonly<Record<string, (params: ScriptParams) => number>>;

const names = Object.keys(numbers);

const readNumbers = (count = names.length): string => `
  List numbers = (List) params.numbers;
  ${names
    .slice(0, count)
    .map((name, index) => `long ${name} = ((Number) numbers.get(${index})).longValue();`)
    .join(' ')}`;

const readSign = (name: keyof typeof signs): string => `(signs & ${signs[name]}L) != 0L`;

/** The days on which every child is welcome, on the venue's clock. */
const welcomeDays = `
  long youngest = Long.MIN_VALUE / 2; long oldest = Long.MAX_VALUE / 2;
  if (hasBirths) {
    long monthsFrom = doc['monthsFrom'].value; long monthsTo = doc['monthsTo'].value;
    for (List birth : params.births) {
      long month = ((Number) birth.get(0)).longValue(); long dayOfMonth = ((Number) birth.get(1)).longValue();
      youngest = most(youngest, completedOn(month, dayOfMonth, monthsFrom));
      oldest = least(oldest, completedOn(month, dayOfMonth, monthsTo + 1L));
    }
    youngest = youngest * ${dayMs}L; oldest = oldest * ${dayMs}L;
  }
`;

/**
 * What a document knows of the first session to come: since when it is that, when it starts and when it ends. In between no run has
 * to be read.
 */
const knowFirst = (andOpen: string): string => `
  def toCome = doc['toCome'];
  boolean isKnown = toCome.size() == 3 && toCome.get(0) <= after && toCome.get(2) > after${andOpen};
  if (isKnown && toCome.get(1) < before) { best = toCome.get(1); }
`;

/**
 * Finds when the first session starts that answers, out of the runs that `collectRuns` makes. A run's first session to end late enough
 * is a division away; all sessions of a weekly run show the same hours of the same weekday, so it answers, or the one after it
 * (where the asked days begin in the middle of it), or none of the run does. Of a daily run one of the next seven may answer as
 * well. Only a clock that is put forward tells them apart.
 */
const walk = (
  asked: AskedTerms,
  maxTries: { readonly weekly: string; readonly daily: string },
  found: string,
): string => {
  const { readVariants, skipVariant, readClosed, skipClosed } = termParts(asked);
  return `
${readNumbers()}${readClosed}
  boolean timed = ${readSign('timed')}; boolean local = ${readSign('local')}; boolean hasBirths = ${readSign('births')};
  long firstOpens = timed ? first * ${dayMs}L + opens : Long.MIN_VALUE / 2;
  long none = Long.MAX_VALUE; long best = none;
${welcomeDays}  boolean shifted = hasBirths || (timed && local);
  def runs = doc['sessionRuns'];
  if (runs.size() > 0 && youngest < oldest) {
    long base = doc['sessionBase'].value; def lengths = doc['shapeLengths'];
    def starts = shifted ? doc['shapeStarts'] : null; def ends = shifted ? doc['shapeEnds'] : null;
    def gaps = timed && local ? doc['gaps'] : null;
    boolean hasGaps = gaps != null && gaps.size() > 0;
${readVariants}    for (int i = 0; i < runs.size(); i++) {
      long run = runs.get(i);
      long start = base + (run >> ${startShift});
      if (start >= before || start >= best) { break; }
      int shape = (int) ((run >> ${shapeShift}) & ${mask(runBits.shape)});
      long packed = lengths.get(shape);
${skipVariant}      long end = start + (packed & ${mask(shapeBits.length)});
      long startShift = shifted ? (starts.get(shape) & ${mask(shapeBits.shift)}) - ${shiftBase}L : 0L;
      long endShift = shifted ? (ends.get(shape) & ${mask(shapeBits.shift)}) - ${shiftBase}L : 0L;
      long fromShift = local ? startShift : offset; long toShift = local ? endShift : offset;
      long earliestEnd = most(after, firstOpens - toShift);
      boolean isDaily = ${isDaily}; long step = isDaily ? ${dayMs}L : ${week}L;
      long skipped = end > earliestEnd ? 0L : (earliestEnd - end) / step + 1L;
      long young = youngest - startShift - start;
      if (young > skipped * step) { skipped = (young + step - 1L) / step; }${skipClosed}
      long sessions = run & ${mask(runBits.count)};
      long tries = hasGaps ? sessions : skipped + (isDaily ? ${maxTries.daily} : ${maxTries.weekly});
      for (long number = skipped; number < sessions && number < tries; number++) {
        long starting = start + number * step;
        if (starting >= before || starting >= best || starting + startShift >= oldest) { break; }
        long from = starting + fromShift; long to = end + number * step + toShift;
        ${found}
      }
    }
  }
`;
};

const skipOtherTimes = `
        if (timed && (hasGaps && isNearGap(gaps, from, to) ? !overlapsAmongGaps(params, gaps, from, to) : !overlapsDays(first, last, opens, closes, weekdays, from, to))) { continue; }`;

const triesOfRun = { weekly: '2L', daily: '8L' };

const firstSession = (asked: AskedTerms): string =>
  walk(
    asked,
    triesOfRun,
    `${skipOtherTimes}
        best = starting;
        break;`,
  );

/**
 * Every session counts, on each of the days that it overlaps. They are few: days end them, a bit for each. Those of a run follow each
 * other by a week or a day.
 */
const everyDay = (asked: AskedTerms): string => `
  long marked = 0L; long lowest = 0L; long highest = 0L;
${walk(
  asked,
  { weekly: 'sessions', daily: 'sessions' },
  `
        if (hasGaps) { marked |= daysAmongGaps(gaps, first, last, opens, closes, weekdays, from, to); continue; }
        if (number == skipped) { lowest = dayOf(from - closes) + 1L; highest = dayOf(to - opens - 1L); }
        else { long days = isDaily ? 1L : 7L; lowest += days; highest += days; }
        for (long day = most(first, lowest); day <= highest && day <= last; day++) {
          if (isOn(weekdays, day)) { marked |= 1L << (day - first); }
        }`,
)}
  List found = new ArrayList();
  for (long day = first; marked != 0L; day++) {
    if ((marked & 1L) == 1L) { found.add(day); }
    marked = marked >>> 1;
  }
  return found;`;

/** The first session that has not ended, whenever it is: what is asked most often, and of the most listings. */
const firstOfAny = (asked: AskedTerms): string => {
  const { readVariants, skipVariant, readClosed, skipClosed, orClosed, andOpen } = termParts(asked);
  return `
${readNumbers(2)}${readClosed}
  long none = Long.MAX_VALUE; long best = none;
${knowFirst(andOpen('toCome.get(1)'))}  def runs = isKnown ? null : doc['sessionRuns'];
  if (!isKnown && runs.size() > 0) {
    long base = doc['sessionBase'].value; def lengths = doc['shapeLengths'];
${readVariants}    for (int i = 0; i < runs.size(); i++) {
      long run = runs.get(i);
      long start = base + (run >> ${startShift});
      if (start >= before || start >= best) { break; }
      long packed = lengths.get((int) ((run >> ${shapeShift}) & ${mask(runBits.shape)}));
${skipVariant}      long end = start + (packed & ${mask(shapeBits.length)});
      if (end <= after${orClosed('start')}) {
        long step = ${isDaily} ? ${dayMs}L : ${week}L;
        long skipped = (after - end) / step + 1L;${skipClosed}
        if (skipped >= (run & ${mask(runBits.count)})) { continue; }
        start += skipped * step;
      }
      if (start < before && start < best) { best = start; }
    }
  }
`;
};

const isBehind = `
  if (best == none) { return false; }
  if (best != (long) params.key) { return params.backward ? best > (long) params.key : best < (long) params.key; }
  int order = doc['id'].value.compareTo(params.id);
  return params.backward ? order >= 0 : order <= 0;`;

/** One session of each run says what all of them cost. */
const eachPrice = (asked: AskedTerms): string =>
  walk(
    asked,
    triesOfRun,
    `${skipOtherTimes}
        markBands(params, marked, variants.get(variant));
        break;`,
  );

const scriptsOfAnyTime = (asked: AskedTerms) => {
  const first = (asked === 'NOTHING' ? '' : termFunctions) + firstOfAny(asked);
  return { exists: `${first} return best != none;`, first: `${first} return best;`, isBehind: `${first} ${isBehind}` };
};

const scriptsOfTimes = (asked: AskedTerms) => {
  const functions = asked === 'NOTHING' ? timeFunctions : timeFunctions + termFunctions;
  return {
    exists: `${functions} ${firstSession(asked)} return best != none;`,
    first: `${functions} ${firstSession(asked)} return best;`,
    /** The days that some session overlaps. */
    days: functions + everyDay(asked),
    /** Whether the first one starts before a moment, or at it in a listing whose id stands on the asked side of another. */
    isBehind: `${functions} ${firstSession(asked)} ${isBehind}`,
  };
};

/** The names of the bands that the price of some session lies in, of a listing whose sessions differ. */
const bandsOf = (asked: AskedTerms): string => `${timeFunctions} ${termFunctions}
  boolean[] marked = new boolean[params.bands.size()]; ${eachPrice(asked)}
  List found = new ArrayList();
  for (int i = 0; i < marked.length; i++) { if (marked[i]) { found.add(params.bands[i].name); } }
  return found;`;

const scriptsOf = (asked: AskedTerms) => ({ anyTime: scriptsOfAnyTime(asked), times: scriptsOfTimes(asked) });

/** What a request repeats for nothing is left out: most search queries ask nothing of terms. */
const scripts = { NOTHING: scriptsOf('NOTHING'), TERMS: scriptsOf('TERMS'), PLACES: scriptsOf('PLACES') };
const bands = { TERMS: bandsOf('TERMS'), PLACES: bandsOf('PLACES') };

type Kind = keyof typeof scripts.NOTHING.times | 'bands';

const sourceOf = (kind: Kind, { timed, births, terms }: ScriptParams): string => {
  const asked = terms?.available ? 'PLACES' : 'TERMS';
  if (kind === 'bands') return bands[asked];
  const { anyTime, times } = scripts[terms ? asked : 'NOTHING'];
  const isAnyTime = !timed && births.length === 0;
  return kind !== 'days' && isAnyTime ? anyTime[kind] : times[kind];
};

/** Returns a script about the sessions that answer. */
export const sessionScript = (
  kind: Kind,
  params: ScriptParams,
  more: Readonly<Record<string, unknown>> = {},
): Clause => ({
  lang: 'painless',
  source: compact(sourceOf(kind, params)),
  params: {
    ...params,
    births: params.births.map(birthNumbers),
    numbers: Object.values(numbers).map((read) => read(params)),
    ...more,
  },
});

/** The total of a party for a listing all of whose sessions cost the same, by the fields of its document. */
const totalSource = `${termFunctions}
  if (doc['childPrice'].size() == 0) { return false; }
  double family = doc['familyPrice'].size() == 0 ? -1.0 : (double) doc['familyPrice'].value;
  double total = totalOf(params, (double) doc['childPrice'].value, (double) doc['adultPrice'].value, family,
    (double) doc['minorUnits'].value, doc['isDonation'].value);
  return isWithin(params.total, total, total);`;

/** Returns a script that tells whether the whole party pays as much as is asked. */
export const totalScript = (params: Readonly<Record<string, unknown>>): Clause => ({
  script: { script: { lang: 'painless', source: compact(totalSource), params } },
});
