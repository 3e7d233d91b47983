import { randomUUID } from 'node:crypto';
import type { NumberedRecord } from '../ordered-delivery';
import type { Channels } from './channels';
import type { Clients } from './clients';
import type { Deliveries } from './deliveries';
import type { Names } from './environment';
import { markOf } from './marks';
import { wait } from './polling';
import { depthOf } from './queue-source';
import type { HostStores } from './stores';

/** Milliseconds. */
const intervalMs = 25;
/** Milliseconds. Whoever waits is told after so long that it goes on, before a client gives up the request. */
const maxWaitMs = 60_000;

interface Parts {
  readonly clients: Clients;
  readonly names: Names;
  readonly channels: Channels;
  readonly deliveries: Deliveries;
  readonly stores: HostStores;
  readonly signal: AbortSignal;
}

export interface Settling {
  /** Returns false when something is still under way after a minute: ask again. */
  readonly settle: () => Promise<boolean>;
  /** Is told of every record that has left the stream. */
  readonly seen: (record: NumberedRecord) => void;
}

/** Follows a mark through the stream, then what the stream has sent through the topic, then what is in the queues. */
export const makeSettling = ({ clients, names, channels, deliveries, stores, signal }: Parts): Settling => {
  const awaited = new Set<string>();
  /** Records that were no marks. */
  let others = 0;

  const isQuiet = async (mark: string): Promise<boolean> => {
    if (awaited.has(mark) || deliveries.underWay() > 0) return false;
    const depths = await Promise.all(Object.values(channels.queues).map((channel) => depthOf(clients, channel)));
    return depths.every((depth) => depth === 0) && deliveries.underWay() === 0;
  };

  /** Follows one mark. False when the time is over. */
  const follow = async (deadline: number): Promise<boolean> => {
    const mark = randomUUID();
    awaited.add(mark);
    await stores.writeMark(mark);
    while (!(await isQuiet(mark))) {
      if (Date.now() > deadline) return false;
      await wait(intervalMs, signal);
    }
    return true;
  };

  return {
    seen: (record) => {
      const mark = markOf(record);
      if (mark === undefined) others += 1;
      else awaited.delete(mark);
    },
    settle: async () => {
      const deadline = Date.now() + maxWaitMs;
      if (!(await follow(deadline))) return false;
      // What consumers wrote meanwhile is followed too, until nothing comes of it any more.
      for (let before = -1; before !== others; ) {
        before = others;
        if (!(await follow(deadline))) return false;
      }
      await clients.search.indices.refresh({ index: names.index });
      return true;
    },
  };
};
