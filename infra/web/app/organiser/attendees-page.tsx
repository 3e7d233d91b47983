import { ask } from '../api/client';
import {
  type AttendeeRowFragment,
  type AttendeesQuery,
  attendees,
  attendeesCsv,
  checkIn,
  type DoorQuery,
  door,
  undoCheckIn,
} from '../api/generated/organiser';
import { useLoaded } from '../api/loaded';
import { type Acting, useActing } from '../design/acting';
import { ActingFailure, FailureNotice, Waiting } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { clockTime, dayAndTime } from '../format';
import { download } from '../listing/ics';
import { address, Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { byBooking } from './by-booking';
import { ByTicket } from './by-ticket';
import { ClockThere } from './clock-there';
import { nameOf } from './names';

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

interface RowProps {
  readonly row: AttendeeRowFragment;
  /** Whether it is the first of its booking: that one says what holds for all of them. */
  readonly isFirst: boolean;
  readonly acting: Acting;
  /** The clock of the place. */
  readonly timeZone: string | undefined;
  readonly onChange: () => void;
}

const Row = ({ row, isFirst, acting, timeZone, onChange }: RowProps) => {
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
          {checkedInAt !== null && <span class="tag good">{text.here(clockTime(checkedInAt, timeZone))}</span>}
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

interface HeadProps {
  readonly where: Where;
  readonly start: string;
  readonly listing: DoorQuery['thingToDoById'];
}

/** Which session of which listing it is, and by which clock. */
const Head = ({ where, start, listing }: HeadProps) => {
  const { attendees: text, organiser } = words();
  return (
    <>
      <p>
        <Link to={`/organiser/listings/${encodeURIComponent(where.thingToDoId)}`}>
          ← {listing?.name ?? organiser.toListing}
        </Link>
      </p>
      <Title text={text.title} />
      {listing && (
        <p class="strong">
          {[listing.name, start !== '' && dayAndTime(start, listing.when.timeZone)].filter(Boolean).join(' · ')}
        </p>
      )}
      {listing && <ClockThere timeZone={listing.when.timeZone} moment={start || undefined} />}
    </>
  );
};

const List = ({ where, start }: { readonly where: Where; readonly start: string }) => {
  const { attendees: text } = words();
  const acting = useActing();
  const { now, again } = useLoaded(`attendees ${where.thingToDoId} ${where.sessionId}`, async (signal) => {
    const [rows, there] = await Promise.all([all(where, signal), ask('organiser', door, where, signal)]);
    return { rows, counts: there.sessionCounts, listing: there.thingToDoById };
  });
  const loaded = now.value;
  const { rows = [], counts, listing = null } = loaded.value ?? {};
  const timeZone = listing?.when.timeZone;
  const save = (): void =>
    acting.run(async () => {
      const answer = await ask('organiser', attendeesCsv, where);
      download('attendees.csv', 'text/csv', answer.attendeesCsv ?? '');
    });
  return (
    <div class="stack">
      <Head where={where} start={start} listing={listing} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} pool="organiser" />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {counts && (
        <p role="status">
          {text.counts(counts.booked, counts.capacity)}
          {counts.waiting > 0 && `, ${text.waiting(counts.waiting)}`}
        </p>
      )}
      <ByTicket where={where} rows={rows} onChange={again} />
      <ActingFailure acting={acting} reload={again} pool="organiser" />
      {loaded.state === 'ready' && rows.length === 0 && <p>{text.none}</p>}
      <ul class="plain work">
        {byBooking(rows).map((party) =>
          party.map((row, place) => (
            <Row
              key={row.bookingId + (row.child ?? '')}
              row={row}
              isFirst={place === 0}
              acting={acting}
              timeZone={timeZone}
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
