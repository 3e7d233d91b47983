import type { Age } from './question';

interface Child {
  readonly id: string;
  readonly months: number;
}

/**
 * Returns the children whom the ages in an address stand for. An age says nothing of who it is: of children of one age those
 * come first who were pressed.
 */
export const tickedOf = (
  children: readonly Child[],
  ages: readonly Age[],
  pressed: readonly string[],
): ReadonlySet<string> => {
  const left = ages.flatMap((age) => ('months' in age ? [age.months] : []));
  const isPressed = ({ id }: Child): boolean => pressed.includes(id);
  const inOrder = [...children.filter(isPressed), ...children.filter((child) => !isPressed(child))];
  const ticked = inOrder.filter(({ months }) => {
    const place = left.indexOf(months);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  return new Set(ticked.map(({ id }) => id));
};
