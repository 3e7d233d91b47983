import { setTimeout as pause } from 'node:timers/promises';
import { forgetRecord, isRunning, type ProcessRecord, readRecord } from './process-record';
import type { Server } from './server';
import { recordOf } from './state';

/** Milliseconds that a server has to put its things in order. */
const maxStopMs = 20_000;
const between = 100;

/** Sends a signal to the process and to all that it started itself. */
const signal = ({ pid }: ProcessRecord, name: 'SIGTERM' | 'SIGKILL'): void => {
  try {
    process.kill(-pid, name);
  } catch {
    // It ended by itself meanwhile.
  }
};

const hasEnded = async (record: ProcessRecord): Promise<boolean> => {
  const end = Date.now() + maxStopMs;
  while (Date.now() < end) {
    if (!isRunning(record)) return true;
    await pause(between);
  }
  return false;
};

/** Ends exactly the process that is on record: one that was given its number since is left alone. */
export const stopProcess = async (server: Server, record: ProcessRecord): Promise<void> => {
  if (isRunning(record)) {
    signal(record, 'SIGTERM');
    if (!(await hasEnded(record))) {
      signal(record, 'SIGKILL');
      if (!(await hasEnded(record))) throw new Error(`process ${record.pid} does not end`);
    }
  }
  forgetRecord(recordOf(server));
};

export const stop = async (server: Server, say: (progress: string) => void): Promise<void> => {
  const record = readRecord(recordOf(server));
  if (!record || !isRunning(record)) {
    forgetRecord(recordOf(server));
    say('does not run');
    return;
  }
  await stopProcess(server, record);
  say(`stopped (process ${record.pid})`);
};
