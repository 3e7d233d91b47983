import { makeJsonLogger } from '../../../../adapters/console/json-logger';
import { listingItem } from '../../../../adapters/dynamodb/items';
import { makeInMemoryMetrics } from '../../../../adapters/in-memory/metrics';
import { makeDeadLetterStore, makeInMemoryDeadLetters } from '../../../../adapters/in-memory/operations/dead-letters';
import { makeQueue } from '../../../../adapters/in-memory/queue';
import { makeTopic } from '../../../../adapters/in-memory/topic';
import type { DeadLetter, DeadLetters } from '../../../../application/operations/ports/dead-letters';
import { makeReplayDeadLetters } from '../../../../application/operations/replay-dead-letters.use-case';
import { minute } from '../../../../domain/shared/time';
import { deadLetterSources } from '../../../../handlers/composition/in-memory-dead-letters';
import { aPublished } from '../../../builders/listings';
import { setClock } from '../../../builders/set-clock';
import { aStreamRecord } from '../../../builders/stream-records';
import { deadLettersContract } from '../../../contracts/dead-letters';

const aQueue = () => makeQueue(setClock(), { visibilityTimeoutMs: minute, maxReceiveCount: 1 });

const bury = (queue: ReturnType<typeof aQueue>, body: string): void => {
  queue.send(body);
  for (const { messageId } of queue.receive(1)) queue.release(messageId);
  queue.receive(1);
};

const bodiesIn = (queue: ReturnType<typeof aQueue>): readonly string[] => queue.receive(100).map(({ body }) => body);

/** Makes queues that listen to the topic, and what they and the stream gave up. */
const deadLettersInMemory = () => {
  const queues = { mail: aQueue(), index: aQueue() };
  const records = makeDeadLetterStore();
  const topic = makeTopic([{ queue: queues.index, filterPolicy: { type: ['ThingToDoPublished'] } }]);
  return { queues, records, deadLetters: makeInMemoryDeadLetters(deadLetterSources(queues, records, topic)) };
};

deadLettersContract('in memory', async () => {
  const { queues, records, deadLetters } = deadLettersInMemory();
  return {
    deadLetters,
    bury: async (body) => bury(queues.mail, body),
    received: async () => bodiesIn(queues.mail),
    giveUp: async (item) => records.add(JSON.stringify(aStreamRecord(item))),
    published: async () => bodiesIn(queues.index).map((body) => (JSON.parse(body) as { listingId: string }).listingId),
  };
});

const note = (subject: string): string => JSON.stringify({ type: 'ContactMessage', subject });
const all = { limit: 100, until: Number.POSITIVE_INFINITY };

/** `spoil` changes what a letter does. */
const set = (spoil: (letter: DeadLetter) => Partial<DeadLetter> = () => ({})) => {
  const { queues, records, deadLetters } = deadLettersInMemory();
  const log: string[] = [];
  const metrics = makeInMemoryMetrics();
  const clock = setClock();
  const spoilt: DeadLetters = {
    ...deadLetters,
    take: async (...args) => (await deadLetters.take(...args)).map((letter) => ({ ...letter, ...spoil(letter) })),
  };
  const replayIn = (letters: DeadLetters) =>
    makeReplayDeadLetters({ deadLetters: letters, clock, logger: makeJsonLogger((line) => log.push(line)), metrics });
  return { queues, records, log, metrics, clock, deadLetters, replayIn, replay: replayIn(spoilt) };
};

const only = (...queues: object[]) => ({ ok: true, value: { queues } });

describe('replaying dead letters', () => {
  it('looks first, telling kinds and nothing of what is in them, and changes nothing', async () => {
    const { queues, records, log, metrics, replay } = set();
    const wrapped = JSON.stringify({ Type: 'Notification', Message: '{"type":"ThingToDoPublished","name":"Ada"}' });
    for (const body of [note('Ada'), note('Ada'), 'Ada', '{"type":"Ada"}', '{"eventType":"Bounce"}', wrapped])
      bury(queues.mail, body);
    records.add('{}');
    for (let time = 0; time < 2; time += 1) {
      const answer = await replay({ ...all, dryRun: true });
      const kinds = { ContactMessage: 2, Unknown: 2, MailFeedback: 1, ThingToDoPublished: 1 };
      expect(answer).toEqual({
        ok: true,
        value: {
          dryRun: true,
          queues: [
            { queue: 'mail', kinds, outcomes: { ready: 4, unknown: 2 }, left: 6, end: 'done' },
            { queue: 'index', kinds: {}, outcomes: {}, left: 0, end: 'done' },
            { queue: 'stream', kinds: { StreamRecords: 1 }, outcomes: { ready: 1 }, left: 1, end: 'done' },
          ],
        },
      });
      expect(JSON.stringify([answer, log])).not.toContain('Ada');
    }
    expect([queues.mail.depth(), queues.index.depth()]).toEqual([0, 0]);
    expect(metrics.counted('DeadLetterReplayed')).toBe(0);
  });

  it('sends each back to its own queue, and nothing when it is done again', async () => {
    const { queues, records, metrics, replay } = set();
    const listing = aPublished();
    for (let number = 0; number < 23; number += 1) bury(queues.mail, note(String(number)));
    records.add(JSON.stringify(aStreamRecord(listingItem(listing))));
    expect(await replay({ ...all, dryRun: false })).toMatchObject(
      only({ outcomes: { replayed: 23 }, left: 0 }, { outcomes: {} }, { outcomes: { replayed: 1 }, left: 0 }),
    );
    expect(await replay({ ...all, dryRun: false })).toMatchObject(only({ outcomes: {} }, { outcomes: {} }, {}));
    expect(bodiesIn(queues.mail)).toHaveLength(23);
    expect(bodiesIn(queues.index)).toEqual([expect.stringContaining(listing.id)]);
    expect([metrics.counted('DeadLetterReplayed'), metrics.counted('DeadLetterKept')]).toEqual([24, 0]);
  });

  it('keeps what it does not know and what is refused still, and sends the rest', async () => {
    const { queues, records, metrics, replay } = set();
    for (const body of ['{"type":"Other"}', note('good')]) bury(queues.mail, body);
    for (const item of [{ id: 'x', sk: 'TTD' } as const, listingItem(aPublished())])
      records.add(JSON.stringify(aStreamRecord(item)));
    expect(await replay({ ...all, dryRun: false })).toMatchObject(
      only(
        { outcomes: { unknown: 1, replayed: 1 }, left: 1, end: 'done' },
        { left: 0 },
        { outcomes: { refused: 1, replayed: 1 }, left: 1, end: 'done' },
      ),
    );
    expect(queues.mail.deadLetters().map(({ body }) => body)).toEqual(['{"type":"Other"}']);
    expect(records.letters()).toHaveLength(1);
    expect(metrics.counted('DeadLetterKept')).toBe(2);
  });

  it('keeps what the stream has forgotten, and says so', async () => {
    const { records, replay } = set(({ kind }) =>
      kind === 'StreamRecords' ? { isWhole: async () => false, redrive: async () => 'expired' } : {},
    );
    records.add('{}');
    for (const dryRun of [true, false])
      expect(await replay({ ...all, dryRun, queue: 'stream' })).toMatchObject(
        only({ queue: 'stream', outcomes: { expired: 1 }, left: 1 }),
      );
    expect(records.letters()).toHaveLength(1);
  });

  it('sends no more than it is told to, of the queue that it is told', async () => {
    const { queues, replay } = set();
    for (let number = 0; number < 15; number += 1) bury(queues.mail, note(String(number)));
    bury(queues.index, '{"type":"ThingToDoPublished"}');
    expect(await replay({ ...all, dryRun: false, queue: 'mail', limit: 12 })).toMatchObject(
      only({ queue: 'mail', outcomes: { replayed: 12 }, left: 3, end: 'limit' }),
    );
    expect([queues.mail.deadLetters(), queues.index.deadLetters()].map(({ length }) => length)).toEqual([3, 1]);
    const queueNames = ['mail', 'index', 'stream'];
    const unknown = { ok: false, error: { code: 'UnknownQueue', queues: queueNames } };
    expect(await replay({ ...all, dryRun: false, queue: 'other' })).toEqual(unknown);
  });

  it('stops when its time is up, says how many are left, and holds none of them back', async () => {
    const { queues, clock, replay, deadLetters } = set((letter) => ({
      redrive: async () => {
        clock.time += minute;
        return letter.redrive();
      },
    }));
    for (let number = 0; number < 25; number += 1) bury(queues.mail, note(String(number)));
    const run = { dryRun: false, limit: 100, queue: 'mail' };
    expect(await replay({ ...run, until: clock.now() + 12 * minute })).toMatchObject(
      only({ outcomes: { replayed: 12 }, left: 13, end: 'time' }),
    );
    expect(queues.mail.depth()).toBe(12);
    expect(await deadLetters.take('mail', 10)).toHaveLength(10);
  });

  it('loses none when some cannot be sent, or cannot be removed', async () => {
    const faulty = set((letter) => ({
      redrive: async () => {
        if (letter.id === 'message-1') throw new Error('not taken');
        return letter.redrive();
      },
      ...(letter.id === 'message-2' && {
        remove: async () => {
          throw new Error('not removed');
        },
      }),
    }));
    for (const subject of ['unlucky', 'sticky', 'good']) bury(faulty.queues.mail, note(subject));
    expect(await faulty.replay({ ...all, dryRun: false, queue: 'mail' })).toMatchObject(
      only({ outcomes: { replayed: 1, failed: 2 }, left: 2 }),
    );
    expect(faulty.queues.mail.deadLetters().map(({ body }) => body)).toEqual([note('unlucky'), note('sticky')]);
    expect(faulty.log.join()).not.toContain('sticky');
    expect(faulty.log.at(-1)).toContain('"outcomes":{"failed":2,"replayed":1}');
    // It came back although it is still here: consumers do not mind.
    expect(bodiesIn(faulty.queues.mail)).toEqual([note('sticky'), note('good')]);
  });

  it('goes on with the others when one cannot even be released', async () => {
    const { queues, replay } = set(({ id }) =>
      id === 'message-1' ? { release: () => Promise.reject(new Error()) } : {},
    );
    for (let number = 0; number < 12; number += 1) bury(queues.mail, '{"type":"Other"}');
    expect(await replay({ ...all, dryRun: false, queue: 'mail' })).toMatchObject(only({ left: 12, end: 'done' }));
    expect(await replay({ ...all, dryRun: false, queue: 'mail' })).toMatchObject(
      only({ outcomes: { unknown: 11 }, end: 'done' }),
    );
  });

  it('goes on with other queues when one is out of reach', async () => {
    const { queues, deadLetters, replayIn } = set();
    bury(queues.index, '{"type":"ThingToDoPublished"}');
    const replay = replayIn({
      ...deadLetters,
      take: async (queue, max) => {
        if (queue === 'mail') throw new Error('out of reach');
        return deadLetters.take(queue, max);
      },
    });
    expect(await replay({ ...all, dryRun: false })).toMatchObject(
      only({ queue: 'mail', end: 'unreachable' }, { outcomes: { replayed: 1 }, end: 'done' }, { end: 'done' }),
    );
  });
});
