import type { StoredChange } from '../../domain/stored-change';

/** Stands for the change stream of the in-memory table: every write appends to it in the same step. */
export interface Changes {
  append(changes: readonly StoredChange[]): void;
  /** Changes from a sequence number on, oldest first; the first change is number 0. */
  from(sequence: number): readonly StoredChange[];
  /** Calls back after every append; answers how to stop that. */
  subscribe(listener: () => void): () => void;
}

export const makeChanges = (): Changes => {
  const log: StoredChange[] = [];
  const listeners = new Set<() => void>();
  return {
    append: (changes) => {
      log.push(...changes);
      for (const listener of listeners) listener();
    },
    from: (sequence) => log.slice(sequence),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
