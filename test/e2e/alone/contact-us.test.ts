import { type Host, startHost } from '../../../infra/local-host/host';
import { makeInMemoryBackend } from '../../../infra/local-host/in-memory-backend';
import { type Client, makeClient } from '../support/client';

const contact = 'mutation ($input: ContactUsInput) { contactUs(input: $input) }';
const staff = 'hello@things-to-do.example';

let host: Host;
let client: Client;
let forged = 0;

beforeAll(async () => {
  host = await startHost(0, makeInMemoryBackend({ samples: false }));
  client = makeClient(host.origin);
});

afterAll(() => host.stop());

const message = (from: string, subject = 'Hello') => ({ input: { subject, body: 'A word', from } });

/** Sends a guest's message, with two entries forged that nobody has used before. */
const forgedMessage = async (from: string): Promise<string | undefined> => {
  forged += 1;
  const addresses = `10.${forged % 250}.0.1, 198.51.100.${forged % 250}`;
  const body = { query: contact, variables: message(from) };
  const reply = await client.postJson('/guest/graphql', body, { 'x-forwarded-for': addresses });
  const { errors } = (await reply.json()) as { errors?: { errorType: string }[] };
  return errors?.[0]?.errorType;
};

describe('whoever writes to us', () => {
  it('can do so five times an hour, and the messages are passed on', async () => {
    const marked = (from: string) => ({ input: { subject: 'Hello', body: 'A <b>word</b>', from } });
    for (let time = 0; time < 5; time += 1) {
      expect((await client.guest.get(contact, marked('eager@example.org'))).contactUs).toBe(true);
    }
    expect(await client.guest.refusal(contact, marked('eager@example.org'))).toBe('TooManyRequests');
    expect(await client.guest.refusal(contact, marked('nobody'))).toBe('InvalidInput');
    expect(await client.guest.refusal(contact, {})).toBe('InvalidInput');
    const parent = await client.signIn('user', 'parent@example.org');
    await parent.get(contact, marked('somebody-else@example.org'));
    await client.settle();
    const mails = await client.inbox(staff);
    expect(mails).toHaveLength(6);
    expect(mails[0]?.text).toContain('parent@example.org');
    expect(mails[0]?.html).toContain('&lt;b&gt;');
  });

  it('signed in is counted as that person, whatever guests type and wherever they are', async () => {
    const parent = await client.signIn('user', 'ada@example.org');
    for (let time = 0; time < 5; time += 1) await client.guest.get(contact, message('ada@example.org'));
    expect(await client.guest.refusal(contact, message('ADA@example.org'))).toBe('TooManyRequests');
    for (let time = 0; time < 5; time += 1) await parent.get(contact, message('whoever@example.org'));
    const { errors } = await parent.ask(contact, message('ada@example.org'));
    expect(errors).toMatchObject([
      { errorType: 'TooManyRequests', message: 'That was often: please write again in an hour.' },
    ]);
    // The same address in another pool is another person.
    const organiser = await client.signIn('organiser', 'ada@example.org');
    await organiser.get(contact, message('ada@example.org'));
  });

  it('is told apart in the mail: a guest cannot be taken for whose address is typed', async () => {
    const address = 'jan@example.org';
    const parent = await client.signIn('user', address);
    const organiser = await client.signIn('organiser', address);
    const claim = '[signed in: user] Message: Hello';
    for (const caller of [client.guest, parent, organiser]) await caller.get(contact, message(address, claim));
    await client.settle();
    const mails = (await client.inbox(staff)).slice(0, 3).map(({ subject, text }) => [subject, text.split('\n')[0]]);
    expect(mails.sort()).toEqual([
      [`[not signed in] Message: ${claim}`, `Not signed in: somebody who typed the address ${address} writes:`],
      [
        `[signed in: organiser] Message: ${claim}`,
        `Signed in, pool organiser, id ${organiser.sub}: ${address} writes:`,
      ],
      [`[signed in: user] Message: ${claim}`, `Signed in, pool user, id ${parent.sub}: ${address} writes:`],
    ]);
  });

  it('as a guest is counted by the network that the call came from, whatever the header says', async () => {
    const answers: (string | undefined)[] = [];
    for (let time = 0; time < 61; time += 1) answers.push(await forgedMessage(`guest-${time}@example.org`));
    expect(answers).toContain(undefined);
    expect(answers.at(-1)).toBe('TooManyRequests');
    // The network is used up for guests, and for nobody who has proved who they are.
    const parent = await client.signIn('user', 'eve@example.org');
    await parent.get(contact, message('eve@example.org'));
  });
});
