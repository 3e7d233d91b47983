import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Complaint, runCommand } from '../../infra/shell/complaint';

/** Those that need nothing but this machine. */
const alone = ['host', 'search-in-memory', 'cold-start'];
/** What benchmarks share. */
const shared = ['run', 'search-listings', 'search-models', 'wired-by-hand'];
/** All of this folder. Those on real engines are run by name: `npm run bench -- capacity`. */
const known = readdirSync(__dirname)
  .map((file) => basename(file, '.ts'))
  .filter((name) => !shared.includes(name));

/** Numbers, also several with commas, and `--keep`, are for the benchmarks: `search-opensearch 1000,10000 --keep`. */
const isOption = (argument: string): boolean => /^\d+(,\d+)*$/.test(argument) || argument === '--keep';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs one benchmark to its end, and ends it when this process is told to end. Answers its exit code. */
const runOne = (name: string, options: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const words = ['--import', 'tsx', '-C', 'in-memory', join(__dirname, `${name}.ts`), ...options];
    const child = spawn(process.execPath, words, { stdio: 'inherit' });
    const handOn = (signal: NodeJS.Signals): void => void child.kill(signal);
    for (const ending of endings) process.on(ending, handOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const ending of endings) process.off(ending, handOn);
      if (signal === null) resolve(code ?? 1);
      else reject(new Complaint(`${name} was ended by ${signal}.`));
    });
  });

const main = async (): Promise<number> => {
  const words = process.argv.slice(2);
  const named = words.filter((word) => !isOption(word));
  const stranger = named.find((word) => !known.includes(word));
  if (stranger !== undefined) {
    throw new Complaint(
      `There is no benchmark "${stranger}": choose from ${known.join(', ')}, or none for ${alone.join(', ')}.`,
    );
  }
  let worst = 0;
  for (const name of named.length > 0 ? named : alone) {
    process.stdout.write(`\n# ${name}\n`);
    worst = Math.max(worst, await runOne(name, words.filter(isOption)));
  }
  return worst;
};

void runCommand(main);
