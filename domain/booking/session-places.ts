import type { SessionId } from '../schedule/session-id';
import type { BookingId, ChildId, ListingId, UserId } from '../shared/ids';
import { minute } from '../shared/time';
import {
  hasDeadOffer,
  momentsOf,
  offeredPlaces,
  passedByWalkIn,
  type Serving,
  serve,
  type WaitingList,
} from '../waiting-list/waiting-list';

/** Keeps places for one family for some minutes, and says for whom. Its id becomes the booking's. */
export interface Hold {
  readonly id: BookingId;
  readonly places: number;
  /** Milliseconds since the epoch. */
  readonly ends: number;
  readonly children: readonly ChildId[];
  readonly adults: number;
}

/**
 * Holds what the listing says of booking one session. Instants are milliseconds since the epoch; `opens` is 0 without
 * one.
 */
export interface SessionTerms extends Serving {
  readonly opens: number;
  readonly ends: number;
}

/** Says where the session stands. `sessionId` is its original start, which it keeps when it moves. */
export interface SessionKey {
  readonly thingToDoId: ListingId;
  readonly sessionId: SessionId;
}

/**
 * Says who has the places of one session. Nothing else decides about them. In every state that is ever stored `left +
 * booked + held + offered = capacity`, where holds and offers count until they are dropped, whatever the clock says.
 */
export interface SessionPlaces extends SessionKey, SessionTerms, WaitingList {
  /** 0 until the first write. */
  readonly revision: number;
  readonly left: number;
  readonly booked: number;
  /** False while the session is cancelled, gone, or its listing withdrawn. */
  readonly open: boolean;
  /** One for each family. */
  readonly holds: Readonly<Record<UserId, Hold>>;
}

export const holdMs = 10 * minute;
/** Lasts longer than any provider of payments takes, and any function runs. */
export const paymentHoldMs = 2 * minute;
export const maxHolds = 100;

/** Returns a session that nobody has booked. */
export const untouched = (key: SessionKey, terms: SessionTerms): SessionPlaces => ({
  ...key,
  ...terms,
  revision: 0,
  left: terms.capacity,
  booked: 0,
  open: true,
  holds: {},
  queue: [],
});

const holdsOf = ({ holds }: SessionPlaces): readonly Hold[] => Object.values(holds);

const sumOfPlaces = (some: readonly { readonly places: number }[]): number =>
  some.reduce((sum, { places }) => sum + places, 0);

export const heldPlaces = (state: SessionPlaces): number => sumOfPlaces(holdsOf(state));

/** Returns how many places somebody has: no capacity is less. */
export const takenPlaces = (state: SessionPlaces): number => state.booked + heldPlaces(state) + offeredPlaces(state);

/** Returns the hold of a family, if it has not ended. */
export const holdOf = ({ holds }: SessionPlaces, parent: UserId, now: number): Hold | undefined => {
  const hold = holds[parent];
  return hold && hold.ends > now ? hold : undefined;
};

/** Returns whether families may book, hold and join now. */
export const isOpen = ({ open, opens, closes }: SessionPlaces, now: number): boolean =>
  open && opens <= now && now < closes;

const withoutDeadHolds = (state: SessionPlaces, now: number): SessionPlaces => {
  const dead = holdsOf(state).filter(({ ends }) => ends <= now);
  if (dead.length === 0) return state;
  const live = Object.entries(state.holds).filter(([, { ends }]) => ends > now);
  return { ...state, holds: Object.fromEntries(live), left: state.left + sumOfPlaces(dead) };
};

const withoutDeadOffers = (state: SessionPlaces, now: number): SessionPlaces => {
  const dead = state.queue.filter((entry) => hasDeadOffer(entry, now));
  if (dead.length === 0) return state;
  const queue = state.queue.filter((entry) => !hasDeadOffer(entry, now));
  return { ...state, queue, left: state.left + sumOfPlaces(dead) };
};

const isOver = ({ open, closes }: SessionPlaces, now: number): boolean => !open || closes <= now;

/** Ends the list: nobody waits once booking is over. */
const withoutList = ({ gather: _, ...state }: SessionPlaces): SessionPlaces => ({
  ...state,
  queue: [],
  left: state.left + offeredPlaces(state),
});

/** Returns the state without the holds and offers that are over at `now`. Nobody is given what they free yet. */
export const withoutWhatIsOver = (state: SessionPlaces, now: number): SessionPlaces => {
  const held = withoutDeadOffers(withoutDeadHolds(state, now), now);
  return isOver(held, now) && held.queue.length > 0 ? withoutList(held) : held;
};

/**
 * Returns the state as it is at `now`: holds and offers that are over are dropped, and the list moves on. A second time at the same
 * instant changes nothing.
 */
export const settle = (before: SessionPlaces, now: number): SessionPlaces => {
  const state = withoutWhatIsOver(before, now);
  if (isOver(state, now)) return state;
  const { list, free } = serve(state, state.left, state, now);
  if (list.queue === state.queue && list.gather === state.gather) return state;
  const { gather: _, ...rest } = state;
  return { ...rest, queue: list.queue, left: free, ...(list.gather && { gather: list.gather }) };
};

/** Returns the state without the hold of a family, live or dead. */
export const withoutHold = (state: SessionPlaces, parent: UserId): SessionPlaces => {
  const { [parent]: hold, ...holds } = state.holds;
  return hold ? { ...state, holds, left: state.left + hold.places } : state;
};

/** Takes places for a family that came without waiting: past everybody who waits and does not fit into `free` places. */
export const takenByWalkIn = (state: SessionPlaces, places: number, free = state.left): SessionPlaces => ({
  ...state,
  queue: passedByWalkIn(state.queue, free, state.capacity),
  left: state.left - places,
});

/** Returns how many places a family without an offer can have at `now`. A reader gives no offers, and so counts none. */
export const placesLeft = (state: SessionPlaces, now: number): number => {
  if (isOver(state, now)) return 0;
  const held = holdsOf(state).filter(({ ends }) => ends > now);
  const offered = state.queue.filter(({ offerEnds }) => offerEnds !== undefined && offerEnds > now);
  const isGathering = state.gather !== undefined && state.gather.ends > now;
  return isGathering ? 0 : Math.max(0, state.capacity - state.booked - sumOfPlaces(held) - sumOfPlaces(offered));
};

/** Returns when the list moves on though nobody comes: nothing if nobody waits. Moments that are past are due now. */
export const wakes = (state: SessionPlaces): number | undefined => {
  if (state.queue.length === 0) return undefined;
  return Math.min(state.closes, ...holdsOf(state).map(({ ends }) => ends), ...momentsOf(state));
};

const termNames = [
  'capacity',
  'closes',
  'ends',
  'offerMs',
  'opens',
  'starts',
] as const satisfies (keyof SessionTerms)[];

/**
 * Returns the state by what the listing says now, as far as nobody loses a place by it: the same state if it says nothing new. It
 * comes before what somebody does, and is written with that.
 */
export const underTerms = (state: SessionPlaces, terms: SessionTerms): SessionPlaces => {
  const capacity = Math.max(terms.capacity, takenPlaces(state));
  const wanted: SessionTerms = { ...terms, capacity };
  if (termNames.every((name) => state[name] === wanted[name])) return state;
  return { ...state, ...wanted, left: state.left + capacity - state.capacity };
};

/** Returns the places that a search finds: holds last for minutes and do not count, and where somebody waits none are for others. */
export const foundPlaces = (state: SessionPlaces): number =>
  state.open && state.queue.length === 0 ? state.left + heldPlaces(state) : 0;

/** Returns whether the list has nobody, so that places can be taken and given back without the rest of the state. */
export const hasNoList = ({ queue }: SessionPlaces): boolean => queue.length === 0;
