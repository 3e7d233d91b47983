/**
 * Remembers what was done, so that a message delivered twice is acted on once. Work that was begun and not finished
 * within its lease may be begun again: whoever began it has died.
 */
export interface Once {
  /** `begin`: it is yours to do. `done`: nothing is left to do. `busy`: somebody else is at it, try again later. */
  begin(key: string): Promise<'begin' | 'done' | 'busy'>;
  finish(key: string): Promise<void>;
  /** Gives it back undone, so that it can be begun again at once. */
  abandon(key: string): Promise<void>;
}
