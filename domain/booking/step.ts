import type { BookingId, UserId } from '../shared/ids';
import { err, ok, type Result } from '../shared/result';
import { maxWaiting } from '../waiting-list/waiting-list';
import {
  type Hold,
  isOpen,
  maxHolds,
  type SessionPlaces,
  type SessionTerms,
  settle,
  takenByWalkIn,
  takenPlaces,
  underTerms,
  withoutHold,
  withoutWhatIsOver,
} from './session-places';

/** Says that fewer places are left than the party needs, or that what is left is kept for somebody who waits. */
export interface NoPlacesLeft {
  readonly code: 'NoPlacesLeft';
}

/** Says that booking has not begun, is over, or is not offered. */
export interface NotOpen {
  readonly code: 'NotOpen';
}

/** Says that no session of this capacity can hold the party. */
export interface PartyTooBig {
  readonly code: 'PartyTooBig';
  readonly capacity: number;
}

/** Says that there is no such hold, or no more. */
export interface HoldOver {
  readonly code: 'HoldOver';
}

/** Says that there is no such offer, or no more. */
export interface OfferOver {
  readonly code: 'OfferOver';
}

/** Says that more places are taken than the new capacity has. */
export interface CapacityTaken {
  readonly code: 'CapacityTaken';
  readonly leastPossible: number;
}

/** Says that as many families hold places of one session, or wait for them, as are kept. */
export interface SessionCrowded {
  readonly code: 'SessionCrowded';
  readonly by: 'HOLDS' | 'WAITING';
}

export type StepRefusal = CapacityTaken | HoldOver | NoPlacesLeft | NotOpen | OfferOver | PartyTooBig | SessionCrowded;

/** Says what is to be done to the places of a session. */
export type Command =
  /** The clock alone. */
  | { readonly type: 'Settle' }
  /** With `parent` in the place of the family's hold. */
  | { readonly type: 'Book'; readonly places: number; readonly parent?: UserId }
  | { readonly type: 'Hold'; readonly parent: UserId; readonly hold: Hold }
  /** Whatever hold the family has. */
  | { readonly type: 'Release'; readonly parent: UserId }
  | { readonly type: 'Confirm'; readonly parent: UserId; readonly id: BookingId }
  | { readonly type: 'Join'; readonly id: BookingId; readonly places: number }
  | { readonly type: 'Accept'; readonly id: BookingId }
  /** Leaves the list, with an offer or without one. */
  | { readonly type: 'Leave'; readonly id: BookingId }
  | { readonly type: 'GiveBack'; readonly places: number }
  | { readonly type: 'SetCapacity'; readonly capacity: number }
  | { readonly type: 'SetTerms'; readonly terms: SessionTerms }
  /** Holds and the list end, what is booked stays until each booking is cancelled. */
  | { readonly type: 'Close' }
  /** Undoes the closing: the listing is published again. */
  | { readonly type: 'Reopen' };

type Acted = Result<SessionPlaces, StepRefusal>;
type Act<Type extends Command['type']> = (
  state: SessionPlaces,
  command: Extract<Command, { readonly type: Type }>,
  now: number,
) => Acted;

/** Why a family that comes without waiting cannot have places; undefined when it can. */
const refusedToWalkIn = (state: SessionPlaces, places: number, now: number): StepRefusal | undefined => {
  if (!isOpen(state, now)) return { code: 'NotOpen' };
  if (places > state.capacity) return { code: 'PartyTooBig', capacity: state.capacity };
  return state.gather || places > state.left ? { code: 'NoPlacesLeft' } : undefined;
};

const book: Act<'Book'> = (before, { places, parent }, now) => {
  const state = parent === undefined ? before : withoutHold(before, parent);
  const refused = refusedToWalkIn(state, places, now);
  if (refused) return err(refused);
  // What its hold frees goes to nobody in between.
  return ok({ ...takenByWalkIn(state, places, before.left), booked: state.booked + places });
};

/** A family has one hold for a session: a second replaces the first. */
const hold: Act<'Hold'> = (before, { parent, hold: wanted }, now) => {
  const state = withoutHold(before, parent);
  const refused = refusedToWalkIn(state, wanted.places, now);
  if (refused) return err(refused);
  if (Object.keys(state.holds).length >= maxHolds) return err({ code: 'SessionCrowded', by: 'HOLDS' });
  // What its first hold frees goes to nobody in between: those who wait are passed over as if it had none.
  return ok({ ...takenByWalkIn(state, wanted.places, before.left), holds: { ...state.holds, [parent]: wanted } });
};

const confirm: Act<'Confirm'> = (state, { parent, id }) => {
  const held = state.holds[parent];
  if (held?.id !== id) return err({ code: 'HoldOver' });
  const { holds } = withoutHold(state, parent);
  return ok({ ...state, holds, booked: state.booked + held.places });
};

const join: Act<'Join'> = (state, { id, places }, now) => {
  if (!isOpen(state, now)) return err({ code: 'NotOpen' });
  if (places > state.capacity) return err({ code: 'PartyTooBig', capacity: state.capacity });
  if (state.queue.length >= maxWaiting) return err({ code: 'SessionCrowded', by: 'WAITING' });
  return ok({ ...state, queue: [...state.queue, { id, places, passed: 0, turns: 0 }] });
};

const accept: Act<'Accept'> = (state, { id }) => {
  const entry = state.queue.find((one) => one.id === id);
  if (entry?.offerEnds === undefined) return err({ code: 'OfferOver' });
  return ok({
    ...state,
    queue: state.queue.filter((one) => one.id !== id),
    booked: state.booked + entry.places,
  });
};

const leave: Act<'Leave'> = (state, { id }) => {
  const entry = state.queue.find((one) => one.id === id);
  if (!entry) return ok(state);
  const left = state.left + (entry.offerEnds === undefined ? 0 : entry.places);
  return ok({ ...state, queue: state.queue.filter((one) => one.id !== id), left });
};

const withCapacity = (state: SessionPlaces, capacity: number): SessionPlaces => ({
  ...state,
  capacity,
  left: state.left + capacity - state.capacity,
});

const setCapacity: Act<'SetCapacity'> = (state, { capacity }) => {
  const leastPossible = takenPlaces(state);
  return capacity < leastPossible ? err({ code: 'CapacityTaken', leastPossible }) : ok(withCapacity(state, capacity));
};

const close: Act<'Close'> = (state) => {
  const parents = Object.keys(state.holds) as UserId[];
  return ok({ ...parents.reduce(withoutHold, state), open: false });
};

const acts: { readonly [Type in Command['type']]: Act<Type> } = {
  Settle: (state) => ok(state),
  Book: book,
  Hold: hold,
  Release: (state, { parent }) => ok(withoutHold(state, parent)),
  Confirm: confirm,
  Join: join,
  Accept: accept,
  Leave: leave,
  GiveBack: (state, { places }) => ok({ ...state, booked: state.booked - places, left: state.left + places }),
  SetCapacity: setCapacity,
  SetTerms: (state, { terms }) => ok(underTerms(state, terms)),
  Close: close,
  Reopen: (state) => ok({ ...state, open: true }),
};

const act = <Type extends Command['type']>(
  state: SessionPlaces,
  command: Extract<Command, { readonly type: Type }>,
  now: number,
): Acted => (acts[command.type] as Act<Type>)(state, command, now);

/** What is stored may come back in another order. */
const inOrder = (state: SessionPlaces): string =>
  JSON.stringify(Object.entries(state).sort(([one], [other]) => (one < other ? -1 : 1)));

const isSame = (one: SessionPlaces, other: SessionPlaces): boolean => one === other || inOrder(one) === inOrder(other);

/** Whoever comes without waiting comes after those who wait: they are served first. All else frees places before they are. */
const walksIn = ({ type }: Command): boolean => type === 'Book' || type === 'Hold';

/**
 * Does one thing to the places of a session at `now`, milliseconds since the epoch: first what is over is dropped, afterwards
 * whoever waits gets what became free. The answer is one revision on; the same state when nothing changed. It is to be written
 * onto the revision that it was computed from.
 */
export const step = (state: SessionPlaces, command: Command, now: number): Acted => {
  const acted = act(walksIn(command) ? settle(state, now) : withoutWhatIsOver(state, now), command, now);
  if (!acted.ok) return acted;
  const after = settle(acted.value, now);
  return ok(isSame(state, after) ? state : { ...after, revision: state.revision + 1 });
};
