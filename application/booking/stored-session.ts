import type { SessionKey } from '../../domain/booking/session-places';
import { type Command, step } from '../../domain/booking/step';
import type { Clock } from '../ports/clock';
import type { BookingStore } from './ports/booking-store';
import { WrittenMeanwhile } from './stored-booking';

interface Ports {
  readonly bookings: Pick<BookingStore, 'commit' | 'session'>;
  readonly clock: Clock;
}

/** As often as others may be faster before an event is left to its next delivery. */
const maxAttempts = 20;

/** Does one thing to the places of a session, if anybody took some: nothing is written when somebody did it before. Throws `WrittenMeanwhile`. */
export const stepStored = async ({ bookings, clock }: Ports, key: SessionKey, command: Command): Promise<void> => {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const before = await bookings.session(key);
    if (!before) return;
    const after = step(before, command, clock.now());
    if (!after.ok) throw new Error(`${command.type} is refused: ${after.error.code}`);
    if (after.value === before) return;
    const { outcome } = await bookings.commit({ session: { onto: before.revision, after: after.value } });
    if (outcome === 'DONE') return;
  }
  throw new WrittenMeanwhile(`session ${key.thingToDoId} ${key.sessionId}`);
};
