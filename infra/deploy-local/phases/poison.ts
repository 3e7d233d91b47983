import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import * as v from 'valibot';
import { aListing } from '../listing';
import { mailWith } from '../mails';
import { until } from '../steps';
import type { People, Stage } from '../world';

export const depthOf = async ({ clients, deployed }: Stage, queue: string): Promise<number> => {
  const QueueUrl = deployed.idOf(queue);
  const { Attributes } = await clients.queues.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  return Number(Attributes?.ApproximateNumberOfMessages);
};

const written = v.object({ id: v.string() });

/** A record of the stream that no attempt can read, with good ones before and after it. */
export const poison = async (stage: Stage, { organiser }: People): Promise<void> => {
  const { steps, deployed, clients, endpoint } = stage;
  const submitted = async (name: string): Promise<void> => {
    const draft = await deployed.ask(organiser, 'Mutation.createThingToDo', { input: aListing(name) });
    await deployed.ask(organiser, 'Mutation.publish', { input: v.parse(written, draft) });
  };
  await steps.step('a malformed item is written to the table, between two good ones', async () => {
    assert.equal(await depthOf(stage, 'StreamDeadLetters'), 0);
    await submitted('Before the poison');
    const Item = { id: { S: randomUUID() }, sk: { S: 'TTD' }, status: { S: 'NO SUCH STATUS' } };
    await clients.tables.send(new PutItemCommand({ TableName: deployed.idOf('Table'), Item }));
    await submitted('After the poison');
  });
  await steps.step('all the rest is delivered', async (signal) => {
    await mailWith(endpoint, 'moderators@example.org', 'Before the poison', signal);
    await mailWith(endpoint, 'moderators@example.org', 'After the poison', signal);
  });
  await steps.step('the record ends in the stream’s dead-letter queue', async (signal) => {
    const some = async () => ((await depthOf(stage, 'StreamDeadLetters')) > 0 ? true : undefined);
    await until('a dead letter', some, signal);
  });
};
