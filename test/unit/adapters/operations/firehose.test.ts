import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FirehoseClient } from '@aws-sdk/client-firehose';
import { makeFirehoseAnalytics } from '../../../../adapters/firehose/analytics';
import type { AnalyticsRecord } from '../../../../domain/operations/analytics-record';
import { requests } from '../../../../handlers/composition/aws/requests';
import { analyticsContract, someRecords } from '../../../contracts/analytics';

interface Asked {
  readonly DeliveryStreamName: string;
  readonly Records: readonly { readonly Data: string }[];
}

/** Speaks as Firehose does, refuses as a test tells it to, and keeps what it takes. */
const standIn = { refuses: (_record: AnalyticsRecord): boolean => false, taken: [] as string[], calls: [] as number[] };
let server: Server;

const answerTo = ({ Records }: Asked) => {
  standIn.calls.push(Records.length);
  const responses = Records.map(({ Data }) => {
    const line = Buffer.from(Data, 'base64').toString();
    if (standIn.refuses(JSON.parse(line) as AnalyticsRecord)) return { ErrorCode: 'ServiceUnavailableException' };
    standIn.taken.push(line);
    return { RecordId: 'r' };
  });
  return { FailedPutCount: responses.filter(({ ErrorCode }) => ErrorCode).length, RequestResponses: responses };
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const asked = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
      response.setHeader('content-type', 'application/x-amz-json-1.1').end(JSON.stringify(answerTo(asked)));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

beforeEach(() => {
  Object.assign(standIn, { refuses: () => false, taken: [], calls: [] });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const analytics = () =>
  makeFirehoseAnalytics(
    new FirehoseClient({
      ...requests,
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
    'analytics',
    { firstPauseMs: 1 },
  );

analyticsContract('Firehose', async () => ({
  analytics: analytics(),
  // Each line ends by itself: files of them need no other order.
  counted: async () => standIn.taken.map((line) => JSON.parse(line.replace(/\n$/, '')) as unknown),
}));

describe('a delivery stream', () => {
  it('is asked in as few calls as it allows', async () => {
    await analytics().record(someRecords(1203));
    expect(standIn.calls).toEqual([500, 500, 203]);
    expect(standIn.taken.every((line) => line.endsWith('}\n'))).toBe(true);
  });

  it('that takes a call in part is asked for the rest alone', async () => {
    const records = someRecords(10);
    const late = new Set(records.slice(3, 5).map(({ id }) => id));
    standIn.refuses = ({ id }) => late.delete(id);
    expect(await analytics().record(records)).toEqual([]);
    expect(standIn.calls).toEqual([10, 2]);
    expect(standIn.taken).toHaveLength(10);
  });

  it('that refuses for ever is asked few times, and the rest reported', async () => {
    const records = someRecords(4);
    standIn.refuses = ({ id }) => id === records[1]?.id;
    expect(await analytics().record(records)).toEqual([records[1]?.id]);
    expect(standIn.calls).toEqual([4, 1, 1, 1]);
  });
});
