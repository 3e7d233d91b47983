import type { Server } from '../real-engines/server';
import { start } from '../real-engines/start';
import { addressOf } from '../real-engines/state';
import { stop } from '../real-engines/stop';

const quiet = (): void => undefined;

/** Remembers which servers a run has started, so that it can end exactly those. */
export interface Keeper {
  /** Answers where the server is reached. */
  readonly start: (server: Server) => Promise<string>;
  /** Ends all of them, those too that are only starting, and lets no other start. */
  readonly stopAll: () => Promise<void>;
}

export const makeKeeper = (): Keeper => {
  const ended = new AbortController();
  const started: Server[] = [];
  const starting: Promise<void>[] = [];
  return {
    start: async (server) => {
      ended.signal.throwIfAborted();
      started.push(server);
      const install: Server['install'] = async (say) => {
        await server.install(say, ended.signal);
        // What has come to its end must not launch it afterwards.
        ended.signal.throwIfAborted();
      };
      const begun = start({ ...server, install }, quiet);
      starting.push(begun);
      await begun;
      return addressOf(server.port);
    },
    stopAll: async () => {
      ended.abort(new Error('the run has ended'));
      for (const server of started.splice(0).reverse()) await stop(server, quiet);
      await Promise.allSettled(starting);
    },
  };
};
