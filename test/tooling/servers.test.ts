import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCommand } from '../../infra/real-engines/command';
import { alone } from '../../infra/real-engines/command-lock';
import { differingFrom } from '../../infra/real-engines/install';
import { serverNames } from '../../infra/real-engines/names';
import { beginningOf, isRunning, readRecord, writeRecord } from '../../infra/real-engines/process-record';
import type { Server } from '../../infra/real-engines/server';
import { settingsFrom } from '../../infra/real-engines/settings';
import { start } from '../../infra/real-engines/start';
import { recordOf, stateOf } from '../../infra/real-engines/state';
import { stop } from '../../infra/real-engines/stop';
import { javaVersionIn } from '../../infra/real-engines/tools';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'servers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Returns a server of a few lines, so that starting and stopping are seen without the great ones. */
const aServer = (name: string, port: number, program: string): Server => ({
  portVariable: 'COGNITO_PORT',
  title: name,
  port,
  otherPorts: [],
  folder: join(folder, name),
  install: async () => undefined,
  launch: () => ({
    file: process.execPath,
    words: ['-e', program],
    environment: {},
    workingFolder: join(folder, name),
  }),
  health: { path: '/', isWell: (status) => status === 200 },
});

const answering = (port: number): string =>
  `require('node:http').createServer((_, response) => response.end('well')).listen(${port}, '127.0.0.1')`;

const said = (): { lines: string[]; say: (line: string) => void } => {
  const lines: string[] = [];
  return { lines, say: (line) => lines.push(line) };
};

describe('the command', () => {
  it('starts all when nothing is said, and takes names in any order', () => {
    expect(parseCommand([])).toEqual({ action: 'start', names: serverNames });
    expect(parseCommand(['stop'])).toEqual({ action: 'stop', names: serverNames });
    expect(parseCommand(['start', 'cognito', 'dynamodb', 'cognito'])).toEqual({
      action: 'start',
      names: ['dynamodb', 'cognito'],
    });
  });

  it('refuses what it does not know, and says what it knows', () => {
    expect(() => parseCommand(['restart'])).toThrow(/"restart" is no command.*dynamodb opensearch/s);
    expect(() => parseCommand(['stop', 'redis'])).toThrow(/"redis" is no server/);
  });

  it('works alone in its folder, and after one that died', async () => {
    const own = join(folder, 'alone');
    await alone(own, async () => {
      await expect(alone(own, async () => undefined)).rejects.toThrow(/Another npm run servers/);
    });
    writeRecord(join(own, 'command.json'), { pid: process.pid, begun: 'long ago', port: 0 });
    expect(await alone(own, async () => 'done')).toBe('done');
  });
});

describe('the settings', () => {
  it('come from the environment', () => {
    const { ports, folder: home, openSearchHeap } = settingsFrom({ SERVERS_DIR: '/srv/x', SQS: '1' }, '/project');
    expect({ ports, home, openSearchHeap }).toEqual({
      ports: { dynamodb: 8000, opensearch: 9200, localstack: 4566, cognito: 9229 },
      home: '/srv/x',
      openSearchHeap: '1g',
    });
    const other = settingsFrom({ DYNAMODB_PORT: '18000', OPENSEARCH_HEAP: '512m' }, '/project');
    expect(other).toMatchObject({ folder: '/project/.servers', ports: { dynamodb: 18_000 }, openSearchHeap: '512m' });
  });

  it.each([
    [{ COGNITO_PORT: 'x' }, /COGNITO_PORT is "x"/],
    [{ COGNITO_PORT: '80' }, /COGNITO_PORT is "80"/],
    [{ COGNITO_PORT: '8000' }, /^Port 8000 is wanted twice, by DYNAMODB_PORT and by COGNITO_PORT/],
    [{ COGNITO_PORT: '9300' }, /^Port 9300 is wanted twice, by COGNITO_PORT and by OPENSEARCH_PORT/],
    [{ COGNITO_PORT: '' }, /COGNITO_PORT is ""/],
    [{ COGNITO_PORT: '1e4' }, /COGNITO_PORT is "1e4"/],
    [{ SERVERS_DIR: '' }, /SERVERS_DIR is empty/],
    [{ OPENSEARCH_HEAP: '1g -Dx' }, /OPENSEARCH_HEAP/],
  ])('%j is refused', (environment, why) => {
    expect(() => settingsFrom(environment, '/project')).toThrow(why);
  });
});

describe('what is remembered of a process', () => {
  it('finds the process, and no other that has its number', () => {
    const begun = beginningOf(process.pid) ?? '';
    expect(isRunning({ pid: process.pid, begun, port: 1 })).toBe(true);
    expect(isRunning({ pid: process.pid, begun: `${begun}0`, port: 1 })).toBe(false);
    expect(beginningOf(spawnSync(process.execPath, ['--version']).pid)).toBeUndefined();
  });

  it('is read as it was written, and what is no record is none', () => {
    const file = join(folder, 'record.json');
    const record = { pid: 4711, begun: 'once', port: 8000 };
    writeRecord(file, record);
    expect(readRecord(file)).toEqual(record);
    for (const text of ['', '{', '{"pid":-1,"begun":"x","port":1}', '{"pid":1,"begun":"x","port":1}']) {
      writeFileSync(file, text);
      expect(readRecord(file)).toBeUndefined();
    }
  });
});

describe('a server', () => {
  it('is started once, survives, and is stopped', async () => {
    const port = await freePort();
    const server = aServer('lasting', port, answering(port));
    const { lines, say } = said();
    await start(server, say);
    expect(await stateOf(server)).toMatchObject({ kind: 'well', record: { port } });
    await start(server, say);
    await stop(server, say);
    expect(await stateOf(server)).toEqual({ kind: 'stopped' });
    await stop(server, say);
    expect(lines.map((line) => line.replace(/ (after|at|\().*/, ''))).toEqual([
      ...['starting', 'ready', 'runs already', 'stopped', 'does not run'],
    ]);
  });

  it('that ends as it starts is told with the end of its log', async () => {
    const server = aServer('broken', await freePort(), 'console.error("no room left"); process.exit(3)');
    await expect(start(server, () => undefined)).rejects.toThrow(/ended as it started.*no room left/s);
    expect(await stateOf(server)).toEqual({ kind: 'stopped' });
  });

  it('that is not well yet when the command is ended ends with it, and one that is well stays', async () => {
    const unready = aServer('unready', await freePort(), 'setInterval(() => undefined, 1000)');
    const ending = new AbortController();
    const endAsItStarts = (said: string): void => {
      if (said === 'starting') ending.abort(new Error('ended by SIGTERM'));
    };
    await expect(start(unready, endAsItStarts, ending.signal)).rejects.toThrow('ended by SIGTERM');
    expect(await stateOf(unready)).toEqual({ kind: 'stopped' });
    const port = await freePort();
    const lasting = aServer('outliving', port, answering(port));
    const later = new AbortController();
    await start(lasting, () => undefined, later.signal);
    later.abort();
    expect(await stateOf(lasting)).toMatchObject({ kind: 'well' });
    await stop(lasting, () => undefined);
  });

  it('is not started on a port that somebody else holds', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const server = aServer('late', port, answering(port));
    await expect(start(server, () => undefined)).rejects.toThrow(/held by something.*COGNITO_PORT/);
    await stop(server, () => undefined);
    expect(other.listening).toBe(true);
    other.close();
  });

  it('is not taken for another process that has its number now', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { detached: true });
    const { pid } = other;
    if (pid === undefined) throw new Error('no process could be started');
    const server = aServer('recycled', await freePort(), '');
    writeRecord(recordOf(server), { pid, begun: 'before', port: server.port });
    await stop(server, () => undefined);
    expect(beginningOf(pid)).toBeDefined();
    writeRecord(recordOf(server), { pid, begun: beginningOf(pid) ?? '', port: server.port });
    await stop(server, () => undefined);
    expect(beginningOf(pid)).toBeUndefined();
  });
});

describe('a tool that is missing', () => {
  const find = (call: string): string => {
    const bare = { PATH: folder, HOME: folder };
    const script = `require('./infra/real-engines/tools').${call}`;
    return spawnSync(process.execPath, ['--import=tsx', '-e', script], { env: bare, encoding: 'utf8', cwd: root })
      .stderr;
  };

  it.each([
    ["findJava(999, 'OpenSearch')", /OpenSearch needs a JDK of Java 999.*apt install.*brew install.*JAVA_HOME/],
    ['findMaven()', /no mvn on the PATH.*apt install maven.*brew install maven/],
    ['findPython()', /needs Python 3\.13.*apt install.*brew install.*PYTHON/],
  ])('is named with the ways to get it: %s', (call, ways) => {
    expect(find(call)).toMatch(ways);
  });
});

describe('what is installed', () => {
  it('must have the bytes that were locked', async () => {
    writeFileSync(join(folder, 'good.jar'), 'abc');
    writeFileSync(join(folder, 'bad.jar'), 'abd');
    const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    const sums = ['good', 'bad', 'missing'].map((name) => `${sum}  ${name}.jar\n`).join('');
    expect(await differingFrom(sums, folder)).toEqual(['bad.jar', 'missing.jar']);
  });

  it('runs on a Java whose version is read from its release file', () => {
    expect(javaVersionIn('IMPLEMENTOR="x"\nJAVA_VERSION="21.0.5"\n')).toBe(21);
    expect(javaVersionIn('')).toBe(0);
  });
});
