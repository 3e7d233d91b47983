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

interface Pile {
  readonly entries: Map<string, Gathered>;
  window?: Window;
}

export const makeInMemoryGatherings = (): Gatherings => {
  const piles = new Map<GatheredKind, Pile>();

  const pileOf = (kind: GatheredKind): Pile => {
    const pile = piles.get(kind) ?? { entries: new Map() };
    piles.set(kind, pile);
    return pile;
  };

  const begin = (pile: Pile, name: string, now: number): Window => {
    pile.window = { name, endsAt: now + gatheringMilliseconds, isScheduled: false };
    return pile.window;
  };

  const handOver = (pile: Pile, window: Window): Taken => {
    const entries = [...pile.entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, maxGathered);
    window.taken ??= { state: 'taken', entries, isMore: pile.entries.size > entries.length };
    return window.isTold ? { state: 'taken', entries: [], isMore: false } : window.taken;
  };

  return {
    add: async (kind, entry) => {
      pileOf(kind).entries.set(entry.id, entry);
    },
    take: async (kind, taker, now) => {
      const pile = pileOf(kind);
      const { window } = pile;
      if (window?.name === taker) return handOver(pile, window);
      if (!window || window.endsAt <= now) return handOver(pile, begin(pile, taker, now));
      const { name, endsAt, isScheduled } = window;
      return { state: 'waiting', window: name, endsAt, isScheduled };
    },
    takeAfter: async (kind, name, taker, now) => {
      const pile = pileOf(kind);
      const { window } = pile;
      if (window?.name === taker) return handOver(pile, window);
      if (window?.name !== name || pile.entries.size === 0) return undefined;
      return handOver(pile, begin(pile, taker, now));
    },
    scheduled: async (kind, name) => {
      const { window } = pileOf(kind);
      if (window?.name === name) window.isScheduled = true;
    },
    told: async (kind, taker) => {
      const { window, entries } = pileOf(kind);
      if (window?.name !== taker) return;
      for (const { id } of window.taken?.entries ?? []) entries.delete(id);
      window.isTold = true;
    },
    open: async () =>
      [...piles].flatMap(([kind, { window }]) => (window?.isScheduled ? [{ kind, window: window.name }] : [])),
  };
};
