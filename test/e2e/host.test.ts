import { createHash } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { auditServer } from 'graphql-http';
import { type Host, startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { aThingToDoInput } from '../builders/thing-to-do-input';
import { type Client, makeClient, newAddress } from './support/client';
import { create } from './support/listings';

let host: Host;
let client: Client;

beforeAll(async () => {
  host = await startHost(0, makeInMemoryBackend({ samples: false }));
  client = makeClient(host.origin);
});

afterAll(() => host.stop());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(host.origin + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

describe('GraphQL over HTTP', () => {
  it('passes every audit of the reference implementation', async () => {
    const results = await auditServer({ url: `${host.origin}/guest/graphql`, fetchFn: fetch });
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ status }) => status === 'error' || status === 'warn').map(({ name }) => name)).toEqual([]);
  });

  it('answers errors in the shape of AppSync', async () => {
    const { status, data, errors } = await client.guest.ask('{ thingToDoById(id: "nothing") { id } }');
    expect({ status, data }).toEqual({ status: 200, data: { thingToDoById: null } });
    expect(errors).toEqual([
      {
        message: 'There is no such thing to do.',
        errorType: 'NotFound',
        errorInfo: null,
        data: null,
        path: ['thingToDoById'],
        locations: [{ line: 1, column: 3 }],
      },
    ]);
  });

  it.each([
    ['syntax', '{ thingToDoById(id: '],
    ['an unknown field', '{ nothing }'],
    ['a wrong type', '{ findThingsToDo(first: "many") { totalCount } }'],
    [
      'a malformed scalar',
      '{ findThingsToDo(filter: { when: { date: { from: "2026-02-30", to: "2026-03-01" } } }) { totalCount } }',
    ],
    ['a number that is none', '{ findThingsToDo(location: { lat: 1e999, lon: 0 }) { totalCount } }'],
  ])('calls %s invalid input', async (_what, query) => {
    const { errors } = await client.guest.ask(query);
    expect(errors.map(({ errorType }) => errorType)).toEqual(['InvalidInput']);
  });

  it('reports every fault of an input at once, each with its path', async () => {
    const organiser = await client.signIn('organiser', newAddress('faulty'));
    const input = aThingToDoInput({
      name: '!?',
      where: { location: { lat: 400, lon: 0 }, address: 'x' },
      target: { age: { from: 8, to: 3 }, type: ['CHILD'] },
      price: { from: 1.234, to: 2 },
    });
    const { errors } = await organiser.ask(create, { input });
    expect(errors[0]?.errorType).toBe('InvalidInput');
    expect(errors[0]?.errorInfo?.fields.map(({ path }) => path)).toEqual([
      'input.name',
      'input.where.location.lat',
      'input.target.age.to',
      'input.price.from',
    ]);
  });
});

describe('limits', () => {
  const nested = (depth: number): string => {
    const inner = 'ofType { '.repeat(depth - 4);
    return `{ __schema { types { fields { type { ${inner}name${' }'.repeat(depth - 4)} } } } } }`;
  };

  it('lets through what explorers and clients ask', async () => {
    expect((await client.guest.ask(getIntrospectionQuery())).errors).toEqual([]);
    expect((await client.guest.ask(nested(14))).errors).toEqual([]);
    const twenty = Array.from({ length: 20 }, (_, index) => `a${index}: findThingsToDo { totalCount }`).join(' ');
    expect((await client.guest.ask(`{ ${twenty} }`)).errors).toEqual([]);
  });

  it.each([
    ['too deep', nested(20)],
    [
      'too wide',
      `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: findThingsToDo { totalCount }`).join(' ')} }`,
    ],
    ['wide by fragments', `{ ${'...a '.repeat(21)} } fragment a on Query { findThingsToDo { totalCount } }`],
    [
      'a bomb of fragments',
      `{ findThingsToDo { ...f0 } } ${Array.from({ length: 24 }, (_, i) => `fragment f${i} on ThingToDoConnection { a${i}: totalCount ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f24 on ThingToDoConnection { totalCount }`,
    ],
    ['a circle of fragments', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  ])('refuses what is %s, and runs nothing of it', async (_what, query) => {
    const { data, errors } = await client.guest.ask(query);
    expect(data).toBeUndefined();
    expect(errors[0]?.errorType).toBe('InvalidInput');
  });

  it.each([
    ['fields', '{a'.repeat(20_000)],
    ['lists', `{ thingToDoById(id: ${'['.repeat(15_000)}) { id } }`],
  ])('says plainly that %s are nested too deeply for any parser', async (_what, query) => {
    const { errors } = await client.guest.ask(query);
    expect(errors).toMatchObject([{ errorType: 'InvalidInput', message: expect.stringMatching(/nested|tokens/i) }]);
  });

  it('reads a body of 2 MB and refuses one of over 4 MB', async () => {
    const padded = (bytes: number) =>
      JSON.stringify({ query: '{ __typename }', extensions: { pad: 'x'.repeat(bytes) } });
    expect((await post('/guest/graphql', padded(2 * 1024 * 1024 - 100))).status).toBe(200);
    expect((await post('/guest/graphql', padded(4 * 1024 * 1024))).status).toBe(413);
  });
});

describe('signing in', () => {
  it.each(['user', 'organiser', 'audit'] as const)('wants a token of its own pool on the %s API', async (pool) => {
    const other = pool === 'user' ? 'organiser' : 'user';
    const { token } = (await (
      await post('/local/sign-in', JSON.stringify({ pool: other, email: newAddress('x') }))
    ).json()) as { token: string };
    const own = (await (await post('/local/sign-in', JSON.stringify({ pool, email: newAddress('y') }))).json()) as {
      token: string;
    };
    const [header, payload] = own.token.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const wrong of ['', 'nonsense', token, unsigned, `${header}.${payload}.AAAA`]) {
      const reply = await post(`/${pool}/graphql`, '{"query":"{ __typename }"}', wrong ? { authorization: wrong } : {});
      expect(reply.status).toBe(401);
      expect(((await reply.json()) as { errors: { errorType: string }[] }).errors[0]?.errorType).toBe('Unauthorized');
    }
    for (const right of [own.token, `Bearer ${own.token}`]) {
      expect((await post(`/${pool}/graphql`, '{"query":"{ __typename }"}', { authorization: right })).status).toBe(200);
    }
  });

  it('signs up once: a later sign-in changes nothing', async () => {
    const email = newAddress('club');
    const first = await client.signIn('organiser', email, 'The Club');
    const [second, third] = await Promise.all([
      client.signIn('organiser', email.toUpperCase(), 'Another name'),
      client.signIn('organiser', email),
    ]);
    expect([second.sub, third.sub]).toEqual([first.sub, first.sub]);
    expect((await second.get('{ profile { name } }')).profile.name).toBe('The Club');
  });

  it('shows nothing of the address of those who give no name', async () => {
    const organiser = await client.signIn('organiser', 'garden.club@example.org');
    expect((await organiser.get('{ profile { name } }')).profile.name).toBe('New member');
  });

  it.each([['not json'], ['{}'], ['{"pool":"root","email":"a@b.c"}'], ['{"pool":"user","email":"nobody"}'], ['null']])(
    'refuses %s',
    async (body) => {
      const reply = await post('/local/sign-in', body);
      expect(reply.status).toBe(400);
      expect(((await reply.json()) as { error: string }).error).not.toBe('');
    },
  );
});

describe('image uploads', () => {
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('a small picture')]);
  const askUpload =
    'mutation { imageUpload(input: { name: "a.png", mimeType: "image/png" }) { url fields bucket key region } }';

  const upload = (url: string, fields: Record<string, string>, file: Buffer) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([Uint8Array.from(file)]), 'a.png');
    return fetch(url, { method: 'POST', body: form });
  };

  it('takes what was signed, shows it, and lets a listing of its owner have it', async () => {
    const organiser = await client.signIn('organiser', newAddress('painter'));
    const other = await client.signIn('organiser', newAddress('other'));
    const { imageUpload } = await organiser.get(askUpload);
    const { url, fields, ...where } = imageUpload;
    expect(where.key.startsWith(`${organiser.sub}/`)).toBe(true);
    expect((await upload(url, JSON.parse(fields), png)).status).toBe(204);
    const image = { name: 'a.png', ...where };
    const query = 'mutation ($input: ThingToDoInput!) { createThingToDo(input: $input) { id image { imageUri } } }';
    const { createThingToDo } = await organiser.get(query, { input: aThingToDoInput({ image }) });
    const shown = await fetch(createThingToDo.image.imageUri);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await shown.arrayBuffer()).equals(png)).toBe(true);
    const stolen = await other.ask(query, { input: aThingToDoInput({ image }) });
    expect(stolen.errors[0]?.errorInfo?.fields.map(({ path }) => path)).toEqual(['input.image.key']);
  });

  it('refuses another key, a forged signature, another type, an empty and a huge file', async () => {
    const organiser = await client.signIn('organiser', newAddress('forger'));
    const { imageUpload } = await organiser.get(askUpload);
    const fields = JSON.parse(imageUpload.fields) as Record<string, string>;
    const tries = [
      upload(imageUpload.url, { ...fields, key: 'somebody-else/a.png' }, png),
      upload(imageUpload.url, { ...fields, signature: '00' }, png),
      upload(imageUpload.url, { ...fields, policy: (fields.policy ?? '').replace('png', 'gif') }, png),
      upload(imageUpload.url, fields, Buffer.from('<script>alert(1)</script>')),
      upload(imageUpload.url, fields, Buffer.alloc(0)),
      upload(imageUpload.url, fields, Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)])),
    ];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(tries.map(() => 403));
    const { errors } = await organiser.ask(
      'mutation { imageUpload(input: { name: "a.svg", mimeType: "image/svg+xml" }) { url } }',
    );
    expect(errors[0]?.errorInfo?.fields.map(({ path }) => path)).toEqual(['input.mimeType']);
  });

  it.each([
    ['nothing of a form', 'garbage'],
    ['a file that breaks off', '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhi'],
    ['a field that breaks off', '--x\r\ncontent-disposition: form-data; name="key"\r\n\r\nhi'],
  ])('refuses %s, and goes on', async (_what, body) => {
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await post('/local/uploads', body, form)).status).toBe(400);
    expect((await fetch(`${host.origin}/local/health`)).status).toBe(200);
  });

  it('keeps the image on an update without one, until it is removed', async () => {
    const organiser = await client.signIn('organiser', newAddress('keeper'));
    const { imageUpload } = await organiser.get(askUpload);
    const { url: _, fields: __, ...where } = imageUpload;
    const { createThingToDo } = await organiser.get(create, {
      input: aThingToDoInput({ image: { name: 'a.png', ...where } }),
    });
    const query = 'mutation ($input: UpdateThingToDoInput!) { updateThingToDo(input: $input) { image { key } } }';
    const update = async (input: object) =>
      (await organiser.get(query, { input: { id: createThingToDo.id, thingToDo: aThingToDoInput(), ...input } }))
        .updateThingToDo.image;
    expect(await update({})).toEqual({ key: where.key });
    expect(await update({ removeImage: true })).toBeNull();
  });
});

describe('the host', () => {
  it('ends no connection that a client keeps: its next request may be under way', async () => {
    const { headers } = await fetch(`${host.origin}/local/health`);
    expect([headers.get('connection'), headers.get('keep-alive')]).toEqual(['keep-alive', null]);
  });

  it('shows its pages and assets, and nothing else', async () => {
    const shown = ['/', '/developers', '/inbox', '/explorer/guest', '/local/assets/graphiql.js', '/local/health'];
    for (const path of shown) {
      expect((await fetch(host.origin + path)).status).toBe(200);
    }
    for (const path of [
      '/nothing',
      '/local/assets/../../package.json',
      '/local/assets/..%2f..%2fpackage.json',
      '/local/images/%zz',
      '/explorer/root',
      '/assets/nothing.js',
      '//',
    ]) {
      expect((await fetch(host.origin + path)).status).toBe(404);
    }
  });

  it('answers the addresses of the page to people, with a policy that lets one inline script run', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml' };
    for (const path of ['/', '/things/abc', '/organiser/listings/1', '/nothing']) {
      const answer = await fetch(host.origin + path, { headers });
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(answer.headers.get('permissions-policy')).toContain('camera=(self)');
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      const [, inline = '', ...others] = /<script>(.*?)<\/script>/s.exec(await answer.text()) ?? [];
      const hash = createHash('sha256').update(inline).digest('base64');
      expect({ others, isNamed: policy.includes(`'sha256-${hash}'`) }).toEqual({ others: [], isNamed: true });
    }
    for (const path of ['/explorer/root', '/local/nothing', '/assets/nothing', '/assets/nothing.js', '/nothing.png']) {
      expect({ path, status: (await fetch(host.origin + path, { headers })).status }).toEqual({ path, status: 404 });
    }
    const [, script = ''] = /src="(.*?)"/.exec(await (await fetch(host.origin, { headers })).text()) ?? [];
    expect((await fetch(host.origin + script)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(host.origin)).headers.get('cache-control')).toBe('no-cache');
  });
});
