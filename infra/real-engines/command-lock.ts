import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../shell/complaint';
import { beginningOf, isRunning, readRecord } from './process-record';

const claim = (file: string): boolean => {
  const begun = beginningOf(process.pid) ?? '';
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, begun, port: 0 }), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

/** Runs one command at a time in a folder: two would install over each other. Of one that died nothing is left to wait for. */
export const alone = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const file = join(folder, 'command.json');
  mkdirSync(folder, { recursive: true });
  if (!claim(file)) {
    const holder = readRecord(file);
    if (holder && isRunning(holder)) {
      throw new Complaint(`Another npm run servers is at work in ${folder} (process ${holder.pid}): wait for it.`);
    }
    rmSync(file, { force: true });
    if (!claim(file)) throw new Complaint(`Another npm run servers has just begun in ${folder}: wait for it.`);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};
