import type { IncomingMessage } from 'node:http';
import type { Pool } from '../../application/people/ports/user-directory';
import type { Api } from '../../handlers/routes';
import type { Claims, Tokens } from './tokens';

const account = '000000000000';

const poolOf: { readonly [Name in Exclude<Api, 'guest'>]: Pool } = {
  user: 'user',
  organiser: 'organiser',
  audit: 'audit',
};

/** Describes a guest as AppSync does, by the guest role of an identity pool. */
const guestIdentity = (sourceIp: readonly string[]) => ({
  accountId: account,
  cognitoIdentityPoolId: 'local:guests',
  cognitoIdentityId: 'local:guest',
  sourceIp,
  username: 'guest',
  userArn: `arn:aws:sts::${account}:assumed-role/guest/CognitoIdentityCredentials`,
  cognitoIdentityAuthType: 'unauthenticated',
  cognitoIdentityAuthProvider: null,
});

/** Describes a person as AppSync does, by the user pool of the token. */
const userPoolIdentity = ({ sub, email, iss }: Claims, sourceIp: readonly string[]) => ({
  sub,
  issuer: iss,
  username: sub,
  claims: { sub, iss, email, token_use: 'id' },
  sourceIp,
  defaultAuthStrategy: 'ALLOW',
  groups: null,
});

/** Lists the caller's addresses as AppSync does: what the caller says, and behind it the address of the connection. */
const sourceIpOf = ({ headers, socket }: IncomingMessage): readonly string[] => {
  const own = socket.remoteAddress ?? '127.0.0.1';
  const forwarded = headers['x-forwarded-for'];
  if (forwarded === undefined) return [own];
  const entries = [forwarded].flat().flatMap((some) => some.split(','));
  return [...entries.map((entry) => entry.trim()).filter((entry) => entry !== ''), own];
};

/** Returns who calls, as AppSync would say; undefined when the API wants a token and there is none, or a wrong one. */
export const identify = async (api: Api, request: IncomingMessage, tokens: Tokens): Promise<object | undefined> => {
  const addresses = sourceIpOf(request);
  if (api === 'guest') return guestIdentity(addresses);
  const token = request.headers.authorization?.replace(/^Bearer\s+/i, '');
  const claims = token ? await tokens.verify(poolOf[api], token) : undefined;
  return claims && userPoolIdentity(claims, addresses);
};
