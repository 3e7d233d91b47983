import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { bookSession, holdSession, joinWaitingList } from '../api/generated/user';
import { asFailure, forgetAll } from '../api/loaded';
import { useActing } from '../design/acting';
import { ActingFailure, Notice } from '../design/notice';
import { monthsBetween } from '../family/ages';
import { today } from '../finding/days';
import { pressed } from '../finding/own-children';
import { readQuestion } from '../finding/question';
import { sessionTimes } from '../format';
import { ChangeTag } from '../listing/session-notes';
import { address, go, Link } from '../router';
import { words } from '../words';
import { endOnOwnClock } from './countdown';
import { type Listing, type Session, seenOf } from './find-session';
import { firstParty } from './first-party';
import { Held } from './held';
import { Offer } from './offer';
import { type Booked, bookedChildIn, without } from './own-booked';
import { type Child, Who } from './party';
import { Asked, isOpen, usePartyQuote } from './party-quote';
import { bookingAddress, type PartyChoice, placesOf } from './reckoning';
import { termsOf } from './terms';
import { useHold } from './use-hold';

interface BookingProps {
  readonly listing: Listing;
  readonly session: Session;
  readonly known: readonly Child[];
  /** Who of the family has places already, or waits for some. */
  readonly booked: readonly Booked[];
  /** Reads that again. */
  readonly onBooked: () => void;
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

interface BookedProps extends Pick<BookingProps, 'known' | 'booked'> {
  readonly childId: string;
}

/** Who was taken out of the party, and where its places are. */
const BookedNotice = ({ childId, known, booked }: BookedProps) => {
  const { booking } = words();
  const bookingId = booked.find((other) => other.childId === childId)?.bookingId;
  return (
    <Notice>
      <p>
        {booking.childBooked(known.find(({ id }) => id === childId)?.name ?? booking.aChild)}{' '}
        <Link to={bookingId === undefined ? '/bookings' : bookingAddress(bookingId)}>{booking.seeBooking}</Link>
      </p>
    </Notice>
  );
};

/** Who can be booked still: places of a session are had once. */
const freeOf = ({ known, booked }: Pick<BookingProps, 'known' | 'booked'>): readonly Child[] =>
  known.filter(({ id }) => !booked.some(({ childId, isWaiting }) => childId === id && !isWaiting));

const WhenAndWhere = ({ session }: Pick<BookingProps, 'session'>) => (
  <>
    <p class="strong">{sessionTimes(session)}</p>
    <p>
      {session.where?.address} <ChangeTag session={session} />
    </p>
  </>
);

/** Shows what was made of a party, and nothing as it was before. */
const goTo = (id: string | undefined): void => {
  forgetAll();
  go(bookingAddress(id ?? ''));
};

/** Who comes to a session, what it costs, and places for them: kept, booked at once or waited for. */
export const BookingForm = ({ listing, session, known, booked, onBooked }: BookingProps) => {
  const where = { thingToDoId: listing.id, sessionId: session.id };
  const held = useHold({
    where,
    known: known.map(({ id }) => id),
    first: askedFor(freeOf({ known, booked })),
    seen: seenOf(session),
  });
  const { party, hold } = held;
  const acting = useActing();
  const isTooOften = useSignal(false);
  /** Who was taken out of the party, for it has places already. */
  const takenOut = useSignal<string | null>(null);
  const counts = listing.booking?.counts ?? 'EVERYBODY';
  const chosen = party.value;
  const needed = placesOf(chosen, counts);
  const asked = usePartyQuote({ where, party: chosen, isAsked: needed > 0, turns: held.turns });
  const { quote } = asked;
  const input = () => ({ ...where, party: party.peek(), idempotencyKey: held.key.peek() });
  const askedToKeep = async () => {
    const { holdSession: kept } = await ask('user', holdSession, { input: input() });
    return kept && { id: kept.id, until: endOnOwnClock(kept.endsAt, Date.now()) };
  };
  /** Takes a child out that has places already. Those who are left keep theirs: a hold takes the place of the one before. */
  const takeOut = async (childId: string): Promise<void> => {
    const rest = without(party.peek(), childId);
    takenOut.value = childId;
    onBooked();
    const isKept = hold.peek() !== null && placesOf(rest, counts) > 0;
    if (isKept) held.key.value = crypto.randomUUID();
    else held.leave();
    party.value = rest;
    if (!isKept) return;
    await held.keep(askedToKeep, null).catch((cause: unknown) => {
      held.leave();
      throw cause;
    });
  };
  const act = (work: () => Promise<void>): void =>
    acting.run(async () => {
      takenOut.value = null;
      try {
        await work();
      } catch (cause) {
        const failure = asFailure(cause);
        const childId = bookedChildIn(failure);
        if (childId !== null) return takeOut(childId);
        if (outdating.has(failure.type)) asked.again();
        if (failure.type === 'TooManyRequests') isTooOften.value = true;
        throw cause;
      }
    });
  const keepPlaces = (): void => act(() => held.keep(askedToKeep, quote && termsOf(quote)));
  // A family that books a whole term has kept places often by then, and is kept from nothing.
  const bookAtOnce = (): void =>
    act(async () => {
      const total = quote?.total ?? null;
      const answer = await ask('user', bookSession, { input: { ...input(), ...(total !== null && { total }) } });
      goTo(answer.bookSession?.id);
    });
  const join = (): void =>
    act(async () => {
      const answer = await ask('user', joinWaitingList, { input: input() });
      goTo(answer.joinWaitingList?.id);
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
      <WhenAndWhere session={session} />
      {!hold.value && (
        <Who
          known={known}
          booked={booked}
          party={chosen}
          onParty={(next) => {
            held.leave();
            takenOut.value = null;
            acting.failure.value = null;
            party.value = next;
          }}
        />
      )}
      <Asked listing={listing} asked={asked} known={known} zone={session.timeZone} isHeld={hold.value !== null} />
      {takenOut.value !== null && <BookedNotice childId={takenOut.value} {...{ known, booked }} />}
      <ActingFailure acting={acting} reload={goOn} isMarked={(path) => path.endsWith('note')} />
      {hold.value ? (
        <Held
          key={hold.value.id}
          held={held}
          hold={hold.value}
          onChildBooked={takeOut}
          {...{ where, session, known, asked, acting }}
        />
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
