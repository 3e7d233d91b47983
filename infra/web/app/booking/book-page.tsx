import { useEffect } from 'preact/hooks';
import { ask } from '../api/client';
import { listing } from '../api/generated/guest';
import { myChildren } from '../api/generated/user';
import { useLoaded } from '../api/loaded';
import { FailureNotice, Waiting } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { introduce } from '../family/profile';
import { address, Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { BookingForm } from './booking-form';
import { findBooked } from './find-booked';
import { findSession, type ToBook } from './find-session';
import type { Booked } from './own-booked';
import type { Child } from './party';
import { backAddress } from './reckoning';

interface BodyProps {
  readonly toBook: ToBook;
  readonly known: readonly Child[];
  readonly booked: readonly Booked[];
  readonly onBooked: () => void;
}

const Body = ({ toBook: { listing, session }, ...rest }: BodyProps) => {
  const { booking } = words();
  if (!listing.booking) return <p>{booking.notHere}</p>;
  return session ? (
    <BookingForm key={`${people.user.value?.email ?? ''} ${session.id}`} {...{ listing, session }} {...rest} />
  ) : (
    <p>{booking.sessionGone}</p>
  );
};

const Loaded = ({ id, sessionId }: { readonly id: string; readonly sessionId: string }) => {
  const { booking } = words();
  const { now, again } = useLoaded(`to book ${id} ${sessionId}`, async (signal) => {
    const start = address.peek().searchParams.get('start');
    const [found, mine, booked] = await Promise.all([
      findSession(id, sessionId, start, signal),
      ask('user', myChildren, {}, signal),
      // Who is not told here who has places already is told when places are asked for.
      findBooked({ thingToDoId: id, sessionId }, start ?? '', signal).catch(() => []),
    ]);
    return { found, known: mine.myChildren ?? [], booked };
  });
  const loaded = now.value;
  useEffect(introduce, []);
  return (
    <div class="stack">
      <p>
        <Link to={backAddress(id, address.value.search)}>← {words().page.back}</Link>
      </p>
      <Title text={booking.title(loaded.value?.found?.listing.name ?? '')} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {loaded.value?.found && (
        <Body toBook={loaded.value.found} known={loaded.value.known} booked={loaded.value.booked} onBooked={again} />
      )}
    </div>
  );
};

/** Who is nobody yet is told what the sign-in is for. */
const ToSignIn = ({ id, then }: { readonly id: string; readonly then: string }) => {
  const { booking } = words();
  const { now } = useLoaded(`listing ${id}`, async (signal) => {
    const { thingToDoById } = await ask('guest', listing, { id }, signal);
    return thingToDoById;
  });
  const name = now.value.value?.name;
  return <SignInFirst title={name === undefined ? booking.book : booking.title(name)} pool="user" then={then} />;
};

/** Booking one session: who comes, what it costs, places kept, and the last word. */
export const BookPage = ({ id }: { readonly id: string }) => {
  const { pathname, search, searchParams } = address.value;
  const sessionId = searchParams.get('session') ?? '';
  return people.user.value ? <Loaded id={id} sessionId={sessionId} /> : <ToSignIn id={id} then={pathname + search} />;
};
