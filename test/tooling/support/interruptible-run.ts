import { join } from 'node:path';
import { runChild } from '../../../infra/emulator/child';
import { supervise } from '../../../infra/emulator/supervise';
import { runToEnd } from '../../../infra/real-engines/install';
import type { Server } from '../../../infra/real-engines/server';

/** `npm run deploy:local` in small: an engine that stands, and then something that takes for ever, or nothing more. */
const [folder = '', port = '', stalledIn = ''] = process.argv.slice(2);

/** Returns a program that leaves a note of itself, and of a child of its own that never ends. */
const noted = (rest: string): string => `
  const { spawn } = require('node:child_process');
  const { writeFileSync } = require('node:fs');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  for (const pid of [process.pid, child.pid]) writeFileSync(${JSON.stringify(`${folder}/pid-`)} + pid, '');
  ${rest}`;
const forever = noted('');

const server = (name: string, itsPort: string, program: string, install: Server['install']): Server => ({
  portVariable: 'PORT',
  title: name,
  port: Number(itsPort),
  otherPorts: [],
  folder: join(folder, name),
  install,
  launch: () => ({
    file: process.execPath,
    words: ['-e', program],
    environment: {},
    workingFolder: join(folder, name),
  }),
  health: { path: '/', isWell: (status) => status === 200 },
});

const answering = noted(
  `require('node:http').createServer((_, response) => response.end('well')).listen(${port}, '127.0.0.1');`,
);

const nothing = async (): Promise<void> => undefined;
const asLong = { file: process.execPath, words: ['-e', forever], folder, environment: {} };

const run = supervise(async (steps, keeper) => {
  await steps.phase('Engines', async () => {
    await steps.step('one that stands', (signal) => keeper.start(server('standing', port, answering, nothing), signal));
    const fetching: Server['install'] = (_say, signal) =>
      runToEnd(process.execPath, ['-e', forever], join(folder, 'fetching.log'), signal);
    const late = server('late', '1', forever, stalledIn === 'install' ? fetching : nothing);
    if (stalledIn === 'install' || stalledIn === 'start')
      await steps.step('another', (signal) => keeper.start(late, signal));
    if (stalledIn === 'work') await steps.step('work', (signal) => runChild(asLong, signal));
  });
  await steps.phase('What follows', () => steps.step('is done', nothing));
});

void run.then((code) => process.exit(code));
