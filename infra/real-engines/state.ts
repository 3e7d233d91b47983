import { connect } from 'node:net';
import { join } from 'node:path';
import { isRunning, type ProcessRecord, readRecord } from './process-record';
import type { Server } from './server';

export const recordOf = ({ folder }: Server): string => join(folder, 'process.json');

export const logOf = ({ folder }: Server): string => join(folder, 'log');

export const addressOf = (port: number): string => `http://127.0.0.1:${port}`;

/** Returns whether somebody listens on a port of this machine. */
export const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const answer = (taken: boolean) => (): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(true));
  });

/** Milliseconds for one answer. */
const answerTimeoutMs = 2000;

export const isWell = async ({ health }: Server, port: number): Promise<boolean> => {
  try {
    const answer = await fetch(`${addressOf(port)}${health.path}`, { signal: AbortSignal.timeout(answerTimeoutMs) });
    return health.isWell(answer.status, await answer.text());
  } catch {
    return false;
  }
};

/** `strange`: the port is held by something that this command did not start. */
export type State =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'strange'; readonly port: number }
  | { readonly kind: 'well' | 'unwell'; readonly record: ProcessRecord };

const firstTaken = async (ports: readonly number[]): Promise<number | undefined> => {
  for (const port of ports) {
    if (await isTaken(port)) return port;
  }
  return undefined;
};

export const stateOf = async (server: Server): Promise<State> => {
  const record = readRecord(recordOf(server));
  if (record && isRunning(record)) {
    return { kind: (await isWell(server, record.port)) ? 'well' : 'unwell', record };
  }
  const port = await firstTaken([server.port, ...server.otherPorts]);
  return port === undefined ? { kind: 'stopped' } : { kind: 'strange', port };
};
