import { type Booked, booked, type Requested } from '../../domain/booking/booking';
import { sessionIdAt } from '../../domain/schedule/session-id';
import { bookingId, type ChildId } from '../../domain/shared/ids';
import { type CalendarDay, dayMs, hour, instantAt } from '../../domain/shared/time';
import { aChildId, aKey, anId, aUser, noon } from './listings';

/** The session of a test: ten days on. */
export const sessionStart = noon + 10 * dayMs;

export const aBookedChild = (id: ChildId = aChildId()) => ({ id, name: 'Ola', born: '2021-05-01' as CalendarDay });

/** Two children and an adult for 30 each. */
export const aRequest = (overrides: Partial<Requested> = {}): Requested => ({
  id: bookingId(aKey()),
  parentId: aUser(),
  thingToDoId: anId(),
  sessionId: sessionIdAt(sessionStart),
  starts: sessionStart,
  ends: sessionStart + hour,
  places: 3,
  children: [aBookedChild(), aBookedChild()],
  adults: 1,
  agreed: { tariff: { child: 3000, adult: 3000 }, currency: 'PLN', total: 9000, policy: [] },
  requestHash: 'hash',
  ...overrides,
});

export const aBooking = (overrides: Partial<Requested> = {}): Booked =>
  booked(aRequest(overrides), { shared: false }, instantAt(noon));
