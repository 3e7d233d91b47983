import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Those that need nothing but this machine; the ones on real servers are run by name. */
const benchmarks = ['host', 'search-in-memory', 'cold-start'];

for (const name of benchmarks) {
  process.stdout.write(`\n# ${name}\n`);
  const file = join(__dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '-C', 'in-memory', file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
