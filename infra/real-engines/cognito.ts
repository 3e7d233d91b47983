import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../shell/complaint';
import type { Server } from './server';
import { portVariables, type Settings } from './settings';

/** Keeps its pools and people in JSON files below the folder that it is started in. */
export const makeCognito = (root: string, { folder: base, ports }: Settings): Server => {
  const folder = join(base, 'cognito');
  const program = join(root, 'node_modules/cognito-local/lib/bin/start.js');
  return {
    portVariable: portVariables.cognito,
    title: 'cognito-local 5.3',
    port: ports.cognito,
    otherPorts: [],
    folder,
    install: async () => {
      if (!existsSync(program)) throw new Complaint('cognito-local is not in node_modules: run npm ci first.');
      mkdirSync(folder, { recursive: true });
    },
    launch: () => ({
      file: process.execPath,
      words: [program],
      environment: { HOST: '127.0.0.1', PORT: String(ports.cognito) },
      workingFolder: folder,
    }),
    health: { path: '/health', isWell: (status) => status === 200 },
  };
};
