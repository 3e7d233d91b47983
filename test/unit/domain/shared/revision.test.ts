import * as fc from 'fast-check';
import { differingFields, isOutdated } from '../../../../domain/shared/revision';

const fields = ['a', 'b', 'c'] as const;
const values = fc.record(
  {
    a: fc.jsonValue({ maxDepth: 2 }),
    b: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.nat(2)),
    c: fc.array(fc.nat(2)),
  },
  { requiredKeys: [] },
);

/** Returns the same value with the fields of each object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, turned(inner)]),
  );
};

describe('fields that differ', () => {
  it('are none of what is the same, in whatever order its fields are kept', () => {
    fc.assert(
      fc.property(values, (value) => differingFields(value, turned(value) as typeof value, fields).length === 0),
    );
  });

  it('are those that were changed, and no other', () => {
    fc.assert(
      fc.property(values, fc.subarray([...fields]), (value, changed) => {
        const other = { ...value, ...Object.fromEntries(changed.map((field) => [field, ['another', value[field]]])) };
        expect(differingFields<Record<string, unknown>>(value, other, fields)).toEqual(changed);
      }),
    );
  });

  it('are those of a list in another order, and none that is undefined instead of absent', () => {
    expect(differingFields({ c: [1, 2] }, { c: [2, 1] }, ['c'])).toEqual(['c']);
    expect(differingFields<{ a?: number | undefined }>({}, { a: undefined }, ['a'])).toEqual([]);
  });
});

describe('what was read', () => {
  it.each([
    [undefined, 3, false],
    [3, 3, false],
    [2, 3, true],
    [4, 3, true],
    [0, 1, true],
  ])('as revision %s is out of date at %i: %s', (read, revision, isSo) => {
    expect(isOutdated(read, { revision })).toBe(isSo);
  });
});
