import { ask } from '../api/client';
import { type BookingList, type BookingRowFragment, myBookings } from '../api/generated/user';
import { useLoaded } from '../api/loaded';
import { FailureNotice, Waiting } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { sessionTimes } from '../format';
import { ChangeTag } from '../listing/session-notes';
import { address, Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { OwnHolds, useOwnHolds } from './own-holds';

const lists: readonly BookingList[] = ['UPCOMING', 'WAITING', 'PAST', 'CANCELLED'];

const looks = {
  BOOKED: 'tag good',
  WAITING: 'tag wait',
  OFFERED: 'tag good',
  CANCELLED: 'tag bad',
  LAPSED: 'tag bad',
  LEFT: 'tag',
  CLOSED: 'tag',
} as const;

/** How a booking stands, in its colour. */
export const StatusTag = ({ status }: { readonly status: BookingRowFragment['status'] }) => (
  <span class={looks[status]}>{words().booking.status[status]}</span>
);

const Row = ({ row }: { readonly row: BookingRowFragment }) => {
  const { booking } = words();
  const names = row.party.children.map(({ name }) => name);
  return (
    <li>
      <h2>
        <Link to={`/bookings/${encodeURIComponent(row.id)}`}>
          {row.thingToDo?.name ?? row.session?.name ?? booking.gone}
        </Link>
      </h2>
      <p>
        <StatusTag status={row.status} />{' '}
        {row.session && (
          <>
            {sessionTimes(row.session)} <ChangeTag session={row.session} />
          </>
        )}{' '}
        {(!row.thingToDo || !row.session) && <span class="tag">{booking.gone}</span>}
      </p>
      <p class="small soft">{[...names, booking.adultsCount(row.party.adults)].join(', ')}</p>
    </li>
  );
};

const List = ({ list }: { readonly list: BookingList }) => {
  const { booking } = words();
  const { now, again } = useLoaded(`bookings ${list}`, async (signal) => {
    const answer = await ask('user', myBookings, { list }, signal);
    return answer.myBookings?.edges.map(({ node }) => node) ?? [];
  });
  const loaded = now.value;
  const { holds, look } = useOwnHolds();
  const shownHolds = list === 'UPCOMING' ? holds : [];
  return (
    <div class="stack">
      <Title text={booking.myTitle} />
      <ul class="plain row">
        {lists.map((name) => (
          <li key={name}>
            <Link
              class="chip"
              to={`/bookings?list=${name.toLowerCase()}`}
              {...(name === list && { 'aria-current': 'page' as const })}
            >
              {booking.lists[name]}
            </Link>
          </li>
        ))}
      </ul>
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      <OwnHolds holds={shownHolds} look={look} />
      {loaded.state === 'ready' && loaded.value.length === 0 && shownHolds.length === 0 && (
        <>
          <p>{booking.none[list]}</p>
          <p>
            <Link class="button light" to="/">
              {words().page.toStart}
            </Link>
          </p>
        </>
      )}
      <ul class="plain work">
        {loaded.value?.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </div>
  );
};

/** A family's bookings, by list. */
export const BookingsPage = () => {
  const wanted = address.value.searchParams.get('list')?.toUpperCase();
  const list = lists.find((name) => name === wanted) ?? 'UPCOMING';
  return people.user.value ? (
    <List key={list} list={list} />
  ) : (
    <SignInFirst title={words().booking.myTitle} pool="user" then="/bookings" />
  );
};
