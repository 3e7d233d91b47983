import { makeClient } from './support/client';
import { npmStart, type StartedHost } from './support/started-host';

const started: StartedHost[] = [];

const start = (port: number): StartedHost => {
  const host = npmStart(port);
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

  it('says so and fails when the port is in use', async () => {
    const first = start(0);
    const { port } = new URL(await first.ready());
    const second = start(Number(port));
    expect(await second.ended()).not.toBe(0);
    expect(second.output()).toContain('The port is in use');
  });
});
