import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { deployedName } from '../../aws/names';
import { lettersIn, readStreamLetter, untilLetters } from '../dead-letters';
import { submitted } from '../listing';
import { moderatorsMailWith } from '../moderators-mail';
import type { People, Stage } from '../phase-context';
import { stage as stageName } from '../settings';

/** Writes a record of the stream that no attempt can read, with good ones before and after it. */
export const poison = async (stage: Stage, people: People): Promise<void> => {
  const { steps, deployed, clients } = stage;
  const id = randomUUID();
  await steps.step('a malformed item is written to the table, between two good ones', async () => {
    assert.deepEqual(await lettersIn(stage, 'StreamDeadLetters'), []);
    await submitted(stage, people, 'Before the poison');
    const Item = { id: { S: id }, sk: { S: 'TTD' }, status: { S: 'NO SUCH STATUS' } };
    await clients.tables.send(new PutItemCommand({ TableName: deployed.idOf('Table'), Item }));
    await submitted(stage, people, 'After the poison');
  });
  await steps.step('all the rest is delivered', async (signal) => {
    await moderatorsMailWith(stage, 'Before the poison', signal);
    await moderatorsMailWith(stage, 'After the poison', signal);
  });
  await steps.step(
    'the record ends in the stream’s dead-letter queue, after as many attempts as are allowed',
    async (signal) => {
      const [letter = ''] = await untilLetters(stage, 'StreamDeadLetters', 1, signal);
      const { condition, functionArn, itemId } = await readStreamLetter(stage, letter);
      assert.deepEqual([condition, itemId], ['RetryAttemptsExhausted', id]);
      assert.ok(functionArn.endsWith(`:${deployedName('reactions/publish-changes', stageName)}`));
    },
  );
};
