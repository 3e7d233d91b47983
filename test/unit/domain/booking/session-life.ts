import { type Hold, type SessionPlaces, type SessionTerms, untouched } from '../../../../domain/booking/session-places';
import type { Command, step } from '../../../../domain/booking/step';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import type { BookingId, UserId } from '../../../../domain/shared/ids';
import { bookingId, listingId } from '../../../../domain/shared/ids';
import { dayMs, minute } from '../../../../domain/shared/time';

export type Step = typeof step;

/** A party that waits, as the family remembers it. */
export interface Waiting {
  readonly id: BookingId;
  readonly places: number;
  /** How often it saw somebody served past it, since a gathering last ran out of time. */
  passed: number;
}

/** One session and what its families were told, kept apart from its state. */
export interface Life {
  readonly step: Step;
  state: SessionPlaces;
  now: number;
  made: number;
  booked: { readonly id: BookingId; readonly places: number }[];
  readonly holds: Map<UserId, Hold>;
  readonly waiting: Map<BookingId, Waiting>;
  closed: boolean;
}

export const beginning = Date.parse('2026-11-24T12:00:00Z');

export const newLife = (step: Step, terms: SessionTerms): Life => ({
  step,
  state: untouched({ thingToDoId: listingId('listing'), sessionId: sessionIdAt(beginning) }, terms),
  now: beginning,
  made: 0,
  booked: [],
  holds: new Map(),
  waiting: new Map(),
  closed: false,
});

export const newId = (life: Life): BookingId => {
  life.made += 1;
  return bookingId(`booking-${life.made}`);
};

const must = (holds: boolean, rule: string): void => {
  if (!holds) throw new Error(rule);
};

const sum = (some: readonly { readonly places: number }[]): number =>
  some.reduce((total, { places }) => total + places, 0);

const isOffered = ({ offerEnds }: { readonly offerEnds?: number }): boolean => offerEnds !== undefined;
const offeredIn = ({ queue }: SessionPlaces) => queue.filter(isOffered);

/** In the last day nothing is gathered, and in the last quarter of an hour of booking nothing is offered. */
const gathersUntil = ({ starts, closes }: SessionPlaces): number => Math.min(starts - dayMs, closes - 15 * minute);
const offersUntil = ({ closes }: SessionPlaces): number => closes - 15 * minute;

const checkPlaces = ({ state, booked }: Life): void => {
  const held = sum(Object.values(state.holds));
  must(state.left + state.booked + held + sum(offeredIn(state)) === state.capacity, 'places are conserved');
  must(state.left >= 0 && state.booked >= 0, 'no place is sold twice');
  must(state.booked === sum(booked), 'what is booked is what families were told');
};

const checkClock = ({ state, now, closed }: Life): void => {
  must(
    Object.values(state.holds).every(({ ends }) => ends > now),
    'what is over is dropped by whoever writes',
  );
  must(
    offeredIn(state).every(({ offerEnds = 0 }) => offerEnds > now && offerEnds <= state.closes),
    'an offer ends in time',
  );
  must(!(closed || now >= state.closes) || state.queue.length === 0, 'nobody waits when booking is over');
  must(!closed || Object.keys(state.holds).length === 0, 'nobody holds places of what is cancelled');
};

const checkParties = ({ state, waiting }: Life): void => {
  must(new Set(state.queue.map(({ id }) => id)).size === state.queue.length, 'nobody stands in line twice');
  must(
    state.queue.every(({ id, places }) => waiting.get(id)?.places === places),
    'no party is split',
  );
};

const checkOffers = ({ state, now }: Life, before: SessionPlaces): void => {
  for (const entry of offeredIn(before)) {
    const after = state.queue.find(({ id }) => id === entry.id);
    must(after === undefined || after.offerEnds === entry.offerEnds, 'no second offer stands beside a live one');
  }
  const known = new Set(offeredIn(before).map(({ id }) => id));
  const made = offeredIn(state).filter(({ id }) => !known.has(id));
  must(made.length === 0 || now <= offersUntil(state), 'no offer is made at the end of booking');
  for (const { offerEnds = 0 } of made) {
    const quarter = Math.floor((state.closes - now) / 4);
    must(offerEnds - now === Math.min(state.offerMs, Math.max(15 * minute, quarter)), 'an offer is as long as is said');
  }
};

/** Who is served past whom in this step. `walkedIn`: a family that did not wait was given places. */
const checkOrder = (life: Life, before: SessionPlaces, walkedIn: boolean): void => {
  const { state, now, waiting } = life;
  const gathered = before.gather;
  const isInVain = gathered !== undefined && Math.min(gathered.ends, gathersUntil(before)) <= now;
  if (isInVain) for (const party of waiting.values()) party.passed = 0;
  const known = new Set(offeredIn(before).map(({ id }) => id));
  for (const [index, entry] of state.queue.entries()) {
    const party = waiting.get(entry.id);
    if (isOffered(entry) || !party) continue;
    const past = state.queue
      .slice(index + 1)
      .filter((one) => isOffered(one) && !known.has(one.id) && (isInVain || one.id !== gathered?.id));
    must(
      past.every(({ places }) => party.places > state.left + places),
      'whoever comes first and fits is served first',
    );
    const isKept = gathered !== undefined && !isInVain && state.gather?.id === gathered.id;
    must(!isKept || past.length === 0 || party.passed < 2, 'nobody is served past whom places are gathered for');
    const canBeServed = party.places <= state.capacity;
    if (canBeServed) party.passed += past.length + (walkedIn ? 1 : 0);
    must(!canBeServed || now >= gathersUntil(state) || party.passed <= 2, 'nobody is passed over more than twice');
    const isOwed = canBeServed && party.passed >= 2 && now < gathersUntil(state);
    must(!isOwed || state.gather !== undefined, 'places are gathered for whoever was passed over');
  }
};

const checkGathering = ({ state, now, waiting }: Life, before: SessionPlaces, walkedIn: boolean): void => {
  const { gather } = state;
  const gathered = before.gather;
  const wasInVain = gathered !== undefined && Math.min(gathered.ends, gathersUntil(before)) <= now;
  const isSame = gather !== undefined && gathered?.id === gather.id && !wasInVain;
  must(!isSame || gather.ends === gathered.ends, 'a gathering is not made longer');
  if (gather) {
    must(gather.ends > now && gather.ends <= gathersUntil(state), 'a gathering ends in time');
    must(isSame || gather.ends <= now + 4 * dayMs, 'a gathering is four days at most');
    must(
      state.queue.some((entry) => entry.id === gather.id && !isOffered(entry)),
      'places are gathered for somebody who waits',
    );
    must((waiting.get(gather.id)?.passed ?? 0) >= 2, 'none follows upon one in vain without two served between');
  }
  must(!(isSame && walkedIn), 'nobody walks in while somebody gathers');
  const fits = state.queue.some((entry) => !isOffered(entry) && entry.places <= state.left);
  must(gather !== undefined || now > offersUntil(state) || !fits, 'whoever fits has an offer');
};

const checkRevision = ({ state, now, step }: Life, before: SessionPlaces): void => {
  const isChanged = JSON.stringify({ ...before, revision: 0 }) !== JSON.stringify({ ...state, revision: 0 });
  must(state === before || state.revision === before.revision + 1, 'each change is a revision');
  must(state !== before || !isChanged, 'no change is without a revision');
  const again = step(state, { type: 'Settle' }, now);
  must(again.ok && again.value === state, 'a second time at one instant changes nothing');
};

/** Families hear of offers that are over and of lists that are closed: they remember only what still stands. */
const forget = ({ state, waiting, holds, now }: Life): void => {
  const standing = new Set(state.queue.map(({ id }) => id));
  for (const id of waiting.keys()) if (!standing.has(id)) waiting.delete(id);
  for (const [parent, { ends }] of holds) if (ends <= now) holds.delete(parent);
};

const walksIn = (command: Command): boolean => command.type === 'Book' || command.type === 'Hold';

/** Does something to the session, and sees that every rule of the design holds afterwards. Answers whether it was done. */
export const live = (life: Life, command: Command): boolean => {
  const before = life.state;
  const done = life.step(before, command, life.now);
  if (!done.ok) return false;
  life.state = done.value;
  told(life, command, before);
  checkPlaces(life);
  checkClock(life);
  checkParties(life);
  checkOffers(life, before);
  checkOrder(life, before, walksIn(command));
  checkGathering(life, before, walksIn(command));
  checkRevision(life, before);
  forget(life);
  return true;
};

/** What a family is told of what was done for it. */
const told = (life: Life, command: Command, before: SessionPlaces): void => {
  const { booked, holds, waiting, now } = life;
  const isOver = life.closed || now >= before.closes || now < before.opens;
  if (walksIn(command) || command.type === 'Join') must(!isOver, 'nothing is booked while booking is not open');
  if (command.type === 'Book') {
    booked.push({ id: newId(life), places: command.places });
    if (command.parent) holds.delete(command.parent);
  }
  if (command.type === 'Hold') holds.set(command.parent, command.hold);
  if (command.type === 'Release') holds.delete(command.parent);
  if (command.type === 'Confirm') {
    const held = holds.get(command.parent);
    must(held?.id === command.id && held.ends > now, 'only a live hold is confirmed');
    if (held) booked.push(held);
    holds.delete(command.parent);
  }
  if (command.type === 'Join') waiting.set(command.id, { id: command.id, places: command.places, passed: 0 });
  if (command.type === 'Accept') {
    const entry = before.queue.find(({ id }) => id === command.id);
    must(entry?.offerEnds !== undefined && entry.offerEnds > now, 'only a live offer is accepted');
    if (entry) booked.push(entry);
    waiting.delete(command.id);
  }
  if (command.type === 'Leave') waiting.delete(command.id);
  if (command.type === 'Close') {
    life.closed = true;
    holds.clear();
  }
  if (command.type === 'Reopen') life.closed = false;
};
