import {
  type Gathered,
  type GatheredKind,
  type Gatherings,
  gatheringMilliseconds,
  maxGathered,
  type Taken,
} from '../../../application/messages/ports/gatherings';

interface Window {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  isScheduled: boolean;
  isTold?: true;
  taken?: Taken;
}

interface Gathering {
  readonly entries: Map<string, Gathered>;
  window?: Window;
}

export const makeInMemoryGatherings = (): Gatherings => {
  const gatherings = new Map<GatheredKind, Gathering>();

  const gatheringOf = (kind: GatheredKind): Gathering => {
    const gathering = gatherings.get(kind) ?? { entries: new Map() };
    gatherings.set(kind, gathering);
    return gathering;
  };

  const begin = (gathering: Gathering, name: string, now: number): Window => {
    gathering.window = { name, endsAt: now + gatheringMilliseconds, isScheduled: false };
    return gathering.window;
  };

  const handOver = (gathering: Gathering, window: Window): Taken => {
    const entries = [...gathering.entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, maxGathered);
    window.taken ??= { state: 'taken', entries, isMore: gathering.entries.size > entries.length };
    return window.isTold ? { state: 'taken', entries: [], isMore: false } : window.taken;
  };

  return {
    add: async (kind, entry) => {
      gatheringOf(kind).entries.set(entry.id, entry);
    },
    take: async (kind, taker, now) => {
      const gathering = gatheringOf(kind);
      const { window } = gathering;
      if (window?.name === taker) return handOver(gathering, window);
      if (!window || window.endsAt <= now) return handOver(gathering, begin(gathering, taker, now));
      const { name, endsAt, isScheduled } = window;
      return { state: 'waiting', window: name, endsAt, isScheduled };
    },
    takeAfter: async (kind, name, taker, now) => {
      const gathering = gatheringOf(kind);
      const { window } = gathering;
      if (window?.name === taker) return handOver(gathering, window);
      if (window?.name !== name || gathering.entries.size === 0) return undefined;
      return handOver(gathering, begin(gathering, taker, now));
    },
    scheduled: async (kind, name) => {
      const { window } = gatheringOf(kind);
      if (window?.name === name) window.isScheduled = true;
    },
    told: async (kind, taker) => {
      const { window, entries } = gatheringOf(kind);
      if (window?.name !== taker) return;
      for (const { id } of window.taken?.entries ?? []) entries.delete(id);
      window.isTold = true;
    },
    open: async () =>
      [...gatherings].flatMap(([kind, { window }]) => (window?.isScheduled ? [{ kind, window: window.name }] : [])),
  };
};
