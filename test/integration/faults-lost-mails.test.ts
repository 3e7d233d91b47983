import {
  CreateConfigurationSetCommand,
  CreateConfigurationSetEventDestinationCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { makeDynamoDbIdempotencyStore } from '../../adapters/dynamodb/idempotency-store';
import { makeInMemoryGatherings } from '../../adapters/in-memory/messages/gatherings';
import { makeInMemoryMailAddressBook } from '../../adapters/in-memory/messages/mail-address-book';
import { makeInMemoryMailSuppressions } from '../../adapters/in-memory/messages/mail-suppressions';
import { makeInMemoryUserDirectory } from '../../adapters/in-memory/people/user-directory';
import { makeSesMailer } from '../../adapters/ses/mailer';
import { makeHmacTickets } from '../../adapters/tickets/hmac-tickets';
import { MailOutcomeUnknown } from '../../application/messages/ports/mailer';
import { MailUnderWay, makeSendMail } from '../../application/messages/send-mail.use-case';
import { requests } from '../../handlers/composition/aws/requests';
import { leaseMs } from '../../handlers/composition/aws/table';
import { loadHandler } from '../../handlers/functions';
import { aKey } from '../builders/listings';
import { setClock } from '../builders/set-clock';
import { dynamoDbEndpoint, freshDatabase, freshTable, storesOn } from './support/dynamodb-table';
import { type Fault, type FaultProxy, first, startFaultProxy } from './support/fault-proxy';
import { mailsTo, ownSender } from './support/mailbox';
import { aQueue, consumeAll, drained, type SqsQueue } from './support/queues';
import { fresh, on } from './support/servers';

const [sqs, sns, ses] = [new SQSClient(requests), new SNSClient(requests), new SESClient(requests)];
const contact = `${fresh('contact')}@example.org`;
const requestHandler = { requestTimeout: 300, throwOnRequestTimeout: true };
let testTable: Awaited<ReturnType<typeof freshTable>>;
let proxy: FaultProxy;
let feedback: SqsQueue;
let faultySes: SESClient;

/** SES tells a queue what it has sent, as the template has it. */
const listen = async (configurationSet: string): Promise<SqsQueue> => {
  const queue = await aQueue(sqs);
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: fresh('feedback') }));
  const Attributes = { RawMessageDelivery: 'true' };
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: queue.arn, Attributes }));
  await ses.send(new CreateConfigurationSetCommand({ ConfigurationSet: { Name: configurationSet } }));
  const destination = { Name: fresh('feedback'), Enabled: true, SNSDestination: { TopicARN: TopicArn } };
  await ses.send(
    new CreateConfigurationSetEventDestinationCommand({
      ConfigurationSetName: configurationSet,
      EventDestination: { ...destination, MatchingEventTypes: ['send'] },
    }),
  );
  return queue;
};

beforeAll(async () => {
  const credentials = { accessKeyId: fresh('key').replace('-', ''), secretAccessKey: 'local' };
  testTable = await freshTable({ ...freshDatabase(), credentials });
  await ownSender(ses);
  feedback = await on('LocalStack', () => listen(process.env.MAIL_CONFIGURATION_SET ?? ''));
  proxy = await startFaultProxy(process.env.AWS_ENDPOINT_URL_SES ?? '');
  faultySes = new SESClient({ maxAttempts: 1, endpoint: proxy.url, requestHandler });
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDbEndpoint,
    TABLE_NAME: testTable.table.name,
  });
});

afterAll(async () => {
  testTable.close();
  for (const client of [sqs, sns, ses, faultySes]) client.destroy();
  await proxy.stop();
});

/** Hears what SES has to tell is heard. */
const hearSes = async (): Promise<void> =>
  consumeAll(sqs, feedback.url, await loadHandler('reactions/record-mail-feedback'));

const aMessage = () => {
  const id = aKey();
  return { type: 'ContactMessage' as const, id, from: 'ada@example.org', subject: `About ${id}`, body: 'Hello' };
};

const received = async (id: string): Promise<number> =>
  (await mailsTo(contact)).filter(({ subject }) => subject.includes(id)).length;

/** Returns a host that sends mail, at a time that a test sets. */
const sending = () => {
  const clock = setClock(Date.now());
  const ports = {
    ...storesOn(testTable.table),
    gatherings: makeInMemoryGatherings(),
    reminders: { remind: async () => undefined },
    clock,
    idempotencyStore: makeDynamoDbIdempotencyStore(testTable.table, clock, leaseMs),
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    suppressions: makeInMemoryMailSuppressions(clock),
    mailer: makeSesMailer(faultySes, {
      from: process.env.MAIL_FROM ?? '',
      configurationSet: process.env.MAIL_CONFIGURATION_SET ?? '',
    }),
    directory: makeInMemoryUserDirectory({ next: aKey }),
    listingAddress: () => undefined,
    bookingAddress: () => undefined,
    tickets: makeHmacTickets([{ version: 1, secret: 'a secret' }]),
    addressBook: makeInMemoryMailAddressBook({ moderators: ['mo@example.org'], contact }),
  };
  return { clock, ports, send: makeSendMail(ports) };
};

describe('a mail that SES does not answer', () => {
  it.each<[string, Fault, number]>([
    ['and has not sent', 'hang', 0],
    ['and never got', 'cut before', 0],
    ['and has sent', 'hang after', 1],
    ['but hangs up, having sent it', 'cut after', 1],
    ['but in half, having sent it', 'cut half-way', 1],
  ])('%s, is sent once', async (_, fault, sent) => {
    const { clock, send } = sending();
    const message = aMessage();
    const hit = proxy.inject(first(1, 'SendEmail', fault));
    await expect(send(message)).rejects.toThrow(MailOutcomeUnknown);
    await expect(send(message)).rejects.toThrow(MailUnderWay);
    expect(await received(message.id)).toBe(sent);
    await hearSes();
    clock.time += leaseMs;
    await send(message);
    await send(message);
    expect(await received(message.id)).toBe(1);
    expect(hit).toEqual(['SendEmail']);
    expect(await drained(sqs, feedback.deadLetters, 0)).toEqual([]);
  });
});

describe('a host that is killed over a mail', () => {
  it('before it was sent leaves it to another, who sends it once its lease is over', async () => {
    const { clock, ports, send } = sending();
    const message = aMessage();
    await ports.idempotencyStore.claim(`mail ${message.id}`);
    clock.time += leaseMs - 1;
    await expect(send(message)).rejects.toThrow(MailUnderWay);
    expect(await received(message.id)).toBe(0);
    clock.time += 1;
    await send(message);
    await send(message);
    expect(await received(message.id)).toBe(1);
  });

  it('after it was sent, and before that was noted, leaves nothing to do: SES tells that it was', async () => {
    const { clock, ports, send } = sending();
    const message = aMessage();
    const idempotencyStore = { ...ports.idempotencyStore, complete: () => Promise.reject(new Error('killed')) };
    await expect(makeSendMail({ ...ports, idempotencyStore })(message)).rejects.toThrow('killed');
    await hearSes();
    clock.time += leaseMs;
    await send(message);
    expect(await received(message.id)).toBe(1);
  });
});
