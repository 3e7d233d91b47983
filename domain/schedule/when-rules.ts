import * as v from 'valibot';
import type { Occurrence, Schedule, When } from '../listing/content';
import { list, type RulesOf, text } from '../shared/rules';
import { daysOfWeek, epochOf, hasOffset, instantRule, timeOfDayRule, yearsAfter } from '../shared/time';
import { type LocalTime, parseLocalTime } from './local-time';
import { parseRule } from './recurrence-rule';
import { zoneNamed } from './zone';

/** A listing spans at most so many years. */
const maxSpanYears = 10;
const maxOccurrences = 200;
const maxSchedules = 50;
/** Dates beside a rule, added or left out; and of all schedules together. */
const maxDates = 1000;
const maxDatesTogether = 2000;
/** The longest session: a year. Minutes. */
const maxDurationMinutes = 366 * 24 * 60;

/** Every session, and whatever it moves to, has a year of four digits wherever it is: an id and a local time hold no other. */
const firstMoment = Date.UTC(1000, 0, 1);
const lastMoment = Date.UTC(9991, 0, 1) - 1;

const moment = v.config(
  v.pipe(
    instantRule,
    v.check((said) => epochOf(said) >= firstMoment && epochOf(said) <= lastMoment, 'is not in the years 1000 to 9990'),
  ),
  { abortPipeEarly: true },
);

const dateTime = v.pipe(
  v.object({ from: moment, to: moment }),
  v.forward(
    v.check(({ from, to }) => epochOf(from) <= epochOf(to), 'is before from'),
    ['to'],
  ),
  v.forward(
    v.check(
      ({ from, to }) => epochOf(to) <= yearsAfter(epochOf(from), maxSpanYears),
      `is more than ${maxSpanYears} years after from`,
    ),
    ['to'],
  ),
);

/** Equal ends are 24 hours. Ends on two clocks would be hours apart that nobody means. */
const hours = v.pipe(
  v.object({ from: timeOfDayRule, to: timeOfDayRule }),
  v.forward(
    v.check(
      ({ from, to }) => hasOffset(from) === hasOffset(to),
      'has an offset where from has none, or the other way round: write both on one clock',
    ),
    ['to'],
  ),
);

const occurrence = v.object({ dayOfWeek: v.picklist(daysOfWeek), hours } satisfies RulesOf<keyof Occurrence>);

const absent = <Rules extends v.GenericSchema>(rules: Rules) => v.optional(v.nullable(rules));

export const localTimeRule = v.custom<LocalTime>(
  (value) => typeof value === 'string' && parseLocalTime(value) !== undefined && value >= '1970',
  'is not a local date and time from 1970 on, such as 2027-01-09T10:00',
);

export const durationRule = v.pipe(
  v.number(),
  v.integer('is not in whole minutes'),
  v.minValue(1, 'is not at least a minute'),
  v.maxValue(maxDurationMinutes, 'is longer than a year'),
);

/** Every fault of a rule, each an issue of its own. */
const rrule = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const parsed = dataset.typed ? parseRule(dataset.value) : undefined;
    if (parsed?.ok === false) for (const message of parsed.error) addIssue({ message });
  }),
);

const schedule = v.pipe(
  v.object({
    start: localTimeRule,
    durationMinutes: durationRule,
    rrule: absent(rrule),
    rdates: absent(list(localTimeRule, maxDates)),
    exdates: absent(list(localTimeRule, maxDates)),
    skipPublicHolidays: absent(v.boolean()),
    skipSchoolHolidays: absent(v.boolean()),
    region: absent(text(10)),
  } satisfies RulesOf<keyof Schedule>),
  v.forward(
    v.check(
      ({ skipPublicHolidays, skipSchoolHolidays, region }) =>
        (skipPublicHolidays !== true && skipSchoolHolidays !== true) || Boolean(region),
      'is needed to know the holidays',
    ),
    ['region'],
  ),
);

const lengthOf = (schedule: unknown, name: 'rdates' | 'exdates'): number => {
  const dates: unknown = typeof schedule === 'object' && schedule !== null ? Reflect.get(schedule, name) : undefined;
  return Array.isArray(dates) ? dates.length : 0;
};

/** Too many dates are one fault, and none of them is looked at; but one list that is too long is named itself. */
const hasFewDates = (schedules: unknown[]): boolean => {
  const lengths = schedules
    .slice(0, maxSchedules)
    .flatMap((schedule) => [lengthOf(schedule, 'rdates'), lengthOf(schedule, 'exdates')])
    .filter((length) => length <= maxDates);
  return lengths.reduce((sum, length) => sum + length, 0) <= maxDatesTogether;
};

const schedules = v.pipe(
  v.custom<unknown[]>(Array.isArray, 'is not a list'),
  v.check(hasFewDates, `have more than ${maxDatesTogether} dates together`),
  list(schedule, maxSchedules),
);

const timeZone = text(
  64,
  v.check((name) => zoneNamed(name) !== undefined, 'is not a time zone such as Europe/Warsaw'),
);

/** Holds every rule of `WhenInput` that can be told without the rest of the listing. */
export const whenRules = v.pipe(
  v.object({
    dateTime,
    occurrences: list(occurrence, maxOccurrences),
    timeZone: absent(timeZone),
    schedules: absent(schedules),
  } satisfies RulesOf<keyof When>),
  v.forward(
    v.check(
      ({ occurrences, schedules: written }) => occurrences.length === 0 || !written || written.length === 0,
      'are none where there are schedules',
    ),
    ['occurrences'],
  ),
);

/** Holds `WhenInput` as it travels. */
export type WhenInput = v.InferOutput<typeof whenRules>;
