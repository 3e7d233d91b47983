import { makeInMemorySearch } from '../../../../adapters/in-memory/finding/search-index-admin';
import { makeDeleteIndices } from '../../../../application/operations/delete-indices.use-case';
import { inMemoryAdapters } from '../../../../handlers/composition/in-memory-adapters';
import { loadHandler, operations } from '../../../../handlers/functions';

const invoke = async (name: keyof typeof operations, event?: unknown): Promise<unknown> =>
  (await loadHandler(operations[name]))(event);

describe('the operations of the index', () => {
  it('refuse what they cannot read', async () => {
    for (const event of ['things-to-do', 7, { confirm: 7 }]) {
      expect(await invoke('esDeleteIndices', event)).toMatchObject({ ok: false, error: { code: 'InvalidInput' } });
    }
  });
});

describe('an operation that is asked wrongly', () => {
  it.each([
    ['esDeleteIndices', { confirm: 7 }, ['confirm: is not a text']],
    ['esDeleteIndices', 7, [': is not an object']],
    ['replayDeadLetters', { dryrun: true }, ['dryrun: is not known here']],
    ['replayDeadLetters', { dryRun: 'yes' }, ['dryRun: is neither true nor false']],
    [
      'replayDeadLetters',
      { limit: 'all', queue: 7 },
      ['queue: is not a text', 'limit: is not a whole number from 1 to 5000'],
    ],
    ['replayDeadLetters', { limit: 0 }, ['limit: is not a whole number from 1 to 5000']],
    ['replayDeadLetters', { limit: 1.5 }, ['limit: is not a whole number from 1 to 5000']],
    ['replayDeadLetters', { limit: 5001 }, ['limit: is not a whole number from 1 to 5000']],
  ] as const)('%s of %j says what is wrong, in words of its own', async (name, event, said) => {
    const answer = (await invoke(name, event)) as { error: { faults: { path: string; message: string }[] } };
    expect(answer.error.faults.map(({ path, message }) => `${path}: ${message}`)).toEqual(said);
  });
});

describe('replaying dead letters', () => {
  const note = (id: string) => ({ type: 'ContactMessage', id, from: 'ada@example.org', subject: id, body: 'x' });

  /** Sends a message and has its consumer fail each time, until the queue gives it up. */
  const bury = (body: object): void => {
    inMemoryAdapters.queues.mail.send(JSON.stringify(body));
    for (let attempt = 0; attempt < 3; attempt += 1)
      for (const { messageId } of inMemoryAdapters.queues.mail.receive(1))
        inMemoryAdapters.queues.mail.release(messageId);
    inMemoryAdapters.queues.mail.receive(1);
  };

  const consume = async (): Promise<void> => {
    const sendMail = await loadHandler('reactions/send-mail');
    const messages = inMemoryAdapters.queues.mail.receive(10);
    expect(await sendMail({ Records: messages })).toEqual({ batchItemFailures: [] });
    for (const { messageId } of messages) inMemoryAdapters.queues.mail.delete(messageId);
  };

  const mailsOf = (id: string) =>
    inMemoryAdapters.inbox.received('hello@things-to-do.example').filter(({ subject }) => subject.includes(id));

  it('sends what was meant once, though its letter was there twice and is replayed twice', async () => {
    bury(note('given-up'));
    bury(note('given-up'));
    const looked = { queue: 'mail', kinds: { ContactMessage: 2 }, outcomes: { ready: 2 }, left: 2, end: 'done' };
    const dry = await invoke('replayDeadLetters', { dryRun: true, queue: 'mail' });
    expect(dry).toEqual({ ok: true, value: { dryRun: true, queues: [looked] } });
    for (const replayed of [2, undefined]) {
      const answer = await invoke('replayDeadLetters');
      expect(answer).toMatchObject({ ok: true, value: { dryRun: false } });
      expect(JSON.stringify(answer)).toContain(replayed ? '"outcomes":{"replayed":2}' : '"outcomes":{}');
      await consume();
    }
    expect(mailsOf('given-up')).toHaveLength(1);
    expect(inMemoryAdapters.queues.mail.deadLetters()).toEqual([]);
  });

  it('begins none when Lambda has no minute left', async () => {
    bury(note('later'));
    const handler = await loadHandler(operations.replayDeadLetters);
    const answer = await handler({ queue: 'mail' }, { getRemainingTimeInMillis: () => 60_000 });
    expect(answer).toMatchObject({ ok: true, value: { queues: [{ outcomes: {}, left: 1, end: 'time' }] } });
    expect(inMemoryAdapters.queues.mail.deadLetters()).toHaveLength(1);
  });

  it.each([{ limit: 0 }, { limit: 5001 }, { limit: 1.5 }, { dryRun: 'true' }, { queue: 7 }, { dryrun: true }])(
    'refuses %j',
    async (event) => {
      expect(await invoke('replayDeadLetters', event)).toMatchObject({ ok: false, error: { code: 'InvalidInput' } });
    },
  );

  it('refuses a queue that there is not, and says which there are', async () => {
    const queues = ['mail', 'index', 'analytics', 'bookings', 'payments', 'stream'];
    const error = { code: 'UnknownQueue', queues };
    expect(await invoke('replayDeadLetters', { queue: 'no such' })).toEqual({ ok: false, error });
  });
});

describe('deleting the index', () => {
  const set = (keepsData: boolean) => {
    const { admin } = makeInMemorySearch('listings');
    return makeDeleteIndices({ searchIndexAdmin: admin, keepsData });
  };
  const no = { confirm: undefined, again: undefined };
  const twice = { confirm: 'listings', again: 'listings' };

  it.each([no, { ...no, confirm: 'listings' }, { ...twice, again: 'Listings' }, { ...twice, confirm: '' }])(
    'is refused where data is kept, whatever the stage is called, to whoever says %j, and says what to send',
    async (input) => {
      const deleteIndices = set(true);
      expect(await deleteIndices(input)).toEqual({ ok: false, error: { code: 'NotConfirmed', send: twice } });
      expect(await deleteIndices(twice)).toEqual({ ok: true, value: { deleted: ['listings-1'] } });
    },
  );

  it('is done at once where nothing is kept', async () => {
    expect(await set(false)(no)).toMatchObject({ ok: true });
  });
});
