import { setTimeout as pause } from 'node:timers/promises';
import { type FirehoseClient, PutRecordBatchCommand } from '@aws-sdk/client-firehose';
import type { Analytics } from '../../application/operations/ports/analytics';
import type { Fact } from '../../domain/operations/facts';

/** Firehose's limit for one call. A fact is under 2 KB, so that its other limit, 4 MB, is never met. */
const maxRecords = 500;
/** How often a record is tried that Firehose refuses while it takes the others of its call. */
const maxAttempts = 4;
/** Milliseconds; doubles with every attempt. */
const firstPauseMs = 50;

/** One line each: that is how whoever reads the files tells them apart. */
const recordOf = (fact: Fact) => ({ Data: Buffer.from(`${JSON.stringify(fact)}\n`) });

function* batchesOf(facts: readonly Fact[]): Generator<readonly Fact[]> {
  for (let start = 0; start < facts.length; start += maxRecords) yield facts.slice(start, start + maxRecords);
}

const jittered = (attempt: number): number => Math.random() * firstPauseMs * 2 ** attempt;

/** Writes facts to a delivery stream. Of a call that was taken in part, only the rest is tried again. */
export const makeFirehoseAnalytics = (client: FirehoseClient, stream: string): Analytics => {
  const put = async (facts: readonly Fact[]): Promise<readonly Fact[]> => {
    const answer = await client.send(
      new PutRecordBatchCommand({ DeliveryStreamName: stream, Records: facts.map(recordOf) }),
    );
    if (!answer.FailedPutCount) return [];
    return facts.filter((_, index) => answer.RequestResponses?.[index]?.ErrorCode !== undefined);
  };
  const putAll = async (facts: readonly Fact[], attempt = 1): Promise<readonly Fact[]> => {
    const failed = await put(facts);
    if (failed.length === 0 || attempt === maxAttempts) return failed;
    await pause(jittered(attempt));
    return putAll(failed, attempt + 1);
  };
  return {
    record: async (facts) => {
      const failed: Fact[] = [];
      for (const batch of batchesOf(facts)) failed.push(...(await putAll(batch)));
      return failed.map(({ id }) => id);
    },
  };
};
