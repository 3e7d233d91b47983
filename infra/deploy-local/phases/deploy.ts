import assert from 'node:assert/strict';
import { DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { makeDeployed, outputsOf } from '../deployed';
import { expectLike } from '../expect';
import { stackName } from '../settings';
import type { Stage, World } from '../world';

export const deploy = async (world: World): Promise<Stage> => {
  const { steps, sls, clients } = world;
  await steps.step(
    'sls deploy',
    async (signal) => assert.match(await sls(['deploy'], signal), /Service deployed/),
    480,
  );
  const stage = await steps.step('sls info, and what the stack tells', async (signal) => {
    const told = await sls(['info'], signal);
    assert.match(told, new RegExp(stackName));
    const [deployed, outputs] = [await makeDeployed(clients), await outputsOf(clients)];
    assert.match(outputs('GuestApiUrl'), /^https:/);
    return { ...world, deployed, outputs };
  });
  await steps.step('expired items go by themselves', async () => {
    const TableName = stage.deployed.idOf('Table');
    expectLike(await clients.tables.send(new DescribeTimeToLiveCommand({ TableName })), {
      TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' },
    });
  });
  await steps.step('sls invoke -f esThingsToDoSetup -l', async (signal) => {
    const answer = await sls(['invoke', '-f', 'esThingsToDoSetup', '-l'], signal);
    assert.match(answer, /"done": "created"/);
    // By `-l`.
    assert.match(answer, /operation done/);
  });
  return stage;
};
