import * as fc from 'fast-check';
import { apart } from '../../../../infra/web/app/finding/apart';

const pin = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 300 }),
  count: fc.integer({ min: 1, max: 9 }),
});
const pins = fc
  .array(pin, { maxLength: 40 })
  .map((all) => all.map((one, place) => ({ ...one, thingToDoId: one.count === 1 ? `thing ${place}` : null })));

const total = (all: readonly { readonly count: number }[]): number => all.reduce((sum, { count }) => sum + count, 0);

describe('pins on a map', () => {
  it('stand apart, and count all there is once', () => {
    fc.assert(
      fc.property(pins, (all) => {
        const shown = apart(all, (one) => one, 44);
        expect(total(shown)).toBe(total(all));
        for (const [place, one] of shown.entries())
          for (const other of shown.slice(place + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(44);
      }),
    );
  });

  it('name the one thing that they stand for, and none of several', () => {
    fc.assert(
      fc.property(pins, (all) => {
        for (const { count, thingToDoId } of apart(all, (one) => one, 44)) expect(thingToDoId === null).toBe(count > 1);
      }),
    );
  });

  it('stay as they are where they are far apart', () => {
    const far = [0, 100, 200].map((x) => ({ x, y: 0, count: 1, thingToDoId: `${x}` }));
    expect(apart(far, (one) => one, 44)).toEqual(far);
  });
});
