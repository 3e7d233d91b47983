import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { streamConsumer } from '../../../handlers/event-sources';
import type { Invoke } from '../graphql/resolvers';
import { deliverInOrder, failuresIn, type NumberedRecord } from '../ordered-delivery';
import type { Clients } from './clients';
import type { Deliveries } from './deliveries';
import { type Polling, poll, wait, waitAfter } from './polling';
import type { ShardBatch, StreamReader } from './stream-reader';

/** Milliseconds. A stream that has nothing new is asked again after so long. */
const idleMs = 100;
/** Milliseconds. While the function fails as a whole its record is not to blame, and is kept back so long. */
const maxOutageMs = 120_000;

interface Parts extends Polling {
  readonly reader: StreamReader;
  readonly streamArn: string;
  readonly deadRecordsUrl: string;
  readonly clients: Clients;
  readonly deliveries: Deliveries;
  readonly invoke: Invoke;
  /** Is told of each record once it is done with. */
  readonly seen: (record: NumberedRecord) => void;
}

const all = (records: readonly NumberedRecord[]): ReadonlySet<string> => new Set(records.map(({ number }) => number));

/** Does what the event source mapping of the table's stream does on AWS. */
export const runStreamSource = (parts: Parts): Promise<void> => {
  const { reader, streamArn, deadRecordsUrl, clients, deliveries, invoke, seen, signal, report } = parts;

  const attempt = async (records: readonly NumberedRecord[]): Promise<ReadonlySet<string> | undefined> => {
    records.forEach(deliveries.expect);
    try {
      return failuresIn(await invoke(streamConsumer, { Records: records.map(({ record }) => record) }));
    } catch (failure) {
      report('the consumer of the stream failed', failure);
      return undefined;
    }
  };

  const deliver = async (records: readonly NumberedRecord[]): Promise<ReadonlySet<string>> => {
    const deadline = Date.now() + maxOutageMs;
    for (let failures = 0; ; failures += 1) {
      const failed = await attempt(records);
      if (failed && failed.size === 0) return failed;
      const isHopeless = failed !== undefined || records.length > 1 || Date.now() > deadline;
      await waitAfter(failures, signal);
      if (isHopeless) return failed ?? all(records);
    }
  };

  /** Writes to the dead letters where to find the record, as Lambda does: what is in it stays in the stream. */
  const giveUp = async (shardId: string, record: NumberedRecord): Promise<void> => {
    const [startSequenceNumber, endSequenceNumber] = [record.number, record.number];
    const DDBStreamBatchInfo = { shardId, startSequenceNumber, endSequenceNumber, batchSize: 1, streamArn };
    const body = JSON.stringify({ requestContext: { condition: 'RetryAttemptsExhausted' }, DDBStreamBatchInfo });
    await clients.queues.send(new SendMessageCommand({ QueueUrl: deadRecordsUrl, MessageBody: body }));
    deliveries.forget(record);
  };

  const deliverBatch = ({ shardId, records }: ShardBatch): Promise<void> =>
    deliverInOrder(records, { deliver, giveUp: (record) => giveUp(shardId, record) });

  const round = async (): Promise<void> => {
    let isIdle = true;
    for await (const batch of reader.next(signal)) {
      await deliverBatch(batch);
      batch.records.forEach(seen);
      isIdle = false;
    }
    if (isIdle) await wait(idleMs, signal);
  };

  return poll('the stream', round, { signal, report });
};
