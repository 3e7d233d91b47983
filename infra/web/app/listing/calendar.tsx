import { useSignal } from '@preact/signals';
import { ask, familyApi } from '../api/client';
import { type SessionsQuery, sessions } from '../api/generated/guest';
import { type Loaded, useLoaded } from '../api/loaded';
import { FailureNotice, Waiting } from '../design/notice';
import { dayAfter, daysOf as daysAsked, weekday } from '../finding/days';
import { readQuestion } from '../finding/question';
import { fullDay, localDate, monthName, weekdayNames, zoneName } from '../format';
import { address } from '../router';
import { words } from '../words';
import { type About, type Judged, type Session, Times } from './session-item';

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

/** Returns the months since year 0 of a day. */
const monthOf = (day: string): number => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year * 12 + month - 1;
};

const monthAt = (moment: Date, zone: string): number => monthOf(localDate(moment, zone));

/**
 * Returns the month to open: this one, or the nearest that the first session is in. An empty month would look as if there
 * was no session, and a clock that is wrong would hide one.
 */
const usualMonth = ({ next, when }: About): number => {
  const here = monthAt(new Date(), when.timeZone);
  const [first] = next.edges;
  if (!first) return here;
  const { start, end } = first.node;
  return Math.min(Math.max(here, monthAt(new Date(start), when.timeZone)), monthAt(new Date(end), when.timeZone));
};

/** Returns the month to open: that of the day that was asked for, unless there is nothing before it is over. */
const openingMonth = (about: About, asked: string | null): number =>
  Math.max(usualMonth(about), asked === null ? 0 : monthOf(asked));

interface StateProps {
  readonly loaded: Loaded<readonly Session[]>;
  readonly isEmpty: boolean;
  readonly again: () => void;
}

const State = ({ loaded, isEmpty, again }: StateProps) => (
  <>
    {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} />}
    {loaded.state === 'loading' && !loaded.value && <Waiting />}
    {loaded.state === 'ready' && isEmpty && <p role="status">{words().listing.noTimes}</p>}
  </>
);

interface CalendarProps extends Judged {
  readonly about: About;
}

/** The sessions of a listing, month by month, on its own clock. */
export const Calendar = ({ about, ages, day }: CalendarProps) => {
  const { listing } = words();
  const [first, last] = daysAsked(readQuestion(address.peek().searchParams).question, new Date()) ?? [null, null];
  const [usual, opened] = useSignal([usualMonth(about), openingMonth(about, first)] as const).peek();
  const offset = useSignal(0);
  const isFirst = opened + offset.value <= usual;
  const pressed = useSignal<string | null>(first === last ? first : null);
  const [year, month] = [Math.floor((opened + offset.value) / 12), (opened + offset.value) % 12];
  const { now, again } = useLoaded(`sessions ${about.id} ${year} ${month}`, (signal) =>
    sessionsOf(about.id, year, month, signal),
  );
  const loaded = now.value;
  const monthText = `${year}-${String(month + 1).padStart(2, '0')}`;
  const days = byDay(loaded.value ?? []);
  const chosen = pressed.value !== null && days.has(pressed.value) ? pressed.value : null;
  const all = (loaded.value ?? []).filter((session) => daysOf(session).some((day) => day.startsWith(monthText)));
  const shownSessions = chosen === null ? all : (days.get(chosen) ?? []);
  const turn = (by: number): void => {
    offset.value += by;
    pressed.value = null;
  };
  const sample = loaded.value?.[0]?.start ?? new Date().toISOString();
  return (
    <div class="stack">
      <div class="row between turning">
        <button type="button" class="button light" aria-disabled={isFirst} onClick={() => !isFirst && turn(-1)}>
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
        chosen={chosen}
        onChoose={(day) => (pressed.value = chosen === day ? null : day)}
      />
      <State loaded={loaded} isEmpty={all.length === 0} again={again} />
      <Times key={monthText} about={about} ages={ages} day={day} sessions={shownSessions} isWhole={chosen !== null} />
      <p class="small soft">{listing.timesThere(zoneName(about.when.timeZone, sample))}</p>
    </div>
  );
};
