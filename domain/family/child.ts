import * as v from 'valibot';
import type { ChildId, UserId } from '../shared/ids';
import type { Unparsed } from '../shared/rules';
import { line } from '../shared/text';
import { type CalendarDay, calendarDayRule, dayMs, dayNumberOf, dayOf, yearsAfter } from '../shared/time';
import type { Unread } from '../shared/unread';

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
const oldestYears = 25;

/**
 * Returns the rules of a child: it was born in the past, at most 25 years ago. `now` is milliseconds since the epoch.
 */
export const childRules = (now: number) =>
  v.object({
    name: line(100),
    birthDate: v.pipe(
      calendarDayRule,
      v.check((day) => dayNumberOf(day) < dayOf(now), 'is not in the past'),
      v.check(
        (day) => yearsAfter(dayNumberOf(day) * dayMs, oldestYears) >= dayOf(now) * dayMs,
        `is more than ${oldestYears} years ago`,
      ),
    ),
  });
