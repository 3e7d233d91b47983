const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { parseArgs } = require('node:util');

/** The condition under which `#adapters` of package.json is the set. */
const conditions = { 'in-memory': ['--conditions=in-memory'], aws: [] };

const chosen = () => {
  const { values } = parseArgs({
    options: { adapters: { type: 'string', default: process.env.ADAPTERS ?? 'in-memory' } },
  });
  if (Object.hasOwn(conditions, values.adapters)) return values.adapters;
  throw new Error(`There are no adapters ${values.adapters}, only ${Object.keys(conditions).join(' and ')}.`);
};

/** Node takes conditions only as it starts, so the host is a process of its own. */
const start = (adapters) => {
  const host = spawn(process.execPath, [...conditions[adapters], '--import=tsx', join(__dirname, 'main.ts')], {
    env: { ...process.env, ADAPTERS: adapters },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal sends Ctrl-C to both; whatever else sends a signal may know the launcher only.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => host.kill(signal));
  host.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGTERM' ? 0 : 1);
  });
};

try {
  start(chosen());
} catch (failure) {
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
}
