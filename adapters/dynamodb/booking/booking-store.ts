import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { BookingGround, BookingStore } from '../../../application/booking/ports/booking-store';
import type { SessionKey } from '../../../domain/booking/session-places';
import type { ChildId, UserId } from '../../../domain/shared/ids';
import { batchGet } from '../batch-get';
import { childOf } from '../family/child-repository';
import { type Item, listingOf } from '../items';
import { bookingKey, childKey, childrenOf, type Key, listingKey, sessionKey } from '../keys';
import type { Table } from '../table';
import { bookingOf } from './booking-items';
import { sessionOf } from './session-items';
import { holdConfirmed, holdReleased, partyJoined, placesBooked, placesGivenBack, placesHeld } from './session-writes';
import { wholeBooking, wholeSession, write } from './writes';

const get = async ({ client, name }: Table, key: Key): Promise<Item | undefined> => {
  const { Item: item } = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
  return item;
};

const ground = async (
  table: Table,
  key: SessionKey,
  parent: UserId,
  wanted: readonly ChildId[],
): Promise<BookingGround> => {
  const keys = [listingKey(key.thingToDoId), sessionKey(key), ...wanted.map((id) => childKey(id, parent))];
  const items = await batchGet(table, keys, true);
  const under = (sk: string) => items.filter((item) => item.sk === sk);
  const [listing] = under(listingKey(key.thingToDoId).sk);
  const [session] = under(sessionKey(key).sk);
  const children = under(childrenOf(parent)).map(childOf);
  return {
    listing: listing && listingOf(listing),
    session: session && sessionOf(session),
    children: new Map(children.map((child) => [child.id, child])),
  };
};

export const makeDynamoDbBookingStore = (table: Table): BookingStore => ({
  ground: (key, parent, children) => ground(table, key, parent, children),
  session: async (key) => {
    const item = await get(table, sessionKey(key));
    return item && sessionOf(item);
  },
  get: async (id) => {
    const item = await get(table, bookingKey(id));
    return item && bookingOf(item);
  },
  book: (booking, now) => write(table, { session: placesBooked(booking, now), booking: wholeBooking(booking) }),
  hold: (key, parent, hold, now) => write(table, { session: placesHeld(key, parent, hold, now) }),
  confirm: (booking, ends, now) =>
    write(table, { session: holdConfirmed(booking, ends, now), booking: wholeBooking(booking) }),
  release: (key, parent, hold) => write(table, { session: holdReleased(key, parent, hold) }),
  giveBack: (booking, freed) =>
    write(table, { session: placesGivenBack(booking, freed), booking: wholeBooking(booking) }),
  join: (booking, now) => write(table, { session: partyJoined(booking, now), booking: wholeBooking(booking) }),
  commit: ({ session, booking }) =>
    write(table, {
      ...(session && { session: wholeSession(session.after, session.onto) }),
      ...(booking && { booking: wholeBooking(booking) }),
    }),
});
