import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Those that need nothing but this machine. The ones on real servers are run by name: `npm run bench -- capacity`. */
const alone = ['host', 'search-in-memory', 'cold-start'];
/** What begins with a digit or a dash is for the benchmarks themselves: `search-opensearch 1000,10000 --keep`. */
const isOption = (argument: string): boolean => /^[\d-]/.test(argument);
const named = process.argv.slice(2).filter((argument) => !isOption(argument));
const options = process.argv.slice(2).filter(isOption);
const benchmarks = named.length > 0 ? named : alone;

for (const name of benchmarks) {
  process.stdout.write(`\n# ${name}\n`);
  const file = join(__dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '-C', 'in-memory', file, ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
