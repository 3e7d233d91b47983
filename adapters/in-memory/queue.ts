import type { Clock } from '../../application/ports/clock';

export interface ReceivedMessage {
  readonly messageId: string;
  readonly body: string;
  /** 1 on the first delivery. */
  readonly receiveCount: number;
}

export interface QueueSettings {
  /** Milliseconds for which a received message is hidden from other receivers. */
  readonly visibilityTimeoutMs: number;
  /** A message received so often and never deleted goes to the dead-letter queue. */
  readonly maxReceiveCount: number;
}

interface Entry extends ReceivedMessage {
  /** Milliseconds since the epoch. */
  readonly visibleAt: number;
}

/** Milliseconds: timers may ring a little early. */
const timerSlackMs = 10;

/** Delivers as SQS does: at least once, with redelivery and a dead-letter queue. */
export interface Queue {
  /** `delayMs`: milliseconds for which nobody can receive it. */
  send(body: string, delayMs?: number): void;
  /** Up to `most` visible messages, hidden from then on until they are deleted, released, or their time is over. */
  receive(max: number): readonly ReceivedMessage[];
  delete(messageId: string): void;
  /** Makes a message visible again at once. */
  release(messageId: string): void;
  /** Messages not yet deleted, hidden ones included; not those whose delay is not over. */
  depth(): number;
  deadLetters(): readonly ReceivedMessage[];
  deleteDead(messageId: string): void;
  /** Calls back whenever there may be something to receive; answers how to stop that. */
  subscribe(listener: () => void): () => void;
}

/** Whether a message has been seen already, or may be. */
const isThere = ({ receiveCount, visibleAt }: Entry, now: number): boolean => receiveCount > 0 || visibleAt <= now;

export const makeQueue = (clock: Clock, { visibilityTimeoutMs, maxReceiveCount }: QueueSettings): Queue => {
  const entries = new Map<string, Entry>();
  const dead: ReceivedMessage[] = [];
  const listeners = new Set<() => void>();
  let sent = 0;

  const announce = (): void => {
    for (const listener of listeners) listener();
  };

  const bury = (entry: Entry): void => {
    entries.delete(entry.messageId);
    dead.push(entry);
  };

  const deliver = (entry: Entry): ReceivedMessage => {
    const delivered = {
      ...entry,
      receiveCount: entry.receiveCount + 1,
      visibleAt: clock.now() + visibilityTimeoutMs,
    };
    entries.set(entry.messageId, delivered);
    return delivered;
  };

  return {
    send: (body, delayMs = 0) => {
      sent += 1;
      const messageId = `message-${sent}`;
      entries.set(messageId, { messageId, body, receiveCount: 0, visibleAt: clock.now() + delayMs });
      if (delayMs > 0) setTimeout(announce, delayMs + timerSlackMs).unref();
      else announce();
    },
    receive: (max) => {
      const visible = [...entries.values()].filter(({ visibleAt }) => visibleAt <= clock.now());
      const alive = visible.filter((entry) => entry.receiveCount < maxReceiveCount);
      visible.filter((entry) => entry.receiveCount >= maxReceiveCount).forEach(bury);
      return alive.slice(0, max).map(deliver);
    },
    delete: (messageId) => {
      entries.delete(messageId);
    },
    release: (messageId) => {
      const entry = entries.get(messageId);
      if (!entry) return;
      entries.set(messageId, { ...entry, visibleAt: clock.now() });
      announce();
    },
    depth: () => [...entries.values()].filter((entry) => isThere(entry, clock.now())).length,
    deadLetters: () => [...dead],
    deleteDead: (messageId) => {
      const index = dead.findIndex((entry) => entry.messageId === messageId);
      if (index >= 0) dead.splice(index, 1);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
