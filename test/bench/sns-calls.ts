import { CreateTopicCommand, DeleteTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { limits } from '../../adapters/sns/batches';
import { makeSnsPublisher } from '../../adapters/sns/event-publisher';
import type { DomainEvent } from '../../domain/events';
import { eventsOfListing } from '../../domain/listing/events';
import { reject } from '../../domain/listing/transitions';
import { instantAt } from '../../domain/shared/time';
import { requests } from '../../handlers/composition/aws/requests';
import { anAuditor, aPending, aPublished, noon } from '../builders/listings';
import { fresh } from '../integration/support/servers';

/**
 * Calls to SNS for 1,000 records of the table's stream, each of which tells something, next to the least that SNS allows: a
 * call takes ten entries and 256 KB, so it is the greater of a tenth of the entries and ceil(bytes / 256 KB).
 */
const records = 1000;
/** What one invocation of the stream's consumer gets. */
const invocation = 100;

const rejection = (reasons: readonly string[]): DomainEvent[] => {
  const moderation = { decisionId: 'decision', auditorId: anAuditor(), now: instantAt(noon) };
  return eventsOfListing(undefined, reject(aPending(), reasons, moderation).answer);
};

const longest = Array.from({ length: 20 }, () => 'ż'.repeat(1000));

const kinds: Readonly<Record<string, (index: number) => DomainEvent[]>> = {
  publications: () => eventsOfListing(undefined, aPublished()),
  'a rejection with the longest reasons among ten': (index) =>
    index % 10 === 0 ? rejection(longest) : eventsOfListing(undefined, aPublished()),
  'rejections with the longest reasons': () => rejection(longest),
};

const leastFor = (events: readonly DomainEvent[]): { entries: number; bytes: number } => {
  const bytes = events.reduce((sum, event) => sum + Buffer.byteLength(JSON.stringify(event)), 0);
  return { entries: Math.ceil(events.length / limits.entries), bytes: Math.ceil(bytes / limits.bytes) };
};

const main = async (): Promise<void> => {
  const client = new SNSClient(requests);
  const { TopicArn = '' } = await client.send(new CreateTopicCommand({ Name: fresh('bench') }));
  let calls = 0;
  client.middlewareStack.add((next) => (asked) => {
    calls += 1;
    return next(asked);
  });
  const publisher = makeSnsPublisher(client, TopicArn);
  for (const [name, make] of Object.entries(kinds)) {
    const events = Array.from({ length: records }, (_, index) => make(index)).flat();
    calls = 0;
    for (let start = 0; start < events.length; start += invocation) {
      const failed = await publisher.publish(events.slice(start, start + invocation));
      if (failed.length > 0) throw new Error(`${failed.length} events were not published`);
    }
    const { entries, bytes } = leastFor(events);
    const ratio = (calls / Math.max(entries, bytes)).toFixed(2);
    console.log(`${name}: ${calls} calls; least by entries ${entries}, by bytes ${bytes}; ratio ${ratio} (aim 1.00)`);
  }
  await client.send(new DeleteTopicCommand({ TopicArn }));
  client.destroy();
};

void main();
