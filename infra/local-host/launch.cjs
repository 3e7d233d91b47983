const { execFileSync, spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');

/** The condition under which `#adapters` of package.json is the set. */
const conditions = { 'in-memory': ['--conditions=in-memory'], aws: [] };
const ways = 'Use npm start for in-memory, or npm start -- --adapters=aws for real engines';

const chosen = () => {
  const options = { adapters: { type: 'string', default: process.env.ADAPTERS ?? 'in-memory' } };
  const { tokens, values } = parseArgs({ options, strict: false, tokens: true, allowPositionals: true });
  const stranger = tokens.find(({ kind, name }) => kind === 'positional' || (kind === 'option' && name !== 'adapters'));
  if (stranger)
    throw new Error(`npm start knows no ${stranger.rawName ?? stranger.value}. ${ways}; PORT=4001 names a port.`);
  if (values.adapters === true) throw new Error(`--adapters names none. ${ways}.`);
  if (Object.hasOwn(conditions, values.adapters)) return values.adapters;
  throw new Error(`There are no adapters "${values.adapters}". ${ways}.`);
};

/** Milliseconds. */
const between = 500;

const commandOf = (pid) => {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

/** What npm cannot hand on, such as a `kill -9` or the end of its terminal, is seen by npm's absence. */
const whenNpmIsGone = (act) => {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const npm = process.ppid;
  // Whoever takes in orphans is no npm: then it was gone before this process began.
  if (!/npm|yarn|bun/.test(commandOf(npm))) return void act();
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    act();
  }, between);
  watch.unref();
};

/** Node takes conditions only as it starts, so the host is a process of its own. */
const start = (adapters) => {
  const host = spawn(process.execPath, [...conditions[adapters], '--import=tsx', join(__dirname, 'main.ts')], {
    env: { ...process.env, ADAPTERS: adapters },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal sends Ctrl-C to both; whatever else sends a signal may know the launcher only.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => host.kill(signal));
  whenNpmIsGone(() => host.kill('SIGTERM'));
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
