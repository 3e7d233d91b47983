import type { OwnFragment, ScheduleInput, WhenInput } from '../api/generated/organiser';
import { localDate, localTime } from '../format';

export const planKinds = ['once', 'weekly', 'monthly', 'open', 'kept'] as const;
export type PlanKind = (typeof planKinds)[number];

/** Days as rules name them (RFC 5545), Monday first. */
export const ruleDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type RuleDay = (typeof ruleDays)[number];

/** When a listing's sessions are, as its form asks for it. Days are `YYYY-MM-DD`, times `HH:mm`. */
export interface Plan {
  readonly kind: PlanKind;
  readonly first: string;
  readonly last: string;
  readonly start: string;
  readonly end: string;
  readonly days: readonly RuleDay[];
  /** Every so many weeks or months. */
  readonly every: string;
  /** Which of its weekdays in a month: 1 to 4, or -1 for the last. */
  readonly which: string;
  /** Days on which there is no session. */
  readonly without: readonly string[];
  readonly skipPublic: boolean;
  readonly skipSchool: boolean;
  readonly region: string;
  /** What the form cannot show, as it was sent: it stays as it is until another kind is chosen. */
  readonly kept: WhenInput | null;
}

export const emptyPlan: Plan = {
  kind: 'once',
  first: '',
  last: '',
  start: '10:00',
  end: '11:00',
  days: [],
  every: '1',
  which: '1',
  without: [],
  skipPublic: false,
  skipSchool: false,
  region: '',
  kept: null,
};

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Minutes from start to end; past midnight where the end is not later. */
const durationOf = ({ start, end }: Plan): number => {
  const minutes = minutesOf(end) - minutesOf(start);
  return minutes > 0 ? minutes : minutes + 1440;
};

const endOf = (start: string, minutes: number): string => {
  const end = (minutesOf(start) + minutes) % 1440;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(end / 60))}:${two(end % 60)}`;
};

/** Noon in UTC is the same day nearly everywhere: days count whole, on the calendar of the place. */
const noon = (day: string): string => `${day}T12:00:00Z`;

const ruleOf = ({ kind, every, days, which }: Plan): string | null => {
  const interval = every === '1' || every === '' ? '' : `;INTERVAL=${every}`;
  if (kind === 'weekly') return `FREQ=WEEKLY${interval};BYDAY=${days.join(',')}`;
  if (kind === 'monthly') return `FREQ=MONTHLY${interval};BYDAY=${days.map((day) => which + day).join(',')}`;
  return null;
};

/** Days and holidays of a rule on which there is no session. */
const exceptionsOf = ({ without, start, skipPublic, skipSchool, region }: Plan): Partial<ScheduleInput> => ({
  ...(without.length > 0 && { exdates: without.map((day) => `${day}T${start}`) }),
  ...(skipPublic && { skipPublicHolidays: true }),
  ...(skipSchool && { skipSchoolHolidays: true }),
  ...((skipPublic || skipSchool) && { region }),
});

/** Returns when the sessions are, as the API takes it. */
export const whenOf = (plan: Plan): WhenInput => {
  const { kind, first, last, start, kept } = plan;
  if (kind === 'kept' && kept) return kept;
  const end = kind === 'once' || last === '' ? first : last;
  const dateTime = { from: noon(first), to: noon(end) };
  if (kind === 'open') return { dateTime, occurrences: [] };
  const rule = ruleOf(plan);
  const schedule: ScheduleInput = {
    start: `${first}T${start}`,
    durationMinutes: durationOf(plan),
    ...(rule !== null && { rrule: rule, ...exceptionsOf(plan) }),
  };
  return { dateTime, occurrences: [], schedules: [schedule] };
};

type When = OwnFragment['when'];
type Schedule = When['schedules'][number];

/** What the API answers may be null, and what it takes may be left out. */
const sentSchedule = (schedule: Schedule): ScheduleInput =>
  Object.fromEntries(Object.entries(schedule).filter(([, value]) => value !== null)) as ScheduleInput;

const keptOf = ({ when, sent }: Pick<OwnFragment, 'when' | 'sent'>): WhenInput => ({
  dateTime: when.dateTime,
  occurrences: sent.occurrences,
  timeZone: when.timeZone,
  ...(when.schedules.length > 0 && { schedules: when.schedules.map(sentSchedule) }),
});

const rulePattern = /^FREQ=(WEEKLY|MONTHLY)(?:;INTERVAL=(\d+))?;BYDAY=([^;]+)$/;

interface Rule {
  readonly kind: 'weekly' | 'monthly';
  readonly every: string;
  readonly days: readonly RuleDay[];
  readonly which: string;
}

const isRuleDay = (day: string): day is RuleDay => (ruleDays as readonly string[]).includes(day);

/** Returns the weekdays of BYDAY and which of the month they are; null when they differ in that. */
const weekdaysIn = (byDay: string): Pick<Rule, 'days' | 'which'> | null => {
  const parts = byDay.split(',').map((part) => [part.slice(0, -2), part.slice(-2)] as const);
  const days = parts.map(([, day]) => day).filter(isRuleDay);
  const whiches = new Set(parts.map(([which]) => which));
  const [which = ''] = whiches;
  return days.length < parts.length || whiches.size > 1 ? null : { days, which };
};

const ruleIn = (text: string): Rule | null => {
  const [, frequency, every = '1', byDay = ''] = rulePattern.exec(text) ?? [];
  const weekdays = weekdaysIn(byDay);
  if (frequency === undefined || !weekdays) return null;
  const { days, which } = weekdays;
  const isMonthly = frequency === 'MONTHLY';
  if (isMonthly !== (which !== '')) return null;
  return { kind: isMonthly ? 'monthly' : 'weekly', every, days, which: which || '1' };
};

const datesAt = (texts: readonly string[], start: string): readonly string[] | null => {
  const fits = texts.every((text) => text.slice(11, 16) === start);
  return fits ? texts.map((text) => text.slice(0, 10)) : null;
};

const holidaysOf = ({ skipPublicHolidays, skipSchoolHolidays, region }: Schedule) => ({
  skipPublic: skipPublicHolidays === true,
  skipSchool: skipSchoolHolidays === true,
  region: region ?? '',
});

const fromSchedule = (schedule: Schedule, when: When): Omit<Plan, 'kept'> | null => {
  const { rrule, rdates, exdates, durationMinutes } = schedule;
  const start = schedule.start.slice(11, 16);
  const without = datesAt(exdates ?? [], start);
  const isMore = (rdates ?? []).length > 0 || durationMinutes > 1440;
  if (isMore || !without) return null;
  const common = {
    ...emptyPlan,
    ...holidaysOf(schedule),
    first: schedule.start.slice(0, 10),
    last: localDate(new Date(when.dateTime.to), when.timeZone),
    start,
    end: endOf(start, durationMinutes),
    without,
  };
  if (rrule === null) return { ...common, kind: 'once' };
  const rule = ruleIn(rrule);
  return rule && { ...common, ...rule };
};

const apiDays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

/** Weekly hours that are the same on each of their days, as earlier clients send them. */
const fromHours = ({ hours }: When): Pick<Plan, 'kind' | 'days' | 'start' | 'end'> | null => {
  const [first] = hours;
  if (!first || hours.some(({ from, to }) => from !== first.from || to !== first.to)) return null;
  const named = new Set(hours.map(({ dayOfWeek }) => dayOfWeek));
  const days = ruleDays.filter((_, place) => {
    const day = apiDays[place];
    return day !== undefined && named.has(day);
  });
  return { kind: 'weekly', days, start: first.from, end: first.to };
};

/** One session on one day, as earlier clients send it. */
const fromMoments = ({ dateTime, timeZone }: When): Pick<Plan, 'kind' | 'start' | 'end'> | null => {
  const minutes = (Date.parse(dateTime.to) - Date.parse(dateTime.from)) / 60_000;
  if (minutes <= 0 || minutes > 1440) return null;
  return { kind: 'once', start: localTime(dateTime.from, timeZone), end: localTime(dateTime.to, timeZone) };
};

const fromEarlierClients = (type: OwnFragment['type'], when: When): Partial<Plan> | null => {
  if (type === 'RECURRING_EVENT') return fromHours(when);
  if (type === 'EVENT') return fromMoments(when);
  return when.hours.length === 0 ? { kind: 'open' } : null;
};

/** Returns a listing's plan as the form shows it, or kept as it is where the form has no way to show it. */
export const planOf = (listing: Pick<OwnFragment, 'when' | 'sent' | 'type'>): Plan => {
  const { when, type } = listing;
  const [schedule, ...more] = when.schedules;
  const shown = schedule && more.length === 0 ? fromSchedule(schedule, when) : null;
  const kept = keptOf(listing);
  if (shown) return { ...shown, kept };
  const days = {
    first: localDate(new Date(when.dateTime.from), when.timeZone),
    last: localDate(new Date(when.dateTime.to), when.timeZone),
  };
  const earlier = schedule ? null : fromEarlierClients(type, when);
  return { ...emptyPlan, ...days, kind: 'kept', ...earlier, kept };
};

/** What a type of listing says of its plan: places are open, and what recurs has a rule. */
export const typeOf = (kind: PlanKind, before: OwnFragment['type']): OwnFragment['type'] => {
  if (kind === 'open') return 'PLACE';
  if (kind === 'kept') return before;
  return kind === 'once' ? 'EVENT' : 'RECURRING_EVENT';
};
