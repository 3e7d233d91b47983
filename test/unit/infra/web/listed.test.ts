import * as fc from 'fast-check';
import { listed } from '../../../../infra/web/app/organiser/listed';

/** As the API tells them: all of them are counted, and the first hundred told. */
const counted = fc.integer({ min: 0, max: 400 }).map((count) => ({
  count,
  told: Array.from({ length: Math.min(count, 100) }, (_, place) => place),
}));

describe('sessions that a new version changes', () => {
  it('are all listed or counted, in their order', () => {
    fc.assert(
      fc.property(counted, ({ count, told }) => {
        const { first, more, moreCount, untold } = listed(count, told);
        expect([...first, ...more]).toEqual(told);
        expect(first.length + moreCount).toBe(count);
        expect(more.length + untold).toBe(moreCount);
        expect(first.length).toBe(Math.min(20, count));
      }),
    );
  });

  it('of three hundred are twenty at first, eighty unfolded and two hundred counted', () => {
    const { first, more, moreCount, untold } = listed(300, Array.from({ length: 100 }, String));
    expect([first.length, more.length, moreCount, untold]).toEqual([20, 80, 280, 200]);
  });
});
