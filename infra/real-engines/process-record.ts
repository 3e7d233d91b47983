import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';

const recordRules = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(2)),
  /** When the process began, in the system's own words: a number that is given to another process later has another. */
  begun: v.pipe(v.string(), v.minLength(1)),
  port: v.pipe(v.number(), v.integer()),
});

/** What is remembered of a process, to find it again and no other. */
export type ProcessRecord = v.InferOutput<typeof recordRules>;

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const beginningOnLinux = (stat: string): string | undefined => {
  // The name of the program stands in brackets and may hold anything; state and start follow it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, threads, begun] = [fields[0], Number(fields[17]), fields[19]];
  // Its first thread may have ended before the others, which hold its ports for a moment longer.
  const hasEnded = state === 'X' || (state === 'Z' && threads <= 1);
  if (hasEnded || begun === undefined) return undefined;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim() ?? 'boot'} ${begun}`;
};

const beginningByPs = (pid: number): string | undefined => {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', timeout: 5000 }).trim();
  } catch {
    return undefined;
  }
};

/** Returns when a process began; undefined when there is none, or none that still runs. */
export const beginningOf = (pid: number): string | undefined => {
  if (process.platform !== 'linux') return beginningByPs(pid);
  const stat = read(`/proc/${pid}/stat`);
  return stat === undefined ? undefined : beginningOnLinux(stat);
};

export const isRunning = ({ pid, begun }: ProcessRecord): boolean => beginningOf(pid) === begun;

/** Returns what a file remembers; undefined when there is none, or none that can be read. */
export const readRecord = (file: string): ProcessRecord | undefined => {
  try {
    return v.parse(recordRules, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/** Writes a record in one step: a reader finds all of it or nothing. */
export const writeRecord = (file: string, record: ProcessRecord): void => {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(record));
  renameSync(draft, file);
};

export const forgetRecord = (file: string): void => rmSync(file, { force: true });
