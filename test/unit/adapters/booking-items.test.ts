import { randomUUID } from 'node:crypto';
import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { packedId, unpackedId } from '../../../adapters/dynamodb/booking/packed-ids';
import { sessionItem, sessionOf } from '../../../adapters/dynamodb/booking/session-items';
import { type SessionPlaces, untouched } from '../../../domain/booking/session-places';
import { sessionIdAt } from '../../../domain/schedule/session-id';
import { bookingId, childId, isId, listingId, userId } from '../../../domain/shared/ids';
import { dayMs } from '../../../domain/shared/time';
import { sessionStart } from '../../builders/bookings';
import { itemBytes } from '../../integration/support/capacity';

const terms = {
  capacity: 400,
  starts: sessionStart,
  ends: sessionStart,
  closes: sessionStart,
  opens: 0,
  offerMs: dayMs,
};
const key = () => ({ thingToDoId: listingId(randomUUID()), sessionId: sessionIdAt(sessionStart) });
const aBookingId = () => bookingId(randomUUID().replaceAll('-', '').slice(0, 22));

const withHolds = (count: number, children: number): SessionPlaces => {
  const hold = () => ({
    id: aBookingId(),
    places: children + 1,
    ends: sessionStart,
    children: Array.from({ length: children }, () => childId(randomUUID())),
    adults: 1,
  });
  const holds = Object.fromEntries(Array.from({ length: count }, () => [userId(randomUUID()), hold()]));
  return { ...untouched(key(), terms), holds };
};

const bytesOf = (session: SessionPlaces): number => itemBytes(marshall(sessionItem(session)));

describe('ids inside of an item', () => {
  it('are shorter when they are UUIDs, and come back as they were', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(packedId(id).length).toBeLessThanOrEqual(23);
        expect(unpackedId(packedId(id))).toBe(id);
      }),
    );
  });

  it('come back as they were whatever they are, and no two become one', () => {
    const anyId = fc.oneof(
      fc.uuid(),
      fc.uuid().map((id) => id.toUpperCase()),
      fc.string().filter(isId),
    );
    fc.assert(
      fc.property(anyId, anyId, (one, other) => {
        expect(unpackedId(packedId(one))).toBe(one);
        expect(packedId(one) === packedId(other)).toBe(one === other);
      }),
    );
  });
});

describe('the item of a session', () => {
  it('stays within 16 KB with a hundred holds of two children, and with a hundred parties that wait', () => {
    expect(bytesOf(withHolds(100, 2))).toBeLessThanOrEqual(16 * 1024);
    const queue = Array.from({ length: 100 }, () => ({ id: aBookingId(), places: 3, passed: 1, turns: 1 }));
    expect(bytesOf({ ...untouched(key(), terms), queue })).toBeLessThanOrEqual(8 * 1024);
  });

  it('is read back as it was written, and as it was before ids were short', () => {
    const session = { ...withHolds(3, 2), revision: 1 };
    const item = sessionItem(session);
    expect(sessionOf(item)).toEqual(session);
    expect(sessionOf({ ...item, holds: session.holds })).toEqual(session);
  });
});
