import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Complaint } from '../shell/complaint';
import { tailOf } from './install';
import { beginningOf, isRunning, type ProcessRecord, writeRecord } from './process-record';
import type { Server } from './server';
import { addressOf, isWell, logOf, recordOf, stateOf } from './state';
import { stopProcess } from './stop';

/** Milliseconds: OpenSearch takes about ten seconds, and a busy machine many times as long. */
const maxStartMs = 180_000;
const between = 200;

export type Say = (progress: string) => void;

const spawned = (server: Server): ProcessRecord => {
  const { file, words, environment, workingFolder } = server.launch();
  mkdirSync(workingFolder, { recursive: true });
  const log = openSync(logOf(server), 'w');
  const { PATH = '', HOME = '', LANG = 'C.UTF-8' } = process.env;
  const child = spawn(file, words, {
    cwd: workingFolder,
    // Nothing else: a stray JAVA_TOOL_OPTIONS or AWS_PROFILE must not change what runs.
    env: { PATH, HOME, LANG, ...environment },
    stdio: ['ignore', log, log],
    // A group of its own, which neither Ctrl-C nor the end of this command reaches.
    detached: true,
  });
  closeSync(log);
  child.once('error', () => undefined);
  child.unref();
  const begun = child.pid === undefined ? undefined : beginningOf(child.pid);
  if (child.pid === undefined || begun === undefined) {
    throw new Error(`${file} did not start; the end of ${logOf(server)}:\n${tailOf(logOf(server))}`);
  }
  const record = { pid: child.pid, begun, port: server.port };
  writeRecord(recordOf(server), record);
  return record;
};

const untilWell = async (server: Server, record: ProcessRecord, signal?: AbortSignal): Promise<void> => {
  const end = Date.now() + maxStartMs;
  while (Date.now() < end && !signal?.aborted) {
    if (await isWell(server, record.port)) return;
    if (!isRunning(record)) break;
    await pause(between);
  }
  if (signal?.aborted) {
    await stopProcess(server, record);
    signal.throwIfAborted();
  }
  const outcome = isRunning(record) ? `was not well within ${maxStartMs / 1000} s` : 'ended as it started';
  await stopProcess(server, record);
  throw new Error(`it ${outcome}; the end of ${logOf(server)}:\n${tailOf(logOf(server))}`);
};

const launch = async (server: Server, say: Say, signal?: AbortSignal): Promise<void> => {
  const begun = Date.now();
  const record = spawned(server);
  say('starting');
  await untilWell(server, record, signal);
  say(`ready after ${((Date.now() - begun) / 1000).toFixed(1)} s at ${addressOf(record.port)} (process ${record.pid})`);
};

/**
 * Starts a server unless it runs already. Rejects when it cannot be had, with what a person needs to know. The signal ends an
 * installation and what is not well yet; a server that is well outlives it.
 */
export const start = async (server: Server, say: Say, signal?: AbortSignal): Promise<void> => {
  const state = await stateOf(server);
  if (state.kind === 'strange') {
    const { port } = state;
    throw new Complaint(
      `port ${port} is held by something that this command did not start. End that, or choose another with ${server.portVariable}.`,
    );
  }
  if (state.kind === 'stopped') {
    await server.install(say, signal);
    signal?.throwIfAborted();
    return launch(server, say, signal);
  }
  const { record } = state;
  if (record.port !== server.port) {
    throw new Complaint(`it runs at ${addressOf(record.port)} already: stop it first to move it to ${server.port}.`);
  }
  if (state.kind === 'unwell') await untilWell(server, record);
  say(`runs already at ${addressOf(record.port)} (process ${record.pid})`);
};
