import { randomBytes } from 'node:crypto';
import type { Pool } from '../../application/people/ports/user-directory';
import { inMemoryAdapters } from '../../handlers/composition/in-memory-adapters';
import type { Backend } from './backend';
import { type EventSources, makeEventSources } from './event-sources';
import { tellGathered } from './gathered';
import type { Invoke } from './graphql/resolvers';
import { runMinutes } from './minutes';

export const makeInMemoryBackend = ({ samples }: { readonly samples: boolean }): Backend => {
  const { address, changes, clock, deadRecords, directory, inbox, queues, uploads } = inMemoryAdapters;
  let sources: EventSources | undefined;
  let stopMinutes = (): void => undefined;
  let invokeFunction: Invoke = () => Promise.reject(new Error('not started'));
  return {
    tokenSecret: randomBytes(32),
    signUp: async (pool, email) => directory.signUp(pool, email),
    inbox: async (to) => inbox.received(to),
    upload: async (fields, file) => uploads.accept(fields, file),
    image: async (key, query) => uploads.show(key, query),
    settle: async () => {
      await sources?.settle();
      await tellGathered(inMemoryAdapters.gatherings, invokeFunction);
      await sources?.settle();
      return true;
    },
    start: async (origin, invoke) => {
      address.origin = origin;
      invokeFunction = invoke;
      sources = makeEventSources({ changes, queues, invoke, deadRecords });
      if (samples) {
        const stores = {
          ...inMemoryAdapters,
          signUp: (pool: Pool, email: string, sub: string) => directory.signUp(pool, email, sub),
        };
        // Where cities lie is 17 MB of JSON: whoever starts empty reads none of it.
        const { loadSamples } = await import('./samples/load');
        await loadSamples(stores, clock.now());
      }
      sources.start();
      stopMinutes = runMinutes(invoke);
      await sources.settle();
    },
    stop: async () => {
      stopMinutes();
      sources?.stop();
    },
  };
};
