interface Point {
  readonly x: number;
  readonly y: number;
}

interface Counted {
  readonly count: number;
  readonly thingToDoId: string | null;
}

/**
 * Returns pins that stand so many pixels apart, so that a thumb hits the one it means: what lies nearer to a larger one is
 * counted there. All of it is counted once.
 */
export const apart = <Pin extends Counted>(
  pins: readonly Pin[],
  at: (pin: Pin) => Point,
  pixels: number,
): readonly Pin[] => {
  const placed: { pin: Pin; readonly at: Point }[] = [];
  for (const pin of [...pins].sort((one, two) => two.count - one.count)) {
    const here = at(pin);
    const near = placed.find((other) => Math.hypot(other.at.x - here.x, other.at.y - here.y) < pixels);
    if (near) near.pin = { ...near.pin, count: near.pin.count + pin.count, thingToDoId: null };
    else placed.push({ pin, at: here });
  }
  return placed.map(({ pin }) => pin);
};
