import { every, type Fault, first, until } from './support/fault-proxy';
import { type FaultyHost, startFaultyHost } from './support/faulty-host';
import { type Play, play } from './support/played-listings';

let host: FaultyHost;
let scene: Play;

beforeAll(async () => {
  host = await startFaultyHost();
  scene = await play(host);
});

afterEach(() => {
  host.messages.inject(undefined);
});

afterAll(() => host.stop());

/** Tells that SNS took none of a call, and is not the sender's fault: SNS had them all the same. */
const denied = (answered: string): string => {
  const ids = [...answered.matchAll(/<Id>(.*?)<\/Id>/g)].map(([, id]) => id);
  const failed = ids.map(
    (id) => `<member><Id>${id}</Id><Code>InternalError</Code><SenderFault>false</SenderFault></member>`,
  );
  return `<PublishBatchResponse><PublishBatchResult><Successful/><Failed>${failed.join('')}</Failed></PublishBatchResult></PublishBatchResponse>`;
};

/** More often than a client tries by itself. */
const often = 4;

const faults: readonly (readonly [what: string, times: number, fault: Fault])[] = [
  ['is throttled for longer than a client tries', often, 'throttle'],
  ['is broken for longer than a client tries', often, 503],
  ['is done, and not answered', 1, 'hang after'],
  ['is cut off beforehand', often, 'cut before'],
  ['is done, and its answer cut off, again and again', often, 'cut after'],
  ['is done, and half of its answer lost', 1, 'cut half-way'],
  ['is done twice', 1, 'twice'],
];

describe('when a publication to SNS', () => {
  it.each([...faults, ['is taken, and said to have failed', 2, denied] as const])(
    '%s, every event arrives, and does its work once',
    async (_, times, fault) => {
      const hit = host.messages.inject(first(times, 'PublishBatch', fault));
      await scene.goesAsEver();
      expect(hit).toEqual(Array(times).fill('PublishBatch'));
    },
  );
});

describe('when a queue', () => {
  it.each([
    ['hands out nothing', 'ReceiveMessage', 2, 503],
    ['hangs up on who asks', 'ReceiveMessage', 2, 'cut before'],
    ['does not forget what is done', 'DeleteMessageBatch', 2, 'cut before'],
    ['forgets what is done, and says nothing', 'DeleteMessageBatch', 1, 'cut after'],
  ] as const)('%s, every event does its work once', async (_, operation, times, fault) => {
    const hit = host.messages.inject(first(times, operation, fault));
    await scene.goesAsEver();
    await until(() => hit.length === times);
    expect(hit).toEqual(Array(times).fill(operation));
  });
});

describe('when nothing gets through to SNS, SQS and SES', () => {
  it('listings are submitted and approved all the same, and told of once afterwards', async () => {
    const hit = host.messages.inject(every(503));
    const id = await scene.published('puppets out of reach');
    expect((await host.client.guest.get(`{ thingToDoById(id: "${id}") { id } }`)).thingToDoById.id).toBe(id);
    await until(() => hit.includes('PublishBatch'));
    host.messages.inject(undefined);
    await host.client.settle();
    // It waits for no moderator any more.
    expect(await scene.mailsAbout('puppets out of reach')).toEqual(['Published: puppets out of reach']);
    expect(await scene.found('reach')).toEqual([id]);
  });
});
