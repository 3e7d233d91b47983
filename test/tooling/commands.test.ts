import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { localSettings } from '../../infra/local-host/settings';
import { addressFrom, portFrom } from '../../infra/shell/values';

/** Milliseconds, for a machine that is busy with other things. */
jest.setTimeout(120_000);

const root = join(__dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

interface Outcome {
  readonly status: number | null;
  readonly stderr: string;
}

const node = (words: readonly string[], environment: NodeJS.ProcessEnv = {}, cwd = root): Outcome =>
  spawnSync(process.execPath, words, { cwd, encoding: 'utf8', env: { ...process.env, ...environment } });

const tool = (file: string, words: readonly string[], environment?: NodeJS.ProcessEnv): Outcome =>
  node(['--import=tsx', file, ...words], environment);

const oneLine = /^[^\n]+\n$/;

describe('a command that is typed wrongly', () => {
  it.each([
    ['test/bench/run.ts', ['nonsense'], {}, /"nonsense": choose from .*host/],
    ['test/bench/run.ts', ['run'], {}, /"run": choose from/],
    ['test/bench/run.ts', ['host', '--fast'], {}, /"--fast": choose from/],
    ['infra/tools/build.ts', ['--adapters=foo'], {}, /knows no --adapters=foo: .*--adapters=in-memory/],
    ['infra/tools/build.ts', ['--adapters=toString'], {}, /knows no --adapters=toString/],
    ['infra/tools/build.ts', ['in-memory'], {}, /knows no in-memory/],
    ['infra/real-engines/main.ts', ['restart'], {}, /"restart" is no command\. Use .*status.*cognito/],
    ['infra/real-engines/main.ts', ['stop', 'redis'], {}, /"redis" is no server\. Use/],
    ['infra/real-engines/main.ts', ['status'], { OPENSEARCH_PORT: '8000' }, /^Port 8000 is wanted twice/],
    ['infra/emulator/main.ts', ['now'], {}, /takes no arguments/],
    ['infra/emulator/main.ts', [], { OPENSEARCH_PORT: 'abc' }, /OPENSEARCH_PORT is "abc"/],
    ['infra/local-host/launch.cjs', ['--port', '4001'], {}, /knows no --port\..*PORT=4001/],
    ['infra/local-host/launch.cjs', ['aws'], {}, /knows no aws\./],
    ['infra/local-host/launch.cjs', ['--adapters'], {}, /^--adapters names none\. Use/],
    ['infra/tools/cost-table.ts', ['nonsense'], {}, /^npm run cost takes no arguments/],
    ['infra/tools/holidays.ts', ['2030'], {}, /^npm run holidays takes no arguments/],
    ['test/browser/explorer.browser.ts', ['guest'], {}, /^npm run test:browser takes no arguments/],
    [
      'test/browser/explorer.browser.ts',
      [],
      { CHROMIUM: '/nowhere' },
      /^There is no Chromium at \/nowhere: .*CHROMIUM/,
    ],
  ])('%s %j %j is told so in one line', (file, words, environment, said) => {
    const { status, stderr } = tool(file, words, environment);
    expect(status).toBe(1);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toMatch(said);
  });
});

describe('a port', () => {
  const rule = { variable: 'PORT', usual: 4000, min: 0, max: 65_535 };

  it('is a whole number in plain digits, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (text) => {
        const isPort = /^[0-9]{1,5}$/.test(text) && Number(text) <= 65_535;
        if (isPort) expect(portFrom({ PORT: text }, rule)).toBe(Number(text));
        else expect(() => portFrom({ PORT: text }, rule)).toThrow('PORT is ');
      }),
    );
    expect(portFrom({}, rule)).toBe(4000);
  });
});

describe('the address of a server', () => {
  it.each(['nonsense', 'localhost:9200', '127.0.0.1', 'ftp://a.example', '//a.example', 'http://'])(
    'is not %j',
    (text) => {
      const said = `OPENSEARCH_ENDPOINT is "${text}", which is no address`;
      expect(() => addressFrom({ OPENSEARCH_ENDPOINT: text }, 'OPENSEARCH_ENDPOINT')).toThrow(said);
    },
  );

  it('may be left out', () => {
    for (const text of ['http://127.0.0.1:9200', 'https://search.example.org/path'])
      expect(addressFrom({ OPENSEARCH_ENDPOINT: text }, 'OPENSEARCH_ENDPOINT')).toBe(text);
    for (const text of ['', undefined])
      expect(addressFrom({ OPENSEARCH_ENDPOINT: text }, 'OPENSEARCH_ENDPOINT')).toBeUndefined();
  });
});

describe('the local host’s settings', () => {
  it('are as usual when nothing is said', () => {
    expect(localSettings({})).toEqual({
      port: 4000,
      samples: true,
      name: 'things-to-do',
      folder: '.servers/host/things-to-do',
    });
  });

  it.each([
    [{ LOCAL_SAMPLES: '' }, /^LOCAL_SAMPLES is ""/],
    [{ LOCAL_SAMPLES: 'NONE' }, /^LOCAL_SAMPLES is "NONE"/],
    [{ PAYMENTS: '' }, /^PAYMENTS is ""/],
    [{ PAYMENTS: 'card' }, /^PAYMENTS is "card": set it to door or ledger, or leave it out for door\.$/],
    [{ LOCAL_NAME: '' }, /^LOCAL_NAME is ""/],
    [{ LOCAL_NAME: 'a_b' }, /^LOCAL_NAME is "a_b"/],
    [{ LOCAL_FOLDER: '' }, /^LOCAL_FOLDER is empty/],
  ])('%j is refused', (environment, said) => {
    expect(() => localSettings(environment)).toThrow(said);
  });
});

describe('a machine that is not ready', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
  const preflight = join(root, 'infra/shell/preflight.cjs');
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Nothing of a newer Node than this one may be met before it is named. */
  const onNode = (version: string): Outcome => {
    const pretend = join(folder, `node-${version}.cjs`);
    writeFileSync(pretend, `Object.defineProperty(process.versions, 'node', { value: '${version}' });`);
    return node(['--require', pretend, 'infra/local-host/start.cjs', '--adapters=none']);
  };

  it.each(['8.17.0', '18.20.8', '20.19.9'])('Node %s is told which it should be', (version) => {
    const { status, stderr } = onNode(version);
    expect(status).toBe(1);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toMatch(`This is Node ${version}, and 20.20 or newer is needed: get Node 24`);
  });

  it.each(['20.20.0', '22.1.0', '24.0.0'])('Node %s is new enough', (version) => {
    expect(onNode(version).stderr).toMatch('There are no adapters "none".');
  });

  it('is read by Node of many years ago', () => {
    for (const file of ['infra/shell/preflight.cjs', 'infra/local-host/start.cjs']) {
      // Neither the operators of ES2020 and later, nor names that only newer Node gives its modules.
      expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/\?\?|\?\.|\|\|=|&&=|node:|\bat\(|#\w/);
    }
  });

  it('without packages is told to fetch them', () => {
    for (const part of ['package.json', 'infra/shell', 'infra/local-host']) {
      cpSync(join(root, part), join(folder, 'bare', part), { recursive: true });
    }
    const bare = () => node(['infra/local-host/start.cjs'], {}, join(folder, 'bare'));
    expect(bare()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Packages are missing \(.*\): run npm ci first\.\n$/),
    });
    mkdirSync(join(folder, 'bare/node_modules'));
    expect(bare()).toMatchObject({ status: 1, stderr: expect.stringMatching(/run npm ci first/) });
    expect(node([preflight])).toMatchObject({ status: 0, stderr: '' });
  });

  it('is told by every command of package.json, which hands signals on', () => {
    for (const [name, script] of Object.entries(scripts)) {
      const first = /^npm run (\S+) &&/.exec(script)?.[1];
      const begins = first === undefined ? script : (scripts[first] ?? '');
      expect({ name, begins }).toMatchObject({
        begins: expect.stringMatching(
          /^(node infra\/shell\/preflight\.cjs && exec |exec node infra\/local-host\/start\.cjs$)/,
        ),
      });
      expect(script).toMatch(/(^|&& )exec /);
    }
  });
});

describe('the tests', () => {
  it('run in CI on the oldest Node that will do, and on the one that AWS runs', () => {
    const ci = readFileSync(join(root, '.ci/run'), 'utf8');
    expect(ci).toMatch(/for major in 20 24; do\n.*\n.*npx --yes --package "node@\$major" -- npm run test:thorough\n/);
    expect(ci).toMatch(/\n.*npx --yes --package "node@\$major" -- npm run test:tooling\n/);
  });
});
