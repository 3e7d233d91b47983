import { marshall } from '@aws-sdk/util-dynamodb';
import { bookingItem } from '../../adapters/dynamodb/booking/booking-items';
import { sessionItem } from '../../adapters/dynamodb/booking/session-items';
import { type Item, listingItem, profileItem } from '../../adapters/dynamodb/items';
import type { Changes } from '../../adapters/in-memory/changes';
import type { DeadLetterStore } from '../../adapters/in-memory/operations/dead-letters';
import type { Queue } from '../../adapters/in-memory/queue';
import type { StoredChange } from '../../domain/stored-change';
import { type QueueName, queueNames, queueSources, streamConsumer } from '../../handlers/event-sources';
import type { Invoke } from './graphql/resolvers';
import { deliverInOrder, failuresIn, type NumberedRecord } from './ordered-delivery';

/** What the event source mappings of Lambda do on AWS. */
export interface EventSources {
  start(): void;
  stop(): void;
  /** Answers once everything written so far has been consumed, or has ended up among the dead letters. */
  settle(): Promise<void>;
}

interface Parts {
  readonly changes: Changes;
  readonly queues: { readonly [Name in QueueName]: Queue };
  readonly invoke: Invoke;
  /** Takes the stream's records that are given up. */
  readonly deadRecords: Pick<DeadLetterStore, 'add'>;
}

const streamBatch = 100;
const queueBatch = 10;

const itemOf = (change: StoredChange, side: 'before' | 'after'): Item | undefined => {
  switch (change.kind) {
    case 'booking':
      return change[side] && bookingItem(change[side]);
    case 'listing':
      return change[side] && listingItem(change[side]);
    case 'places':
      return change[side] && sessionItem(change[side]);
    case 'profile':
      return change[side] && profileItem(change[side]);
  }
};

/** Lambda tells whole seconds. */
const timeOf = (change: StoredChange) =>
  change.kind === 'places' ? { ApproximateCreationDateTime: Math.floor(change.writtenAt / 1000) } : {};

const imageOf = (item: Item | undefined) => item && marshall(item, { removeUndefinedValues: true });

/** Returns a record of the table's stream, as DynamoDB writes it. */
const recordOf = (change: StoredChange, sequence: number): NumberedRecord => {
  const before = imageOf(itemOf(change, 'before'));
  const after = imageOf(itemOf(change, 'after'));
  const number = String(sequence).padStart(21, '0');
  const images = { ...(before && { OldImage: before }), ...(after && { NewImage: after }) };
  return {
    number,
    record: {
      eventID: number,
      eventName: before ? 'MODIFY' : 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'local',
      dynamodb: {
        ...timeOf(change),
        Keys: { id: after?.id, sk: after?.sk },
        ...images,
        SequenceNumber: number,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    },
  };
};

const sqsRecord = (name: QueueName, { messageId, body, receiveCount }: ReturnType<Queue['receive']>[number]) => ({
  messageId,
  receiptHandle: messageId,
  body,
  attributes: {
    ApproximateReceiveCount: String(receiveCount),
    SentTimestamp: '0',
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:local:000000000000:${name}`,
  awsRegion: 'local',
});

/** Hands a queue's messages to its consumer until none is left that may be had now. */
const drainQueue = async (name: QueueName, queue: Queue, invoke: Invoke): Promise<void> => {
  for (;;) {
    const messages = queue.receive(queueBatch);
    if (messages.length === 0) return;
    const all = new Set(messages.map(({ messageId }) => messageId));
    const event = { Records: messages.map((message) => sqsRecord(name, message)) };
    const failed = await invoke(queueSources[name].consumer, event).then(failuresIn, () => all);
    for (const { messageId } of messages) {
      if (failed.has(messageId)) queue.release(messageId);
      else queue.delete(messageId);
    }
  }
};

const delivererOf =
  (invoke: Invoke) =>
  async (batch: readonly NumberedRecord[]): Promise<ReadonlySet<string>> => {
    try {
      return failuresIn(await invoke(streamConsumer, { Records: batch.map(({ record }) => record) }));
    } catch {
      return new Set(batch.map(({ number }) => number));
    }
  };

export const makeEventSources = ({ changes, queues, invoke, deadRecords }: Parts): EventSources => {
  const unsubscribe: (() => void)[] = [];
  let nextChange = 0;
  let running: Promise<void> | undefined;

  const deliver = delivererOf(invoke);

  const giveUp = ({ record }: NumberedRecord): void => {
    deadRecords.add(JSON.stringify(record));
  };

  const drainStream = async (): Promise<void> => {
    for (;;) {
      const batch = changes
        .from(nextChange)
        .slice(0, streamBatch)
        .map((change, index) => recordOf(change, nextChange + index));
      if (batch.length === 0) return;
      await deliverInOrder(batch, { deliver, giveUp });
      nextChange += batch.length;
    }
  };

  const drain = async (): Promise<void> => {
    await drainStream();
    await Promise.all(queueNames.map((name) => drainQueue(name, queues[name], invoke)));
  };

  const pending = (): boolean =>
    changes.from(nextChange).length > 0 || Object.values(queues).some((queue) => queue.depth() > 0);

  const run = async (): Promise<void> => {
    while (pending()) await drain();
  };

  const wake = (): void => {
    running ??= run().finally(() => {
      running = undefined;
      // What was written while the last round ended has woken nobody.
      if (pending()) wake();
    });
  };

  return {
    start: () => {
      unsubscribe.push(changes.subscribe(wake), ...Object.values(queues).map((queue) => queue.subscribe(wake)));
      wake();
    },
    stop: () => {
      for (const end of unsubscribe.splice(0)) end();
    },
    settle: async () => {
      wake();
      while (running) await running;
    },
  };
};
