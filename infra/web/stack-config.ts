import type { HostedPages, PoolName, WebConfig } from './config';

/** Returns what a stack tells whoever deployed it, by name; throws where it does not tell it. */
export type Outputs = (name: string) => string;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Returns what the page is told on AWS: where the APIs are, and where people sign in, as the stack has made them. */
export const stackConfig = (outputs: Outputs, region: string, tiles: WebConfig['tiles']): WebConfig => {
  const url = (api: PoolName | 'guest'): string => outputs(`${capital(api)}ApiUrl`);
  const pages = (pool: PoolName): HostedPages => ({
    origin: outputs(`${capital(pool)}PoolPages`),
    clientId: outputs(`${capital(pool)}PoolClientId`),
  });
  return {
    apis: { guest: url('guest'), user: url('user'), organiser: url('organiser'), audit: url('audit') },
    signIn: {
      kind: 'cognito',
      guest: { region, identityPoolId: outputs('GuestIdentities') },
      pools: { user: pages('user'), organiser: pages('organiser'), audit: pages('audit') },
    },
    tiles,
    developers: null,
  };
};
