import { type FirehoseClient, PutRecordBatchCommand } from '@aws-sdk/client-firehose';
import type { Analytics } from '../../application/operations/ports/analytics';
import type { AnalyticsRecord } from '../../domain/operations/analytics-record';
import type { Backoff } from '../../domain/shared/backoff';
import { attempts } from '../retry/attempts';

/** Firehose's limit for one call. A record is under 2 KB, so that its other limit, 4 MB, is never met. */
const maxRecords = 500;
/** How often a record is tried that Firehose refuses while it takes the others of its call. */
const partial = { max: 4, firstPauseMs: 50 };

/** One line each: that is how whoever reads the files tells them apart. */
const entryOf = (record: AnalyticsRecord) => ({ Data: Buffer.from(`${JSON.stringify(record)}\n`) });

function* batchesOf(records: readonly AnalyticsRecord[]): Generator<readonly AnalyticsRecord[]> {
  for (let start = 0; start < records.length; start += maxRecords) yield records.slice(start, start + maxRecords);
}

/** Writes records to a delivery stream. Of a call that was taken in part, only the rest is tried again. */
export const makeFirehoseAnalytics = (
  client: FirehoseClient,
  stream: string,
  { firstPauseMs }: Backoff = partial,
): Analytics => {
  const put = async (records: readonly AnalyticsRecord[]): Promise<readonly AnalyticsRecord[]> => {
    const answer = await client.send(
      new PutRecordBatchCommand({ DeliveryStreamName: stream, Records: records.map(entryOf) }),
    );
    if (!answer.FailedPutCount) return [];
    return records.filter((_, index) => answer.RequestResponses?.[index]?.ErrorCode !== undefined);
  };
  /** Answers the records that were not taken. */
  const putAll = async (records: readonly AnalyticsRecord[]): Promise<readonly AnalyticsRecord[]> => {
    let left = records;
    for await (const _ of attempts({ ...partial, firstPauseMs })) {
      left = await put(left);
      if (left.length === 0) break;
    }
    return left;
  };
  return {
    record: async (records) => {
      const failed: AnalyticsRecord[] = [];
      for (const batch of batchesOf(records)) failed.push(...(await putAll(batch)));
      return failed.map(({ id }) => id);
    },
  };
};
