import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const bin = join(root, 'node_modules/jest/bin/jest.js');

/** Counts how often it is read: each time it says so in a file's name. */
const counted = `
const { readdirSync, writeFileSync } = require('node:fs');
const folder = process.env['COUNTED'];
writeFileSync(folder + '/' + readdirSync(folder).length, '');
`;

/**
 * Texts of test files, which an inner run of jest is given. They are no tests of this project: the inner run has one of every
 * end that a test may have (passed, failed, to do, left out), and the tests below look how each of them is reported.
 */
const files = {
  'shared/counted.js': counted,
  'test/unit/domain/first.test.js': `
    require('../../../shared/counted');
    describe('one', () => { it('holds', () => expect(1).toBe(1)); it.todo('more'); });`,
  'test/unit/domain/second.test.js': `
    require('../../../shared/counted');
    describe('one', () => { it('holds', () => expect(1).toBe(1)); it('is wrong', () => expect(1).toBe(2)); it.skip('waits', () => {}); });`,
  'test/unit/domain/unreadable.test.js': `throw new Error('not to be read');`,
  'test/unit/domain/alone/third.test.js': `
    require('../../../../shared/counted');
    it('is alone', () => expect(1).toBe(1));`,
  'test/e2e/fourth.test.js': `it('goes on', () => expect(1).toBe(1));`,
};

interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

describe('test files that share what they import', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shared-modules-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    writeFileSync(
      join(folder, 'jest.config.json'),
      JSON.stringify({ runner: join(root, 'test/runner/shared-modules.cjs'), transform: {}, maxWorkers: 2 }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs jest there, and returns its report and how often the module was read that two files share. */
  const run = async (...words: readonly string[]) => {
    const counting = mkdtempSync(join(folder, 'counted-'));
    const output = join(counting, 'report.json');
    const env = { ...process.env, COUNTED: counting };
    const args = [bin, '--rootDir', folder, '--no-cache', '--json', '--outputFile', output, ...words];
    const { code } = await new Promise<{ code: unknown }>((resolve) => {
      execFile(process.execPath, args, { cwd: folder, env }, (error) => resolve({ code: error?.code ?? 0 }));
    });
    const times = readdirSync(counting).length - 1;
    return { code, times, report: JSON.parse(readFileSync(output, 'utf8')) as Report };
  };

  const told = ({ testResults }: Report) =>
    Object.fromEntries(
      testResults.map(({ name, assertionResults }) => [
        name.slice(folder.length + 1),
        assertionResults.map(({ fullName, status }) => `${fullName}: ${status}`),
      ]),
    );

  it('tell of each file as they would alone, and read a module once', async () => {
    const { code, times, report } = await run();
    expect(told(report)).toEqual({
      'test/unit/domain/first.test.js': ['one holds: passed', 'one more: todo'],
      'test/unit/domain/second.test.js': ['one holds: passed', 'one is wrong: failed', 'one waits: pending'],
      'test/unit/domain/unreadable.test.js': ['can be read: failed'],
      'test/unit/domain/alone/third.test.js': ['is alone: passed'],
      'test/e2e/fourth.test.js': ['goes on: passed'],
    });
    expect(report.testResults.filter(({ status }) => status === 'failed').map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/● one › is wrong[^]*second\.test\.js:\d+:\d+/),
        expect.stringContaining('not to be read'),
      ]),
    );
    expect(report.numTotalTests).toBe(8);
    expect({ code, times }).toEqual({ code: 1, times: 2 });
  });

  it('run as always where one file is asked for, or a test by its name', async () => {
    const one = await run('domain/first');
    expect(told(one.report)).toEqual({ 'test/unit/domain/first.test.js': ['one holds: passed', 'one more: todo'] });
    expect(one.code).toBe(0);
    const named = await run('-t', 'one holds', 'first', 'second');
    expect({ code: named.code, times: named.times }).toEqual({ code: 0, times: 2 });
  });
});
