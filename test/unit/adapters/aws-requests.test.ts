import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESClient } from '@aws-sdk/client-ses';
import { SNSClient } from '@aws-sdk/client-sns';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import fc from 'fast-check';
import { makeSesMailer } from '../../../adapters/ses/mailer';
import { batchesOf, limits } from '../../../adapters/sns/batches';
import { makeSnsPublisher } from '../../../adapters/sns/event-publisher';
import type { DomainEvent } from '../../../domain/events';
import { eventsOfListing } from '../../../domain/listing/events';
import { hour } from '../../../domain/shared/time';
import { requests } from '../../../handlers/composition/aws/requests';
import { aPublished } from '../../builders/listings';

/** What a stand-in for AWS was asked, and what it answers; no answer leaves the caller waiting. */
type Answer = (asked: URLSearchParams) => string | undefined;

let server: Server;
let answer: Answer;
let asked: URLSearchParams[];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      asked.push(form);
      const body = answer(form);
      if (body === undefined) return;
      response.statusCode = body.startsWith('<ErrorResponse>') ? 400 : 200;
      response.setHeader('content-type', 'text/xml').end(body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

beforeEach(() => {
  asked = [];
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const at = () => ({
  ...requests,
  endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

const entriesOf = (form: URLSearchParams): { id: string; message: string }[] =>
  [...form]
    .filter(([name]) => name.endsWith('.Message'))
    .map(([name, message]) => ({ id: form.get(name.replace(/Message$/, 'Id')) ?? '', message }));

/** Returns SNS's answer to a batch of which it refuses some. */
const published = (form: URLSearchParams, refused: (event: DomainEvent) => 'never' | 'later' | undefined): string => {
  const members = entriesOf(form).map(({ id, message }) => {
    const why = refused(JSON.parse(message) as DomainEvent);
    return why === undefined
      ? { ok: `<member><Id>${id}</Id><MessageId>m</MessageId></member>`, failed: '' }
      : {
          ok: '',
          failed: `<member><Id>${id}</Id><Code>X</Code><SenderFault>${why === 'never'}</SenderFault></member>`,
        };
  });
  const list = (name: 'ok' | 'failed') => members.map((member) => member[name]).join('');
  return `<PublishBatchResponse><PublishBatchResult><Successful>${list('ok')}</Successful><Failed>${list('failed')}</Failed></PublishBatchResult></PublishBatchResponse>`;
};

const events = (count: number): DomainEvent[] =>
  Array.from({ length: count }, () => eventsOfListing(undefined, aPublished())).flat();

const publisher = () =>
  makeSnsPublisher(new SNSClient(at()), 'arn:aws:sns:eu-central-1:000000000000:topic', { firstPauseMs: 1 });
const publish = (all: readonly DomainEvent[]): Promise<readonly string[]> => publisher().publish(all);

const idsAsked = (): string[][] =>
  asked.map((form) => entriesOf(form).map(({ message }) => (JSON.parse(message) as DomainEvent).id));

describe('batches', () => {
  const items = fc.array(
    fc.integer({ min: 1, max: limits.bytes }).map((bytes) => ({ bytes })),
    { maxLength: 60 },
  );
  const total = (batch: readonly { bytes: number }[]): number => batch.reduce((sum, { bytes }) => sum + bytes, 0);

  it('lose nothing, keep the order and the limits, and are as full as they can be', () => {
    fc.assert(
      fc.property(items, (all) => {
        const batches = batchesOf(all);
        expect(batches.flat()).toEqual(all);
        for (const [index, batch] of batches.entries()) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(limits.entries);
          expect(total(batch)).toBeLessThanOrEqual(limits.bytes);
          const next = batches[index + 1]?.[0];
          if (next) expect(batch.length === limits.entries || total(batch) + next.bytes > limits.bytes).toBe(true);
        }
      }),
    );
  });
});

describe('of a call that SNS took in part', () => {
  it('the rest alone is tried again', async () => {
    const all = events(12);
    const [first, second] = [all[3]?.id, all[11]?.id];
    const failedOnce = new Set<string>();
    answer = (form) =>
      published(form, ({ id }) => {
        if ((id !== first && id !== second) || failedOnce.has(id)) return undefined;
        failedOnce.add(id);
        return 'later';
      });
    expect(await publish(all)).toEqual([]);
    expect(idsAsked().map((ids) => ids.length)).toEqual([10, 2, 2]);
    expect(idsAsked()[2]).toEqual([first, second]);
  });

  it('what fails for ever is reported, after few attempts, and what is our fault after one', async () => {
    const all = events(3);
    const [late, wrong] = [all[0]?.id ?? '', all[1]?.id ?? ''];
    answer = (form) => published(form, ({ id }) => (id === wrong ? 'never' : id === late ? 'later' : undefined));
    expect([...(await publish(all))].sort()).toEqual([late, wrong].sort());
    expect(idsAsked()).toEqual([all.map(({ id }) => id), [late], [late], [late]]);
  });
});

describe('a call that fails altogether', () => {
  it('is a failure with its cause, once all other calls have ended', async () => {
    const all = events(20);
    answer = (form) =>
      entriesOf(form)[0]?.message.includes(all[0]?.id ?? '-') ? '<broken' : published(form, () => undefined);
    await expect(publish(all)).rejects.toMatchObject({ message: /not all of the events/, cause: expect.any(Error) });
  });

  it('ends although the server never answers', async () => {
    answer = () => undefined;
    // As functions ask, but for how long they wait.
    const requestHandler = { ...requests.requestHandler, requestTimeout: 20 };
    const sqs = new SQSClient({ ...at(), requestHandler, maxAttempts: 1 });
    await expect(sqs.send(new GetQueueUrlCommand({ QueueName: 'any' }))).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });
});

describe('calls one after the other', () => {
  it('go through one connection, which is kept alive', async () => {
    let connections = 0;
    const count = () => {
      connections += 1;
    };
    server.on('connection', count);
    answer = (form) => published(form, () => undefined);
    const toOneTopic = publisher();
    for (let call = 0; call < 4; call += 1) expect(await toOneTopic.publish(events(1))).toEqual([]);
    server.off('connection', count);
    expect([asked.length, connections]).toEqual([4, 1]);
  });
});

describe('a mail to SES', () => {
  const settings = { from: 'Things To Do <us@example.org>', configurationSet: 'mails' };
  const taken = '<SendEmailResponse><SendEmailResult><MessageId>m</MessageId></SendEmailResult></SendEmailResponse>';
  const asking = (replyTo: string) =>
    makeSesMailer(new SESClient(at()), settings).send({
      id: 'Contact: 1',
      to: ['us@münchen.de'],
      replyTo,
      template: 'contact-message',
      variables: { from: replyTo, subject: 'Hi', body: 'There', signedIn: null },
    });
  const addresses = () =>
    asked.map((form) => [form.get('Destination.ToAddresses.member.1'), form.get('ReplyToAddresses.member.1')]);

  it('names domains in ASCII', async () => {
    answer = () => taken;
    await asking('ada@bücher.de');
    expect(addresses()).toEqual([['us@xn--mnchen-3ya.de', 'ada@xn--bcher-kva.de']]);
  });

  it('is sent without whom to answer when SES does not take that address', async () => {
    answer = (form) =>
      form.has('ReplyToAddresses.member.1')
        ? '<ErrorResponse><Error><Code>InvalidParameterValue</Code><Message>Illegal address</Message></Error></ErrorResponse>'
        : taken;
    await asking('ada@example.org');
    expect(addresses().map(([, replyTo]) => replyTo)).toEqual(['ada@example.org', null]);
  });

  it('goes whole with a calendar object, under the same id and set, and to nobody else', async () => {
    answer = () => taken.replaceAll('SendEmail', 'SendRawEmail');
    const start = Date.parse('2026-12-01T16:00:00Z');
    await makeSesMailer(new SESClient(at()), settings).send({
      id: 'Booking: 1',
      to: ['ada@münchen.de'],
      template: 'contact-message',
      variables: { from: 'x', subject: 'Hi\r\nBcc: eve@example.org', body: 'There', signedIn: null },
      calendar: {
        bookingId: 'b',
        sequence: 0,
        isCancelled: false,
        start,
        end: start + hour,
        timeZone: 'Europe/Warsaw',
        name: 'Puppets',
        address: 'Here',
        attendee: 'ada@münchen.de',
        writtenAt: start,
      },
    });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      Action: 'SendRawEmail',
      ConfigurationSetName: 'mails',
      'Tags.member.1.Name': 'mail',
      'Tags.member.1.Value': expect.stringMatching(/^[\w-]{1,256}$/),
      'Destinations.member.1': 'ada@xn--mnchen-3ya.de',
    });
    const raw = Buffer.from(asked[0]?.get('RawMessage.Data') ?? '', 'base64').toString();
    const headers = raw.split('\r\n\r\n')[0] ?? '';
    expect(headers).not.toMatch(/^Bcc/m);
    expect(raw).toContain('Content-Type: text/calendar; charset=utf-8; method=REQUEST');
  });

  it('names the configuration set, its own id and whom to answer, and has both parts', async () => {
    answer = () => taken;
    await makeSesMailer(new SESClient(at()), settings).send({
      id: 'Contact: 1',
      to: ['us@example.org'],
      replyTo: 'ada@example.org',
      template: 'contact-message',
      variables: { from: 'ada@example.org', subject: 'Hi', body: 'There', signedIn: null },
    });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      ConfigurationSetName: 'mails',
      'Tags.member.1.Name': 'mail',
      'Tags.member.1.Value': expect.stringMatching(/^[\w-]{1,256}$/),
      'ReplyToAddresses.member.1': 'ada@example.org',
      'Message.Body.Text.Data': expect.stringContaining('There'),
      'Message.Body.Html.Data': expect.stringContaining('There'),
    });
  });
});
