import type { QueuedMessage } from '../../messages/ports/queued-message';

/** Says what a dead letter is, as its envelope shows: all that may be told of it. */
export type LetterKind =
  | QueuedMessage['type']
  | 'MailFeedback'
  /** Only names records of the table's stream. */
  | 'StreamRecords'
  | 'FailedCall'
  | 'MissedSchedule'
  | 'Unknown';

/**
 * Tells what became of a letter that was sent back: where it came from took it, or still refuses it; or it is expired,
 * because what it names is no longer kept.
 */
export type RedriveOutcome = 'taken' | 'refused' | 'expired';

/** Holds a message that was given up. What it holds may be personal and stays inside. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: LetterKind;
  /** Returns whether all is still there that sending it back takes. Changes nothing. */
  isWhole(): Promise<boolean>;
  /** Sends it to where it came from. It stays among the dead letters. */
  redrive(): Promise<RedriveOutcome>;
  remove(): Promise<void>;
  /** Lets a letter be taken again at once. */
  release(): Promise<void>;
}

/** Holds what was given up, by the queues that keep it. */
export interface DeadLetters {
  readonly queues: readonly string[];
  /** Returns about how many there are, hidden ones included. */
  depth(queue: string): Promise<number>;
  /** Returns up to `most`, at most 10, hidden from others for some minutes; none when there is none that can be seen. */
  take(queue: string, max: number): Promise<readonly DeadLetter[]>;
}
