import type { ListingContent, Schedule } from '../listing/content';
import type { Coordinates } from '../shared/geo';
import { calendarDayAt, dayOf } from '../shared/time';
import { holidaysOf, type KnownHolidays } from './holidays';
import { zoneOf } from './listing-zone';
import { wallOf } from './local-time';
import { plainSessions } from './plain-sessions';
import type { Steps } from './recurrence';
import { parseRule } from './recurrence-rule';
import { hasAnySession } from './sessions';
import type { WhenInput } from './when-rules';
import { writtenWhen } from './written-when';
import { toEpoch, toWall, type Zone } from './zone';

/** The most sessions that the schedules of a listing have together. */
const maxSessions = 5000;

/** Days of the calendar that the rules of a listing may take to be worked out: whoever reads the listing works them out again. */
const maxDays = 100_000;

/** What is wrong with one field; `path` begins at the listing. */
interface SessionFault {
  readonly path: readonly [string, ...(string | number)[]];
  readonly message: string;
}

interface Written {
  readonly type: ListingContent['type'];
  readonly when: WhenInput;
  readonly where: { readonly location: Coordinates };
}

type Content = Pick<ListingContent, 'type' | 'when' | 'where'>;

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

const endsBeforeStart = ({ start, rrule }: Schedule, zone: Zone): boolean => {
  const rule = rrule === undefined ? undefined : parseRule(rrule);
  return rule?.ok === true && rule.value.until !== undefined && rule.value.until < toEpoch(zone, wallOf(start));
};

/** Counts the sessions of one schedule, up to one more than a listing may have. */
const countOf = (content: Content, schedule: Schedule, zone: Zone, steps: Steps): number => {
  const alone = { ...content, when: { ...content.when, schedules: [schedule] } };
  let count = 0;
  for (const _ of plainSessions(alone, ...everything, zone, steps)) {
    count += 1;
    if (count > maxSessions) break;
  }
  return count;
};

/** Whether a session of the schedule is on a day of which nobody knows yet whether it is a holiday. */
const isBeyond = (content: Content, schedule: Schedule, { from, to }: KnownHolidays, steps: Steps): boolean => {
  const { region: _, skipPublicHolidays: _public, skipSchoolHolidays: _school, ...unskipped } = schedule;
  const zone = zoneOf(content);
  const alone = { ...content, when: { ...content.when, schedules: [unskipped] } };
  for (const { start } of plainSessions(alone, ...everything, zone, steps)) {
    const day = dayOf(toWall(zone, start));
    if (day < from || day > to) return true;
  }
  return false;
};

/** What we do not know about a region whose holidays are skipped. */
const unknownHolidays = (content: Content, schedule: Schedule, steps: Steps): string | undefined => {
  const { skipPublicHolidays, skipSchoolHolidays, region } = schedule;
  if (region === undefined) return undefined;
  const known = holidaysOf(region);
  if (!known) return 'is no region whose holidays we know: write it in capitals, as in PL-14, DE-BY or GB-ENG';
  if (skipPublicHolidays && !known.public) return 'is no region whose public holidays we know';
  if (skipSchoolHolidays && !known.school) return 'is no region whose school holidays we know';
  const skipped = [...(skipPublicHolidays ? [known.public] : []), ...(skipSchoolHolidays ? [known.school] : [])];
  const beyond = skipped.find((holidays) => holidays && isBeyond(content, schedule, holidays, steps));
  return beyond && `has holidays that we know up to ${calendarDayAt(beyond.to)}: let dateTime end by then`;
};

const scheduleFaults = (content: Content, schedules: readonly Schedule[]): readonly SessionFault[] => {
  const zone = zoneOf(content);
  const steps: Steps = { periods: 0, days: 0, maxDays };
  let sessions = 0;
  const faults = schedules.flatMap((schedule, index): SessionFault[] => {
    const path = ['when', 'schedules', index] as const;
    const unknown = unknownHolidays(content, schedule, steps);
    if (unknown !== undefined) return [{ path: [...path, 'region'], message: unknown }];
    if (endsBeforeStart(schedule, zone)) return [{ path: [...path, 'rrule'], message: 'ends before its start' }];
    const count = countOf(content, schedule, zone, steps);
    sessions += count;
    const isUnknown = steps.days >= maxDays;
    return count > 0 || isUnknown ? [] : [{ path, message: 'has no session on any day of dateTime' }];
  });
  const all = ['when', 'schedules'] as const;
  if (steps.days >= maxDays) {
    const message = 'take too long to work out: let rules with COUNT, which are counted from their start, start later';
    return [...faults, { path: all, message }];
  }
  if (faults.length > 0 || sessions <= maxSessions) return faults;
  return [{ path: all, message: `have more than ${maxSessions} sessions in dateTime` }];
};

/** Returns what is wrong with a listing that can never have a session, or has far too many. Each field keeps its own rules already. */
export const sessionFaults = ({ type, when, where }: Written): readonly SessionFault[] => {
  const content = { type, when: writtenWhen(when, where.location), where: { location: where.location, address: '' } };
  const { occurrences, schedules = [] } = content.when;
  if (schedules.length > 0) return scheduleFaults(content, schedules);
  if (occurrences.length > 0 && !hasAnySession(content)) {
    const message = 'are on no day of dateTime: no session could ever take place';
    return [{ path: ['when', 'occurrences'], message }];
  }
  return [];
};
