import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Complaint, runCommand } from '../../infra/shell/complaint';
import { endingSignal } from '../../infra/shell/ending';

/** Those that need nothing but this machine. */
const alone = ['host', 'input', 'search-in-memory', 'cold-start'];
/** What benchmarks share. */
const shared = [
  'run',
  'booking-rates',
  'booking-units',
  'module-load',
  'search-listings',
  'search-models',
  'search-earlier-model',
  'search-earlier-questions',
  'wired-by-hand',
];
/** All of this folder. Those on real engines are run by name: `npm run bench -- capacity`. */
const known = readdirSync(__dirname)
  .map((file) => basename(file, '.ts'))
  .filter((name) => !shared.includes(name));

/** Numbers, also several with commas, `--keep` and `--same`, are for the benchmarks: `search-opensearch 1000,10000 --keep`. */
const isOption = (argument: string): boolean =>
  /^\d+(,\d+)*$/.test(argument) || ['--keep', '--same'].includes(argument);

/** Runs one benchmark to its end, or to the signal's. Answers its exit code. */
const runOne = async (name: string, options: readonly string[], ending: AbortSignal): Promise<number> => {
  const words = ['--import', 'tsx', '-C', 'in-memory', join(__dirname, `${name}.ts`), ...options];
  ending.throwIfAborted();
  const child = spawn(process.execPath, words, { stdio: 'inherit' });
  const end = (): void => void child.kill();
  ending.addEventListener('abort', end);
  const [code] = (await once(child, 'exit')) as [number | null];
  ending.removeEventListener('abort', end);
  ending.throwIfAborted();
  return code ?? 1;
};

const main = async (): Promise<number> => {
  const words = process.argv.slice(2);
  const named = words.filter((word) => !isOption(word));
  const stranger = named.find((word) => !known.includes(word));
  if (stranger !== undefined) {
    throw new Complaint(
      `There is no benchmark "${stranger}": choose from ${known.join(', ')}, or none for ${alone.join(', ')}.`,
    );
  }
  const ending = endingSignal();
  let worst = 0;
  for (const name of named.length > 0 ? named : alone) {
    process.stdout.write(`\n# ${name}\n`);
    worst = Math.max(worst, await runOne(name, words.filter(isOption), ending));
  }
  return worst;
};

void runCommand(main);
