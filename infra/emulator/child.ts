import { spawn } from 'node:child_process';

interface Child {
  readonly file: string;
  readonly words: readonly string[];
  readonly folder: string;
  /** All of it. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Milliseconds that a program has to end by itself once it is told to. */
const graceMs = 1500;

/**
 * Runs a program to its end, and answers what it printed. Rejects with that when it fails. When the signal comes, the program
 * ends with all that it started: it has a process group of its own, which is ended whole.
 */
export const runChild = ({ file, words, folder, environment }: Child, signal: AbortSignal): Promise<string> =>
  new Promise((fulfil, reject) => {
    signal.throwIfAborted();
    const child = spawn(file, words, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const end = (name: NodeJS.Signals): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, name);
      } catch {
        // The whole group has ended.
      }
    };
    let killing: NodeJS.Timeout | undefined;
    const endAll = (): void => {
      end('SIGTERM');
      killing = setTimeout(end, graceMs, 'SIGKILL');
    };
    signal.addEventListener('abort', endAll, { once: true });
    let printed = '';
    const hear = (part: Buffer): void => {
      printed += part.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', (code, endedBy) => {
      clearTimeout(killing);
      signal.removeEventListener('abort', endAll);
      // It may have ended before what it had started.
      if (signal.aborted) end('SIGKILL');
      if (code === 0 && !signal.aborted) fulfil(printed);
      else reject(new Error(`${words.join(' ')} ended with ${code ?? endedBy ?? 'nothing'}:\n${printed.trim()}`));
    });
  });
