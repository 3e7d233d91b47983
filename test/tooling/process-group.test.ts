import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runToEnd } from '../../infra/real-engines/install';
import { beginningOf } from '../../infra/real-engines/process-record';

const folder = mkdtempSync(join(tmpdir(), 'group-'));
const ending = new AbortController();
afterAll(() => {
  ending.abort(new Error('the tests are over'));
  rmSync(folder, { recursive: true, force: true });
});

const note = join(folder, 'pids');

/** A program that starts another, notes both and never ends by itself. */
const endless = `
  const { spawn } = require('node:child_process');
  const { renameSync, writeFileSync } = require('node:fs');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  writeFileSync(${JSON.stringify(`${note}.draft`)}, JSON.stringify([process.pid, child.pid]));
  renameSync(${JSON.stringify(`${note}.draft`)}, ${JSON.stringify(note)});
  setInterval(() => undefined, 1000);`;

/** Milliseconds, for a machine that is busy with other tests. */
jest.setTimeout(120_000);

describe('an installation', () => {
  it('hears no Ctrl-C of the command that runs it, which ends it with all that it started', async () => {
    const installed = runToEnd(process.execPath, ['-e', endless], join(folder, 'log'), ending.signal);
    // Until it is waited for, below.
    installed.catch(() => undefined);
    while (!existsSync(note)) await pause(20);
    const [pid, childOfIt] = JSON.parse(readFileSync(note, 'utf8')) as [number, number];
    // A group of its number exists only when it leads one of its own: a terminal sends Ctrl-C to ours.
    expect(() => process.kill(-pid, 0)).not.toThrow();
    ending.abort(new Error('ended by SIGINT'));
    await expect(installed).rejects.toThrow('ended by SIGINT');
    // What is killed takes a moment to end, and without being killed neither ever would.
    while ([pid, childOfIt].some((one) => beginningOf(one) !== undefined)) await pause(20);
  });

  it('does not begin when the command is ending', async () => {
    const never = join(folder, 'never');
    const program = `require('node:fs').writeFileSync(${JSON.stringify(never)}, '')`;
    const ended = AbortSignal.abort(new Error('ended by SIGTERM'));
    await expect(runToEnd(process.execPath, ['-e', program], join(folder, 'log'), ended)).rejects.toThrow('SIGTERM');
    expect(existsSync(never)).toBe(false);
  });
});
