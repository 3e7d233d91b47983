import { makeChanges } from '../../../../adapters/in-memory/changes';
import { makeInMemoryImageStore } from '../../../../adapters/in-memory/listing/image-uploads';
import { makeInMemoryContactQueue } from '../../../../adapters/in-memory/messages/contact-queue';
import { makeInbox } from '../../../../adapters/in-memory/messages/inbox';
import { makeInMemoryReminders } from '../../../../adapters/in-memory/messages/reminders';
import { makeDeadLetterStore } from '../../../../adapters/in-memory/operations/dead-letters';
import { makeInMemoryUserDirectory } from '../../../../adapters/in-memory/people/user-directory';
import { makeQueue } from '../../../../adapters/in-memory/queue';
import { makeTopic } from '../../../../adapters/in-memory/topic';
import { randomIds } from '../../../../adapters/node/clock-and-ids';
import { minute } from '../../../../domain/shared/time';
import { queueNames, queueSources } from '../../../../handlers/event-sources';
import { makeEventSources } from '../../../../infra/local-host/event-sources';
import { aPublished } from '../../../builders/listings';
import { setClock } from '../../../builders/set-clock';
import { eventPublisherContract } from '../../../contracts/event-publisher';
import { imageUploadsContract } from '../../../contracts/image-uploads';
import { mailerContract } from '../../../contracts/mailer';
import { maxDeliveries, queueContract } from '../../../contracts/queue';
import { userDirectoryContract } from '../../../contracts/user-directory';

const settings = { visibilityTimeoutMs: minute, maxReceiveCount: 3 };

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
});

eventPublisherContract('in memory', async () => {
  const queue = () => makeQueue(setClock(), settings);
  const queues = { mail: queue(), index: queue(), analytics: queue(), bookings: queue(), payments: queue() };
  const subscriptions = queueNames.map((name) => ({
    queue: queues[name],
    filterPolicy: { type: queueSources[name].events },
  }));
  return {
    publisher: makeTopic(subscriptions),
    received: async (queue) => queues[queue].receive(1000).map(({ body }) => body),
  };
});

queueContract('in memory', async () => {
  const queue = makeQueue(setClock(), { ...settings, maxReceiveCount: maxDeliveries });
  return {
    contactQueue: makeInMemoryContactQueue(queue),
    reminders: makeInMemoryReminders(queue),
    receive: async () => {
      const [message] = queue.receive(1);
      return message && { ...message, receipt: message.messageId };
    },
    delete: async (receipt) => queue.delete(receipt),
    release: async (receipt) => queue.release(receipt),
    deadLetter: async () => queue.deadLetters()[0]?.body,
  };
});

mailerContract('in memory', async () => {
  const from = 'Things To Do <hello@example.org>';
  const inbox = makeInbox(setClock(), from);
  return { mailer: inbox.mailer, from, received: async (to) => inbox.received(to) };
});

userDirectoryContract('in memory', async () => {
  const directory = makeInMemoryUserDirectory(randomIds);
  return { directory, signUp: async (pool, email) => directory.signUp(pool, email).sub };
});

describe('the event sources of the local host', () => {
  const set = (
    fails: (event: {
      Records: { messageId?: string; body?: string; dynamodb?: { SequenceNumber: string } }[];
    }) => string[],
  ) => {
    const changes = makeChanges();
    const clock = setClock();
    const queue = () => makeQueue(clock, settings);
    const queues = { mail: queue(), index: queue(), analytics: queue(), bookings: queue(), payments: queue() };
    const seen: string[] = [];
    const deadRecords = makeDeadLetterStore();
    const sources = makeEventSources({
      changes,
      queues,
      deadRecords,
      invoke: async (_name, event) => {
        const batch = event as Parameters<typeof fails>[0];
        seen.push(...batch.Records.map(({ body, dynamodb }) => body ?? String(Number(dynamodb?.SequenceNumber))));
        return { batchItemFailures: fails(batch).map((itemIdentifier) => ({ itemIdentifier })) };
      },
    });
    sources.start();
    return { changes, queues, sources, seen, deadRecords };
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
    const { changes, sources, seen, deadRecords } = set(({ Records }) =>
      Records.flatMap(({ dynamodb }) => (dynamodb?.SequenceNumber === poison ? [poison] : [])),
    );
    changes.append([aChange(), aChange(), aChange()]);
    await sources.settle();
    expect(deadRecords.letters()).toMatchObject([{ body: expect.stringContaining(poison) }]);
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

describe('the user directory', () => {
  it('knows a person by the pool, whatever the case of the address', async () => {
    const directory = makeInMemoryUserDirectory(randomIds);
    const ada = directory.signUp('user', 'Ada@example.org');
    expect(directory.signUp('user', 'ada@EXAMPLE.org')).toEqual({ ...ada, isNew: false });
    expect(directory.signUp('organiser', 'ada@example.org').sub).not.toBe(ada.sub);
  });
});

describe('the image store', () => {
  const clock = setClock();
  const store = makeInMemoryImageStore(clock, {
    bucket: 'images',
    region: 'local',
    uploadUrl: () => 'http://127.0.0.1/upload',
    imagesUrl: () => 'http://127.0.0.1/images',
    secret: 'secret',
  });

  const shown = (address: string) => {
    const { pathname, searchParams } = new URL(address);
    return store.show(pathname.replace('/images/', ''), searchParams);
  };

  imageUploadsContract('in memory', async () => ({
    uploads: store,
    copies: store,
    previews: store,
    post: async ({ fields }, file) => store.accept(fields, file) === undefined,
    read: async (key) => store.read(key),
    visit: async (address) => shown(address)?.bytes,
  }));

  it('shows nothing but what was approved without a signature, and with one that very image for ten minutes', async () => {
    const [key, submittedAs, approvedAs] = ['somebody/a.gif', 'submitted/a.gif', 'approved/a.gif'];
    const { fields } = await store.sign({ key, mimeType: 'image/gif', maxBytes: 100 });
    expect(store.accept(fields, Buffer.from('GIF89a'))).toBeUndefined();
    await store.freeze(key, submittedAs);
    await store.release(submittedAs, approvedAs);
    const plain = [key, submittedAs, approvedAs].map((one) => shown(`http://127.0.0.1/images/${one}`) !== undefined);
    expect(plain).toEqual([false, false, true]);
    const address = store.address(key);
    expect(shown(address)).toBeDefined();
    expect(shown(address.replace(key, submittedAs))).toBeUndefined();
    expect(shown(address.replace(/until=\d+/, 'until=99999999999999'))).toBeUndefined();
    clock.time += 11 * minute;
    expect(shown(address)).toBeUndefined();
  });

  const signed = async (mimeType: string): Promise<Record<string, string>> => ({
    ...(await store.sign({ key: 'organiser/a', mimeType, maxBytes: 100 })).fields,
  });

  it('takes no policy that it has not signed', async () => {
    const { policy = '', ...fields } = await signed('image/gif');
    const forged = policy.replace('organiser', 'somebody');
    expect(store.accept({ ...fields, key: 'somebody/a', policy: forged }, Buffer.from('GIF89a'))).toBe('forged');
  });

  it('takes no image of another type than it says, and none when its time is over', async () => {
    const fields = await signed('image/gif');
    expect(store.accept(fields, Buffer.from('<svg/>'))).toBe('not an image of that type');
    clock.time += 11 * minute;
    expect(store.accept(fields, Buffer.from('GIF89a'))).toBe('expired');
  });
});
