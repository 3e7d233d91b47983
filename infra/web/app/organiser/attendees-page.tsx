import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import {
  type AttendeeRowFragment,
  type AttendeesQuery,
  attendees,
  attendeesCsv,
  checkIn,
  sessionCounts,
  undoCheckIn,
} from '../api/generated/organiser';
import { useLoaded } from '../api/loaded';
import { type Acting, useActing } from '../design/acting';
import { TextField } from '../design/field';
import { ActingFailure, FailureNotice, Notice, Waiting } from '../design/notice';
import { ageInWords } from '../family/ages';
import { SignInFirst } from '../family/favourites-page';
import { clockTime, dayAndTime } from '../format';
import { download } from '../listing/ics';
import { address, Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { byBooking } from './by-booking';
import { Scan } from './scan';

interface Where {
  readonly thingToDoId: string;
  readonly sessionId: string;
}

const all = async (where: Where, signal: AbortSignal): Promise<readonly AttendeeRowFragment[]> => {
  const rows: AttendeeRowFragment[] = [];
  let after: string | null = null;
  do {
    const answer: AttendeesQuery = await ask('organiser', attendees, { ...where, after }, signal);
    rows.push(...(answer.attendees?.edges.map(({ node }) => node) ?? []));
    after = answer.attendees?.pageInfo.hasNextPage ? answer.attendees.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
};

const nameOf = ({ name, ageInYears }: AttendeeRowFragment): string => {
  if (name === null) return words().attendees.adultsAlone;
  return ageInYears === null ? name : `${name}, ${ageInWords(ageInYears * 12)}`;
};

interface RowProps {
  readonly row: AttendeeRowFragment;
  /** Whether it is the first of its booking: that one says what holds for all of them. */
  readonly isFirst: boolean;
  readonly acting: Acting;
  readonly onChange: () => void;
}

const Row = ({ row, isFirst, acting, onChange }: RowProps) => {
  const { attendees: text, booking } = words();
  const { bookingId, child, status, checkedInAt } = row;
  const input = { bookingId, ...(child !== null && { child }) };
  const mark = (): void =>
    acting.run(async () => {
      if (checkedInAt === null) await ask('organiser', checkIn, { input });
      else await ask('organiser', undoCheckIn, { input });
      onChange();
    });
  return (
    <li>
      <div class="row between">
        <span>
          <b>{nameOf(row)}</b> {isFirst && row.adults > 0 && <span class="soft">{text.withAdults(row.adults)}</span>}{' '}
          <span class={status === 'BOOKED' ? 'tag good' : 'tag'}>{booking.status[status]}</span>{' '}
          {checkedInAt !== null && <span class="tag good">{text.here(clockTime(checkedInAt))}</span>}
        </span>
        {status === 'BOOKED' && (
          <button type="button" class="button light" aria-pressed={checkedInAt !== null} onClick={mark}>
            {checkedInAt === null ? text.checkIn : text.undo}
            <span class="unseen">: {nameOf(row)}</span>
          </button>
        )}
      </div>
      {isFirst && row.note !== null && <p class="small">{text.note(row.note)}</p>}
    </li>
  );
};

/** Checks in by what a ticket says, typed or read by a scanner that types. */
const ByTicket = ({ onChange }: { readonly onChange: () => void }) => {
  const { attendees: text } = words();
  const ticket = useSignal('');
  const said = useSignal('');
  const acting = useActing();
  const send = (): void =>
    acting.run(async () => {
      const { checkIn: marked } = await ask('organiser', checkIn, { input: { ticket: ticket.peek().trim() } });
      said.value = marked ? text.codeTaken(nameOf(marked)) : '';
      ticket.value = '';
      onChange();
    });
  return (
    <form
      class="sheet stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ActingFailure acting={acting} pool="organiser" />
      {said.value !== '' && (
        <Notice kind="good">
          <p>{said.value}</p>
        </Notice>
      )}
      <Scan
        onRead={(found) => {
          ticket.value = found;
          send();
        }}
      />
      <TextField
        label={text.code}
        hint={text.codeHint}
        value={ticket.value}
        onValue={(value) => (ticket.value = value)}
      />
      <p>
        <button type="submit" class="button" aria-disabled={acting.isBusy.value}>
          {text.checkIn}
        </button>
      </p>
    </form>
  );
};

const List = ({ where, start }: { readonly where: Where; readonly start: string }) => {
  const { attendees: text, organiser } = words();
  const acting = useActing();
  const { now, again } = useLoaded(`attendees ${where.thingToDoId} ${where.sessionId}`, async (signal) => {
    const [rows, counts] = await Promise.all([all(where, signal), ask('organiser', sessionCounts, where, signal)]);
    return { rows, counts: counts.sessionCounts };
  });
  const loaded = now.value;
  const counts = loaded.value?.counts;
  const save = (): void =>
    acting.run(async () => {
      const answer = await ask('organiser', attendeesCsv, where);
      download('attendees.csv', 'text/csv', answer.attendeesCsv ?? '');
    });
  return (
    <div class="stack">
      <p>
        <Link to={`/organiser/listings/${encodeURIComponent(where.thingToDoId)}`}>← {organiser.title}</Link>
      </p>
      <Title text={text.title} />
      {start !== '' && <p class="strong">{dayAndTime(start)}</p>}
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} pool="organiser" />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {counts && (
        <p role="status">
          {text.counts(counts.booked, counts.capacity)}
          {counts.waiting > 0 && `, ${text.waiting(counts.waiting)}`}
        </p>
      )}
      <ByTicket onChange={again} />
      <ActingFailure acting={acting} reload={again} pool="organiser" />
      {loaded.state === 'ready' && loaded.value.rows.length === 0 && <p>{text.none}</p>}
      <ul class="plain work">
        {byBooking(loaded.value?.rows ?? []).map((party) =>
          party.map((row, place) => (
            <Row
              key={row.bookingId + (row.child ?? '')}
              row={row}
              isFirst={place === 0}
              acting={acting}
              onChange={again}
            />
          )),
        )}
      </ul>
      <p>
        <button type="button" class="button light" onClick={save}>
          {text.csv}
        </button>
      </p>
    </div>
  );
};

/** Who comes to one session: names and ages, who is there, and a file of it. */
export const AttendeesPage = ({ id }: { readonly id: string }) => {
  const { pathname, search, searchParams } = address.value;
  const where = { thingToDoId: id, sessionId: searchParams.get('session') ?? '' };
  const start = searchParams.get('start') ?? '';
  return people.organiser.value ? (
    <List where={where} start={Number.isNaN(Date.parse(start)) ? '' : start} />
  ) : (
    <SignInFirst title={words().attendees.title} pool="organiser" then={pathname + search} />
  );
};
