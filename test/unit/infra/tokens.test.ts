import { randomBytes } from 'node:crypto';
import { renewed } from '../../../infra/local-host/renewal';
import { makeRenewalTokens, makeTokens } from '../../../infra/local-host/tokens';

describe('a token', () => {
  it('tells who holds it, to its own pool, again and again', async () => {
    const tokens = makeTokens(randomBytes(32));
    const token = await tokens.issue('user', 'somebody', 'ada@example.com');
    for (const _time of ['first', 'second']) {
      expect(await tokens.verify('user', token)).toMatchObject({ sub: 'somebody', email: 'ada@example.com' });
    }
    expect(await tokens.verify('organiser', token)).toBeUndefined();
    expect(await tokens.verify('audit', token)).toBeUndefined();
  });

  it('is worth nothing once it has expired, or to another host', async () => {
    const tokens = makeTokens(randomBytes(32), '1 second ago');
    expect(await tokens.verify('user', await tokens.issue('user', 'somebody', 'ada@example.com'))).toBeUndefined();
    const foreign = await makeTokens(randomBytes(32)).issue('user', 'somebody', 'ada@example.com');
    expect(await makeTokens(randomBytes(32)).verify('user', foreign)).toBeUndefined();
  });

  it.each(['HS256', 'none', 'RS256', 'HS512'])('cannot be forged as %s', async (alg) => {
    const tokens = makeTokens(randomBytes(32));
    const [, claims, signature] = (await tokens.issue('user', 'somebody', 'ada@example.com')).split('.');
    const header = Buffer.from(JSON.stringify({ alg })).toString('base64url');
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()), sub: 'x' }),
    );
    expect(await tokens.verify('user', `${header}.${other.toString('base64url')}.${signature}`)).toBeUndefined();
    expect(await tokens.verify('user', `${header}.${other.toString('base64url')}.`)).toBeUndefined();
  });
});

describe('a token that renews', () => {
  const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();
  const grant = { grant_type: 'refresh_token', client_id: 'user' };

  const world = async () => {
    const key = randomBytes(32);
    const [tokens, renewals] = [makeTokens(key), makeRenewalTokens(key)];
    return { tokens, renewals, refresh: await renewals.issue('user', 'somebody', 'ada@example.com') };
  };

  it('gives another token of the same person, again and again', async () => {
    const { tokens, renewals, refresh } = await world();
    for (const _time of ['first', 'second']) {
      const { status, body } = await renewed(tokens, renewals, form({ ...grant, refresh_token: refresh }));
      expect(status).toBe(200);
      const { id_token: token } = JSON.parse(String(body)) as { readonly id_token: string };
      expect(await tokens.verify('user', token)).toMatchObject({ sub: 'somebody', email: 'ada@example.com' });
    }
  });

  it('is no token itself, and a token renews none', async () => {
    const { tokens, renewals, refresh } = await world();
    expect(await tokens.verify('user', refresh)).toBeUndefined();
    const token = await tokens.issue('user', 'somebody', 'ada@example.com');
    expect(await renewed(tokens, renewals, form({ ...grant, refresh_token: token }))).toMatchObject({ status: 400 });
  });

  it.each([
    ['of another pool', { ...grant, client_id: 'audit' }, 'invalid_grant'],
    ['of no pool', { ...grant, client_id: 'guest' }, 'invalid_request'],
    ['by another grant', { ...grant, grant_type: 'password' }, 'unsupported_grant_type'],
    ['by none', { client_id: 'user' }, 'invalid_request'],
  ])('is refused %s', async (_name, fields, error) => {
    const { tokens, renewals, refresh } = await world();
    const { status, body } = await renewed(tokens, renewals, form({ ...fields, refresh_token: refresh }));
    expect([status, JSON.parse(String(body))]).toEqual([400, { error }]);
  });

  it('is refused when it is forged', async () => {
    const { tokens, renewals } = await world();
    const foreign = await makeRenewalTokens(randomBytes(32)).issue('user', 'somebody', 'ada@example.com');
    for (const refresh of [foreign, '', 'x.y.z'])
      expect(await renewed(tokens, renewals, form({ ...grant, refresh_token: refresh }))).toMatchObject({
        status: 400,
      });
  });
});
