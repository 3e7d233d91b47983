import { spawn } from 'node:child_process';
import { endGroupOn } from '../real-engines/process-group';

interface Child {
  readonly file: string;
  readonly words: readonly string[];
  readonly folder: string;
  /** All of it. */
  readonly environment: NodeJS.ProcessEnv;
}

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
    endGroupOn(signal, child);
    let printed = '';
    const hear = (part: Buffer): void => {
      printed += part.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', (code, endedBy) => {
      if (code === 0 && !signal.aborted) fulfil(printed);
      else reject(new Error(`${words.join(' ')} ended with ${code ?? endedBy ?? 'nothing'}:\n${printed.trim()}`));
    });
  });
