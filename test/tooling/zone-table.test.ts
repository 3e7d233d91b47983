import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Runs a script in a fresh process, and returns what it prints. */
const printed = (script: string): string =>
  execFileSync(process.execPath, ['--conditions=in-memory', '--import', 'tsx', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CURSOR_SECRET: 'x' },
  }).trim();

const loadedTables = `
  const { functionNames, loadHandler } = require('./handlers/functions.ts');
  const tables = () => Object.keys(require.cache).filter((file) => file.includes('tz-lookup')).length;
  const main = async () => {
    for (const name of functionNames) await loadHandler(name);
    const before = tables();
    const { zoneNameAt } = require('./domain/schedule/place-zone.ts');
    zoneNameAt({ lat: 52.2, lon: 21 });
    console.log(JSON.stringify([functionNames.length > 40, before, tables() > 0]));
    process.exit(0);
  };
  main();`;

describe('the table of time zones', () => {
  it('is loaded by no function before somebody asks for the zone of a place', () => {
    expect(JSON.parse(printed(loadedTables))).toEqual([true, 0, true]);
  });
});
