import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { endGroupOn } from './process-group';

/** Milliseconds: a slow line must be able to fetch it all. */
const maxDownloadMs = 15 * 60_000;

/** Returns the end of a log, for a person to see what went wrong. */
export const tailOf = (log: string, lines = 20): string => {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
};

/** Runs a program to its end, or to the signal's, into a log. Rejects with the end of the log when it fails. */
export const runToEnd = async (
  file: string,
  words: readonly string[],
  log: string,
  signal?: AbortSignal,
): Promise<void> => {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  try {
    const outcome = await new Promise<number | string>((resolve, reject) => {
      signal?.throwIfAborted();
      const settings = { timeout: maxDownloadMs, detached: signal !== undefined };
      const child = spawn(file, words, { stdio: ['ignore', output, output], ...settings });
      if (signal !== undefined) endGroupOn(signal, child);
      child.once('error', reject);
      child.once('close', (code, endedBy) => resolve(code ?? endedBy ?? 'unknown'));
    });
    signal?.throwIfAborted();
    if (outcome !== 0) throw new Error(`${file} ended with ${outcome}; the end of ${log}:\n${tailOf(log)}`);
  } finally {
    closeSync(output);
  }
};

interface Locked {
  readonly name: string;
  readonly sha256: string;
}

/** Lines as `sha256sum` writes them. */
export const parseSums = (text: string): readonly Locked[] =>
  [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(([, sha256 = '', name = '']) => ({ name, sha256 }));

const sumOf = async (file: string): Promise<string | undefined> => {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
};

/** Returns the files of a list that a folder lacks, or holds with other bytes. */
export const differingFrom = async (sums: string, folder: string): Promise<readonly string[]> => {
  const differing: string[] = [];
  for (const { name, sha256 } of parseSums(sums)) {
    if ((await sumOf(join(folder, name))) !== sha256) differing.push(name);
  }
  return differing;
};
