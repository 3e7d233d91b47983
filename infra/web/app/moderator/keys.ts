/** What a moderator's key does: `ask` asks once more before it approves, and `leave` takes back what was begun. */
export type KeyAct = 'ask' | 'approve' | 'reject' | 'next' | 'leave';

export interface KeyPress {
  readonly key: string;
  /** Held, or with a key of the browser's own. */
  readonly isOther: boolean;
  /** Whether a field, a box to tick or a list has the focus. */
  readonly isInField: boolean;
}

export interface KeyState {
  /** Whether single keys decide at all: whoever speaks to the machine, or trembles, switches them off. */
  readonly isOn: boolean;
  readonly isRejecting: boolean;
  readonly isAsking: boolean;
}

const isLeft = (state: KeyState): boolean => state.isRejecting || state.isAsking;

const letterAct = (letter: string, isAsking: boolean): KeyAct | undefined => {
  if (letter === 'a') return isAsking ? 'approve' : 'ask';
  if (letter === 'r') return 'reject';
  return letter === 'n' ? 'next' : undefined;
};

/**
 * Returns what a key does; nothing for most. Single letters do nothing while reasons are chosen or something has the
 * focus that takes keys, and can be switched off (WCAG 2.1.4). No single one publishes: approving takes a second press.
 */
export const keyAct = ({ key, isOther, isInField }: KeyPress, state: KeyState): KeyAct | undefined => {
  if (isOther) return undefined;
  if (key === 'Escape') return isLeft(state) ? 'leave' : undefined;
  if (!state.isOn || state.isRejecting || isInField) return undefined;
  return letterAct(key.toLowerCase(), state.isAsking) ?? (state.isAsking ? 'leave' : undefined);
};
