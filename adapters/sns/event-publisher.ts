import { PublishBatchCommand, type PublishBatchRequestEntry, type SNSClient } from '@aws-sdk/client-sns';
import type { EventPublisher } from '../../application/ports/event-publisher';
import type { DomainEvent } from '../../domain/events';
import { claimCheckOf } from '../../domain/operations/claim-check';
import type { Backoff } from '../../domain/shared/backoff';
import { attempts } from '../retry/attempts';
import { batchesOf, limits } from './batches';

/** How often an entry is tried that SNS reports as failed while it takes the others of its call. */
const partial = { max: 4, firstPauseMs: 50 };
/** What an entry's attributes and its id weigh at most. */
const overhead = 256;

interface Entry {
  readonly event: DomainEvent;
  readonly body: string;
  readonly bytes: number;
}

interface Failed {
  readonly entry: Entry;
  /** It will fail again, however often it is tried. */
  readonly isOurFault: boolean;
}

const weighed = (event: DomainEvent, body: string): Entry => ({
  event,
  body,
  bytes: Buffer.byteLength(body) + overhead,
});

const entryOf = (event: DomainEvent): Entry => {
  const whole = weighed(event, JSON.stringify(event));
  return whole.bytes <= limits.bytes ? whole : weighed(event, JSON.stringify(claimCheckOf(event)));
};

const requestEntry = ({ event, body }: Entry, index: number): PublishBatchRequestEntry => ({
  Id: String(index),
  Message: body,
  MessageAttributes: { type: { DataType: 'String', StringValue: event.type } },
});

/** Publishes in as few calls as SNS allows. Of a call that SNS took in part, only the rest is tried again. */
export const makeSnsPublisher = (
  client: SNSClient,
  topicArn: string,
  { firstPauseMs }: Backoff = partial,
): EventPublisher => {
  const publishBatch = async (batch: readonly Entry[]): Promise<readonly Failed[]> => {
    const { Failed: failed = [] } = await client.send(
      new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: batch.map(requestEntry) }),
    );
    return failed.flatMap(({ Id, SenderFault = false }) => {
      const entry = batch[Number(Id)];
      return entry ? [{ entry, isOurFault: SenderFault }] : [];
    });
  };

  /** Waits for all calls even when one throws: a function that has answered is frozen with whatever is under way. */
  const publishBatches = async (entries: readonly Entry[]): Promise<readonly Failed[]> => {
    const outcomes = await Promise.allSettled(batchesOf(entries).map(publishBatch));
    return outcomes.flatMap((outcome) => {
      if (outcome.status === 'fulfilled') return outcome.value;
      throw new Error('SNS took not all of the events', { cause: outcome.reason });
    });
  };

  /** Answers the entries that were not published. */
  const publish = async (entries: readonly Entry[]): Promise<readonly Entry[]> => {
    const hopeless: Entry[] = [];
    let left = entries;
    for await (const _ of attempts({ ...partial, firstPauseMs })) {
      const failed = await publishBatches(left);
      hopeless.push(...failed.filter(({ isOurFault }) => isOurFault).map(({ entry }) => entry));
      left = failed.filter(({ isOurFault }) => !isOurFault).map(({ entry }) => entry);
      if (left.length === 0) break;
    }
    return [...hopeless, ...left];
  };

  return { publish: async (events) => (await publish(events.map(entryOf))).map(({ event }) => event.id) };
};
