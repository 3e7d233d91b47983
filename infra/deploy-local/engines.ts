import { once } from 'node:events';
import { createServer } from 'node:net';
import { makeOpenSearch } from '../servers/opensearch';
import type { Server } from '../servers/server';
import { settingsFrom } from '../servers/settings';
import { start } from '../servers/start';
import { addressOf, isWell, stateOf } from '../servers/state';
import { stop } from '../servers/stop';
import { makeEmulator } from './emulator';
import { root } from './settings';

const aFreePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
};

const quiet = (): void => undefined;

/** What was started here is ended here; what ran before goes on. */
export interface Engines {
  readonly emulator: () => Promise<string>;
  readonly search: () => Promise<string>;
  readonly stopAll: () => Promise<void>;
}

export const makeEngines = (): Engines => {
  const settings = settingsFrom(process.env, root);
  const started: Server[] = [];

  const startHere = async (server: Server): Promise<string> => {
    started.push(server);
    await start(server, quiet);
    return addressOf(server.port);
  };

  return {
    emulator: async () => {
      const server = makeEmulator(settings.folder, Number(process.env.MINISTACK_PORT) || (await aFreePort()));
      // One that a killed run left behind knows of things that this run did not make.
      await stop(server, quiet);
      return startHere(server);
    },
    search: async () => {
      const given = process.env.OPENSEARCH_ENDPOINT;
      if (given) return given;
      const server = makeOpenSearch(root, settings);
      const { kind } = await stateOf(server);
      // Whoever started it, one that answers will do.
      const runs = kind === 'well' || (await isWell(server, server.port));
      return runs ? addressOf(server.port) : startHere(server);
    },
    stopAll: async () => {
      for (const server of started.splice(0).reverse()) await stop(server, quiet);
    },
  };
};
