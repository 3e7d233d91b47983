import fc from 'fast-check';
import type { Cursors } from '../../application/ports/cursors';

/** Checks what every maker of cursors does; `others` has another secret. */
export const cursorsContract = (name: string, cursors: Cursors, others: Cursors): void => {
  describe(`${name}: cursors`, () => {
    it('open for the list that they were sealed for, and no other', () => {
      fc.assert(
        fc.property(
          fc.string({ unit: 'grapheme' }),
          fc.string(),
          fc.string({ unit: 'grapheme' }),
          (list, other, payload) => {
            const cursor = cursors.seal(list, payload);
            expect(cursors.open(list, cursor)).toBe(payload);
            if (other !== list) expect(cursors.open(other, cursor)).toBeUndefined();
            expect(others.open(list, cursor)).toBeUndefined();
          },
        ),
      );
    });

    it('do not open once a single character is changed, or for what was never sealed', () => {
      const cursor = cursors.seal('list', '["key","id"]');
      fc.assert(
        fc.property(fc.nat(cursor.length - 1), fc.constantFrom('A', 'z', '-', '=', ' ', 'é'), (at, character) => {
          fc.pre(cursor[at] !== character);
          expect(cursors.open('list', cursor.slice(0, at) + character + cursor.slice(at + 1))).toBeUndefined();
        }),
      );
      fc.assert(fc.property(fc.string(), (text) => expect(cursors.open('list', text)).toBeUndefined()));
    });
  });
};
