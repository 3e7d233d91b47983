import { useEffect } from 'preact/hooks';
import { ask } from '../api/client';
import { listing } from '../api/generated/guest';
import { bookSession, holdSession, joinWaitingList, myChildren, quoteBooking } from '../api/generated/user';
import { asFailure, forgetAll, useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { ActingFailure, FailureNotice, Notice, Waiting } from '../design/notice';
import { monthsBetween } from '../family/ages';
import { SignInFirst } from '../family/favourites-page';
import { introduce } from '../family/profile';
import { today } from '../finding/days';
import { readQuestion } from '../finding/question';
import { pressed } from '../finding/who';
import { sessionTimes } from '../format';
import { ChangeTag } from '../listing/session-notes';
import { address, go, Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { endOnOwnClock } from './countdown';
import { findSession, type Listing, type Session, seenOf, type ToBook } from './find-session';
import { firstParty } from './first-party';
import { Held } from './held';
import type { Where } from './kept-hold';
import { Offer } from './offer';
import { type Child, isClosed, type Quote, QuotePart, Who } from './party';
import { backAddress, type PartyChoice, placesOf } from './reckoning';
import { useHold } from './use-hold';

/** Whether a child is not welcome, and its booking would be refused. */
const isRefused = ({ booking }: Listing, { children }: Quote): boolean =>
  booking?.ageGate === 'ENFORCE' && children.some(({ welcome }) => !welcome);

/** Whether places can be asked for. */
const isOpen = (listing: Listing, quote: Quote | null): quote is Quote =>
  quote !== null && !isRefused(listing, quote) && !isClosed(quote);

interface BookingProps {
  readonly listing: Listing;
  readonly session: Session;
  readonly known: readonly Child[];
}

/** Why no places can be asked for, or what to know before, where a child's age is not that of the session. */
const AgeNotice = ({ listing, quote }: { readonly listing: Listing; readonly quote: Quote }) => {
  const { booking } = words();
  if (quote.children.every(({ welcome }) => welcome)) return null;
  return (
    <Notice>
      <p>{isRefused(listing, quote) ? booking.ageRefused : booking.ageAdvised}</p>
    </Notice>
  );
};

/** Who was asked for in the search. */
const askedFor = (known: readonly Child[]): PartyChoice => {
  const { question } = readQuestion(address.peek().searchParams);
  const day = today(new Date());
  const aged = known.map(({ id, birthDate }) => ({ id, months: monthsBetween(birthDate, day) }));
  return firstParty(aged, question, pressed.peek());
};

const useQuote = (where: Where, chosen: PartyChoice, isAsked: boolean) => {
  const { now, again } = useLoaded(
    `quote ${where.thingToDoId} ${where.sessionId} ${JSON.stringify(chosen)}`,
    async (signal) => {
      if (!isAsked) return null;
      const answer = await ask('user', quoteBooking, { ...where, party: chosen }, signal);
      return answer.quoteBooking;
    },
  );
  return { now, again, isAsked };
};

interface AskedProps {
  readonly listing: Listing;
  readonly loading: ReturnType<typeof useQuote>;
  readonly known: readonly Child[];
  readonly zone: string;
  readonly isHeld: boolean;
}

/** What was answered to who comes. */
const Asked = ({ listing, loading: { now, again, isAsked }, known, zone, isHeld }: AskedProps) => {
  if (!isAsked) return <p>{words().booking.chooseSomebody}</p>;
  const { value: quote } = now.value;
  return (
    <>
      {now.value.state === 'failed' && <FailureNotice failure={now.value.failure} again={again} />}
      {quote && <QuotePart quote={quote} known={known} zone={zone} isHeld={isHeld} />}
      {quote && <AgeNotice listing={listing} quote={quote} />}
    </>
  );
};

const Booking = ({ listing, session, known }: BookingProps) => {
  const where = { thingToDoId: listing.id, sessionId: session.id };
  const held = useHold({
    where,
    known: known.map(({ id }) => id),
    first: askedFor(known),
    seen: seenOf(session),
  });
  const { party, hold } = held;
  const acting = useActing();
  const chosen = party.value;
  const needed = placesOf(chosen, listing.booking?.counts ?? 'EVERYBODY');
  const loading = useQuote(where, chosen, needed > 0);
  const { now, again } = loading;
  const quote = needed > 0 ? now.value.value : null;
  const canAsk = isOpen(listing, quote);
  const over = (): void => {
    held.over();
    again();
  };
  const input = { ...where, party: chosen, idempotencyKey: held.key.value };
  const keepPlaces = (): void =>
    acting.run(async () => {
      try {
        await held.keep(async () => {
          const { holdSession: kept } = await ask('user', holdSession, { input });
          return kept && { id: kept.id, total: kept.total, until: endOnOwnClock(kept.endsAt, Date.now()) };
        });
      } catch (cause) {
        // What is left is something else by now: what the page shows of it is read again.
        if (asFailure(cause).type === 'NoPlacesLeft') again();
        throw cause;
      }
    });
  // A family that books a whole term has kept places often by then, and is kept from nothing.
  const bookAtOnce = (): void =>
    acting.run(async () => {
      const total = quote?.total ?? null;
      const answer = await ask('user', bookSession, { input: { ...input, ...(total !== null && { total }) } });
      forgetAll();
      go(`/bookings/${encodeURIComponent(answer.bookSession?.id ?? '')}`);
    });
  const join = (): void =>
    acting.run(async () => {
      const answer = await ask('user', joinWaitingList, { input });
      forgetAll();
      go(`/bookings/${encodeURIComponent(answer.joinWaitingList?.id ?? '')}`);
    });
  return (
    <div class="stack">
      <p class="strong">{sessionTimes(session)}</p>
      <p>
        {session.where?.address} <ChangeTag session={session} />
      </p>
      {!hold.value && (
        <Who
          known={known}
          party={chosen}
          onParty={(next) => {
            held.over();
            acting.failure.value = null;
            party.value = next;
          }}
        />
      )}
      <Asked listing={listing} loading={loading} known={known} zone={session.timeZone} isHeld={hold.value !== null} />
      <ActingFailure acting={acting} reload={over} />
      {hold.value ? (
        <Held
          key={hold.value.id}
          hold={hold.value}
          where={where}
          session={session}
          agreed={held.agreed.value}
          acting={acting}
          onOver={over}
        />
      ) : (
        canAsk && (
          <Offer
            isEnough={held.isUnanswered.value || quote.placesLeft >= needed}
            isAtOnce={acting.failure.value?.type === 'TooManyRequests'}
            onBook={bookAtOnce}
            hasList={listing.booking?.waitingList === true}
            isBusy={acting.isBusy.value}
            onKeep={keepPlaces}
            onJoin={join}
          />
        )
      )}
    </div>
  );
};

interface BodyProps {
  readonly toBook: ToBook;
  readonly known: readonly Child[];
}

const Body = ({ toBook: { listing, session }, known }: BodyProps) => {
  const { booking } = words();
  if (!listing.booking) return <p>{booking.notHere}</p>;
  return session ? (
    <Booking
      key={`${people.user.value?.email ?? ''} ${session.id}`}
      listing={listing}
      session={session}
      known={known}
    />
  ) : (
    <p>{booking.sessionGone}</p>
  );
};

const Loaded = ({ id, sessionId }: { readonly id: string; readonly sessionId: string }) => {
  const { booking } = words();
  const { now, again } = useLoaded(`to book ${id} ${sessionId}`, async (signal) => {
    const [found, mine] = await Promise.all([
      findSession(id, sessionId, address.peek().searchParams.get('start'), signal),
      ask('user', myChildren, {}, signal),
    ]);
    return { found, known: mine.myChildren ?? [] };
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
      {loaded.value?.found && <Body toBook={loaded.value.found} known={loaded.value.known} />}
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
