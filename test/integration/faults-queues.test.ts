import { SESClient } from '@aws-sdk/client-ses';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { setUpIndex } from '../../adapters/opensearch/manage-index';
import { paidBy } from '../../domain/booking/booking';
import { eventsOfBooking } from '../../domain/booking/events';
import { eventsOfListing } from '../../domain/listing/events';
import type { Listing } from '../../domain/listing/listing';
import { withdraw } from '../../domain/listing/transitions';
import { paymentId } from '../../domain/shared/ids';
import { instantAt } from '../../domain/shared/time';
import { requests } from '../../handlers/composition/aws/requests';
import { type FunctionName, loadHandler } from '../../handlers/functions';
import { aBooking } from '../builders/bookings';
import { aContent, aKey, aPublished } from '../builders/listings';
import { dynamoDbEndpoint, freshDatabase, freshTable, storesOn } from './support/dynamodb-table';
import { mailsTo, ownSender } from './support/mailbox';
import { aQueue, consumeAll, drained } from './support/queues';
import { client, engine, freshAlias, indexBehind, leaveNothing, namesIn } from './support/search-indices';
import { fresh, on } from './support/servers';

const [sqs, ses, ssm] = [new SQSClient(requests), new SESClient(requests), new SSMClient(requests)];
const now = instantAt(Date.now());
const alias = freshAlias();
const contact = `${fresh('contact')}@example.org`;
let testTable: Awaited<ReturnType<typeof freshTable>>;
let stores: ReturnType<typeof storesOn>;

beforeAll(async () => {
  const credentials = { accessKeyId: fresh('key').replace('-', ''), secretAccessKey: 'local' };
  const path = `/${fresh('test')}/mail`;
  testTable = await freshTable({ ...freshDatabase(), credentials });
  stores = storesOn(testTable.table);
  await setUpIndex(client, alias);
  await ownSender(ses);
  for (const [name, Value] of Object.entries({ moderators: 'mo@example.org', contact })) {
    await on('LocalStack', () => ssm.send(new PutParameterCommand({ Name: `${path}/${name}`, Value, Type: 'String' })));
  }
  const { url: mailQueueUrl } = await on('LocalStack', () => aQueue(sqs));
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDbEndpoint,
    OPENSEARCH_ENDPOINT: engine,
    TABLE_NAME: testTable.table.name,
    SEARCH_INDEX: alias,
    LISTING_ADDRESS: 'none',
    BOOKING_ADDRESS: 'none',
    TICKET_KEYS: '1:a secret',
    PAYMENTS: 'door',
    MAIL_ADDRESSES_PARAMETER: path,
    MAIL_QUEUE_URL: mailQueueUrl,
  });
});

afterAll(async () => {
  testTable.close();
  for (const each of [sqs, ses, ssm]) each.destroy();
  await leaveNothing();
});

/** Delivers these messages, in this order, through a queue of their own; answers those that were given up. */
const deliver = async (consumer: FunctionName, bodies: readonly string[]): Promise<readonly string[]> => {
  const { url, deadLetters } = await on('LocalStack', () => aQueue(sqs));
  for (const MessageBody of bodies) await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody }));
  await consumeAll(sqs, url, await loadHandler(consumer));
  return drained(sqs, deadLetters, 0);
};

const poison = ['no JSON', '{"type":"SomethingElse"}', '{"type":"ThingToDoPublished","id":"","listingId":7}'];

describe('the index queue', () => {
  const stored = async (...listings: readonly [Listing, ...Listing[]]): Promise<void> => {
    for (const listing of listings) await stores.listings.commit({ answer: listing, listings: [listing] });
  };
  const named = (name: string) =>
    aPublished({
      content: aContent({
        name,
        type: 'PLACE',
        when: { dateTime: { from: now, to: instantAt(Date.now() + 9e8) }, occurrences: [] },
      }),
    });
  const told = (before: Listing | undefined, after: Listing): string[] =>
    eventsOfListing(before, after).map((event) => JSON.stringify(event));
  const namesFound = async (): Promise<readonly string[]> => {
    await client.indices.refresh({ index: alias });
    return namesIn(indexBehind(alias));
  };

  it('delivers what is good, once, whatever comes twice, late or out of order, and gives up what is poison', async () => {
    const [lasting, old, gone] = [named('Lasting'), named('Old name'), named('Gone')];
    await stored(lasting, old, gone);
    const content = { ...old.content, name: 'New name' };
    const renewed = { ...old, content, publication: 2, revision: 2 };
    await stored(renewed);
    const withdrawn = withdraw(gone, undefined, now);
    await stores.listings.commit(withdrawn);

    const inOrder = [
      ...told(undefined, lasting),
      ...told(undefined, old),
      ...told(undefined, gone),
      ...told(old, renewed),
      ...told(gone, withdrawn.answer),
    ];
    expect(inOrder).toHaveLength(5);
    const first = await deliver('reactions/index-listings', [...inOrder.toReversed(), ...poison, ...inOrder]);
    expect([...first].sort()).toEqual([...poison].sort());
    expect(await namesFound()).toEqual(['Lasting', 'New name']);
    expect(await deliver('reactions/index-listings', inOrder.toReversed())).toEqual([]);
    expect(await namesFound()).toEqual(['Lasting', 'New name']);
  });
});

const aMessage = () => {
  const id = aKey();
  return { type: 'ContactMessage' as const, id, from: 'ada@example.org', subject: `About ${id}`, body: 'Hello' };
};

const subjects = async (id: string): Promise<readonly string[]> =>
  (await mailsTo(contact)).map(({ subject }) => subject).filter((subject) => subject.includes(id));

describe('the mail queue', () => {
  it('delivers what is good, once, though it comes twice, and gives up what is poison', async () => {
    const [one, other] = [aMessage(), aMessage()];
    const bodies = [one, one, other, one].map((message) => JSON.stringify(message));
    const given = await deliver('reactions/send-mail', [...bodies, ...poison]);
    expect([...given].sort()).toEqual([...poison].sort());
    expect(await subjects(one.id)).toHaveLength(1);
    expect(await subjects(other.id)).toHaveLength(1);
  });
});

describe('the payments queue', () => {
  it('is done with what is paid at the door, and gives up what is poison, and what another provider has', async () => {
    const [door, other] = [aBooking(), paidBy(aBooking(), paymentId('another-providers'))];
    const [made = '', ofOther = ''] = [door, other].map((booking) =>
      JSON.stringify(eventsOfBooking(undefined, booking)[0]),
    );
    for (const booking of [door, other]) await stores.bookings.commit({ booking });
    const given = await deliver('reactions/settle-payments', [made, ofOther, ...poison, made]);
    expect([...given].sort()).toEqual([ofOther, ...poison].sort());
  });
});
