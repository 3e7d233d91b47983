import type { BookingId } from '../shared/ids';
import { dayMs, minute } from '../shared/time';

/**
 * Describes a party in line: all of it or nothing. With `offerEnds` (milliseconds since the epoch) it has an offer of
 * places for all of it; without it waits.
 */
export interface Entry {
  readonly id: BookingId;
  readonly places: number;
  /** How often somebody was served past it, since the last gathering that ran out of time. */
  readonly passed: number;
  /** How often places were gathered for it in vain. */
  readonly turns: number;
  readonly offerEnds?: number;
}

/** Keeps places together for one party until it fits, until `ends` at the latest. */
export interface Gathering {
  readonly id: BookingId;
  readonly ends: number;
}

/** Lists who waits for places of one session, in order of joining. */
export interface WaitingList {
  readonly queue: readonly Entry[];
  readonly gather?: Gathering;
}

/** Says what the list is served by. Instants are milliseconds since the epoch. */
export interface Serving {
  readonly capacity: number;
  readonly starts: number;
  readonly closes: number;
  /** The organiser's window for an offer. */
  readonly offerMs: number;
}

export const maxWaiting = 100;
/** Limits how often a party is passed over: from then on it is owed, and places are gathered for it. */
export const maxPassed = 2;
export const gatheringMs = 4 * dayMs;
/** A gathering ends so long before the session starts: places must not stay empty for somebody who may not come. */
const gatheringEndsBeforeStartMs = dayMs;
/** Bounds offers from below: no offer is shorter; closer to the end of booking none is made. */
export const minOfferMs = 15 * minute;

const isWaiting = ({ offerEnds }: Entry): boolean => offerEnds === undefined;

/** A party that is bigger than the session can never be served: nothing is gathered for it, and nobody waits behind it. */
const isOwed = (entry: Entry, { capacity }: Serving): boolean =>
  isWaiting(entry) && entry.passed >= maxPassed && entry.places <= capacity;

/** Returns when an offer that is made now ends: later than the end of booking never. */
export const offerEnd = ({ closes, offerMs }: Serving, now: number): number =>
  now + Math.min(offerMs, Math.max(minOfferMs, Math.floor((closes - now) / 4)));

/** Returns places of live and dead offers alike: those that nobody else may have. */
export const offeredPlaces = ({ queue }: WaitingList): number =>
  queue.reduce((sum, entry) => sum + (isWaiting(entry) ? 0 : entry.places), 0);

const withoutGathering = ({ queue }: WaitingList): WaitingList => ({ queue });

/** Returns when a gathering ends at the latest, whenever it began. */
const lastGatheringMoment = ({ starts, closes }: Serving): number =>
  Math.min(starts - gatheringEndsBeforeStartMs, closes - minOfferMs);

/** Returns whether the entry has an offer that is over. */
export const hasDeadOffer = ({ offerEnds }: Entry, now: number): boolean => offerEnds !== undefined && offerEnds <= now;

/** Ends a gathering whose time is over, in vain, or whose party is gone, has got its offer, or fits no more. */
const withDueGathering = (list: WaitingList, serving: Serving, now: number): WaitingList => {
  const { gather, queue } = list;
  if (!gather) return list;
  if (Math.min(gather.ends, lastGatheringMoment(serving)) > now) {
    const party = queue.find(({ id }) => id === gather.id);
    return party && isOwed(party, serving) ? list : withoutGathering(list);
  }
  // All begin anew, so that those behind are served at once and no gathering follows right upon another. Its time was over first:
  // it was in vain even where its party leaves before anybody has looked.
  return {
    queue: queue.map((entry) => ({
      ...entry,
      passed: 0,
      turns: entry.id === gather.id ? entry.turns + 1 : entry.turns,
    })),
  };
};

/** Begins to gather for one owed party, if there is one and none is gathered for: fewest turns first, then earliest. */
const withNextGathering = (list: WaitingList, serving: Serving, now: number): WaitingList => {
  if (list.gather) return list;
  const ends = Math.min(now + gatheringMs, lastGatheringMoment(serving));
  if (ends <= now) return list;
  const owed = list.queue.filter((entry) => isOwed(entry, serving));
  const [first, ...others] = owed;
  if (!first) return list;
  const { id } = others.reduce((best, entry) => (entry.turns < best.turns ? entry : best), first);
  return { ...list, gather: { id, ends } };
};

/** Returns who is served next out of `free` places: whoever places are gathered for, or else the first that fits. */
const nextServed = ({ queue, gather }: WaitingList, free: number, serving: Serving): Entry | undefined => {
  const fits = (entry: Entry): boolean => isWaiting(entry) && entry.places <= free;
  if (!gather) return queue.find(fits);
  const gatherer = queue.find(({ id }) => id === gather.id);
  if (gatherer && fits(gatherer)) return gatherer;
  // While one gathers, nobody is served past an owed party.
  return queue
    .slice(
      0,
      Math.max(
        0,
        queue.findIndex((entry) => isOwed(entry, serving)),
      ),
    )
    .find(fits);
};

/**
 * Counts for everybody in front of `index` who waits that somebody was served past it. A party that fits was not passed over, and
 * one that is bigger than the session lost nothing.
 */
const passedBefore = (queue: readonly Entry[], index: number, free: number, capacity: number): readonly Entry[] =>
  queue.map((entry, at) =>
    at < index && isWaiting(entry) && entry.places > free && entry.places <= capacity
      ? { ...entry, passed: entry.passed + 1 }
      : entry,
  );

/** Counts a family that came without waiting and was served past all who wait and do not fit into `free` places. */
export const passedByWalkIn = (queue: readonly Entry[], free: number, capacity: number): readonly Entry[] =>
  passedBefore(queue, queue.length, free, capacity);

const withOffer = (list: WaitingList, served: Entry, free: number, serving: Serving, now: number): WaitingList => {
  const index = list.queue.indexOf(served);
  const isGatherer = list.gather?.id === served.id;
  // What was gathered for a party passes nobody over.
  const passed = isGatherer ? list.queue : passedBefore(list.queue, index, free, serving.capacity);
  const queue = passed.with(index, { ...served, offerEnds: offerEnd(serving, now) });
  return isGatherer ? { queue } : { ...list, queue };
};

/** Holds a list and how many places nobody has. */
export interface Served {
  readonly list: WaitingList;
  readonly free: number;
}

/**
 * Gives offers to whoever fits into `free` places at `now`, by "first come, first fit; whoever is passed over gathers". At one
 * instant a second time changes nothing. Offers that are over are none of its business: they were dropped before.
 */
export const serve = (list: WaitingList, free: number, serving: Serving, now: number): Served => {
  let current = withNextGathering(withDueGathering(list, serving, now), serving, now);
  let left = free;
  while (serving.closes - now >= minOfferMs) {
    const served = nextServed(current, left, serving);
    if (!served) break;
    current = withNextGathering(withOffer(current, served, left, serving, now), serving, now);
    left -= served.places;
  }
  return { list: current, free: left };
};

/** Returns the moments at which the list moves on by itself. */
export const momentsOf = ({ queue, gather }: WaitingList): readonly number[] => [
  ...queue.flatMap(({ offerEnds }) => (offerEnds === undefined ? [] : [offerEnds])),
  ...(gather ? [gather.ends] : []),
];
