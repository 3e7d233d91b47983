import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import type { FunctionName } from '../../../handlers/functions';
import { deployedName } from '../../aws/names';
import { isRefused, kindsOf, type Person } from '../deployed';
import type { Stage } from '../phase-context';
import { asWords, changedParameters, stage as stageName } from '../settings';
import { deployWith } from './deploy';

const configurationOf = ({ clients }: Stage, name: FunctionName) =>
  clients.functions.send(new GetFunctionConfigurationCommand({ FunctionName: deployedName(name, stageName) }));

const guest: Person = { api: 'guest' };

/** Deploys one function, its configuration alone, and the whole stage again with another parameter. */
export const updates = async (stage: Stage): Promise<void> => {
  const { steps, sls, deployed } = stage;
  const read = (name: FunctionName) => configurationOf(stage, name);
  const stillAnswers = () =>
    assert.rejects(deployed.ask(guest, 'Query.thingToDoById', { id: randomUUID() }), isRefused('NotFound'));

  await steps.step('sls deploy -f: one function has other code, its neighbour has not', async (signal) => {
    const [before, neighbour] = [await read('guest/thing-to-do-by-id'), await read('guest/contact-us')];
    await sls(['deploy', '-f', 'guestThingToDoById'], signal, { THINGS_TO_DO_EDITION: '2' });
    assert.notEqual((await read('guest/thing-to-do-by-id')).CodeSha256, before.CodeSha256);
    assert.equal((await read('guest/contact-us')).CodeSha256, neighbour.CodeSha256);
    await stillAnswers();
  });
  await steps.step('sls deploy -f --update-config: another size, the same code', async (signal) => {
    const before = await read('guest/thing-to-do-by-id');
    const words = ['deploy', '-f', 'guestThingToDoById', '--update-config'];
    await sls(words, signal, { THINGS_TO_DO_MEMORY: '768' });
    const after = await read('guest/thing-to-do-by-id');
    assert.deepEqual([after.MemorySize, after.CodeSha256], [768, before.CodeSha256]);
    assert.deepEqual(after.Environment, before.Environment);
    await stillAnswers();
  });
  await steps.step(
    'sls deploy again, with a changed template: a resource more, and one that is other than before',
    async (signal) => {
      const before = await kindsOf(stage.clients);
      assert.ok(!before.includes('AWS::WAFv2::WebACL'));
      await deployWith(stage, asWords(changedParameters), signal);
      assert.deepEqual((await kindsOf(stage.clients)).sort(), [...before, 'AWS::WAFv2::WebACL'].sort());
      const { Environment } = await read('reactions/send-mail');
      assert.equal(Environment?.Variables?.MAIL_FROM, changedParameters.mailFrom);
      await stillAnswers();
    },
    480,
  );
};
