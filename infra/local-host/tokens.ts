import { jwtVerify, SignJWT } from 'jose';
import type { Pool } from '../../application/people/ports/user-directory';

export interface Claims {
  readonly sub: string;
  readonly email: string;
  readonly iss: string;
}

export interface Tokens {
  issue(pool: Pool, sub: string, email: string): Promise<string>;
  /** Returns the claims of a token of this pool, or undefined when it is forged, expired or of another pool. */
  verify(pool: Pool, token: string): Promise<Claims | undefined>;
}

const algorithm = 'HS256';
const usualAudience = 'things-to-do-local';
const usualLifetime = '12h';
/** Verifying costs more than a small query: tokens seen lately are remembered, for their lifetime at most. */
const maxRemembered = 1000;

const issuerOf = (pool: Pool): string => `https://cognito-idp.local.amazonaws.com/local_${pool}`;

/** Tokens like Cognito's, signed with this key: good for this long, and for this audience alone. */
export const makeTokens = (key: Uint8Array, lifetime = usualLifetime, audience = usualAudience): Tokens => {
  const remembered = new Map<string, { readonly claims: Claims; readonly expires: number }>();

  const verify = async (pool: Pool, token: string): Promise<Claims | undefined> => {
    const cacheKey = `${pool} ${token}`;
    const known = remembered.get(cacheKey);
    if (known && known.expires > Date.now()) return known.claims;
    const issuer = issuerOf(pool);
    const { payload } = await jwtVerify(token, key, { algorithms: [algorithm], issuer, audience });
    const { sub, exp, email } = payload;
    if (sub === undefined || exp === undefined || typeof email !== 'string') return undefined;
    const claims = { sub, email, iss: issuer };
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(cacheKey, { claims, expires: exp * 1000 });
    return claims;
  };

  return {
    issue: (pool, sub, email) =>
      new SignJWT({ email, token_use: 'id' })
        .setProtectedHeader({ alg: algorithm })
        .setSubject(sub)
        .setIssuer(issuerOf(pool))
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(key),
    verify: (pool, token) => verify(pool, token).catch(() => undefined),
  };
};

/** Makes the tokens that renew others, as Cognito's refresh tokens do: they are worth nothing to an API. */
export const makeRenewalTokens = (key: Uint8Array): Tokens => makeTokens(key, '30d', 'things-to-do-local renewal');
