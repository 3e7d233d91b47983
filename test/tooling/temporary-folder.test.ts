import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const plugin = join(__dirname, '../../infra/tools/own-temporary-folder.cjs');
const folder = mkdtempSync(join(tmpdir(), 'temporary-folder-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns a command that makes a folder where temporary things go, as packaging does, and then ends so. */
const command = (ending: string): string => `
  const Plugin = require(${JSON.stringify(plugin)});
  new Plugin();
  const { mkdirSync, writeFileSync } = require('node:fs');
  const { tmpdir } = require('node:os');
  mkdirSync(tmpdir() + '/function');
  writeFileSync(tmpdir() + '/function/index.js', 'left behind');
  console.log(tmpdir());
  ${ending}`;

it.each([
  ['its end', 'process.exitCode = 3', 3],
  ['a failure', "throw new Error('it failed')", 1],
  ['Ctrl-C', "setInterval(() => {}, 1000); process.kill(process.pid, 'SIGINT')", 'SIGINT'],
  ['an end from outside', "setInterval(() => {}, 1000); process.kill(process.pid, 'SIGTERM')", 'SIGTERM'],
])('a command of Serverless leaves nothing in the temporary folder after %s', async (_, ending, code) => {
  const child = spawn(process.execPath, ['-e', command(ending)], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (some: Buffer) => said.push(some));
  const [exit, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(exit ?? signal).toBe(code);
  expect(Buffer.concat(said).toString()).toMatch(/things-to-do-sls-/);
  expect(readdirSync(folder)).toEqual([]);
});
