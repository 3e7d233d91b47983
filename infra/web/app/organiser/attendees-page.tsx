import { ask } from '../api/client';
import {
  type AttendeeRowFragment,
  type AttendeesQuery,
  attendees,
  attendeesCsv,
  type DoorQuery,
  door,
} from '../api/generated/organiser';
import { useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { ActingFailure, FailureNotice, Waiting } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { dayAndTime, localDate } from '../format';
import { download } from '../listing/ics';
import { address, Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { type DoorAt, doorQuestion, timesOf } from './at-door';
import { Party } from './attendee-party';
import { byBooking } from './by-booking';
import { ByTicket } from './by-ticket';
import { ClockThere } from './clock-there';
import { fileName } from './file-name';

const all = async (where: DoorAt, signal: AbortSignal): Promise<readonly AttendeeRowFragment[]> => {
  const rows: AttendeeRowFragment[] = [];
  let after: string | null = null;
  do {
    const answer: AttendeesQuery = await ask('organiser', attendees, { ...where, after }, signal);
    rows.push(...(answer.attendees?.edges.map(({ node }) => node) ?? []));
    after = answer.attendees?.pageInfo.hasNextPage ? answer.attendees.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
};

interface HeadProps {
  readonly where: DoorAt;
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

const List = ({ where, told }: { readonly where: DoorAt; readonly told: string }) => {
  const { attendees: text } = words();
  const acting = useActing();
  const { now, again } = useLoaded(`attendees ${where.thingToDoId} ${where.sessionId}`, async (signal) => {
    const [rows, there, times] = await Promise.all([
      all(where, signal),
      ask('organiser', door, where, signal),
      timesOf(where, told, signal),
    ]);
    return { rows, times, counts: there.sessionCounts, listing: there.thingToDoById };
  });
  const loaded = now.value;
  const { rows = [], times = null, counts, listing = null } = loaded.value ?? {};
  const timeZone = listing?.when.timeZone;
  const question = (): string | undefined => doorQuestion(times, timeZone);
  const save = (): void =>
    acting.run(async () => {
      const answer = await ask('organiser', attendeesCsv, where);
      const day = times === null ? '' : localDate(new Date(times.start), timeZone);
      download(fileName([text.title, listing?.name ?? '', day], 'csv'), 'text/csv', answer.attendeesCsv ?? '');
    });
  return (
    <div class="stack">
      <Head where={where} start={times?.start ?? ''} listing={listing} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} pool="organiser" />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {counts && (
        <p role="status">
          {text.counts(counts.booked, counts.capacity)}
          {counts.waiting > 0 && `, ${text.waiting(counts.waiting)}`}
        </p>
      )}
      <ByTicket where={where} rows={rows} timeZone={timeZone} question={question} onChange={again} />
      <ActingFailure acting={acting} reload={again} pool="organiser" />
      {loaded.state === 'ready' && rows.length === 0 && <p>{text.none}</p>}
      <ul class="plain work">
        {byBooking(rows).map((party) => (
          <Party
            key={party[0]?.bookingId}
            party={party}
            canCancel={times !== null && Date.parse(times.start) > Date.now()}
            acting={acting}
            timeZone={timeZone}
            question={question}
            onChange={again}
          />
        ))}
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
  return people.organiser.value ? (
    <List where={where} told={searchParams.get('start') ?? ''} />
  ) : (
    <SignInFirst title={words().attendees.title} pool="organiser" then={pathname + search} />
  );
};
