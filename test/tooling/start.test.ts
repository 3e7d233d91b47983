import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { makeClient } from '../e2e/support/client';
import { npmStart, type StartedHost } from '../e2e/support/started-host';

/** Milliseconds, for a machine that is busy with other things. */
jest.setTimeout(120_000);

const started: StartedHost[] = [];

const start = (port: number | string, environment: NodeJS.ProcessEnv = {}): StartedHost => {
  const host = npmStart(port, environment);
  started.push(host);
  return host;
};

afterEach(async () => {
  for (const host of started) host.kill();
  await Promise.all(started.splice(0).map((host) => host.ended()));
});

interface Found {
  readonly findThingsToDo: { readonly totalCount: number };
}

const firstFound = async (origin: string): Promise<Found> => {
  const query = '{ findThingsToDo(first: 50) { totalCount edges { node { id name when { dateTime { from } } } } } }';
  return makeClient(origin).guest.get(query);
};

describe('npm start', () => {
  it('says where it is reached, serves the same samples at every start of a day, and ends cleanly on Ctrl-C', async () => {
    const hosts = [start(0), start(0)];
    const [one, other] = await Promise.all(hosts.map(async (host) => firstFound(await host.ready())));
    expect(one?.findThingsToDo.totalCount).toBeGreaterThanOrEqual(300);
    expect(other).toEqual(one);
    for (const host of hosts) {
      const origin = await host.ready();
      host.pressCtrlC();
      await host.ended();
      expect(host.output()).toMatch(/Things To Do has ended\.\n$/);
      await expect(fetch(origin)).rejects.toThrow('fetch failed');
    }
  });

  // npm hands SIGTERM on, and of the others it dies unheard. What has ended has let go of its output, the host too.
  it.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('leaves nothing behind when npm alone gets %s', async (signal) => {
    const host = start(0, { LOCAL_SAMPLES: 'none' });
    const origin = await host.ready();
    host.signalNpm(signal);
    await host.ended();
    await expect(fetch(origin)).rejects.toThrow('fetch failed');
  });

  it('starts without samples in memory too', async () => {
    const host = start(0, { LOCAL_SAMPLES: 'none' });
    expect(await firstFound(await host.ready())).toMatchObject({ findThingsToDo: { totalCount: 0 } });
  });
});

describe('npm start with what it cannot use', () => {
  let holder: Server;
  let taken: number;

  beforeAll(async () => {
    holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    taken = (holder.address() as AddressInfo).port;
  });

  afterAll(() => holder.close());

  const saidBy = async (host: StartedHost): Promise<string> => {
    expect(await host.ended()).toBe(1);
    return host.output();
  };

  it('names the port that is in use, and another', async () => {
    const said = await saidBy(start(taken));
    expect(said).toBe(
      `Port ${taken} is in use: end what uses it, or choose another with PORT=${taken + 1} npm start.\n`,
    );
  });

  it.each([
    [{ PORT: 'abc' }, /^PORT is "abc".*4000\.\n$/],
    [{ PORT: '' }, /^PORT is "".*4000\.\n$/],
    [{ PORT: '70000' }, /^PORT is "70000".*65535.*\n$/],
    [{ PORT: '0', LOCAL_SAMPLES: 'many' }, /^LOCAL_SAMPLES is "many": set it to none,.*\n$/],
    [{ PORT: '0', ADAPTERS: 'azure' }, /^There are no adapters "azure"\..*\n$/],
    [{ PORT: '0', ADAPTERS: 'aws', DYNAMODB_PORT: 'abc' }, /^DYNAMODB_PORT is "abc".*8000\.\n$/],
    [{ PORT: '0', ADAPTERS: 'aws', LOCAL_NAME: 'My Place' }, /^LOCAL_NAME is "My Place".*\n$/],
  ])('%j is told in one line', async ({ PORT, ...environment }, line) => {
    expect(await saidBy(start(PORT, environment))).toMatch(line);
  });
});
