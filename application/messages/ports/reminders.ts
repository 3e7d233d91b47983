import type { GatheringDue } from './mail';

/** Tells whoever sends mails, later, that what was gathered is to be told. Told at least once. */
export interface Reminders {
  /** Sends it after `delayMs` milliseconds, at most 15 minutes. Throws when it was not accepted. */
  remind(due: GatheringDue, delayMs: number): Promise<void>;
}
