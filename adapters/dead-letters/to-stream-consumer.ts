import * as v from 'valibot';
import type { Functions } from './functions';
import { type Redrivable, type RedriveRoute, unknown } from './redrive-route';
import type { makeStreamRecords, StreamRange } from './stream-records';

const sequenceNumber = v.pipe(v.string(), v.regex(/^\d{1,40}$/));

/** What Lambda tells of records that it gave up: where they are. They stay in the stream. */
const givenUp = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    DDBStreamBatchInfo: v.object({
      streamArn: v.string(),
      shardId: v.string(),
      startSequenceNumber: sequenceNumber,
      endSequenceNumber: sequenceNumber,
    }),
  }),
);

const answer = v.object({ batchItemFailures: v.array(v.object({ itemIdentifier: v.string() })) });

interface Parts {
  readonly read: ReturnType<typeof makeStreamRecords>;
  readonly functions: Functions;
  /** The consumer's address. */
  readonly consumer: string;
  /** Whether the consumer gets such records at all: others are nobody's business. */
  readonly isHeard: (record: object) => boolean;
}

/** Reads the records again and gives them to the stream's consumer. Those that the stream still has are given in any case. */
export const toStreamConsumer = ({ read, functions, consumer, isHeard }: Parts): RedriveRoute => {
  const redrivable = (range: StreamRange): Redrivable => ({
    kind: 'StreamRecords',
    isWhole: async () => (await read(range)).isWhole,
    redrive: async () => {
      const { records, isWhole } = await read(range);
      const heard = records.filter(isHeard);
      const failures =
        heard.length > 0 ? v.parse(answer, await functions.call(consumer, { Records: heard })).batchItemFailures : [];
      if (failures.length > 0) return 'refused';
      return isWhole ? 'taken' : 'expired';
    },
  });

  return ({ body }) => {
    const parsed = v.safeParse(givenUp, body);
    return parsed.success ? redrivable(parsed.output.DDBStreamBatchInfo) : unknown;
  };
};
