import assert from 'node:assert/strict';
import { DeleteRolePolicyCommand, GetRolePolicyCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { Refused } from '../deployed';
import { expectLike } from '../expect';
import type { People, Stage } from '../world';

/** The whole run is under the template's roles: this shows that it makes a difference. */
export const roles = async ({ steps, clients, deployed }: Stage, { organiser }: People): Promise<void> => {
  const policy = { RoleName: deployed.idOf('OrganiserProfileRole'), PolicyName: 'function' };
  await steps.step('a function whose role loses its policy can read no more, and with it again it can', async () => {
    const { PolicyDocument = '' } = await clients.roles.send(new GetRolePolicyCommand(policy));
    await clients.roles.send(new DeleteRolePolicyCommand(policy));
    const asked = deployed.ask(organiser, 'Query.profile');
    await assert.rejects(asked, (error) => error instanceof Refused && error.errorType === 'InternalError');
    const document = decodeURIComponent(PolicyDocument);
    await clients.roles.send(new PutRolePolicyCommand({ ...policy, PolicyDocument: document }));
    expectLike(await deployed.ask(organiser, 'Query.profile'), { id: organiser.sub });
  });
};
