import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** npm as a person runs it: in a process group of its own, as a terminal makes one. */
export interface NpmRun {
  /** Sends a signal to npm alone, as `kill` sends it. Does nothing once npm has ended, or when it never began. */
  readonly signal: (name: NodeJS.Signals) => void;
  /** Sends a signal to the whole group, as a terminal sends Ctrl-C. */
  readonly signalGroup: (name: NodeJS.Signals) => void;
  /** Returns the exit code, or the signal that ended npm, once every process of the group has let go of its output. Rejects when npm cannot be run. */
  readonly ended: () => Promise<number | NodeJS.Signals | null>;
  readonly hasEnded: () => boolean;
  readonly output: () => string;
  /** Calls back with all output so far, whenever there is more. */
  readonly onOutput: (read: (output: string) => void) => void;
}

interface Settings {
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

export const npmRun = (words: readonly string[], { folder, environment }: Settings = {}): NpmRun => {
  const child = spawn('npm', words, {
    ...(folder !== undefined && { cwd: folder }),
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written: string[] = [];
  const readers: ((output: string) => void)[] = [];
  const hear = (chunk: Buffer): void => {
    written.push(chunk.toString());
    for (const read of readers) read(written.join(''));
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = (once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>).then(
    ([code, signal]) => code ?? signal,
    (cause: unknown) => {
      throw new Error('npm cannot be run: is it on the PATH?', { cause });
    },
  );
  // Not every test waits for it.
  ended.catch(() => undefined);

  /** Process 0 would be this one's own group, and -1 every process there is: without a number nobody is signalled. */
  const kill = (sign: 1 | -1, name: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(sign * child.pid, name);
    } catch {
      // It has ended.
    }
  };
  return {
    signal: (name) => kill(1, name),
    signalGroup: (name) => kill(-1, name),
    ended: () => ended,
    hasEnded: () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null,
    output: () => written.join(''),
    onOutput: (read) => readers.push(read),
  };
};
