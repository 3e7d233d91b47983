import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import * as v from 'valibot';
import { lettersIn, untilLetters } from '../dead-letters';
import { expectLike } from '../expect';
import { submitted } from '../listing';
import { allMails, mailWith } from '../mails';
import { moderatorsMailWith } from '../moderators-mail';
import type { People, Stage } from '../phase-context';
import { withoutPolicy } from './roles';

const title = 'Sent after all';
const contact = {
  type: 'ContactMessage',
  id: randomUUID(),
  from: 'ada@example.org',
  subject: 'Given up',
  body: 'And sent in the end.',
};

const count = v.record(v.string(), v.number());
const report = v.object({
  ok: v.literal(true),
  value: v.object({
    dryRun: v.boolean(),
    queues: v.array(v.object({ queue: v.string(), kinds: count, outcomes: count, left: v.number() })),
  }),
});

/** Returns what became of the letters of the two queues that have some; the others have none. */
const outcomesOf = (answer: unknown) => {
  const { queues } = v.parse(report, answer).value;
  const full = queues.filter(({ kinds }) => Object.keys(kinds).length > 0);
  return Object.fromEntries(full.map(({ queue, ...rest }) => [queue, rest]));
};

const timesMailed = async ({ endpoint }: Stage, words: string): Promise<number> =>
  (await allMails(endpoint)).filter(({ Subject, BodyText }) => `${Subject}\n${BodyText}`.includes(words)).length;

/** Looks at dead letters, sends them back, and checks that they reach whom they were meant for. */
export const replay = async (stage: Stage, people: People): Promise<void> => {
  const { steps, sls, clients, deployed, endpoint } = stage;
  const operate = async (input: object, signal: AbortSignal) => {
    const printed = await sls(['invoke', '-f', 'replayDeadLetters', '--data', JSON.stringify(input)], signal);
    return outcomesOf(JSON.parse(printed.slice(printed.indexOf('{'), printed.lastIndexOf('}') + 1)));
  };

  await steps.step(
    'what the stream’s consumer must not publish is given up, with the poison before it',
    async (signal) => {
      await withoutPolicy(stage, 'ReactionsPublishChangesRole', async () => {
        await submitted(stage, people, title);
        await untilLetters(stage, 'StreamDeadLetters', 2, signal);
      });
      assert.equal(await timesMailed(stage, title), 0);
    },
  );
  await steps.step(
    'sls invoke -f replayDeadLetters, as a dry run: it tells of the letters and leaves them',
    async (signal) => {
      const QueueUrl = deployed.idOf('MailDeadLetters');
      await clients.queues.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(contact) }));
      assert.deepEqual(await operate({ dryRun: true }, signal), {
        mail: { kinds: { ContactMessage: 1 }, outcomes: { ready: 1 }, left: 1 },
        stream: { kinds: { StreamRecords: 2 }, outcomes: { ready: 2 }, left: 2 },
      });
      assert.equal((await lettersIn(stage, 'MailDeadLetters')).length, 1);
      assert.equal((await lettersIn(stage, 'StreamDeadLetters')).length, 2);
      assert.deepEqual([await timesMailed(stage, title), await timesMailed(stage, contact.body)], [0, 0]);
    },
  );
  await steps.step(
    'sls invoke -f replayDeadLetters: what can be done is done, and the poison stays',
    async (signal) => {
      expectLike(await operate({}, signal), {
        mail: { outcomes: { replayed: 1 }, left: 0 },
        stream: { outcomes: { replayed: 1, refused: 1 }, left: 1 },
      });
      await mailWith(endpoint, 'contact@example.org', contact.body, signal);
      await moderatorsMailWith(stage, title, signal);
    },
  );
  await steps.step('a second time it does nothing more: nobody is mailed twice', async (signal) => {
    expectLike(await operate({}, signal), {
      stream: { kinds: { StreamRecords: 1 }, outcomes: { refused: 1 }, left: 1 },
    });
    assert.deepEqual(await lettersIn(stage, 'MailDeadLetters'), []);
    assert.deepEqual([await timesMailed(stage, title), await timesMailed(stage, contact.body)], [1, 1]);
  });
};
