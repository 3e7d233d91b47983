import type { Session } from '../schedule/sessions';
import { hour, instantAt } from '../shared/time';
import { type Booked, type Cancelled, nextRevision, type Waiting } from './booking';

/** A notice opens a way out at no cost, for so long. */
const freeExitMs = 72 * hour;

/** Tells what became of a session, as those who booked it are to hear. */
export interface News {
  /** The session as it is now. */
  readonly session: Pick<Session, 'end' | 'start'>;
  /** Its name or its place is another. */
  readonly isElsewhere: boolean;
  /** The revision of the listing with which it happened, and when: milliseconds since the epoch. */
  readonly revision: number;
  readonly happenedAt: number;
}

const isAtAnotherTime = ({ starts, ends }: Booked | Waiting, { session }: News): boolean =>
  starts !== session.start || ends !== session.end;

/** Who booked afterwards knew it, and who was told of it was told. */
const isAtAnotherPlace = ({ createdAt, noticed = 0 }: Booked, { isElsewhere, revision, happenedAt }: News): boolean =>
  isElsewhere && noticed < revision && Date.parse(createdAt) < happenedAt;

/**
 * Returns the booking of a session of which there are news at `now` (milliseconds since the epoch): it stands at the session's time, may
 * be given up at no cost for a while, and its calendar hears of it. Undefined when its family knows all already.
 */
export const withNews = (booking: Booked, news: News, now: number): Booked | undefined => {
  if (!isAtAnotherTime(booking, news) && !isAtAnotherPlace(booking, news)) return undefined;
  const { start, end } = news.session;
  return {
    ...nextRevision(booking, instantAt(now)),
    starts: start,
    ends: end,
    freeUntil: Math.min(now + freeExitMs, start),
    noticed: Math.max(booking.noticed ?? 0, news.revision),
    sequence: booking.sequence + 1,
  };
};

/** Returns what stays booked at the time that its family knows of: of a move it is still to be told. */
export const asFamilyKnowsIt = (after: Booked | Cancelled, { starts, ends }: Booked): Booked | Cancelled =>
  after.status === 'BOOKED' ? { ...after, starts, ends } : after;

/** Returns who waits for the session as it is now: nobody is told, for nothing is booked. Undefined when it is so already. */
export const atPresent = (waiting: Waiting, news: News, now: number): Waiting | undefined =>
  isAtAnotherTime(waiting, news)
    ? { ...nextRevision(waiting, instantAt(now)), starts: news.session.start, ends: news.session.end }
    : undefined;
