import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import { makeJsonLogger } from '../../../../adapters/console/json-logger';
import { makeEngineClient } from '../../../../adapters/opensearch/engine-client';
import { fillIndex } from '../../../../adapters/opensearch/fill-index';
import { makeOpenSearchIndex } from '../../../../adapters/opensearch/search-index';
import type { SearchIndex } from '../../../../application/finding/ports/search-index';
import { aContent, noon } from '../../../builders/listings';
import { asked, entryOf } from '../../../contracts/search-index-random';

const clock = { now: () => noon };
const logger = makeJsonLogger(() => undefined);
const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Longer than any answer takes on a machine that is busy: no verdict depends on it. */
const patient = { requestTimeoutMs: 60_000 };
/** What is asked of an engine that never answers ends so soon. */
const impatient = { requestTimeoutMs: 20 };

/** A search index whose engine answers so. */
const engine = async (answer: RequestListener, more: object = {}): Promise<SearchIndex> => {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = makeEngineClient({ node: `http://127.0.0.1:${port}`, ...patient, ...more });
  return makeOpenSearchIndex(client, { alias: 'any', logger, clock });
};

const saying =
  (status: number, body: unknown): RequestListener =>
  (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

const find = (index: SearchIndex) =>
  index.find(asked({ search: 'drum' }), { size: 20, backward: false }, { now: noon, asOf: noon });

const unavailable = { ok: false, error: { code: 'SearchUnavailable' } };
const refusedWith = (status: number) => ({ responses: [{ status, error: { type: 'some_exception', reason: 'no' } }] });

describe('a search whose engine', () => {
  const silences: [string, RequestListener, object?][] = [
    ['never answers', () => undefined, impatient],
    ['hangs up', (request) => request.socket.destroy()],
    [
      'hangs up in the middle of its answer',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
        response.write('{"responses":[', () => response.destroy());
      },
    ],
    ['has too much to do', saying(429, { error: 'rejected_execution_exception' })],
    ['is broken', saying(503, { error: 'cluster_block_exception' })],
    ['answers for its proxy, in no JSON', (_, response) => response.writeHead(502).end('<html>Bad Gateway</html>')],
    ['has too much to do for one search of several', saying(200, refusedWith(429))],
    ['fails at one search of several', saying(200, refusedWith(503))],
  ];

  it.each(silences)('%s is unavailable, after two attempts at most', async (_, answer, more = {}) => {
    let attempts = 0;
    const counting: RequestListener = (request, response) => {
      attempts += 1;
      answer(request, response);
    };
    expect(await find(await engine(counting, more))).toEqual(unavailable);
    expect(attempts).toBeLessThanOrEqual(2);
  });

  it('is nowhere is unavailable', async () => {
    const client = makeEngineClient({ node: 'http://127.0.0.1:1', ...patient });
    expect(await find(makeOpenSearchIndex(client, { alias: 'any', logger, clock }))).toEqual(unavailable);
  });

  it.each([
    ['refuses what it is asked', saying(400, { error: 'parsing_exception' })],
    ['refuses one search of several', saying(200, refusedWith(400))],
    ['has no such index', saying(200, refusedWith(404))],
    ['answers something else', saying(200, { responses: [{ hits: 'none' }] })],
  ])('%s is a fault of ours, and thrown', async (_, answer) => {
    await expect(find(await engine(answer))).rejects.toThrow();
  });
});

it('what is asked and what is indexed is signed, where the engine wants that', async () => {
  const seen: (string | undefined)[] = [];
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' };
  const index = await engine(
    (request, response) => {
      seen.push(request.headers.authorization);
      saying(200, { responses: [{ hits: { total: { value: 0 }, hits: [] } }], items: [] })(request, response);
    },
    { signed: AwsSigv4Signer({ region: 'eu-central-1', getCredentials: async () => credentials }) },
  );
  await find(index);
  await index.apply([entryOf(aContent())]);
  expect(seen).toEqual([1, 2].map(() => expect.stringMatching(/^AWS4-HMAC-SHA256 .*\/eu-central-1\/es\/aws4_request/)));
});

describe('entries whose engine', () => {
  it('refuses some of them are answered to be tried again; a stale one is done', async () => {
    const entries = [201, 409, 429, 400, 200].map((status) => ({ status, entry: entryOf(aContent()) }));
    const items = entries.map(({ status, entry }) => ({ index: { _id: entry.id, status } }));
    const index = await engine(saying(200, { errors: true, items }));
    const failed = await index.apply(entries.map(({ entry }) => entry));
    expect(failed).toEqual([entries[2]?.entry.id, entries[3]?.entry.id]);
  });

  it('is broken are not taken for indexed', async () => {
    const index = await engine(saying(503, { error: 'cluster_block_exception' }));
    await expect(index.apply([entryOf(aContent())])).rejects.toThrow();
  });

  it('takes requests of ten megabytes go out in smaller ones', async () => {
    const sizes: number[] = [];
    const index = await engine((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (part: string) => {
        body += part;
      });
      request.on('end', () => {
        sizes.push(Buffer.byteLength(body));
        const lines = body.trim().split('\n');
        const items = lines.flatMap((line, number) => {
          const { index: action } = JSON.parse(line) as { index?: { _id: string } };
          return number % 2 === 0 ? [{ index: { _id: action?._id, status: 201 } }] : [];
        });
        saying(200, { items })(request, response);
      });
    });
    // Two bytes each, and nothing to fold.
    const long = aContent({ description: 'ж'.repeat(10_000) });
    expect(await index.apply(Array.from({ length: 300 }, () => entryOf(long)))).toEqual([]);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(10_000_000);
  });
});

describe('an index that is filled', () => {
  /** An engine that answers one status after another, each to a whole bulk or, below 300, to its items. */
  const answering = async (...statuses: number[]) => {
    const asked: string[][] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (part: string) => {
        body += part;
      });
      request.on('end', () => {
        const ids = [...body.matchAll(/"_id":"([^"]+)"/g)].map(([, id = '']) => id);
        asked.push(ids);
        const status = statuses.shift() ?? 201;
        // All but the first are taken.
        const items = ids.map((_id, at) => ({ index: { _id, status: at === 0 ? status : 201 } }));
        if (status === 503) saying(503, {})(request, response);
        else saying(200, { items })(request, response);
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return { asked, client: new Client({ node: `http://127.0.0.1:${port}`, requestTimeout: 60_000, maxRetries: 0 }) };
  };

  const entries = Array.from({ length: 3 }, () => entryOf(aContent()));
  const [first = '', ...others] = entries.map(({ id }) => id);
  const some = async function* () {
    yield entries;
  };
  const filling = { alias: 'any', clock, backoff: { firstPauseMs: 1 } };

  it('gets again what the engine was too busy for, and only that', async () => {
    const { asked, client } = await answering(429, 503, 201);
    await fillIndex(client, some(), filling);
    expect(asked).toEqual([[first, ...others], [first], [first]]);
  });

  it('fails when the engine stays too busy, or refuses an entry for good', async () => {
    const busy = await answering(...Array<number>(20).fill(429));
    await expect(fillIndex(busy.client, some(), filling)).rejects.toThrow(`1 listings were not indexed, ${first}`);
    expect(busy.asked).toHaveLength(6);
    const refusing = await answering(400);
    await expect(fillIndex(refusing.client, some(), filling)).rejects.toThrow(`1 listings were not indexed, ${first}`);
    expect(refusing.asked).toHaveLength(1);
  });
});
