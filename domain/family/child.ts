import * as v from 'valibot';
import type { ChildId, UserId } from '../shared/ids';
import type { Unparsed } from '../shared/rules';
import { line } from '../shared/text';
import { type CalendarDay, calendarDayRule, dayNumberOf } from '../shared/time';
import type { Unread } from '../shared/unread';
import { daysOnEarth, isNotBornYet, isTooOld, oldestYears } from './birth-dates';

/** Describes a child of one family. Its name and birth date go nowhere but to its own parent. */
export interface Child {
  readonly id: ChildId;
  readonly parentId: UserId;
  readonly name: string;
  readonly birthDate: CalendarDay;
  readonly revision: number;
  readonly unread?: readonly Unread[];
}

/** Holds what a parent sends of a child. */
export type RawChild = Unparsed<Pick<Child, 'name' | 'birthDate'>>;

/** Limits how many children a family keeps. */
export const maxChildren = 50;

/**
 * Returns the rules of a child: it is born somewhere on Earth, at most 25 years ago. `now` is milliseconds since the epoch.
 */
export const childRules = (now: number) => {
  const days = daysOnEarth(now);
  return v.object({
    name: line(100),
    birthDate: v.pipe(
      calendarDayRule,
      v.check((day) => !isNotBornYet(dayNumberOf(day), days), 'is in the future: the child is not born yet'),
      v.check((day) => !isTooOld(dayNumberOf(day), days), `is more than ${oldestYears} years ago`),
    ),
  });
};
