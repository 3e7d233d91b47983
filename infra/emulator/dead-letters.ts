import { GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams';
import * as v from 'valibot';
import type { Stage } from './phase-context';
import { until } from './steps';

const seen = v.object({
  messages: v.record(v.string(), v.record(v.string(), v.record(v.string(), v.array(v.object({ Body: v.string() }))))),
});

/** Returns what lies in a queue, by the emulator's own page: looking takes nothing out and hides nothing. */
export const lettersIn = async ({ endpoint, deployed }: Stage, queue: string): Promise<readonly string[]> => {
  const page = `${endpoint}/_ministack/sqs/messages?QueueUrl=${encodeURIComponent(deployed.idOf(queue))}`;
  const answer = await fetch(page, { signal: AbortSignal.timeout(5000) });
  const { messages } = v.parse(seen, await answer.json());
  const queues = Object.values(messages).flatMap((regions) => Object.values(regions));
  return queues.flatMap((letters) => Object.values(letters).flat()).map(({ Body }) => Body);
};

/** Returns the letters of a queue, once there are as many. */
export const untilLetters = (stage: Stage, queue: string, count: number, signal: AbortSignal) =>
  until(
    `${count} letters in ${queue}`,
    async () => {
      const letters = await lettersIn(stage, queue);
      return letters.length === count ? letters : undefined;
    },
    signal,
  );

const givenUp = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    requestContext: v.object({ functionArn: v.string(), condition: v.string() }),
    DDBStreamBatchInfo: v.object({ streamArn: v.string(), shardId: v.string(), startSequenceNumber: v.string() }),
  }),
);

/** Tells of a letter about records of the stream whose it is, why, and the id of the first item that it is about. */
export const readStreamLetter = async ({ clients: { streams } }: Stage, letter: string) => {
  const { requestContext, DDBStreamBatchInfo: batch } = v.parse(givenUp, letter);
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({
      StreamArn: batch.streamArn,
      ShardId: batch.shardId,
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      SequenceNumber: batch.startSequenceNumber,
    }),
  );
  const { Records } = await streams.send(new GetRecordsCommand({ ShardIterator, Limit: 1 }));
  return { ...requestContext, itemId: Records?.[0]?.dynamodb?.Keys?.id?.S };
};
