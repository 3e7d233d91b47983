import type { Booking } from '../../domain/booking/booking';
import type { SessionPlaces } from '../../domain/booking/session-places';
import { pauseMs } from '../../domain/shared/backoff';
import type { BookingId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { Contended } from '../errors';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import type { BookingStore, Written } from './ports/booking-store';

/** Holds what is known of a session and of the booking that is decided about. */
export interface Seen {
  readonly session: SessionPlaces | undefined;
  /** Undefined while nobody has looked, or when there is none. */
  readonly booking?: Booking | undefined;
}

/** Says what is to be done about what was seen: nothing, since it is done already or may not be; or one write. */
export type Decision<Value, Refused> =
  | { readonly answer: Value }
  | { readonly refusal: Refused }
  | {
      /** What must be done first; absent once it is. It may take its time, so that all is decided anew afterwards. */
      readonly before?: (() => Promise<Refused | undefined>) | undefined;
      readonly write: () => Promise<Written>;
      readonly answer: Value;
    };

/** Describes one thing that somebody wants of a session, while others want the same. */
export interface Contest<Value, Refused> {
  /** The booking that it would make: it is looked for before anything is refused. Absent where that is no answer. */
  readonly id?: BookingId;
  /** What was read already; otherwise it begins by reading. */
  readonly seen?: Seen;
  readonly read: () => Promise<Seen>;
  /** Decides by the rules alone; the same for the same. `now` is milliseconds since the epoch. */
  readonly decide: (seen: Seen, now: number) => Decision<Value, Refused>;
}

interface Ports {
  readonly bookings: Pick<BookingStore, 'get'>;
  readonly clock: Clock;
  readonly patience: Patience;
}

/** Somebody waits for no longer than this. */
const maxWaitMs = 8000;
const pauses = { firstPauseMs: 50, maxPauseMs: 1000 };

/** Returns what is known after a write that was not done; when it told nothing, all is read again. */
const learned = async (
  seen: Seen,
  written: Exclude<Written, { readonly outcome: 'DONE' }>,
  read: () => Promise<Seen>,
): Promise<Seen> => {
  if (written.outcome === 'CONTENDED') return read();
  const { session, booking } = written;
  return session || booking ? { session: session ?? seen.session, booking: booking ?? seen.booking } : read();
};

/** Looks for the booking that an earlier attempt may have made, unless it was seen already. */
const unseenBooking = async (
  bookings: Ports['bookings'],
  id: BookingId | undefined,
  { booking }: Seen,
): Promise<Booking | undefined> => (id && !booking ? bookings.get(id) : undefined);

/** Why it may not be done: by the rules, or by what must be done first. */
const refusalOf = async <Value, Refused>(decision: Decision<Value, Refused>): Promise<Refused | undefined> =>
  'refusal' in decision ? decision.refusal : 'write' in decision ? decision.before?.() : undefined;

/** Waits for those who were writing at that moment, longer each time. Returns how often that was. */
const paused = async ({ patience }: Pick<Ports, 'patience'>, written: Written, attempt: number): Promise<number> => {
  if (written.outcome !== 'CONTENDED') return attempt;
  await patience.sleep(pauseMs(pauses, attempt, patience.random()));
  return attempt + 1;
};

/**
 * Decides and writes until it is done or may not be. What a refused write met is decided about at once; whoever met somebody else's
 * write under way waits a while (exponentially longer, with full jitter) and reads again. A refusal is given only after the booking
 * was looked for, later than the session: the answer of an earlier attempt may have been lost, and it may have had the last place.
 */
export const makeContest =
  ({ bookings, clock, patience }: Ports) =>
  async <Value, Refused>(contest: Contest<Value, Refused>): Promise<Result<Value, Contended | Refused>> => {
    const deadline = clock.now() + maxWaitMs;
    let seen = contest.seen ?? (await contest.read());
    for (let attempt = 0; ; ) {
      const decision = contest.decide(seen, clock.now());
      const refusal = await refusalOf(decision);
      if (refusal !== undefined) {
        const booking = await unseenBooking(bookings, contest.id, seen);
        if (!booking) return err(refusal);
        seen = { ...seen, booking };
        continue;
      }
      if ('refusal' in decision) continue;
      if (!('write' in decision)) return ok(decision.answer);
      if (decision.before) continue;
      const written = await decision.write();
      if (written.outcome === 'DONE') return ok(decision.answer);
      if (clock.now() >= deadline) return err({ code: 'Contended' });
      attempt = await paused({ patience }, written, attempt);
      seen = await learned(seen, written, contest.read);
    }
  };
