import { request } from 'node:http';
import { type Host, startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { makeClient } from './support/client';

let host: Host;

beforeAll(async () => {
  host = await startHost(0, makeInMemoryBackend({ samples: false }));
});

afterAll(() => host.stop());

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks as a browser asks for a page of another place: `fetch` would not let its headers be said. */
const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const outgoing = request(host.origin + path, { method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { statusCode: status = 0, headers: answered } = incoming;
        resolve({ status, headers: answered, body: Buffer.concat(chunks).toString() });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const moderator = JSON.stringify({ pool: 'audit', email: 'moderator@example.com' });
const port = (): string => new URL(host.origin).port;

describe('a page of another origin', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:3000' },
    { origin: 'https://127.0.0.1' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  ])('%j signs nobody in, whatever it says that it sends', async (headers) => {
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      const sent = { method: 'POST', headers: { ...headers, 'content-type': type }, body: moderator };
      const { status, headers: answered, body } = await ask('/local/sign-in', sent);
      expect(status).toBe(403);
      expect(body).not.toContain('token"');
      expect(answered).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('reads no mail, no page and no state, and is told so before it asks', async () => {
    const headers = { origin: 'http://localhost:3000' };
    for (const path of ['/', '/inbox', '/explorer/audit', '/local/inbox', '/local/health', '/local/assets/react.js']) {
      for (const method of ['GET', 'OPTIONS']) {
        const { status, headers: answered } = await ask(path, { method, headers });
        expect({ path, status }).toEqual({ path, status: 403 });
        expect(answered).not.toHaveProperty('access-control-allow-origin');
      }
    }
    expect(await ask('/local/settle', { method: 'POST', headers })).toMatchObject({ status: 403 });
  });

  it('calls the APIs, posts signed uploads and shows images, as web apps do', async () => {
    const headers = { origin: 'http://localhost:3000' };
    for (const path of ['/guest/graphql', '/organiser/graphql?x', '/local/uploads', '/local/images/a/b.png']) {
      const { status, headers: answered } = await ask(path, { method: 'OPTIONS', headers });
      expect({ path, status }).toEqual({ path, status: 204 });
      expect(answered['access-control-allow-origin']).toBe('*');
    }
    const body = JSON.stringify({ query: '{ __typename }' });
    const sent = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
    expect(await ask('/guest/graphql', sent)).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-origin': '*' },
    });
  });

  it('is not reached under a name of its own', async () => {
    for (const name of [
      'evil.example',
      `localhost.evil.example:${port()}`,
      '127.0.0.1.nip.io',
      'localhost@evil.example',
    ]) {
      const headers = { host: name, origin: `http://${name}`, 'content-type': 'application/json' };
      expect(await ask('/local/sign-in', { method: 'POST', headers, body: moderator })).toMatchObject({ status: 403 });
    }
  });

  it('may link to a page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await ask('/inbox', { headers })).toMatchObject({ status: 200 });
  });
});

describe('whoever is at home here', () => {
  it('signs in: the host’s own pages, and programs that are no browser', async () => {
    const own = [
      {},
      { origin: host.origin, 'sec-fetch-site': 'same-origin' },
      { host: `localhost:${port()}`, origin: `http://localhost:${port()}` },
    ];
    for (const headers of own) {
      const { status, body } = await ask('/local/sign-in', { method: 'POST', headers, body: moderator });
      expect({ status, hasToken: body.includes('"token"') }).toEqual({ status: 200, hasToken: true });
    }
  });
});

describe('somebody who asks an API the wrong way', () => {
  it.each(['guest', 'user', 'organiser', 'audit'])('is led from %s to its explorer in a browser', async (api) => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const { status, headers } = await ask(`/${api}/graphql`, { headers: { accept } });
    expect({ status, location: headers.location }).toEqual({ status: 303, location: `/explorer/${api}` });
  });

  const query = JSON.stringify({ query: '{ __typename }' });

  it.each([
    [415, { 'content-type': 'text/plain' }, /content-type: application\/json/],
    [415, {}, /content-type: application\/json/],
    [406, { 'content-type': 'application/json', accept: 'text/html' }, /Accept application\/json/],
  ])('is told with %i what to send: %j', async (expected, headers, hint) => {
    const { status, headers: answered, body } = await ask('/guest/graphql', { method: 'POST', headers, body: query });
    expect(status).toBe(expected);
    expect(answered['content-type']).toMatch('application/json');
    const { errors } = JSON.parse(body) as { errors: object[] };
    expect(errors).toEqual([
      expect.objectContaining({ errorType: 'InvalidInput', message: expect.stringMatching(hint) }),
    ]);
  });

  it.each([
    ['PUT', '/guest/graphql'],
    ['GET', `/guest/graphql?query=${encodeURIComponent('mutation { contactUs(input: { subject: "a", body: "b" }) }')}`],
  ])('is told that only queries go by GET: %s', async (method, path) => {
    const { status, headers, body } = await ask(path, { method });
    expect({ status, type: headers['content-type'] }).toEqual({ status: 405, type: 'application/json; charset=utf-8' });
    const { errors } = JSON.parse(body) as { errors: object[] };
    const shape = { message: expect.stringMatching('POST'), errorType: 'InvalidInput', errorInfo: null, data: null };
    expect(errors).toEqual([shape]);
  });

  it.each([
    ['', /^Send a body: JSON/],
    ['{', /^The body does not parse/],
    ['null', /^The body is no object/],
    ['{}', /^There is no query/],
    ['[]', /^There is no query.*several at once/],
    ['{"query":5}', /^The query is no text/],
    ['{"query":"{__typename}","variables":[]}', /^Variables are no object/],
    ['{"query":"{__typename}","operationName":5}', /operationName is no text/],
    ['{"query":"{__typename}","extensions":5}', /^Extensions are no object/],
    ['{"query":"query A{__typename} query B{__typename}"}', /operationName/],
    ['{"query":"query A{__typename}","operationName":"B"}', /operationName/],
  ])('is told in a sentence what is wrong with %j', async (body, sentence) => {
    const headers = { 'content-type': 'application/json' };
    const { errors } = JSON.parse((await ask('/guest/graphql', { method: 'POST', headers, body })).body) as {
      errors: object[];
    };
    const shape = { message: expect.stringMatching(sentence), errorType: 'InvalidInput', errorInfo: null, data: null };
    expect(errors).toEqual([shape]);
  });
});

describe('somebody who asks another address the wrong way', () => {
  it.each([
    ['GET', '/local/sign-in', 'POST'],
    ['GET', '/local/settle', 'POST'],
    ['GET', '/local/uploads', 'POST'],
    ['POST', '/inbox', 'GET'],
    ['POST', '/', 'GET'],
    ['PUT', '/explorer/guest', 'GET'],
    ['DELETE', '/local/assets/graphiql.js', 'GET'],
  ])('%s %s is told to use %s', async (method, path, right) => {
    const { status, headers, body } = await ask(path, { method });
    expect({ status, allow: headers.allow, body: JSON.parse(body) }).toEqual({
      status: 405,
      allow: right,
      body: { error: `Ask this by ${right}.` },
    });
  });

  it('asks for the head of a page alone', async () => {
    for (const path of ['/', '/inbox', '/explorer/audit', '/local/health']) {
      const { status, body } = await ask(path, { method: 'HEAD' });
      expect({ status, body }).toEqual({ status: 200, body: '' });
    }
    expect(await ask('/nothing', { method: 'HEAD' })).toMatchObject({ status: 404 });
    expect(await ask('/nothing', { method: 'POST' })).toMatchObject({ status: 404 });
  });

  it.each([
    ['[]', 'pool: is missing; email: is missing'],
    ['null', 'body: is missing'],
    ['7', 'body: is not an object'],
    ['{"pool":"root","email":"a@example.org"}', 'pool: is none of user, organiser, audit'],
    ['{"pool":"user"}', 'email: is missing'],
    ['{"pool":"user","email":"a@example.org","name":5}', 'name: is not a text'],
  ])('signs in with %j and reads a sentence of each fault', async (sent, error) => {
    const { status, body } = await ask('/local/sign-in', { method: 'POST', body: sent });
    expect({ status, body: JSON.parse(body) }).toEqual({ status: 400, body: { error } });
  });
});

describe('the inbox page', () => {
  it('shows the mails to one address alone, with the address to answer to and the time as it is kept', async () => {
    const { guest, settle } = makeClient(host.origin);
    const write = 'mutation ($input: ContactUsInput!) { contactUs(input: $input) }';
    await guest.get(write, { input: { subject: 'Prams?', body: 'May we bring one?', from: 'ada@example.org' } });
    await settle();
    const { body } = await ask('/inbox?to=hello@things-to-do.example');
    expect(body).toMatch(/<dt>Reply-To<\/dt><dd>ada@example\.org<\/dd>/);
    expect(body).toMatch(/<time datetime="\d{4}-\d\d-\d\dT[\d:.]+Z">/);
    expect(body).toContain('value="hello@things-to-do.example"');
    expect((await ask('/inbox?to=')).body).toContain('Prams?');
    const other = await ask('/inbox?to=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
    expect(other.body).not.toContain('Prams?');
    expect(other.body).not.toContain('<script>alert');
  });
});
