import fc from 'fast-check';
import { idNumbers } from '../../../../adapters/opensearch/id-order';
import { isId } from '../../../../domain/shared/ids';

const anyId = fc.oneof(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/), fc.stringMatching(/^[-0Zaz]{1,3}$/));

const compareNumbers = (a: readonly number[], b: readonly number[]): number => {
  const differing = a.findIndex((number, index) => number !== b[index]);
  return differing < 0 ? 0 : Math.sign((a[differing] ?? 0) - (b[differing] ?? 0));
};

it('ids as numbers stand in the order of ids, and no two are alike', () => {
  fc.assert(
    fc.property(anyId, anyId, fc.nat(64), (a, b, shared) => {
      const alike = `${a.slice(0, shared)}${b}`.slice(0, 64);
      for (const other of [a, b, alike]) {
        expect(isId(other)).toBe(true);
        const order = a === other ? 0 : a < other ? -1 : 1;
        expect(compareNumbers(idNumbers(a), idNumbers(other))).toBe(order);
      }
    }),
  );
});

it('every number is one that JSON holds exactly, with room on either side', () => {
  for (const number of idNumbers('z'.repeat(64))) expect(number + 1).toBeLessThan(Number.MAX_SAFE_INTEGER);
});
