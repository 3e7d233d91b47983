import type { ChildProcess } from 'node:child_process';

/** Milliseconds that a program has to end by itself once it is told to. */
const graceMs = 1500;

/**
 * Ends a child with all that it started when the signal comes. The child must lead a process group of its own (`detached`): in
 * ours, a Ctrl-C would end it before we hear of the Ctrl-C, and its end would look like a failure.
 */
export const endGroupOn = (signal: AbortSignal, child: ChildProcess): void => {
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
  child.once('close', () => {
    clearTimeout(killing);
    signal.removeEventListener('abort', endAll);
    // It may have ended before what it had started.
    if (signal.aborted) end('SIGKILL');
  });
};
