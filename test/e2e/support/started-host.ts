import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** `npm start` as a person runs it: a process group of its own, as a terminal makes one. */
export interface StartedHost {
  /** Where the host says it is reached. Throws with its output when it ends before it is ready. */
  ready(): Promise<string>;
  /** Ctrl-C: a terminal sends it to the whole group. */
  pressCtrlC(): void;
  /** The exit code, or the signal that ended npm, once every process of the group has let go of its output. */
  ended(): Promise<number | NodeJS.Signals | null>;
  output(): string;
  /** Ends what is left of it, at once. */
  kill(): void;
}

const readyLine = /Things To Do is ready: (http:\S+)/;

const signalGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended.
  }
};

export const npmStart = (port: number, environment: NodeJS.ProcessEnv = {}): StartedHost => {
  const child = spawn('npm', ['start', '--silent'], {
    detached: true,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written: string[] = [];
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const origin = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      written.push(chunk.toString());
      const said = readyLine.exec(written.join(''));
      if (said?.[1]) resolve(said[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`npm start ended before it was ready: ${written.join('')}`)));
  });
  // Not every test waits for it.
  origin.catch(() => undefined);
  return {
    ready: () => origin,
    pressCtrlC: () => signalGroup(child, 'SIGINT'),
    ended: async () => {
      const [code, signal] = await ended;
      return code ?? signal;
    },
    output: () => written.join(''),
    kill: () => signalGroup(child, 'SIGKILL'),
  };
};
