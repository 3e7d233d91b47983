import { stackConfig } from '../../../../infra/web/stack-config';

const told: Readonly<Record<string, string>> = {
  GuestApiUrl: 'https://guest',
  UserApiUrl: 'https://user',
  OrganiserApiUrl: 'https://organiser',
  AuditApiUrl: 'https://audit',
  GuestIdentities: 'eu-central-1:pool',
  UserPoolPages: 'https://user-pages',
  OrganiserPoolPages: 'https://organiser-pages',
  AuditPoolPages: 'https://audit-pages',
  UserPoolClientId: 'u',
  OrganiserPoolClientId: 'o',
  AuditPoolClientId: 'a',
};

const outputs = (name: string): string => {
  const value = told[name];
  if (value === undefined) throw new Error(`the stack tells no ${name}`);
  return value;
};

it('tells the page what the stack has made', () => {
  expect(stackConfig(outputs, 'eu-central-1', null)).toEqual({
    apis: { guest: 'https://guest', user: 'https://user', organiser: 'https://organiser', audit: 'https://audit' },
    signIn: {
      kind: 'cognito',
      guest: { region: 'eu-central-1', identityPoolId: 'eu-central-1:pool' },
      pools: {
        user: { origin: 'https://user-pages', clientId: 'u' },
        organiser: { origin: 'https://organiser-pages', clientId: 'o' },
        audit: { origin: 'https://audit-pages', clientId: 'a' },
      },
    },
    tiles: null,
    developers: null,
  });
});
