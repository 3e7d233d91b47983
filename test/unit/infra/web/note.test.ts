import { carryNote, isToWriteAgain, noteOf, typedNote } from '../../../../infra/web/app/booking/note';

describe('a note to an organiser', () => {
  it('is wanted still after a reload, and has to be written again', () => {
    const note = noteOf('reloaded', true);
    expect(note).toEqual({ isWanted: true, text: '' });
    expect(isToWriteAgain(note, true)).toBe(true);
    expect(isToWriteAgain({ ...note, isWanted: false }, true)).toBe(false);
    expect(isToWriteAgain({ isWanted: true, text: 'Nuts' }, true)).toBe(false);
    expect(isToWriteAgain(noteOf('new', false), false)).toBe(false);
  });

  it('is one only where something is written and wanted', () => {
    expect(typedNote('one', { isWanted: true, text: ' ' })).toBe(false);
    expect(typedNote('one', { isWanted: false, text: 'Nuts' })).toBe(false);
    expect(typedNote('one', { isWanted: true, text: 'Nuts' })).toBe(true);
  });

  it('goes along to the places that are kept next', () => {
    typedNote('before', { isWanted: true, text: 'Nuts' });
    expect(carryNote('before', 'after')).toBe(true);
    expect(noteOf('after', false)).toEqual({ isWanted: true, text: 'Nuts' });
    expect(carryNote(undefined, 'other')).toBe(false);
    expect(noteOf('other', false)).toEqual({ isWanted: false, text: '' });
  });
});
