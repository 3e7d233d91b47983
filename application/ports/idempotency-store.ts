/**
 * Remembers what was done, so that a message delivered twice is acted on once. Work that was claimed and not completed
 * within its lease can be claimed again: whoever claimed it has died.
 */
export interface IdempotencyStore {
  /** Returns `claimed`: it is yours to do; `completed`: nothing is left to do; `busy`: somebody else is at it, try again later. */
  claim(key: string): Promise<'claimed' | 'completed' | 'busy'>;
  complete(key: string): Promise<void>;
  /** Gives the work back undone, so that it can be claimed again at once. Work that is completed stays so. */
  release(key: string): Promise<void>;
}
