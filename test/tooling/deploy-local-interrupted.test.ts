import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beginningOf } from '../../infra/real-engines/process-record';
import { npmRun } from '../builders/npm-run';

/** Milliseconds, for a machine that is busy with other tests. */
jest.setTimeout(600_000);

const program = require.resolve('./support/interruptible-run');
const runs: { readonly kill: () => void; readonly folder: string }[] = [];

afterAll(() => {
  for (const { kill } of runs) kill();
  for (const { folder } of runs) rmSync(folder, { recursive: true, force: true });
});

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
};

const runSmall = async (stalledIn: string, folder = mkdtempSync(join(tmpdir(), 'interrupted-'))) => {
  const port = await freePort();
  const tsx = require.resolve('tsx');
  // As in package.json: npm's shell would keep a signal for itself.
  const small = `exec node --import ${tsx} ${program} ${folder} ${port} ${stalledIn}`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { small } }));
  const run = npmRun(['run', '--silent', 'small'], { folder });
  const pids = () => readdirSync(folder).flatMap((name) => /^pid-(\d+)$/.exec(name)?.[1] ?? []);
  const kill = (): void => {
    run.signalGroup('SIGKILL');
    for (const pid of pids()) {
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch {
        // It has ended.
      }
    }
  };
  runs.push({ kill, folder });
  const running = () => pids().filter((pid) => beginningOf(Number(pid)) !== undefined);
  return {
    ...{ folder, port, pids },
    pressCtrlC: () => run.signalGroup('SIGINT'),
    terminate: () => run.signal('SIGTERM'),
    running,
    /** Waits until all have ended: what is killed takes a moment, and none would end by itself. */
    untilEnded: async (): Promise<void> => {
      const end = Date.now() + 10_000;
      while (running().length > 0 && Date.now() < end) await pause(50);
      expect(running()).toEqual([]);
    },
    output: run.output,
    ended: run.ended,
    /** Waits until so many processes have begun. */
    untilBegun: async (count: number): Promise<void> => {
      const end = Date.now() + 240_000;
      while (pids().length < count && !run.hasEnded() && Date.now() < end) await pause(50);
      if (pids().length < count) throw new Error(`waited in vain: ${run.output()}`);
    },
  };
};

describe('a run of npm run deploy:local that is interrupted', () => {
  it.each(['work', 'start', 'install'])('in the middle of a %s ends all that it has started', async (stalledIn) => {
    const run = await runSmall(stalledIn);
    await run.untilBegun(4);
    expect(run.running()).toHaveLength(4);
    run.pressCtrlC();
    run.pressCtrlC();
    // Beside each other, so that a wrong code comes with what the run said.
    expect({ code: await run.ended(), output: run.output() }).toEqual({
      code: 130,
      output: expect.stringMatching(/Interrupted by SIGINT.*1 passed, 1 failed\n$/s),
    });
    expect(run.output()).not.toContain('What follows');
    await run.untilEnded();
    await expect(fetch(`http://127.0.0.1:${run.port}`)).rejects.toThrow('fetch failed');
    for (const name of ['standing', 'late']) expect(existsSync(join(run.folder, name, 'process.json'))).toBe(false);
  });

  it('does so too when npm alone is told to end, and the next run works', async () => {
    const run = await runSmall('work');
    await run.untilBegun(4);
    run.terminate();
    expect(await run.ended()).toBe(143);
    await run.untilEnded();
    const next = await runSmall('', run.folder);
    expect(await next.ended()).toBe(0);
    await next.untilEnded();
    expect(next.output()).toMatch(/2 passed, 0 failed\n$/);
  });
});
