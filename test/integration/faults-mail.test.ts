import { type Fault, first } from './support/fault-proxy';
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

/** More often than a client tries by itself. */
const often = 4;

describe('when SES', () => {
  it.each([
    ['is throttled', 1, 'throttle'],
    ['is throttled for longer than a client tries', often, 'throttle'],
    ['is broken', 1, 500],
    ['is broken for longer than a client tries', often, 503],
  ] as const)('%s, every mail is sent once', async (_, times, fault) => {
    const hit = host.messages.inject(first(times, 'SendEmail', fault));
    await scene.goesAsEver();
    expect(hit).toEqual(Array(times).fill('SendEmail'));
  });
});

describe('when a message to us', () => {
  const contact = 'mutation ($input: ContactUsInput!) { contactUs(input: $input) }';
  let messages = 0;

  const write = async () => {
    messages += 1;
    const [subject, from] = [`Message ${messages}.`, `ada${messages}@example.org`];
    const input = { subject, body: 'Hello', from };
    return {
      send: async () => (await host.client.guest.ask(contact, { input })).errors.map(({ errorType }) => errorType),
      received: async (): Promise<number> => {
        await host.client.settle();
        const mails = await host.client.inbox('hello@things-to-do.example');
        return mails.filter((mail) => mail.subject.includes(subject)).length;
      },
    };
  };

  it.each<[string, Fault]>([
    ['cannot get into its queue at first', 503],
    ['gets into its queue, which does not say so', 'cut after'],
    ['gets into its queue twice', 'twice'],
  ])('%s, it is mailed once', async (_, fault) => {
    const { send, received } = await write();
    const hit = host.messages.inject(first(1, 'SendMessage', fault));
    expect(await send()).toEqual([]);
    expect(await received()).toBe(1);
    expect(hit).toEqual(['SendMessage']);
  });

  it('cannot get into its queue at all, the sender is told, and may send it again', async () => {
    const { send, received } = await write();
    host.messages.inject(first(3, 'SendMessage', 503));
    expect(await send()).toEqual(['InternalError']);
    expect(await send()).toEqual([]);
    expect(await received()).toBe(1);
  });
});
