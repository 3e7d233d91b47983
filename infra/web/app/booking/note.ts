/** What a family writes to an organiser with its booking. */
export interface Note {
  /** Whether the organiser shall read anything. */
  readonly isWanted: boolean;
  readonly text: string;
}

/** Notes of this visit, by hold, so that a step back and forth loses none. They may tell of a child, and stand in no storage. */
const typed = new Map<string, Note>();

export const noteOf = (holdId: string): Note => typed.get(holdId) ?? { isWanted: false, text: '' };

export const typedNote = (holdId: string, note: Note): void => void typed.set(holdId, note);
