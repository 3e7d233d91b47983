import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import {
  holdSession,
  joinWaitingList,
  myChildren,
  quoteBooking,
  type ToBookQuery,
  toBook,
} from '../api/generated/user';
import { forgetAll, useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { ActingFailure, FailureNotice, Notice, Waiting } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { sessionTimes } from '../format';
import { address, go, Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { endOnOwnClock } from './countdown';
import { Held, type Hold } from './held';
import { type Child, isClosed, type PartyChoice, type Quote, QuotePart, Who } from './party';

type Listing = NonNullable<ToBookQuery['thingToDoById']>;
type Session = Listing['sessions']['edges'][number]['node'];

/** Everybody takes a place, or the children only. */
const neededPlaces = (listing: Listing, { children, adults }: PartyChoice): number =>
  listing.booking?.counts === 'CHILDREN' && children.length > 0 ? children.length : children.length + adults;

/** Whether a child is not welcome, and its booking would be refused. */
const isRefused = ({ booking }: Listing, { children }: Quote): boolean =>
  booking?.ageGate === 'ENFORCE' && children.some(({ welcome }) => !welcome);

interface OfferProps {
  readonly isEnough: boolean;
  readonly hasList: boolean;
  readonly isBusy: boolean;
  readonly onKeep: () => void;
  readonly onJoin: () => void;
}

/** Places to keep, or a list to wait on. */
const Offer = ({ isEnough, hasList, isBusy, onKeep, onJoin }: OfferProps) => {
  const { booking } = words();
  if (isEnough) {
    return (
      <div class="stack">
        <p>
          <button type="button" class="button" aria-disabled={isBusy} onClick={onKeep}>
            {booking.hold}
          </button>
        </p>
        <p class="soft">{booking.holdText}</p>
      </div>
    );
  }
  return (
    <Notice>
      <p>{booking.isFull}</p>
      {hasList && (
        <>
          <p>{booking.waitText}</p>
          <button type="button" class="button light" aria-disabled={isBusy} onClick={onJoin}>
            {booking.wait}
          </button>
        </>
      )}
    </Notice>
  );
};

interface BookingProps {
  readonly listing: Listing;
  readonly session: Session;
  readonly known: readonly Child[];
}

const Booking = ({ listing, session, known }: BookingProps) => {
  const { booking } = words();
  const party = useSignal<PartyChoice>({ children: [], adults: 1 });
  const hold = useSignal<Hold | null>(null);
  const key = useSignal(crypto.randomUUID());
  const acting = useActing();
  const where = { thingToDoId: listing.id, sessionId: session.id };
  const chosen = party.value;
  const isAsked = chosen.children.length + chosen.adults > 0;
  const { now, again } = useLoaded(`quote ${session.id} ${JSON.stringify(chosen)}`, async (signal) => {
    if (!isAsked) return null;
    const answer = await ask('user', quoteBooking, { ...where, party: chosen }, signal);
    return answer.quoteBooking;
  });
  const quote = now.value.value;
  const canAsk = isAsked && quote !== null && !isRefused(listing, quote) && !isClosed(quote);
  const over = (): void => {
    hold.value = null;
    key.value = crypto.randomUUID();
    again();
  };
  const keep = (): void =>
    acting.run(async () => {
      const input = { ...where, party: chosen, idempotencyKey: key.value };
      const { holdSession: kept } = await ask('user', holdSession, { input });
      if (kept) hold.value = { id: kept.id, total: kept.total, until: endOnOwnClock(kept.endsAt, Date.now()) };
    });
  const join = (): void =>
    acting.run(async () => {
      const input = { ...where, party: chosen, idempotencyKey: key.value };
      const answer = await ask('user', joinWaitingList, { input });
      forgetAll();
      go(`/bookings/${encodeURIComponent(answer.joinWaitingList?.id ?? '')}`);
    });
  return (
    <div class="stack">
      <p class="strong">{sessionTimes(session)}</p>
      {!hold.value && (
        <Who
          known={known}
          party={chosen}
          onParty={(next) => {
            party.value = next;
            key.value = crypto.randomUUID();
          }}
        />
      )}
      {!isAsked && <p>{booking.chooseSomebody}</p>}
      {now.value.state === 'failed' && <FailureNotice failure={now.value.failure} again={again} />}
      {quote && isAsked && <QuotePart quote={quote} known={known} zone={session.timeZone} />}
      <ActingFailure acting={acting} reload={over} />
      {hold.value && <Held hold={hold.value} where={where} acting={acting} onOver={over} />}
      {canAsk && !hold.value && (
        <Offer
          isEnough={quote.placesLeft >= neededPlaces(listing, chosen)}
          hasList={listing.booking?.waitingList === true}
          isBusy={acting.isBusy.value}
          onKeep={keep}
          onJoin={join}
        />
      )}
    </div>
  );
};

interface BodyProps {
  readonly listing: Listing;
  readonly sessionId: string;
  readonly known: readonly Child[];
}

const Body = ({ listing, sessionId, known }: BodyProps) => {
  const { booking } = words();
  const session = listing.sessions.edges.find(({ node }) => node.id === sessionId)?.node;
  if (!listing.booking) return <p>{booking.notHere}</p>;
  return session ? <Booking listing={listing} session={session} known={known} /> : <p>{booking.sessionGone}</p>;
};

/** Milliseconds from when it was to start on: it may have been moved since. */
const marginMs = 370 * 86_400_000;

const Loaded = ({ id, sessionId }: { readonly id: string; readonly sessionId: string }) => {
  const { booking } = words();
  const { now, again } = useLoaded(`to book ${id} ${sessionId}`, async (signal) => {
    const start = Date.parse(address.peek().searchParams.get('start') ?? '') || Date.now();
    const from = new Date(start).toISOString();
    const to = new Date(start + marginMs).toISOString();
    const [{ thingToDoById }, mine] = await Promise.all([
      ask('user', toBook, { id, from, to }, signal),
      ask('user', myChildren, {}, signal),
    ]);
    return { listing: thingToDoById, known: mine.myChildren ?? [] };
  });
  const loaded = now.value;
  return (
    <div class="stack">
      <p>
        <Link to={`/things/${encodeURIComponent(id)}`}>← {words().page.back}</Link>
      </p>
      <Title text={booking.title(loaded.value?.listing?.name ?? '')} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {loaded.value?.listing && (
        <Body listing={loaded.value.listing} sessionId={sessionId} known={loaded.value.known} />
      )}
    </div>
  );
};

/** Booking one session: who comes, what it costs, places kept, and the last word. */
export const BookPage = ({ id }: { readonly id: string }) => {
  const { pathname, search, searchParams } = address.value;
  const sessionId = searchParams.get('session') ?? '';
  return people.user.value ? (
    <Loaded id={id} sessionId={sessionId} />
  ) : (
    <SignInFirst title={words().booking.book} pool="user" then={pathname + search} />
  );
};
