import { type Host, startHost } from '../../../infra/local-host/host';
import { makeInMemoryBackend } from '../../../infra/local-host/in-memory-backend';
import { makeClient } from '../support/client';
import { makeListings } from '../support/listings';

const count = (origin: string): Promise<unknown> => makeClient(origin).guest.get('{ findThingsToDo { totalCount } }');

describe('a host that has not started yet', () => {
  const early: Promise<unknown>[] = [];
  let host: Host;

  beforeAll(async () => {
    const backend = makeInMemoryBackend({ samples: true });
    host = await startHost(0, {
      ...backend,
      start: async (origin, invoke) => {
        early.push(count(origin), fetch(`${origin}/local/health`));
        await backend.start(origin, invoke);
      },
    });
  });

  afterAll(() => host.stop());

  it('lets who comes early wait, and shows all of the samples', async () => {
    const [found, health] = await Promise.all(early);
    expect(found).toEqual(await count(host.origin));
    expect(health).toMatchObject({ status: 200 });
  });

  it('gives its port back when it cannot start', async () => {
    const first = await startHost(0, makeInMemoryBackend({ samples: false }));
    const port = Number(new URL(first.origin).port);
    await first.stop();
    const failing = { ...makeInMemoryBackend({ samples: false }), start: () => Promise.reject(new Error('no engine')) };
    await expect(startHost(port, failing)).rejects.toThrow('no engine');
    const second = await startHost(port, makeInMemoryBackend({ samples: false }));
    expect(second.origin).toBe(first.origin);
    await second.stop();
  });
});

describe('the inbox', () => {
  let host: Host;

  beforeAll(async () => {
    host = await startHost(0, makeInMemoryBackend({ samples: false }));
  });

  afterAll(() => host.stop());

  it('is read by the exact address, encoded or not', async () => {
    const client = makeClient(host.origin);
    const organiser = await client.signIn('organiser', 'club+mail@example.org');
    await makeListings(client, organiser, await client.signIn('audit', 'auditor@example.org')).published();
    await client.settle();
    const read = async (to: string) =>
      ((await (await fetch(`${host.origin}/local/inbox?to=${to}`)).json()) as object[]).length;
    for (const address of ['club%2Bmail@example.org', 'club%2Bmail%40example.org', 'club+mail@example.org']) {
      expect(await read(address)).toBe(1);
    }
    for (const other of ['CLUB%2Bmail@example.org', 'mail@example.org', 'club', '']) expect(await read(other)).toBe(0);
  });
});
