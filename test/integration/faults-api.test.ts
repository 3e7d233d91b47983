import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { aThingToDoInput } from '../builders/thing-to-do-input';
import { reject, update } from '../e2e/support/listings';
import { eachOnce, every, type Fault, first } from './support/fault-proxy';
import { type FaultyHost, startFaultyHost } from './support/faulty-host';
import { type Play, play } from './support/played-listings';
import { drained } from './support/queues';

let host: FaultyHost;
let scene: Play;

beforeAll(async () => {
  host = await startFaultyHost();
  scene = await play(host);
});

afterEach(() => {
  host.database.inject(undefined);
  host.messages.inject(undefined);
});

afterAll(() => host.stop());

describe('when every single request to the database', () => {
  it.each<[string, Fault]>([
    ['is throttled at first', 'throttle'],
    ['meets a broken server at first', 500],
    ['is cut off at first', 'cut before'],
    ['is done, and its first answer lost', 'cut after'],
    ['is done, and half of its first answer lost', 'cut half-way'],
  ])('%s, a listing is submitted, approved, announced and found as ever', async (_, fault) => {
    const hit = host.database.inject(eachOnce(fault));
    await scene.goesAsEver();
    // One listing that is created and submitted, of which moderators are to be told, and that is approved.
    const hits = (operation: string): number => hit.filter((one) => one === operation).length;
    expect([hits('PutItem'), hits('TransactWriteItems')]).toEqual([3, 1]);
    // Its two mails begun and finished, and the host's own mark. What SES tells of these mails, and of those before, comes
    // at a moment of its own.
    expect(hits('UpdateItem')).toBeGreaterThanOrEqual(5);
  });
});

describe('when the answer of a write is lost', () => {
  const lose = (operation: string) => host.database.inject(first(1, operation, 'cut after'));

  it('a decision is made once, and its moderator is told so', async () => {
    const id = await scene.pending('puppets to be decided');
    await host.client.settle();
    const hit = lose('TransactWriteItems');
    const answer = await scene.auditor.get(reject, { id, reasons: ['Please say more.'] });
    expect(answer.reject.status).toBe('REJECTED');
    const { myDecisions } = await scene.auditor.get('{ myDecisions { edges { node { decision thingToDo { id } } } } }');
    const decisions = myDecisions.edges.filter(
      ({ node }: { node: { thingToDo: { id: string } } }) => node.thingToDo.id === id,
    );
    expect(decisions).toHaveLength(1);
    await host.client.settle();
    expect(await scene.mailsAbout('puppets to be decided')).toHaveLength(2);
    expect(hit).toHaveLength(1);
  });

  it('an edit is no conflict, and the next one neither', async () => {
    const id = await scene.pending('puppets to be edited');
    await scene.auditor.get(reject, { id, reasons: ['Please say more.'] });
    for (const name of ['puppets edited', 'puppets edited again']) {
      const hit = lose('PutItem');
      const { updateThingToDo } = await scene.organiser.get(update, {
        input: { id, thingToDo: aThingToDoInput({ name }) },
      });
      expect(updateThingToDo.status).toBe('DRAFT');
      expect(hit).toHaveLength(1);
    }
  });

  it('a parent has one child and one favourite', async () => {
    const id = await scene.published('puppets to be kept');
    const { parent } = scene;
    // Each is written with the count that bounds it.
    const hits = [lose('TransactWriteItems')];
    await parent.get('mutation { addChild(input: { name: "Zoe", birthDate: "2020-02-29" }) { id } }');
    hits.push(lose('TransactWriteItems'));
    await parent.get('mutation ($id: ID!) { addToMyFavorites(input: { id: $id }) { id } }', { id });
    const { myChildren, myFavorites } = await parent.get(
      '{ myChildren { name } myFavorites { totalCount edges { node { id } } } }',
    );
    expect(myChildren).toEqual([{ name: 'Zoe' }]);
    expect(myFavorites).toEqual({ totalCount: 1, edges: [{ node: { id } }] });
    expect(hits.map(({ length }) => length)).toEqual([1, 1]);
  });
});

describe('when SES sends a mail and its answer is lost', () => {
  it('nobody gets it twice, for SES tells that it was sent', async () => {
    const hit = host.messages.inject(first(1, 'SendEmail', 'cut after'));
    await scene.goesAsEver();
    expect(hit).toEqual(['SendEmail']);
  });
});

describe('when the database is out of reach', () => {
  it('whoever asks is told of a fault of ours, finds still, and goes on afterwards', async () => {
    const id = await scene.published('puppets before it');
    await host.client.settle();
    host.database.inject(every(503));
    expect(await scene.organiser.refusal('{ thingsToDo { totalCount } }')).toBe('InternalError');
    expect(await host.client.guest.refusal('query ($id: ID!) { thingToDoById(id: $id) { id } }', { id })).toBe(
      'InternalError',
    );
    expect(await scene.found('puppets before')).toEqual([id]);
    host.database.inject(undefined);
    await scene.goesAsEver();
  });
});

describe('a record of the stream that nobody can read', () => {
  it('is given up by its number, and everything before and behind it arrives', async () => {
    const { name } = host.workspace;
    const table = new DynamoDBClient({});
    const queues = new SQSClient({});
    await scene.goesAsEver();
    const Item = { id: { S: 'broken' }, sk: { S: 'TTD' }, status: { S: 'PUBLISHED' } };
    await table.send(new PutItemCommand({ TableName: name, Item }));
    await scene.goesAsEver();
    const { QueueUrl: dead = '' } = await queues.send(new GetQueueUrlCommand({ QueueName: `${name}-stream-dead` }));
    const letters = (await drained(queues, dead, 1)).map((body) => JSON.parse(body) as object);
    expect(letters).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 1, shardId: expect.any(String) } }]);
    table.destroy();
    queues.destroy();
  });
});
