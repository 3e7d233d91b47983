import type { MessageAttributeValue } from '@aws-sdk/client-sqs';
import type { LetterKind, SentBack } from '../../application/operations/ports/dead-letters';

export interface Message {
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttributeValue>>;
}

/** A message by what its envelope shows, and how it goes back to where it came from. */
export interface Sendable {
  readonly kind: LetterKind;
  isWhole(): Promise<boolean>;
  sendBack(): Promise<SentBack>;
}

/** What the messages of one dead-letter queue are. */
export type WayBack = (message: Message) => Sendable;

/** A message that cannot be told stays where it is. */
export const unknown: Sendable = {
  kind: 'Unknown',
  isWhole: () => Promise.resolve(true),
  sendBack: () => Promise.resolve('refused'),
};
