import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressed } from '../../../infra/local-host/compressed';
import { json } from '../../../infra/local-host/reply';

const asking = (encoding: string | undefined) => ({ headers: { 'accept-encoding': encoding } });

const long = json(200, { text: 'swimming '.repeat(1000) });

describe('what the host answers', () => {
  it('travels packed to whoever takes it packed, and is the same', async () => {
    const { headers, body } = await compressed(asking('gzip, deflate, br'), long);
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(Buffer.from(body ?? '')).toString()).toBe(long.body);
  });

  it('travels smaller still where it is a file that stays', async () => {
    const file = { ...long, body: Buffer.from(String(long.body)) };
    const { headers, body } = await compressed(asking('gzip, deflate, br'), file);
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(Buffer.from(body ?? '')).toString()).toBe(long.body);
    expect((await compressed(asking('gzip'), file)).headers['content-encoding']).toBe('gzip');
  });

  it.each([
    ['to whoever does not take it', undefined, long],
    ['where it is short', 'gzip', json(200, { status: 'ok' })],
    ['where it is a picture', 'gzip', { ...long, headers: { 'content-type': 'image/png' } }],
    ['where there is nothing', 'gzip', { ...long, body: null }],
  ])('travels as it is %s', async (_, encoding, reply) => {
    expect(await compressed(asking(encoding), reply)).toBe(reply);
  });
});
