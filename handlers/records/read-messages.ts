import * as v from 'valibot';
import { bodyOf, sqsEvent } from './queue-message';
import { recordFailed } from './records';

interface Read<Message> {
  readonly messageId: string;
  readonly event: Message;
}

/** Returns the messages of a batch that can be read, and the ids of those that cannot. */
export const readMessages = <Message>(
  event: unknown,
  schema: v.GenericSchema<unknown, Message>,
): { readonly read: readonly Read<Message>[]; readonly malformed: readonly string[] } => {
  const read: Read<Message>[] = [];
  const malformed: string[] = [];
  for (const { messageId, body } of v.parse(sqsEvent, event).Records) {
    try {
      read.push({ messageId, event: v.parse(schema, bodyOf(body)) });
    } catch (failure) {
      recordFailed(failure, messageId);
      malformed.push(messageId);
    }
  }
  return { read, malformed };
};
