import type { ListingContent, Schedule } from '../listing/content';
import type { Coordinates } from '../shared/geo';
import { zoneOf } from './listing-zone';
import { wallOf } from './local-time';
import { plainSessions } from './plain-sessions';
import { parseRule } from './recurrence-rule';
import { hasAnySession } from './sessions';
import type { WhenInput } from './when-rules';
import { writtenWhen } from './written-when';
import { toEpoch, type Zone } from './zone';

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

const scheduleFaults = (
  content: Pick<ListingContent, 'type' | 'when' | 'where'>,
  schedules: readonly Schedule[],
): SessionFault[] => {
  const zone = zoneOf(content);
  const faults = schedules.flatMap((schedule, index): SessionFault[] => {
    const path = ['when', 'schedules', index] as const;
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
