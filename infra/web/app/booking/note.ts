/** What a family writes to an organiser with its booking. */
export interface Note {
  /** Whether the organiser shall read anything. */
  readonly isWanted: boolean;
  readonly text: string;
}

/** Notes of this visit, by hold, so that a step back and forth loses none. They may tell of a child, and stand in no storage. */
const typed = new Map<string, Note>();

const isText = ({ isWanted, text }: Note): boolean => isWanted && text.trim() !== '';

/** Returns the note of a hold. One that was begun before the page was loaded anew is wanted still, and has to be written again. */
export const noteOf = (holdId: string, wasBegun: boolean): Note =>
  typed.get(holdId) ?? { isWanted: wasBegun, text: '' };

/** Whether a note was begun of which nothing is here. */
export const isToWriteAgain = (note: Note, wasBegun: boolean): boolean => wasBegun && note.isWanted && !isText(note);

/** Keeps a note for this visit; returns whether there is any. */
export const typedNote = (holdId: string, note: Note): boolean => {
  typed.set(holdId, note);
  return isText(note);
};

/** Takes the note along to a hold that took the place of another; returns whether there is any. */
export const carryNote = (before: string | undefined, holdId: string): boolean => {
  const note = before === undefined ? undefined : typed.get(before);
  return note !== undefined && typedNote(holdId, note);
};
