import type { PoolName } from '../../config';
import { config } from '../config';
import { replaceAddress } from '../router';
import { signedIn } from '../session';
import { introduce } from './profile';
import { claimsIn, freshUntil } from './tokens';

/** What is remembered while somebody is on Cognito's pages, in this tab alone. */
interface Leaving {
  readonly state: string;
  readonly verifier: string;
  readonly pool: PoolName;
  readonly then: string;
}

interface ReceivedTokens {
  readonly id_token: string;
  readonly refresh_token?: string;
}

const leavingKey = 'leaving to sign in';

const urlBase64 = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const random = (): string => urlBase64(crypto.getRandomValues(new Uint8Array(32)));

const challengeOf = async (verifier: string): Promise<string> =>
  urlBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

const pagesOf = (pool: PoolName) => {
  const { signIn } = config();
  return signIn.kind === 'cognito' ? signIn.pools[pool] : null;
};

const here = (): string => `${location.origin}/`;

/** Leaves for Cognito's hosted pages: OAuth 2 by code with a proof (RFC 7636), so that no secret is needed here. */
export const leaveToSignIn = async (pool: PoolName, then: string): Promise<void> => {
  const pages = pagesOf(pool);
  if (!pages) return;
  const leaving: Leaving = { state: random(), verifier: random(), pool, then };
  sessionStorage.setItem(leavingKey, JSON.stringify(leaving));
  const params = new URLSearchParams({
    response_type: 'code',
    client_id: pages.clientId,
    redirect_uri: here(),
    scope: 'openid email profile',
    state: leaving.state,
    code_challenge_method: 'S256',
    code_challenge: await challengeOf(leaving.verifier),
  });
  location.assign(`${pages.origin}/oauth2/authorize?${params.toString()}`);
};

const accept = (pool: PoolName, received: ReceivedTokens): void => {
  const { id_token: token, refresh_token: refresh } = received;
  const email = claimsIn(token).email ?? '';
  signedIn(pool, { token, email, refresh: refresh ?? null, freshUntil: freshUntil(token, Date.now()) });
};

/** Exchanges the code that Cognito came back with for a token. A code that this tab did not ask for is dropped. */
export const exchangeCode = async (params: URLSearchParams): Promise<void> => {
  const leaving = JSON.parse(sessionStorage.getItem(leavingKey) ?? 'null') as Leaving | null;
  sessionStorage.removeItem(leavingKey);
  replaceAddress(leaving?.then ?? '/');
  if (!leaving || leaving.state !== params.get('state')) return;
  const pages = pagesOf(leaving.pool);
  if (!pages) return;
  const reply = await fetch(`${pages.origin}/oauth2/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: pages.clientId,
      redirect_uri: here(),
      code: params.get('code') ?? '',
      code_verifier: leaving.verifier,
    }),
  });
  if (!reply.ok) return;
  accept(leaving.pool, (await reply.json()) as ReceivedTokens);
  if (leaving.pool === 'user') introduce();
};
