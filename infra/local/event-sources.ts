import { marshall } from '@aws-sdk/util-dynamodb';
import { type Item, listingItem, profileItem } from '../../adapters/dynamodb/items';
import type { Changes, StoredChange } from '../../adapters/in-memory/changes';
import type { Queue } from '../../adapters/in-memory/queue';
import { type QueueName, queueSources, streamConsumer } from '../../handlers/event-sources';
import type { Invoke } from './graphql/resolvers';

/** What the event source mappings of Lambda do on AWS. */
export interface EventSources {
  start(): void;
  stop(): void;
  /** Answers once everything written so far has been consumed, or has ended up among the dead letters. */
  settle(): Promise<void>;
  /** Stream records that were given up. */
  deadRecords(): readonly object[];
}

interface Parts {
  readonly changes: Changes;
  readonly queues: { readonly [Name in QueueName]: Queue };
  readonly invoke: Invoke;
}

const streamBatch = 100;
const queueBatch = 10;
/** As often as the template says, too. */
const mostAttempts = 3;

const itemOf = (change: StoredChange, side: 'before' | 'after'): Item | undefined => {
  if (change.kind === 'listing') return change[side] && listingItem(change[side]);
  return change[side] && profileItem(change[side]);
};

const imageOf = (item: Item | undefined) => item && marshall(item, { removeUndefinedValues: true });

interface NumberedRecord {
  readonly number: string;
  readonly record: object;
}

/** A record of the table's stream, as DynamoDB writes it. */
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
        Keys: { id: { S: change.after.id }, sk: after?.sk },
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

const failuresIn = (response: unknown): ReadonlySet<string> => {
  const { batchItemFailures } = response as { batchItemFailures: readonly { itemIdentifier: string }[] };
  return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
};

export const makeEventSources = ({ changes, queues, invoke }: Parts): EventSources => {
  const dead: object[] = [];
  const unsubscribe: (() => void)[] = [];
  let nextChange = 0;
  let running: Promise<void> | undefined;

  const deliver = async (batch: readonly NumberedRecord[]): Promise<ReadonlySet<string>> => {
    try {
      return failuresIn(await invoke(streamConsumer, { Records: batch.map(({ record }) => record) }));
    } catch {
      return new Set(batch.map(({ number }) => number));
    }
  };

  /** Delivers again from the first failure on, as Lambda does; a record that keeps failing is given up, and the rest goes on. */
  const drainStream = async (): Promise<void> => {
    let attempts = 0;
    for (;;) {
      const batch = changes
        .from(nextChange)
        .slice(0, streamBatch)
        .map((change, index) => recordOf(change, nextChange + index));
      if (batch.length === 0) return;
      const failed = await deliver(attempts === 0 ? batch : batch.slice(0, 1));
      const firstFailed = batch.findIndex(({ number }) => failed.has(number));
      const done = attempts === 0 ? batch.length : 1;
      if (firstFailed === -1) {
        nextChange += done;
        attempts = 0;
        continue;
      }
      attempts = firstFailed > 0 ? 1 : attempts + 1;
      nextChange += firstFailed;
      if (attempts < mostAttempts) continue;
      dead.push(...batch.slice(0, 1).map(({ record }) => record));
      nextChange += 1;
      attempts = 0;
    }
  };

  const drainQueue = async (name: QueueName): Promise<void> => {
    const queue = queues[name];
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

  const drain = async (): Promise<void> => {
    await drainStream();
    await Promise.all((['mail', 'index'] as const).map(drainQueue));
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
    deadRecords: () => [...dead],
  };
};
