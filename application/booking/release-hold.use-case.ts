import { hasNoList, type SessionKey } from '../../domain/booking/session-places';
import { step } from '../../domain/booking/step';
import type { BookingId, UserId } from '../../domain/shared/ids';
import type { Result } from '../../domain/shared/result';
import type { Contended } from '../errors';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { type Decision, makeContest, type Seen } from './contest';
import { onto } from './places-of-party';
import type { BookingStore } from './ports/booking-store';

interface Input extends SessionKey {
  readonly parentId: UserId;
  /** What is to be kept no more; absent: whatever is kept. */
  readonly holdId?: BookingId | null | undefined;
}

interface Ports {
  readonly bookings: BookingStore;
  readonly clock: Clock;
  readonly patience: Patience;
}

const decide =
  (bookings: BookingStore, { parentId, holdId, ...key }: Input) =>
  ({ session }: Seen, now: number): Decision<true, never> => {
    const hold = session?.holds[parentId];
    if (!session || !hold || hold.id !== (holdId ?? hold.id)) return { answer: true };
    const after = step(session, { type: 'Release', parent: parentId }, now);
    if (!after.ok) return { answer: true };
    const write = () =>
      hasNoList(session) ? bookings.release(key, parentId, hold) : bookings.commit(onto(session, after.value));
    return { write, answer: true };
  };

/** Gives back the places that are kept for a family, if there are any, or if they are those that it means. */
export const makeReleaseHold = (ports: Ports) => {
  const contest = makeContest(ports);
  return (input: Input): Promise<Result<true, Contended>> =>
    contest({
      read: async () => ({ session: await ports.bookings.session(input) }),
      decide: decide(ports.bookings, input),
    });
};
