import type { Booking } from '../../../domain/booking/booking';
import { type Hold, maxHolds, type SessionKey } from '../../../domain/booking/session-places';
import type { BookingId, UserId } from '../../../domain/shared/ids';
import { maxWaiting } from '../../../domain/waiting-list/waiting-list';
import { sessionKey } from '../keys';
import { packedId } from './packed-ids';
import { holdItem } from './session-items';
import type { ItemWrite } from './writes';

interface Update {
  readonly set: readonly string[];
  readonly remove?: string;
  readonly conditions: readonly string[];
  readonly values: Record<string, unknown>;
  /** Whose hold `#parent` is. */
  readonly parent?: UserId;
}

/** Attributes stand behind a `#`: many are reserved words. */
const namesIn = (...texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    texts
      .flatMap((text) => text.match(/#\w+/g) ?? [])
      .filter((name) => name !== '#parent')
      .map((name) => [name, name.slice(1)]),
  );

/** Changes some of a session and nothing else. Its revision rises, so that a whole state that was read before is refused. */
const updating = (key: SessionKey, { set, remove, conditions, values, parent }: Update): ItemWrite => {
  const sets = [...set, '#revision = #revision + :one'].join(', ');
  return {
    Key: sessionKey(key),
    UpdateExpression: `SET ${sets}${remove === undefined ? '' : ` REMOVE ${remove}`}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: {
      ...namesIn(sets, remove ?? '', ...conditions),
      ...(parent !== undefined && { '#parent': packedId(parent) }),
    },
    ExpressionAttributeValues: { ...values, ':one': 1 },
  };
};

const isOpen = ['#open = :true', '#opens <= :now', '#closes > :now'];
const nobodyWaits = 'size(#queue) = :none';
const hasPlaces = [...isOpen, '#left >= :n', nobodyWaits];
const openAt = (places: number, now: number) => ({ ':n': places, ':now': now, ':true': true });

export const placesBooked = (booking: Booking, now: number): ItemWrite =>
  updating(booking, {
    set: ['#left = #left - :n', '#booked = #booked + :n'],
    conditions: hasPlaces,
    values: { ...openAt(booking.places, now), ':none': 0 },
  });

export const placesHeld = (key: SessionKey, parent: UserId, hold: Hold, now: number): ItemWrite =>
  updating(key, {
    set: ['#left = #left - :n', '#holds.#parent = :hold'],
    conditions: [...hasPlaces, 'attribute_not_exists(#holds.#parent)', 'size(#holds) < :most'],
    values: { ...openAt(hold.places, now), ':none': 0, ':hold': holdItem(hold), ':most': maxHolds },
    parent,
  });

export const holdConfirmed = (booking: Booking, ends: number, now: number): ItemWrite =>
  updating(booking, {
    set: ['#booked = #booked + :n'],
    remove: '#holds.#parent',
    conditions: ['#holds.#parent.#id = :hold', '#holds.#parent.#ends = :ends', '#holds.#parent.#ends > :now'],
    values: { ':n': booking.places, ':hold': booking.id, ':ends': ends, ':now': now },
    parent: booking.parentId,
  });

export const holdReleased = (
  key: SessionKey,
  parent: UserId,
  { id, places }: { readonly id: BookingId; readonly places: number },
): ItemWrite =>
  updating(key, {
    set: ['#left = #left + :n'],
    remove: '#holds.#parent',
    conditions: ['#holds.#parent.#id = :hold', nobodyWaits],
    values: { ':n': places, ':hold': id, ':none': 0 },
    parent,
  });

export const placesGivenBack = (key: SessionKey, freed: number): ItemWrite =>
  updating(key, {
    set: ['#left = #left + :n', '#booked = #booked - :n'],
    conditions: [nobodyWaits],
    values: { ':n': freed, ':none': 0 },
  });

export const partyJoined = (booking: Booking, now: number): ItemWrite => {
  const { id, places } = booking;
  return updating(booking, {
    set: ['#queue = list_append(#queue, :entry)'],
    conditions: [...isOpen, '#left < :n', 'size(#queue) < :most'],
    values: { ...openAt(places, now), ':most': maxWaiting, ':entry': [{ id, places, passed: 0, turns: 0 }] },
  });
};
