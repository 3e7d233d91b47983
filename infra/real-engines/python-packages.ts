import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './install';

/** Makes an environment of its own in `folder`, with exactly what a lock names, each held to its hash. */
export const pythonPackages = (folder: string, lock: string) => {
  const python = join(folder, 'bin/python');
  const accepted = join(folder, 'accepted.lock');
  return {
    /** The program that runs with these packages. */
    python,
    areInstalled: (): boolean => existsSync(accepted) && readFileSync(accepted, 'utf8') === readFileSync(lock, 'utf8'),
    install: async (basePython: string, signal?: AbortSignal): Promise<void> => {
      rmSync(folder, { recursive: true, force: true });
      await runToEnd(basePython, ['-m', 'venv', folder], `${folder}-venv.log`, signal);
      const pip = ['-m', 'pip', 'install', '--no-input', '--disable-pip-version-check', '--require-hashes', '-r', lock];
      await runToEnd(python, pip, `${folder}-install.log`, signal);
      writeFileSync(accepted, readFileSync(lock));
    },
  };
};
