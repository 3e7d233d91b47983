import * as fc from 'fast-check';
import { type KeyPress, type KeyState, keyAct } from '../../../../infra/web/app/moderator/keys';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  isOther: false,
  isInField: false,
  ...more,
});
const calm: KeyState = { isOn: true, isRejecting: false, isAsking: false };

describe('a moderator’s keys', () => {
  it('ask before they approve', () => {
    expect(['a', 'A'].map((key) => keyAct(press(key), calm))).toEqual(['ask', 'ask']);
    expect(keyAct(press('a'), { ...calm, isAsking: true })).toBe('approve');
  });

  it('take an asked approval back by any other key', () => {
    const asking = { ...calm, isAsking: true };
    expect(['Escape', 'x', 'Tab', 'r', 'n'].map((key) => keyAct(press(key), asking))).toEqual([
      'leave',
      'leave',
      'leave',
      'reject',
      'next',
    ]);
  });

  it('are letters while reasons are chosen, in a field, with a modifier, held, or switched off', () => {
    const quiet = fc.constantFrom<readonly [Partial<KeyPress>, Partial<KeyState>]>(
      [{}, { isRejecting: true }],
      [{ isInField: true }, {}],
      [{ isOther: true }, {}],
      [{}, { isOn: false }],
    );
    fc.assert(
      fc.property(quiet, fc.constantFrom('a', 'A', 'r', 'n', ' ', 'Enter'), fc.boolean(), ([more, state], key, is) => {
        expect(keyAct(press(key, more), { ...calm, isAsking: is, ...state })).toBeUndefined();
      }),
    );
  });

  it('leave the reasons by Escape, also from a field', () => {
    expect(keyAct(press('Escape', { isInField: true }), { ...calm, isRejecting: true, isOn: false })).toBe('leave');
    expect(keyAct(press('Escape'), calm)).toBeUndefined();
  });
});
