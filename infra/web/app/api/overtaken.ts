import { Failure } from './failure';

/** What is there instead of what was read. */
interface Overtaken {
  readonly revision: number;
  /** It says what was sent: an earlier try has stored it, though its answer was lost. */
  readonly isSame: boolean;
}

/** Returns what a change was refused for, where somebody or another tab has written meanwhile; null of all other failures. */
export const overtakenBy = (cause: unknown): Overtaken | null => {
  if (!(cause instanceof Failure) || cause.type !== 'Conflict') return null;
  const { revision, differs } = cause.info;
  if (typeof revision !== 'number') return null;
  return { revision, isSame: Array.isArray(differs) && differs.length === 0 };
};
