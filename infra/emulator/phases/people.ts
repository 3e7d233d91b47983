import assert from 'node:assert/strict';
import {
  AdminCreateUserCommand,
  CodeMismatchException,
  ConfirmSignUpCommand,
  NotAuthorizedException,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Person } from '../deployed';
import { expectLike } from '../expect';
import type { People, Stage } from '../phase-context';

/** The emulator sends everybody the same code. */
const code = '123456';
const password = 'correct horse 7 battery';

/** Signs somebody up with the code that was mailed. Returns who that is to the APIs. */
export const signUp = async (
  { clients, deployed }: Stage,
  pool: 'User' | 'Organiser',
  email: string,
  name: string,
): Promise<string> => {
  const ClientId = deployed.idOf(`${pool}PoolClient`);
  const attributes = [
    { Name: 'email', Value: email },
    { Name: 'name', Value: name },
  ];
  const { UserSub } = await clients.pools.send(
    new SignUpCommand({ ClientId, Username: email, Password: password, UserAttributes: attributes }),
  );
  const wrong = new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: '000000' });
  await assert.rejects(clients.pools.send(wrong), CodeMismatchException);
  await clients.pools.send(new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: code }));
  assert.ok(UserSub);
  return UserSub;
};

const makeModerator = async ({ clients, deployed }: Stage): Promise<string> => {
  const [Username, UserPoolId] = ['moderator@example.org', deployed.idOf('AuditPool')];
  const { User } = await clients.pools.send(
    // A password given: the emulator makes none that is as long as the pool demands.
    new AdminCreateUserCommand({ UserPoolId, Username, TemporaryPassword: password, MessageAction: 'SUPPRESS' }),
  );
  const sub = User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value;
  assert.ok(sub);
  return sub;
};

const cannotBecomeModerator = async ({ clients, deployed }: Stage): Promise<void> => {
  const ClientId = deployed.idOf('AuditPoolClient');
  const request = new SignUpCommand({ ClientId, Username: 'mallory@example.org', Password: `${password} staple` });
  await assert.rejects(clients.pools.send(request), NotAuthorizedException);
};

/** Signs people up, everybody where the template says that they get an account. */
export const signPeopleUp = async (stage: Stage): Promise<People> => {
  const { steps, deployed } = stage;
  const [email, name] = ['puppets@example.org', 'Puppet House'];
  const organiser = await steps.step('an organiser signs up, and the trigger makes a profile', async () => {
    const person: Person = { api: 'organiser', sub: await signUp(stage, 'Organiser', email, name) };
    expectLike(await deployed.ask(person, 'Query.profile'), { id: person.sub, name });
    return person;
  });
  const parent = await steps.step('a parent signs up', async () => ({
    api: 'user' as const,
    sub: await signUp(stage, 'User', 'ada@example.org', 'Ada'),
  }));
  const moderator = await steps.step('a moderator is made by an administrator, and cannot sign up', async () => {
    await cannotBecomeModerator(stage);
    return { api: 'audit' as const, sub: await makeModerator(stage) };
  });
  return { organiser: { ...organiser, email, name }, parent, moderator, guest: { api: 'guest' } };
};
