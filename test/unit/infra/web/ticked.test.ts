import * as fc from 'fast-check';
import { tickedOf } from '../../../../infra/web/app/finding/ticked';

const twins = [
  { id: 'ala', months: 78 },
  { id: 'ola', months: 78 },
  { id: 'jan', months: 30 },
];

describe('the children whom ages stand for', () => {
  it('are both twins only where the age stands twice', () => {
    expect([...tickedOf(twins, [{ months: 78 }], [])]).toEqual(['ala']);
    expect([...tickedOf(twins, [{ months: 78 }, { months: 78 }], [])]).toEqual(['ala', 'ola']);
  });

  it('are those who were pressed', () => {
    expect([...tickedOf(twins, [{ months: 78 }], ['ola'])]).toEqual(['ola']);
    expect([...tickedOf(twins, [{ months: 30 }], ['ola'])]).toEqual(['jan']);
    expect([...tickedOf(twins, [{ years: 6 }], ['ola'])]).toEqual([]);
  });

  it('are as many as there are ages of theirs, and no more', () => {
    const months = fc.integer({ min: 0, max: 3 });
    const children = fc.uniqueArray(fc.record({ id: fc.string(), months }), { selector: ({ id }) => id });
    fc.assert(
      fc.property(children, fc.array(fc.record({ months })), fc.array(fc.string()), (all, ages, pressed) => {
        const ticked = tickedOf(all, ages, pressed);
        for (const age of [0, 1, 2, 3]) {
          const those = all.filter((child) => child.months === age);
          const count = ages.filter((given) => given.months === age).length;
          expect(those.filter(({ id }) => ticked.has(id))).toHaveLength(Math.min(those.length, count));
        }
      }),
    );
  });
});
