import { useSignal } from '@preact/signals';
import { ask, familyApi } from '../api/client';
import { type SessionsQuery, sessions } from '../api/generated/guest';
import { useLoaded } from '../api/loaded';
import { bookAddress } from '../booking/reckoning';
import { FailureNotice, Waiting } from '../design/notice';
import { dayAfter, weekday } from '../finding/days';
import { clockTime, fullDay, isWholeDays, localDate, monthName, sessionTimes, weekdayNames, zoneName } from '../format';
import { address, Link } from '../router';
import { words } from '../words';
import { download, icsOf } from './ics';

export type Session = NonNullable<SessionsQuery['thingToDoById']>['sessions']['edges'][number]['node'];

interface About {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly where: { readonly address: string };
  readonly when: { readonly timeZone: string };
  /** Whether places are booked here. */
  readonly bookable: boolean;
  /** The first session to come. */
  readonly next: { readonly edges: readonly { readonly node: { readonly start: string; readonly end: string } }[] };
}

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether the time where the reader is says nothing more: on the same clock, or where whole days count. */
const isSameClock = (session: Session): boolean =>
  isWholeDays(session) ||
  (clockTime(session.start, session.timeZone) === clockTime(session.start) &&
    localDate(new Date(session.start), session.timeZone) === localDate(new Date(session.start)));

const addToCalendar = (about: About, session: Session): void => {
  const url = `${location.origin}/things/${encodeURIComponent(about.id)}`;
  const { start, end } = session;
  const where = session.where?.address ?? about.where.address;
  const entry = { uid: `${session.id}-${about.id}@${location.host}`, start, end, where, url };
  const file = icsOf({ ...entry, name: about.name, description: url }, new Date());
  download('session.ics', 'text/calendar', file);
};

interface ChangedSession {
  readonly status: Session['status'];
  readonly reason: string | null;
}

/** What became of a session, and why; nothing where it is as it was planned. */
export const ChangeTag = ({ session: { status, reason } }: { readonly session: ChangedSession }) => {
  const { finding, listing } = words();
  if (status === 'CANCELLED')
    return <span class="tag bad">{reason ? listing.cancelledBecause(reason) : finding.cancelled}</span>;
  if (status === 'MOVED') return <span class="tag wait">{reason ? `${finding.moved}: ${reason}` : finding.moved}</span>;
  return null;
};

/** What became of a session, and how many places it has left. */
const Tags = ({ session }: { readonly session: Session }) => {
  const { finding } = words();
  const { status, placesLeft } = session;
  const isFull = placesLeft === 0;
  return (
    <>
      <ChangeTag session={session} />{' '}
      {status !== 'CANCELLED' && placesLeft !== null && (
        <span class={isFull ? 'tag bad' : 'tag good'}>{isFull ? finding.full : finding.placesLeft(placesLeft)}</span>
      )}
    </>
  );
};

/** One session: when it is there and where the reader is, and what became of it. */
export const SessionItem = ({ about, session }: { readonly about: About; readonly session: Session }) => {
  const { booking, listing } = words();
  const isOff = session.status === 'CANCELLED';
  return (
    <li class={isOff ? 'off' : ''}>
      <span>
        {isOff ? <s>{sessionTimes(session)}</s> : <b>{sessionTimes(session)}</b>}{' '}
        {!isOff && !isSameClock(session) && (
          <span class="small soft">
            {listing.yourTime(sessionTimes({ start: session.start, end: session.end, timeZone: ownZone() }))}
          </span>
        )}{' '}
        <Tags session={session} />
      </span>
      {!isOff && about.bookable && (
        <Link class="button light" to={bookAddress(about.id, session, address.value.search)}>
          {booking.book}
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

/** Milliseconds that any zone may lie from UTC. */
const marginMs = 15 * 3_600_000;

/** At most so many pages of a month: twenty sessions each. */
const maxPages = 15;

const sessionsOf = async (
  id: string,
  year: number,
  month: number,
  signal: AbortSignal,
): Promise<readonly Session[]> => {
  const begin = Date.UTC(year, month, 1) - marginMs;
  // What is over in this month the API knows: the clock here may be wrong.
  const from = begin > Date.now() ? new Date(begin).toISOString() : null;
  const to = new Date(Date.UTC(year, month + 1, 1) + marginMs).toISOString();
  const found: Session[] = [];
  let after: string | null = null;
  for (let page = 0; page < maxPages; page += 1) {
    const answer: SessionsQuery = await ask(familyApi(), sessions, { id, from, to, after }, signal);
    const connection = answer.thingToDoById?.sessions;
    found.push(...(connection?.edges.map(({ node }) => node) ?? []));
    after = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
    if (after === null) break;
  }
  return found;
};

/** Days on which a session is, by the clock of its place; one that lasts is on each of its days. */
const daysOf = (session: Session): readonly string[] => {
  const first = localDate(new Date(session.start), session.timeZone);
  const last = localDate(new Date(new Date(session.end).getTime() - 1), session.timeZone);
  const days = [first];
  for (let day = first; day < last && days.length < 62; ) {
    day = dayAfter(day, 1);
    days.push(day);
  }
  return days;
};

const byDay = (found: readonly Session[]): ReadonlyMap<string, readonly Session[]> => {
  const days = new Map<string, Session[]>();
  for (const session of found) {
    for (const day of daysOf(session)) days.set(day, [...(days.get(day) ?? []), session]);
  }
  return days;
};

const weeksOf = (year: number, month: number): readonly (readonly (string | null)[])[] => {
  const first = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells: (string | null)[] = Array.from({ length: weekday(first) - 1 }, () => null);
  for (let day = 0; day < count; day += 1) cells.push(dayAfter(first, day));
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
};

interface GridProps {
  readonly year: number;
  readonly month: number;
  readonly days: ReadonlyMap<string, readonly Session[]>;
  readonly chosen: string | null;
  readonly onChoose: (day: string) => void;
}

const Grid = ({ year, month, days, chosen, onChoose }: GridProps) => {
  const { listing } = words();
  const [short, long] = [weekdayNames('short'), weekdayNames('long')];
  return (
    <table class="month">
      <caption class="unseen">{monthName(year, month)}</caption>
      <thead>
        <tr>
          {short.map((name, place) => (
            <th key={name} scope="col">
              <span aria-hidden="true">{name.replace('.', '')}</span>
              <span class="unseen">{long[place]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, place) => {
              const count = day === null ? 0 : (days.get(day)?.length ?? 0);
              if (day === null) return <td key={place} />;
              const date = Number(day.slice(8));
              if (count === 0)
                return (
                  <td key={place} class="soft">
                    {date}
                  </td>
                );
              return (
                <td key={place}>
                  <button
                    type="button"
                    class="has"
                    aria-pressed={day === chosen}
                    aria-label={listing.sessionsOn(fullDay(`${day}T12:00:00Z`, 'UTC'), count)}
                    onClick={() => onChoose(day)}
                  >
                    {date}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Returns the months since year 0 of a moment, on a clock. */
const monthAt = (moment: Date, zone: string): number => {
  const [year = 0, month = 0] = localDate(moment, zone).split('-').map(Number);
  return year * 12 + month - 1;
};

/**
 * Returns the month to open: this one, or the nearest that the first session is in. An empty month would look as if there
 * was no session, and a clock that is wrong would hide one.
 */
const openingMonth = ({ next, when }: About): number => {
  const here = monthAt(new Date(), when.timeZone);
  const [first] = next.edges;
  if (!first) return here;
  const { start, end } = first.node;
  return Math.min(Math.max(here, monthAt(new Date(start), when.timeZone)), monthAt(new Date(end), when.timeZone));
};

/** The sessions of a listing, month by month, on its own clock. */
export const Calendar = ({ about }: { readonly about: About }) => {
  const { listing } = words();
  const opened = useSignal(openingMonth(about)).peek();
  const offset = useSignal(0);
  const chosen = useSignal<string | null>(null);
  const [year, month] = [Math.floor((opened + offset.value) / 12), (opened + offset.value) % 12];
  const { now, again } = useLoaded(`sessions ${about.id} ${year} ${month}`, (signal) =>
    sessionsOf(about.id, year, month, signal),
  );
  const loaded = now.value;
  const monthText = `${year}-${String(month + 1).padStart(2, '0')}`;
  const days = byDay(loaded.value ?? []);
  const all = (loaded.value ?? []).filter((session) => daysOf(session).some((day) => day.startsWith(monthText)));
  const shownSessions = chosen.value === null ? all.slice(0, 8) : (days.get(chosen.value) ?? []);
  const turn = (by: number): void => {
    offset.value += by;
    chosen.value = null;
  };
  const sample = loaded.value?.[0]?.start ?? new Date().toISOString();
  return (
    <div class="stack">
      <div class="row between">
        <button
          type="button"
          class="button light"
          aria-disabled={offset.value === 0}
          onClick={() => offset.value > 0 && turn(-1)}
        >
          ← <span class="unseen">{listing.earlier}</span>
        </button>
        <b aria-hidden="true">{monthName(year, month)}</b>
        <button type="button" class="button light" onClick={() => turn(1)}>
          <span class="unseen">{listing.later}</span> →
        </button>
      </div>
      <Grid
        year={year}
        month={month}
        days={days}
        chosen={chosen.value}
        onChoose={(day) => (chosen.value = chosen.value === day ? null : day)}
      />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {loaded.state === 'ready' && all.length === 0 && <p role="status">{listing.noTimes}</p>}
      <ul class="plain sessions" aria-live="polite">
        {shownSessions.map((session) => (
          <SessionItem key={session.id} about={about} session={session} />
        ))}
      </ul>
      <p class="small soft">{listing.timesThere(zoneName(about.when.timeZone, sample))}</p>
    </div>
  );
};
