import type { Server } from '../real-engines/server';
import { start } from '../real-engines/start';
import { addressOf } from '../real-engines/state';
import { stop } from '../real-engines/stop';

const quiet = (): void => undefined;

/** Remembers which servers a run has started, so that it can end exactly those. */
export interface Keeper {
  /** Answers where the server is reached. The signal ends a server that is not well yet. */
  readonly start: (server: Server, signal: AbortSignal) => Promise<string>;
  /** Ends all of them, those too that are only starting, and lets no other start. */
  readonly stopAll: () => Promise<void>;
}

export const makeKeeper = (): Keeper => {
  const ended = new AbortController();
  const started: Server[] = [];
  const starting: Promise<void>[] = [];
  return {
    start: async (server, signal) => {
      // What has come to its end must not launch anything afterwards.
      const over = AbortSignal.any([ended.signal, signal]);
      over.throwIfAborted();
      started.push(server);
      const begun = start(server, quiet, over);
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
