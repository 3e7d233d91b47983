import * as fc from 'fast-check';
import { shortened } from '../../../../infra/web/app/finding/shortened';

describe('what somebody typed, in a sentence about it', () => {
  it('is never long, and never cut within a letter', () => {
    expect(shortened('Łódź')).toBe('Łódź');
    expect(shortened('a'.repeat(5000))).toBe(`${'a'.repeat(39)}…`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Array.from(shortened(text)).length).toBeLessThanOrEqual(40);
        expect(text.startsWith(shortened(text).replace(/…$/u, ''))).toBe(true);
      }),
    );
  });
});
