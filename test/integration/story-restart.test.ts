import { aThingToDoInput } from '../builders/thing-to-do-input';
import { type Client, makeClient } from '../e2e/support/client';
import { approve, create, publish, withdraw } from '../e2e/support/listings';
import { npmStart, type StartedHost } from '../e2e/support/started-host';
import { freshWorkspace } from './support/local-host';

const workspace = freshWorkspace();
const hosts: StartedHost[] = [];

const start = async (environment: NodeJS.ProcessEnv = {}): Promise<{ host: StartedHost; client: Client }> => {
  const { name, folder } = workspace;
  const own = { ADAPTERS: 'aws', LOCAL_NAME: name, LOCAL_FOLDER: folder, LOCAL_SAMPLES: 'none' };
  const host = npmStart(0, { ...own, ...environment });
  hosts.push(host);
  return { host, client: makeClient(await host.ready()) };
};

const killAndStart = async (host: StartedHost) => {
  host.kill();
  await host.ended();
  return start();
};

const end = async (host: StartedHost): Promise<void> => {
  host.pressCtrlC();
  await host.ended();
};

afterAll(async () => {
  for (const host of hosts) host.kill();
  await Promise.all(hosts.map((host) => host.ended()));
  workspace.forget();
});

const found = async (client: Client): Promise<readonly string[]> => {
  const { findThingsToDo } = await client.guest.get('{ findThingsToDo { edges { node { id } } } }');
  return findThingsToDo.edges.map(({ node }: { node: { id: string } }) => node.id);
};

const signInBoth = async (client: Client) => ({
  organiser: await client.signIn('organiser', 'puppets@example.org', 'Puppet House'),
  auditor: await client.signIn('audit', 'moderator@example.com'),
});

const published = '{ thingsToDoByStatus(status: PUBLISHED, first: 1) { edges { node { id } } } }';

const count = async (client: Client): Promise<number> =>
  (await client.guest.get('{ findThingsToDo { totalCount } }')).findThingsToDo.totalCount;

/** Milliseconds. Only a hang takes so long: a mail that a dead host had begun stays reserved for five minutes, and what it had received hidden. */
const patience = 1_200_000;

describe('ADAPTERS=aws npm start', () => {
  it(
    'keeps data, ids and tokens over kill -9, and delivers once what was in flight',
    async () => {
      const first = await start();
      const before = await signInBoth(first.client);
      const { createThingToDo } = await before.organiser.get(create, { input: aThingToDoInput({ name: 'Puppets' }) });
      const { id } = createThingToDo;
      await before.organiser.get(publish, { id });

      const second = await killAndStart(first.host);
      const after = await signInBoth(second.client);
      expect(after.organiser.sub).toBe(before.organiser.sub);
      const authorization = before.organiser.token;
      const reply = await second.client.postJson(
        '/organiser/graphql',
        { query: '{ profile { id name } }' },
        { authorization },
      );
      expect(await reply.json()).toEqual({ data: { profile: { id: before.organiser.sub, name: 'Puppet House' } } });
      await second.client.settle();
      expect(await second.client.inbox('moderator@example.com')).toHaveLength(1);
      await after.auditor.get(approve, { id });

      const third = await killAndStart(second.host);
      await third.client.settle();
      expect(await found(third.client)).toEqual([id]);
      expect(await third.client.inbox('puppets@example.org')).toHaveLength(1);
      const { organiser } = await signInBoth(third.client);
      await organiser.get(withdraw, { id });

      const fourth = await killAndStart(third.host);
      await fourth.client.settle();
      expect(await found(fourth.client)).toEqual([]);
      expect(await fourth.client.inbox('moderator@example.com')).toHaveLength(1);
      expect(await fourth.client.inbox('puppets@example.org')).toHaveLength(1);
      await end(fourth.host);
      expect(fourth.host.output()).toMatch(/Things To Do has ended\.\n$/);
    },
    patience,
  );

  it(
    'loads the samples once, wholly: what people did with them since is left alone',
    async () => {
      const samples = freshWorkspace();
      const own = { LOCAL_NAME: samples.name, LOCAL_FOLDER: samples.folder, LOCAL_SAMPLES: undefined };
      try {
        const first = await start(own);
        const museum = await first.client.signIn('organiser', 'museum@example.com');
        const { thingsToDoByStatus } = await museum.get(published);
        const [{ id }] = thingsToDoByStatus.edges.map(({ node }: { node: { id: string } }) => node);
        const before = await count(first.client);
        expect(before).toBeGreaterThanOrEqual(300);
        await museum.get(withdraw, { id });
        await first.client.settle();
        first.host.kill();
        await first.host.ended();

        const second = await start(own);
        expect(await count(second.client)).toBe(before - 1);
        expect(await second.client.inbox('museum@example.com')).toEqual([]);
        await end(second.host);
      } finally {
        samples.forget();
      }
    },
    patience,
  );

  it.each([
    [{ OPENSEARCH_ENDPOINT: 'http://127.0.0.1:9' }, 'http://127.0.0.1:9'],
    [{ OPENSEARCH_ENDPOINT: '', OPENSEARCH_PORT: '1024' }, 'http://127.0.0.1:1024'],
  ])('names the server that is missing at %j, and fails', async (environment, address) => {
    const failure: unknown = await start(environment).catch((cause: unknown) => cause);
    expect(String(failure)).toContain(`OpenSearch at ${address}.`);
    expect(String(failure)).toContain('npm run servers');
    expect(await hosts.at(-1)?.ended()).toBe(1);
  });
});
