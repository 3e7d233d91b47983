import { useSignal } from '@preact/signals';
import type { SessionsQuery } from '../api/generated/guest';
import { bookAddress } from '../booking/reckoning';
import type { Ages } from '../family/months';
import type { Age } from '../finding/question';
import { isReadersClock, isWholeDays, sessionTimes } from '../format';
import { address, Link } from '../router';
import { words } from '../words';
import { DayFits } from './fits';
import { download, icsOf } from './ics';
import { bookingOf, type Terms } from './own-session';
import type { Priced } from './party-total';
import { SessionNotes } from './session-notes';

export type Session = NonNullable<SessionsQuery['thingToDoById']>['sessions']['edges'][number]['node'];

export interface About extends Omit<Priced, 'booking'> {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly where: { readonly address: string };
  readonly when: { readonly timeZone: string };
  readonly target: Ages;
  /** Whether places are booked here. */
  readonly bookable: boolean;
  readonly booking: (Terms & { readonly waitingList: boolean }) | null;
  /** The first session to come. */
  readonly next: { readonly edges: readonly { readonly node: { readonly start: string; readonly end: string } }[] };
}

/** What is said of the children that were asked for before one looks at the sessions. */
export interface Judged {
  readonly ages: readonly Age[];
  /** The day on which they are as old as is said. */
  readonly day: string;
}

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether the time where the reader is says nothing more: on the same clock, or where whole days count. */
const isSameClock = (session: Session): boolean =>
  isWholeDays(session) || isReadersClock(session.timeZone, session.start);

const addToCalendar = (about: About, session: Session): void => {
  const url = `${location.origin}/things/${encodeURIComponent(about.id)}`;
  const { start, end } = session;
  const where = session.where?.address ?? about.where.address;
  const entry = { uid: `${session.id}-${about.id}@${location.host}`, start, end, where, url };
  const file = icsOf({ ...entry, name: about.name, description: url }, new Date());
  download('session.ics', 'text/calendar', file);
};

interface ItemProps extends Judged {
  readonly about: About;
  readonly session: Session;
}

/** One session: when it is there and where the reader is, and what became of it. */
const SessionItem = ({ about, session, ages, day }: ItemProps) => {
  const { booking, listing } = words();
  const isOff = session.status === 'CANCELLED';
  const stands = bookingOf(session, about.booking, Date.now());
  // Where it is full there may be a list to wait on.
  const canBook = stands === 'open' || (stands === 'full' && about.booking?.waitingList === true);
  return (
    <li class={isOff ? 'off' : ''}>
      <span>
        {isOff ? <s>{sessionTimes(session)}</s> : <b>{sessionTimes(session)}</b>}{' '}
        {!isOff && !isSameClock(session) && (
          <span class="small soft">
            {listing.yourTime(sessionTimes({ start: session.start, end: session.end, timeZone: ownZone() }))}
          </span>
        )}{' '}
        <SessionNotes session={session} usual={about} />{' '}
        <DayFits target={about.target} ages={ages} session={session} saidOf={day} />
      </span>
      {!isOff && about.bookable && canBook && (
        <Link class="button light" to={bookAddress(about.id, session, address.value.search)}>
          {stands === 'full' ? booking.wait : booking.book}
          <span class="unseen">: {sessionTimes(session)}</span>
        </Link>
      )}
      {!isOff && (
        <button type="button" class="button bare small" onClick={() => addToCalendar(about, session)}>
          {listing.addToCalendar}
          <span class="unseen">: {sessionTimes(session)}</span>
        </button>
      )}
    </li>
  );
};

/** So many sessions are shown at first. */
const maxShown = 8;

interface TimesProps extends Judged {
  readonly about: About;
  readonly sessions: readonly Session[];
  readonly isWhole: boolean;
}

/** Sessions of a month, the rest of which comes with a press; or of a day. */
export const Times = ({ about, sessions: all, isWhole, ages, day }: TimesProps) => {
  const isAll = useSignal(false);
  const shown = isAll.value || isWhole ? all : all.slice(0, maxShown);
  const rest = all.length - shown.length;
  return (
    <>
      <ul class="plain sessions" aria-live="polite">
        {shown.map((session) => (
          <SessionItem key={session.id} about={about} session={session} ages={ages} day={day} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="button light" onClick={() => (isAll.value = true)}>
          {words().listing.moreTimes(rest)}
        </button>
      )}
    </>
  );
};
