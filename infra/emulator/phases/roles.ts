import assert from 'node:assert/strict';
import { DeleteRolePolicyCommand, GetRolePolicyCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { isRefused } from '../deployed';
import { expectLike } from '../expect';
import type { People, Stage } from '../phase-context';

/** Does something while a function's role may do nothing at all. */
export const withoutPolicy = async (
  { clients: { roles: client }, deployed }: Stage,
  roleId: string,
  work: () => Promise<void>,
): Promise<void> => {
  const policy = { RoleName: deployed.idOf(roleId), PolicyName: 'function' };
  const { PolicyDocument = '' } = await client.send(new GetRolePolicyCommand(policy));
  await client.send(new DeleteRolePolicyCommand(policy));
  try {
    await work();
  } finally {
    await client.send(new PutRolePolicyCommand({ ...policy, PolicyDocument: decodeURIComponent(PolicyDocument) }));
  }
};

/** Shows that the template's roles, under which the whole run is, make a difference. */
export const roles = async (stage: Stage, { organiser }: People): Promise<void> => {
  const { steps, deployed } = stage;
  await steps.step('a function whose role loses its policy can read no more', () =>
    withoutPolicy(stage, 'OrganiserProfileRole', async () => {
      const asked = deployed.ask(organiser, 'Query.profile');
      await assert.rejects(asked, isRefused('InternalError'));
    }),
  );
  await steps.step('and with it again it can', async () =>
    expectLike(await deployed.ask(organiser, 'Query.profile'), { id: organiser.sub }),
  );
};
