import { randomUUID } from 'node:crypto';
import { marshall } from '@aws-sdk/util-dynamodb';
import { sessionItem } from '../../adapters/dynamodb/booking/session-items';
import { bookingNames } from '../../adapters/node/booking-names';
import { maxHolds, type SessionPlaces, untouched } from '../../domain/booking/session-places';
import { sessionIdAt } from '../../domain/schedule/session-id';
import { childId, listingId, userId } from '../../domain/shared/ids';
import { dayMs, hour } from '../../domain/shared/time';
import { maxWaiting } from '../../domain/waiting-list/waiting-list';
import { sessionStart } from '../builders/bookings';
import { itemBytes } from '../integration/support/capacity';
import { tellCrowd, tellRates } from './booking-rates';
import { unitsAreAsDesigned } from './booking-units';
import { moduleLoads } from './module-load';

const terms = {
  capacity: 400,
  starts: sessionStart,
  ends: sessionStart + hour,
  closes: sessionStart,
  opens: 0,
  offerMs: dayMs,
};

const anId = () => bookingNames.idOf(userId(randomUUID()), randomUUID());

/** A party of two children and an adult. */
const aHold = () => ({
  id: anId(),
  places: 3,
  ends: sessionStart,
  children: [childId(randomUUID()), childId(randomUUID())],
  adults: 1,
});

const tellSizes = (): void => {
  const session = untouched({ thingToDoId: listingId(randomUUID()), sessionId: sessionIdAt(sessionStart) }, terms);
  const holds = Object.fromEntries(Array.from({ length: maxHolds }, () => [userId(randomUUID()), aHold()]));
  const queue = Array.from({ length: maxWaiting }, () => ({ id: anId(), places: 3, passed: 0, turns: 0 }));
  const kilobytes = (overrides: Partial<SessionPlaces>): string =>
    (itemBytes(marshall(sessionItem({ ...session, ...overrides }))) / 1024).toFixed(1);
  console.log(
    `a session's item: ${kilobytes({})} KB; ${kilobytes({ holds })} with ${maxHolds} holds of two children, ${kilobytes({ queue })} with ${maxWaiting} that wait, ${kilobytes({ holds, queue })} with both (aim 16 for either)`,
  );
};

const tellLoads = async (): Promise<void> => {
  const [booking = 0, child = 0] = await moduleLoads({ name: 'user/book-session' }, { name: 'user/add-child' });
  console.log(
    `module load: user/book-session ${booking.toFixed(1)} ms, user/add-child ${child.toFixed(1)} ms, ratio ${(booking / child).toFixed(2)} (aim 1.15)`,
  );
};

const main = async (): Promise<void> => {
  if (!(await unitsAreAsDesigned())) process.exitCode = 1;
  tellSizes();
  await tellRates();
  await tellCrowd();
  await tellLoads();
};

void main();
