import assert from 'node:assert/strict';
import { DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { makeDeployed, outputsOf } from '../deployed';
import { expectLike } from '../expect';
import type { PhaseContext, Stage } from '../phase-context';
import { stackName } from '../settings';

/** Deploys all of it, and passes on what the emulator gets otherwise than AWS. */
export const deployWith = async ({ sls, steps }: PhaseContext, parameters: readonly string[], signal: AbortSignal) => {
  const printed = await sls(['deploy', ...parameters], signal);
  assert.match(printed, /Service deployed/);
  for (const [note] of printed.matchAll(/In the emulator .*/g)) steps.note(note);
};

export const deploy = async (context: PhaseContext): Promise<Stage> => {
  const { steps, sls, clients } = context;
  await steps.step('sls deploy', (signal) => deployWith(context, [], signal), 480);
  const stage = await steps.step('sls info, and what the stack tells', async (signal) => {
    const told = await sls(['info'], signal);
    assert.match(told, new RegExp(stackName));
    const [deployed, outputs] = [await makeDeployed(clients), await outputsOf(clients)];
    assert.match(outputs('GuestApiUrl'), /^https:/);
    return { ...context, deployed, outputs };
  });
  await steps.step('expired items go by themselves', async () => {
    const TableName = stage.deployed.idOf('Table');
    expectLike(await clients.tables.send(new DescribeTimeToLiveCommand({ TableName })), {
      TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' },
    });
  });
  await steps.step('sls invoke -f esThingsToDoSetup -l', async (signal) => {
    const answer = await sls(['invoke', '-f', 'esThingsToDoSetup', '-l'], signal);
    // The deployment has made it.
    assert.match(answer, /"done": "was there"/);
    // By `-l`.
    assert.match(answer, /operation done/);
  });
  return stage;
};
