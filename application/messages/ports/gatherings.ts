import type { DomainEvent } from '../../../domain/events';

/** Names what may be told of many at once in one mail, by the event that tells it. */
export const gatheredKinds = [
  'OrganiserRenamed',
  'ThingToDoSubmitted',
] as const satisfies readonly DomainEvent['type'][];
export type GatheredKind = (typeof gatheredKinds)[number];

/** Describes something to be told. */
export interface Gathered {
  /** The event's. */
  readonly id: string;
  /** The event as JSON. */
  readonly body: string;
}

/** Says that it is within ten minutes of a mail: what is put down now waits for the next one. */
export interface Waiting {
  readonly state: 'waiting';
  /** Names the window of time that began with the last mail. */
  readonly window: string;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  /** Somebody will ask for all when it ends. */
  readonly isScheduled: boolean;
}

/** Holds all that was put down, for this one to tell. */
export interface Taken {
  readonly state: 'taken';
  readonly entries: readonly Gathered[];
  /** More lies there than one mail tells. */
  readonly isMore: boolean;
}

/** Limits how many entries one mail is about. */
export const maxGathered = 1000;

/** Says how long it is from one mail of a kind to the next. */
export const gatheringMilliseconds = 10 * 60_000;

/**
 * Holds back what moderators are told of, so that what happens within ten minutes comes in one mail. Whoever puts an entry down asks
 * for all *afterwards*: then either it is handed all, or somebody else is, later.
 */
export interface Gatherings {
  /** Puts an entry down; the same one again changes nothing. */
  add(kind: GatheredKind, entry: Gathered): Promise<void>;
  /**
   * Begins a window, unless another runs, and hands over what lies there. `taker` is handed the very same again for as long as the
   * window runs, or until it is `told`.
   */
  take(kind: GatheredKind, taker: string, now: number): Promise<Taken | Waiting>;
  /** Returns the same at the end of a window, on time or before; undefined when another has begun since, or nothing lies there. */
  takeAfter(kind: GatheredKind, window: string, taker: string, now: number): Promise<Taken | undefined>;
  /** Notes that somebody will ask for all at the end of this window. */
  scheduled(kind: GatheredKind, window: string): Promise<void>;
  /** Removes what this taker was handed. */
  told(kind: GatheredKind, taker: string): Promise<void>;
  /** Returns the windows at whose end somebody will ask. */
  open(): Promise<readonly { readonly kind: GatheredKind; readonly window: string }[]>;
}
