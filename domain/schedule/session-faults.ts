import type { ListingContent, Schedule } from '../listing/content';
import type { Coordinates } from '../shared/geo';
import { calendarDayAt, dayOf } from '../shared/time';
import { holidaysOf, type KnownHolidays } from './holidays';
import { zoneOf } from './listing-zone';
import { wallOf } from './local-time';
import { plainSessions } from './plain-sessions';
import { parseRule } from './recurrence-rule';
import { hasAnySession } from './sessions';
import type { WhenInput } from './when-rules';
import { writtenWhen } from './written-when';
import { toEpoch, toWall, type Zone } from './zone';

/** The most sessions that the schedules of a listing have together. */
const maxSessions = 5000;

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

const hasMoreThan = (sessions: Iterable<unknown>, most: number): boolean => {
  let count = 0;
  for (const _ of sessions) {
    count += 1;
    if (count > most) return true;
  }
  return false;
};

/** Whether a session of the schedule is on a day of which nobody knows yet whether it is a holiday. */
const isBeyond = (content: Content, schedule: Schedule, { from, to }: KnownHolidays): boolean => {
  const { region: _, skipPublicHolidays: _public, skipSchoolHolidays: _school, ...unskipped } = schedule;
  const zone = zoneOf(content);
  const alone = { ...content, when: { ...content.when, schedules: [unskipped] } };
  for (const { start } of plainSessions(alone, ...everything, zone)) {
    const day = dayOf(toWall(zone, start));
    if (day < from || day > to) return true;
  }
  return false;
};

/** What we do not know about a region whose holidays are skipped. */
const unknownHolidays = (content: Content, schedule: Schedule): string | undefined => {
  const { skipPublicHolidays, skipSchoolHolidays, region } = schedule;
  if (region === undefined) return undefined;
  const known = holidaysOf(region);
  if (!known) return 'is no region whose holidays we know';
  if (skipPublicHolidays && !known.public) return 'is no region whose public holidays we know';
  if (skipSchoolHolidays && !known.school) return 'is no region whose school holidays we know';
  const skipped = [...(skipPublicHolidays ? [known.public] : []), ...(skipSchoolHolidays ? [known.school] : [])];
  const beyond = skipped.find((holidays) => holidays && isBeyond(content, schedule, holidays));
  return beyond && `has holidays that we know up to ${calendarDayAt(beyond.to)}: let dateTime end by then`;
};

const scheduleFaults = (content: Content, schedules: readonly Schedule[]): SessionFault[] => {
  const zone = zoneOf(content);
  const faults = schedules.flatMap((schedule, index): SessionFault[] => {
    const path = ['when', 'schedules', index] as const;
    const unknown = unknownHolidays(content, schedule);
    if (unknown !== undefined) return [{ path: [...path, 'region'], message: unknown }];
    if (endsBeforeStart(schedule, zone)) return [{ path: [...path, 'rrule'], message: 'ends before its start' }];
    const alone = { ...content, when: { ...content.when, schedules: [schedule] } };
    return hasAnySession(alone) ? [] : [{ path, message: 'has no session on any day of dateTime' }];
  });
  if (faults.length > 0 || !hasMoreThan(plainSessions(content, ...everything, zone), maxSessions)) return faults;
  return [{ path: ['when', 'schedules'], message: `have more than ${maxSessions} sessions in dateTime` }];
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
