import type { GatheringDue, SessionReminder } from './mail';

/** Tells whoever sends mails, later, that what was gathered is to be told, or a family to be reminded. Told at least once. */
export interface Reminders {
  /** Sends it after `delayMs` milliseconds, at most 15 minutes. Throws when it was not accepted. */
  remind(due: GatheringDue | SessionReminder, delayMs: number): Promise<void>;
}
