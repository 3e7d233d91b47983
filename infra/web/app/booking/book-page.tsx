import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../api/client';
import { listing } from '../api/generated/guest';
import { bookSession, holdSession, joinWaitingList, myChildren } from '../api/generated/user';
import { asFailure, forgetAll, useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { ActingFailure, FailureNotice, Waiting } from '../design/notice';
import { monthsBetween } from '../family/ages';
import { SignInFirst } from '../family/favourites-page';
import { introduce } from '../family/profile';
import { today } from '../finding/days';
import { pressed } from '../finding/own-children';
import { readQuestion } from '../finding/question';
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
import { Offer } from './offer';
import { type Child, Who } from './party';
import { Asked, isOpen, usePartyQuote } from './party-quote';
import { backAddress, type PartyChoice, placesOf } from './reckoning';
import { termsOf } from './terms';
import { useHold } from './use-hold';

interface BookingProps {
  readonly listing: Listing;
  readonly session: Session;
  readonly known: readonly Child[];
}

/** Who was asked for in the search. */
const askedFor = (known: readonly Child[]): PartyChoice => {
  const { question } = readQuestion(address.peek().searchParams);
  const day = today(new Date());
  const aged = known.map(({ id, birthDate }) => ({ id, months: monthsBetween(birthDate, day) }));
  return firstParty(aged, question, pressed.peek());
};

/** After these what is shown of a session is no longer so. */
const outdating = new Set(['Conflict', 'NoPlacesLeft', 'NotOpen', 'NotWelcome', 'PriceChanged']);

/** After these, places that are kept cannot be booked any more, and are wanted by nobody. */
const hopeless = new Set(['NoPlacesLeft', 'NotFound', 'NotOpen', 'NotWelcome', 'PartyTooBig']);

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
  const isTooOften = useSignal(false);
  const chosen = party.value;
  const needed = placesOf(chosen, listing.booking?.counts ?? 'EVERYBODY');
  const asked = usePartyQuote({ where, party: chosen, isAsked: needed > 0, turns: held.turns });
  const { quote } = asked;
  const input = { ...where, party: chosen, idempotencyKey: held.key.value };
  const act = (work: () => Promise<void>): void =>
    acting.run(async () => {
      try {
        await work();
      } catch (cause) {
        const { type } = asFailure(cause);
        if (outdating.has(type)) asked.again();
        if (type === 'TooManyRequests') isTooOften.value = true;
        throw cause;
      }
    });
  const keepPlaces = (): void =>
    act(() =>
      held.keep(async () => {
        const { holdSession: kept } = await ask('user', holdSession, { input });
        return kept && { id: kept.id, until: endOnOwnClock(kept.endsAt, Date.now()) };
      }, quote && termsOf(quote)),
    );
  // A family that books a whole term has kept places often by then, and is kept from nothing.
  const bookAtOnce = (): void =>
    act(async () => {
      const total = quote?.total ?? null;
      const answer = await ask('user', bookSession, { input: { ...input, ...(total !== null && { total }) } });
      forgetAll();
      go(`/bookings/${encodeURIComponent(answer.bookSession?.id ?? '')}`);
    });
  const join = (): void =>
    act(async () => {
      const answer = await ask('user', joinWaitingList, { input });
      forgetAll();
      go(`/bookings/${encodeURIComponent(answer.joinWaitingList?.id ?? '')}`);
    });
  // Places that are kept stay so whatever was refused, unless they can be booked no more: then they are let go.
  const goOn = (): void => {
    const type = acting.failure.peek()?.type ?? '';
    const isKept = hold.peek() !== null && !hopeless.has(type) && type !== 'HoldOver';
    if (isKept) acting.again();
    else {
      held.leave();
      asked.again();
    }
  };
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
            held.leave();
            acting.failure.value = null;
            party.value = next;
          }}
        />
      )}
      <Asked listing={listing} asked={asked} known={known} zone={session.timeZone} isHeld={hold.value !== null} />
      <ActingFailure acting={acting} reload={goOn} />
      {hold.value ? (
        <Held key={hold.value.id} held={held} hold={hold.value} {...{ where, session, asked, acting }} />
      ) : (
        isOpen(listing, quote) &&
        asked.isPresent && (
          <Offer
            isEnough={held.isUnanswered.value || quote.placesLeft >= needed}
            isAtOnce={isTooOften.value}
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
