import { once } from 'node:events';
import { createServer } from 'node:net';
import { makeOpenSearch } from '../real-engines/opensearch';
import { settingsFrom } from '../real-engines/settings';
import { addressOf, isWell, stateOf } from '../real-engines/state';
import { stop } from '../real-engines/stop';
import { portFrom } from '../shell/values';
import { makeEmulator } from './emulator';
import type { Keeper } from './keeper';
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

/** Starts what the stage needs beneath it. What was started here is ended here; what ran before goes on. */
export const makeEngines = (keeper: Keeper) => {
  const settings = settingsFrom(process.env, root);
  // None is any free one.
  const given = portFrom(process.env, { variable: 'MINISTACK_PORT', usual: 0, min: 1024, max: 65_000 });
  return {
    emulator: async (signal: AbortSignal): Promise<string> => {
      const server = makeEmulator(settings.folder, given === 0 ? await aFreePort() : given);
      // One that a killed run left behind knows of things that this run did not make.
      await stop(server, () => undefined);
      return keeper.start(server, signal);
    },
    search: async (signal: AbortSignal): Promise<string> => {
      const endpoint = process.env.OPENSEARCH_ENDPOINT;
      if (endpoint) return endpoint;
      const server = makeOpenSearch(root, settings);
      const { kind } = await stateOf(server);
      // Whoever started it, one that answers will do.
      const runs = kind === 'well' || (await isWell(server, server.port));
      return runs ? addressOf(server.port) : keeper.start(server, signal);
    },
  };
};
