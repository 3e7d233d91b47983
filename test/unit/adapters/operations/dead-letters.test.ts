import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { makeFunctions } from '../../../../adapters/dead-letters/functions';
import { makeStreamRecords } from '../../../../adapters/dead-letters/stream-records';
import { toFunction } from '../../../../adapters/dead-letters/to-function';
import { toStreamConsumer } from '../../../../adapters/dead-letters/to-stream-consumer';
import { requests } from '../../../../handlers/composition/aws/requests';

interface Asked {
  readonly path: string;
  readonly operation: string;
  readonly body: string;
}

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

let server: Server;
let asked: Asked[];
let answer: (request: Asked) => Answer;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const target = request.headers['x-amz-target'] ?? request.headers['x-amz-invocation-type'] ?? '';
      const operation = String(target).replace(/^.*\./, '');
      const one = { path: decodeURIComponent(request.url ?? ''), operation, body: Buffer.concat(chunks).toString() };
      asked.push(one);
      const { status = 200, headers = {}, body = {} } = answer(one);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers });
      response.end(JSON.stringify(body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

beforeEach(() => {
  asked = [];
  answer = () => ({});
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const at = () => ({
  ...requests,
  maxAttempts: 1,
  endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

const arnOf = (name: string): string => `arn:aws:lambda:eu-central-1:123456789012:function:${name}`;
const known = arnOf('test-lambda-rebuild-index');

describe('a call that failed', () => {
  const route = () => toFunction(makeFunctions(new LambdaClient(at())), [known]);

  /** Writes a letter as Lambda tells its destination for failures. */
  const failed = (functionArn: string): string =>
    JSON.stringify({
      version: '1.0',
      timestamp: '2026-11-25T01:47:12.000Z',
      requestContext: { requestId: 'id', functionArn, condition: 'RetriesExhausted', approximateInvokeCount: 2 },
      requestPayload: { full: true },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorMessage: 'out of reach' },
    });

  /** Writes a letter as the scheduler leaves the input of a call that it could not make. */
  const missed = (changes: Readonly<Record<string, string>> = {}) => {
    const said = {
      SCHEDULE_ARN: 'arn:aws:scheduler:eu-central-1:123456789012:schedule/default/nightly',
      TARGET_ARN: known,
      IS_PAYLOAD_TRUNCATED: 'false',
      ...changes,
    };
    return Object.fromEntries(
      Object.entries(said).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
    );
  };

  it.each([known, `${known}:$LATEST`])('is made again with what it was given, by the address %s', async (arn) => {
    answer = () => ({ status: 202 });
    const letter = route()({ body: failed(arn), attributes: {} });
    expect([letter.kind, await letter.isWhole(), asked.length]).toEqual(['FailedCall', true, 0]);
    expect(await letter.redrive()).toBe('taken');
    const path = expect.stringContaining(known);
    expect(asked).toEqual([{ path, operation: 'Event', body: '{"full":true}' }]);
  });

  it('by a schedule that could not make it is made, with the same input', async () => {
    answer = () => ({ status: 202 });
    const letter = route()({ body: '{"from":"schedule"}', attributes: missed() });
    expect(letter.kind).toBe('MissedSchedule');
    expect(await letter.redrive()).toBe('taken');
    expect(asked).toMatchObject([{ operation: 'Event', body: '{"from":"schedule"}' }]);
  });

  it.each([
    ['of a function that nobody may call so', failed(arnOf('prod-lambda-rebuild-index')), {}],
    ['of a function whose name only begins alike', failed(`${known}-too`), {}],
    ['that a schedule makes of another function', '{}', missed({ TARGET_ARN: arnOf('other') })],
    ['whose input was cut off', '{}', missed({ IS_PAYLOAD_TRUNCATED: 'true' })],
    ['whose input is no JSON', 'Ada', missed()],
    ['that says nothing of its schedule', '{}', {}],
    ['that is something else', '{"type":"ContactMessage"}', {}],
  ])('%s is not known, and never sent', async (_what, body, attributes) => {
    const letter = route()({ body, attributes });
    expect([letter.kind, await letter.isWhole(), await letter.redrive()]).toEqual(['Unknown', true, 'refused']);
    expect(asked).toEqual([]);
  });

  it('stays when Lambda takes no more', async () => {
    answer = () => ({ status: 429, headers: { 'x-amzn-errortype': 'TooManyRequestsException' } });
    await expect(route()({ body: failed(known), attributes: {} }).redrive()).rejects.toThrow();
  });
});

describe('records of the stream', () => {
  const first = '100000000000000000001';
  const last = '100000000000000000003';
  const between = '100000000000000000002';
  const recordOf = (SequenceNumber: string) => ({ eventName: 'INSERT', dynamodb: { SequenceNumber } });
  const streamArn = 'arn:aws:dynamodb:eu-central-1:123456789012:table/t/stream/2026-11-25T00:00:00.000';
  const range = { streamArn, shardId: 'shardId-1', startSequenceNumber: first, endSequenceNumber: last };
  const body = JSON.stringify({ requestContext: {}, version: '1.0', DDBStreamBatchInfo: range });

  const set = (letter = body) =>
    toStreamConsumer({
      read: makeStreamRecords(new DynamoDBStreamsClient(at())),
      functions: makeFunctions(new LambdaClient(at())),
      consumer: known,
      isHeard: () => true,
    })({ body: letter, attributes: {} });

  const fault = (name: string): Answer => ({ status: 400, body: { __type: `com.amazonaws.dynamodb#${name}` } });

  /** Returns a stream that keeps these records, oldest first, a page each; `iterators` answers where reading begins. */
  const keeps = (numbers: readonly string[], iterators: (body: string) => Answer | undefined, consumer: Answer) => {
    answer = ({ operation, body: sent }) => {
      if (operation === 'GetShardIterator') return iterators(sent) ?? { body: { ShardIterator: '0' } };
      if (operation !== 'GetRecords') return consumer;
      const page = Number((JSON.parse(sent) as { ShardIterator: string }).ShardIterator);
      const number = numbers[page];
      return { body: { Records: number ? [recordOf(number)] : [], NextShardIterator: String(page + 1) } };
    };
  };

  const done: Answer = { body: { batchItemFailures: [] } };
  const trimmed = (sent: string): Answer | undefined =>
    sent.includes('AT_SEQUENCE_NUMBER') ? fault('TrimmedDataAccessException') : undefined;
  const given = (): readonly string[] =>
    asked
      .filter(({ path }) => path.includes('/invocations'))
      .flatMap(({ body: sent }) => (JSON.parse(sent) as { Records: ReturnType<typeof recordOf>[] }).Records)
      .map(({ dynamodb }) => dynamodb.SequenceNumber);

  it('are read up to the last, page by page, and given to the consumer at once', async () => {
    keeps([first, between, last, '100000000000000000004'], () => undefined, done);
    expect(await set().redrive()).toBe('taken');
    expect(given()).toEqual([first, between, last]);
    expect(asked.filter(({ operation }) => operation === 'GetRecords')).toHaveLength(3);
  });

  it('of which the stream has forgotten the beginning are published as far as they are there, and expired', async () => {
    keeps([between, last], trimmed, done);
    expect([await set().isWhole(), await set().redrive()]).toEqual([false, 'expired']);
    expect(given()).toEqual([between, last]);
  });

  it.each(['TrimmedDataAccessException', 'ResourceNotFoundException'])('are expired at %s', async (name) => {
    keeps([], () => fault(name), done);
    expect([await set().isWhole(), await set().redrive()]).toEqual([false, 'expired']);
    expect(given()).toEqual([]);
  });

  it('are looked for in so many pages, and no more', async () => {
    keeps([], trimmed, done);
    expect(await set().redrive()).toBe('expired');
    expect(asked.length).toBeLessThan(30);
  });

  it('are refused when the consumer fails at one', async () => {
    keeps([first, between, last], () => undefined, { body: { batchItemFailures: [{ itemIdentifier: between }] } });
    expect(await set().redrive()).toBe('refused');
  });

  it.each<readonly [string, (sent: string) => Answer | undefined, Answer]>([
    ['the consumer breaks', () => undefined, { headers: { 'x-amz-function-error': 'Unhandled' } }],
    ['the consumer answers something else', () => undefined, { body: { ok: true } }],
    ['the stream may not be read', () => fault('AccessDeniedException'), done],
  ])('stay when %s', async (_what, iterators, consumer) => {
    keeps([first, between, last], iterators, consumer);
    await expect(set().redrive()).rejects.toThrow();
  });

  it.each([
    ['a number that is none', { ...range, startSequenceNumber: '1 or more' }],
    ['no shard', { ...range, shardId: undefined }],
    ['a range of another kind', undefined],
  ])('are not known by %s', async (_what, DDBStreamBatchInfo) => {
    expect(set(JSON.stringify({ version: '1.0', DDBStreamBatchInfo })).kind).toBe('Unknown');
    expect(asked).toEqual([]);
  });
});
