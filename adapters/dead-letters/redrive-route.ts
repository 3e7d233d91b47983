import type { MessageAttributeValue } from '@aws-sdk/client-sqs';
import type { LetterKind, RedriveOutcome } from '../../application/operations/ports/dead-letters';

export interface Message {
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttributeValue>>;
}

/** Describes a message by what its envelope shows, and how it goes back to where it came from. */
export interface Redrivable {
  readonly kind: LetterKind;
  isWhole(): Promise<boolean>;
  redrive(): Promise<RedriveOutcome>;
}

/** Says what the messages of one dead-letter queue are. */
export type RedriveRoute = (message: Message) => Redrivable;

/** Marks a message that cannot be told: it stays where it is. */
export const unknown: Redrivable = {
  kind: 'Unknown',
  isWhole: () => Promise.resolve(true),
  redrive: () => Promise.resolve('refused'),
};
