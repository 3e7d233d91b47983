import { type SessionKey, type SessionPlaces, type SessionTerms, untouched } from '../../domain/booking/session-places';
import { type Command, step } from '../../domain/booking/step';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { type Decision, makeContest } from './contest';
import type { BookingStore } from './ports/booking-store';
import { WrittenMeanwhile } from './stored-booking';

export interface SteppingPorts {
  readonly bookings: Pick<BookingStore, 'commit' | 'get' | 'session'>;
  readonly clock: Clock;
  readonly patience: Patience;
}

/**
 * Does one thing to the places of a session, if anybody took some, or else if `terms` say what it would be. Nothing is written when
 * somebody did it before. Returns the session as it is then. Throws `WrittenMeanwhile` when others write it for longer than patience lasts.
 */
export const stepStored = async (
  { bookings, clock, patience }: SteppingPorts,
  key: SessionKey,
  command: Command,
  terms?: SessionTerms,
): Promise<SessionPlaces | undefined> => {
  const done = await makeContest({ bookings, clock, patience })({
    read: async () => ({ session: await bookings.session(key) }),
    decide: ({ session }, now): Decision<SessionPlaces | undefined, never> => {
      const before = session ?? (terms && untouched(key, terms));
      if (!before) return { answer: undefined };
      const after = step(before, command, now);
      if (!after.ok) throw new Error(`${command.type} is refused: ${after.error.code}`);
      if (after.value === before) return { answer: before };
      const write = () => bookings.commit({ session: { onto: before.revision, after: after.value } });
      return { write, answer: after.value };
    },
  });
  if (done.ok) return done.value;
  throw new WrittenMeanwhile(`session ${key.thingToDoId} ${key.sessionId}`);
};
