import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { npmRun } from '../builders/npm-run';

const root = join(__dirname, '../..');

/** Starts another process in a group of its own, since what goes wrong here would end this one. */
const withoutNpm = async (program: string): Promise<{ readonly ended: unknown; readonly output: string }> => {
  const child = spawn(process.execPath, ['--import=tsx', '-e', program], {
    cwd: root,
    detached: true,
    env: { ...process.env, PATH: '/nowhere' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { ended: code ?? signal, output };
};

describe('a run of npm', () => {
  it('ends nobody else when there is no npm, and says what is missing', async () => {
    const { ended, output } = await withoutNpm(`
      const run = require('./test/builders/npm-run').npmRun(['--version']);
      run.signal('SIGKILL');
      run.signalGroup('SIGKILL');
      run.ended().catch((failure) => process.stdout.write(failure.message));`);
    expect({ ended, output }).toEqual({ ended: 0, output: 'npm cannot be run: is it on the PATH?' });
  });

  it('is heard and ends', async () => {
    const run = npmRun(['--version']);
    expect(await run.ended()).toBe(0);
    expect(run.output()).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run.hasEnded()).toBe(true);
  });
});

describe('npm run bench', () => {
  it('ends the benchmark that runs when npm alone is told to end', async () => {
    const run = npmRun(['run', '--silent', 'bench', '--', 'search-in-memory']);
    await new Promise<void>((resolve) => run.onOutput((output) => output.includes('# search-in-memory') && resolve()));
    run.signal('SIGTERM');
    // It has let go of its output, and so has the benchmark.
    expect(await run.ended()).not.toBe(0);
    expect(run.output()).toMatch(/\n# search-in-memory\nEnded by SIGTERM before it was done\.\n$/);
  });
});
