import { makeChanges } from '../../../adapters/in-memory/changes';
import { makeQueue } from '../../../adapters/in-memory/queue';
import { makeTopic } from '../../../adapters/in-memory/topic';
import { makeInMemoryUserDirectory } from '../../../adapters/in-memory/user-directory';
import { render } from '../../../adapters/mail/render';
import { randomIds } from '../../../adapters/node/clock-and-ids';
import type { Mail, MailContent } from '../../../application/notifying/mail';
import { eventsOfListing } from '../../../domain/listing/events';
import { minute } from '../../../domain/shared/time';
import { makeEventSources } from '../../../infra/local/event-sources';
import { aPending, aPublished } from '../../builders/listings';
import { setClock } from '../../contracts/once-and-rate-limiter';

const settings = { visibilityTimeout: minute, maxReceiveCount: 3 };

describe('a queue', () => {
  it('hides what was received until it is deleted, released, or its time is over', () => {
    const clock = setClock();
    const queue = makeQueue(clock, settings);
    queue.send('a');
    queue.send('b');
    const [a, b] = queue.receive(10);
    expect([a?.body, b?.body]).toEqual(['a', 'b']);
    expect(queue.receive(10)).toEqual([]);
    queue.delete(a?.messageId ?? '');
    queue.release(b?.messageId ?? '');
    expect(queue.receive(10).map(({ body, receiveCount }) => [body, receiveCount])).toEqual([['b', 2]]);
    clock.time += minute;
    expect(queue.receive(10).map(({ body, receiveCount }) => [body, receiveCount])).toEqual([['b', 3]]);
  });

  it('buries what was received too often', () => {
    const queue = makeQueue(setClock(), settings);
    queue.send('poison');
    for (let time = 0; time < 3; time += 1) queue.release(queue.receive(1)[0]?.messageId ?? '');
    expect(queue.receive(1)).toEqual([]);
    expect(queue.depth()).toBe(0);
    expect(queue.deadLetters().map(({ body }) => body)).toEqual(['poison']);
  });
});

describe('a topic', () => {
  it('delivers to those whose filter policy takes the type', async () => {
    const [one, other] = [makeQueue(setClock(), settings), makeQueue(setClock(), settings)];
    const topic = makeTopic([
      { queue: one, filterPolicy: { type: ['ThingToDoSubmitted'] } },
      { queue: other, filterPolicy: { type: ['ThingToDoSubmitted', 'ThingToDoPublished'] } },
    ]);
    const events = [...eventsOfListing(undefined, aPending()), ...eventsOfListing(undefined, aPublished())];
    expect(await topic.publish(events)).toEqual([]);
    expect(one.receive(10)).toHaveLength(1);
    expect(other.receive(10).map(({ body }) => JSON.parse(body) as object)).toEqual(events);
  });
});

describe('the event sources of the local host', () => {
  const set = (
    fails: (event: {
      Records: { messageId?: string; body?: string; dynamodb?: { SequenceNumber: string } }[];
    }) => string[],
  ) => {
    const changes = makeChanges();
    const clock = setClock();
    const queues = { mail: makeQueue(clock, settings), index: makeQueue(clock, settings) };
    const seen: string[] = [];
    const sources = makeEventSources({
      changes,
      queues,
      invoke: async (_name, event) => {
        const batch = event as Parameters<typeof fails>[0];
        seen.push(...batch.Records.map(({ body, dynamodb }) => body ?? String(Number(dynamodb?.SequenceNumber))));
        return { batchItemFailures: fails(batch).map((itemIdentifier) => ({ itemIdentifier })) };
      },
    });
    sources.start();
    return { changes, queues, sources, seen };
  };

  const aChange = () => ({ kind: 'listing' as const, before: undefined, after: aPublished() });

  it('deliver every record of the stream, in order', async () => {
    const { changes, sources, seen } = set(() => []);
    changes.append([aChange(), aChange(), aChange()]);
    await sources.settle();
    expect(seen).toEqual(['0', '1', '2']);
  });

  it('give a poison record up after three attempts, and deliver the rest', async () => {
    const poison = '1'.padStart(21, '0');
    const { changes, sources, seen } = set(({ Records }) =>
      Records.flatMap(({ dynamodb }) => (dynamodb?.SequenceNumber === poison ? [poison] : [])),
    );
    changes.append([aChange(), aChange(), aChange()]);
    await sources.settle();
    expect(sources.deadRecords()).toHaveLength(1);
    expect(new Set(seen)).toEqual(new Set(['0', '1', '2']));
    expect(seen.filter((number) => number === '1')).toHaveLength(3);
    expect(seen.at(-1)).toBe('2');
  });

  it('deliver a failed message again, alone, and bury it in the end', async () => {
    const { queues, sources, seen } = set(({ Records }) =>
      Records.flatMap(({ messageId = '', body }) => (body === 'poison' ? [messageId] : [])),
    );
    queues.mail.send('poison');
    queues.mail.send('good');
    await sources.settle();
    expect(seen.filter((body) => body === 'good')).toHaveLength(1);
    expect(seen.filter((body) => body === 'poison')).toHaveLength(3);
    expect(queues.mail.deadLetters().map(({ body }) => body)).toEqual(['poison']);
  });
});

describe('mail', () => {
  const mail = (content: MailContent): Mail => ({ id: '1', to: ['a@example.org'], ...content });

  it('escapes in HTML whatever a person wrote, and leaves the text as it is', () => {
    const variables = { listingName: '<b>"Puppets" & co</b>', reasons: ['<script>'] };
    const { subject, text, html } = render(mail({ template: 'listing-rejected', variables }));
    expect(subject).toBe('Please look again: <b>"Puppets" & co</b>');
    expect(text).toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });

  it('keeps a subject on one line', () => {
    const variables = { from: 'a@example.org', subject: 'Hi\r\nBcc: everybody@example.org', body: 'x' };
    expect(render(mail({ template: 'contact-message', variables })).subject).toBe(
      'Message: Hi Bcc: everybody@example.org',
    );
  });

  it('fails when a variable is missing, rather than leaving a blank', () => {
    expect(() => render(mail({ template: 'listing-published', variables: {} as { listingName: string } }))).toThrow(
      /listingName/,
    );
  });
});

describe('the user directory', () => {
  it('knows a person by the pool, whatever the case of the address', async () => {
    const directory = makeInMemoryUserDirectory(randomIds);
    const ada = directory.signUp('user', 'Ada@example.org');
    expect(directory.signUp('user', 'ada@EXAMPLE.org')).toEqual({ ...ada, isNew: false });
    expect(directory.signUp('organiser', 'ada@example.org').sub).not.toBe(ada.sub);
    expect(await directory.addressOf('user', ada.sub)).toBe('Ada@example.org');
    expect(await directory.addressOf('organiser', ada.sub)).toBeUndefined();
  });
});
