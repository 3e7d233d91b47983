import { randomBytes } from 'node:crypto';
import { makeTokens } from '../../../infra/local-host/tokens';

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
