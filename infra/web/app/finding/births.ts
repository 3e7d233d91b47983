import { monthsBetween } from '../family/months';
import type { Age } from './question';
import { tickedOf } from './ticked';

interface Child {
  readonly id: string;
  readonly birthDate: string;
}

/**
 * Returns the ages of a question, those of ticked children of one's own with their birth dates: such a child is as old as it
 * will be on the day of a session.
 */
export const withBirths = (
  ages: readonly Age[],
  known: readonly Child[],
  pressed: readonly string[],
  today: string,
): readonly Age[] => {
  const aged = known.map((child) => ({ ...child, months: monthsBetween(child.birthDate, today) }));
  const ticked = tickedOf(aged, ages, pressed);
  const left = aged.filter(({ id }) => ticked.has(id));
  return ages.map((age) => {
    const place = 'months' in age ? left.findIndex(({ months }) => months === age.months) : -1;
    const [child] = place < 0 ? [] : left.splice(place, 1);
    return child ? { months: child.months, born: child.birthDate } : age;
  });
};
