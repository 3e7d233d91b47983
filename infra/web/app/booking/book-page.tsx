import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import {
  holdSession,
  joinWaitingList,
  myChildren,
  quoteBooking,
  type ToBookQuery,
  toBook,
} from '../api/generated/user';
import { asFailure, forgetAll, useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { ActingFailure, FailureNotice, Notice, Waiting } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { sessionTimes } from '../format';
import { address, go, Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { endOnOwnClock } from './countdown';
import { Held } from './held';
import { type Hold, type KeptHold, keepHold, keptHold } from './kept-hold';
import { type Child, isClosed, type Quote, QuotePart, Who } from './party';
import { backAddress, type PartyChoice, placesOf } from './reckoning';

type Listing = NonNullable<ToBookQuery['thingToDoById']>;
type Session = Listing['sessions']['edges'][number]['node'];

/** Whether a child is not welcome, and its booking would be refused. */
const isRefused = ({ booking }: Listing, { children }: Quote): boolean =>
  booking?.ageGate === 'ENFORCE' && children.some(({ welcome }) => !welcome);

/** Whether places can be asked for. */
const isOpen = (listing: Listing, quote: Quote | null): quote is Quote =>
  quote !== null && !isRefused(listing, quote) && !isClosed(quote);

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

/** Places that are kept stand; whoever was only asked for must still be there. */
const restored = (kept: KeptHold | null, known: readonly Child[]): KeptHold | null =>
  kept?.hold || kept?.party.children.every((id) => known.some((child) => child.id === id)) ? kept : null;

interface BookingProps {
  readonly listing: Listing;
  readonly session: Session;
  readonly known: readonly Child[];
}

/** Failures after which the places may be kept all the same. */
const unanswered = new Set(['Lost', 'Offline']);

/** Who comes, and the places that are kept for them: also after the page was loaded anew. */
const useHold = (sessionId: string, known: readonly Child[]) => {
  const [first] = useState(() => restored(keptHold(sessionId, Date.now()), known));
  const party = useSignal<PartyChoice>(first?.party ?? { children: [], adults: 1 });
  const key = useSignal<string>(first?.key ?? crypto.randomUUID());
  const hold = useSignal<Hold | null>(first?.hold ?? null);
  const isUnanswered = useSignal(first !== null && first.hold === null);
  const over = (): void => {
    keepHold(sessionId, null);
    hold.value = null;
    isUnanswered.value = false;
    key.value = crypto.randomUUID();
  };
  const keep = async (asked: () => Promise<Hold | null>): Promise<void> => {
    const wanted = { key: key.value, party: party.value };
    keepHold(sessionId, { ...wanted, hold: null });
    try {
      hold.value = await asked();
      // Somebody may have ticked other people meanwhile: the places are kept for those who were asked for.
      party.value = wanted.party;
      keepHold(sessionId, hold.value && { ...wanted, hold: hold.value });
    } catch (cause) {
      isUnanswered.value = unanswered.has(asFailure(cause).type);
      if (!isUnanswered.value) keepHold(sessionId, null);
      throw cause;
    }
  };
  return { party, key, hold, isUnanswered, keep, over };
};

const Booking = ({ listing, session, known }: BookingProps) => {
  const { booking } = words();
  const { party, key, hold, isUnanswered, keep: keepAsked, over: forget } = useHold(session.id, known);
  const acting = useActing();
  const where = { thingToDoId: listing.id, sessionId: session.id };
  const chosen = party.value;
  const needed = placesOf(chosen, listing.booking?.counts ?? 'EVERYBODY');
  const isAsked = needed > 0;
  const { now, again } = useLoaded(`quote ${session.id} ${JSON.stringify(chosen)}`, async (signal) => {
    if (!isAsked) return null;
    const answer = await ask('user', quoteBooking, { ...where, party: chosen }, signal);
    return answer.quoteBooking;
  });
  const quote = now.value.value;
  const canAsk = isAsked && isOpen(listing, quote);
  const over = (): void => {
    forget();
    again();
  };
  const keep = (): void =>
    acting.run(async () => {
      const input = { ...where, party: chosen, idempotencyKey: key.value };
      await keepAsked(async () => {
        const { holdSession: kept } = await ask('user', holdSession, { input });
        return kept && { id: kept.id, total: kept.total, until: endOnOwnClock(kept.endsAt, Date.now()) };
      });
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
            forget();
            party.value = next;
          }}
        />
      )}
      {!isAsked && <p>{booking.chooseSomebody}</p>}
      {now.value.state === 'failed' && <FailureNotice failure={now.value.failure} again={again} />}
      {quote && isAsked && (
        <QuotePart quote={quote} known={known} zone={session.timeZone} isHeld={hold.value !== null} />
      )}
      <ActingFailure acting={acting} reload={over} />
      {hold.value && <Held hold={hold.value} where={where} acting={acting} onOver={over} />}
      {canAsk && !hold.value && (
        <Offer
          isEnough={isUnanswered.value || quote.placesLeft >= needed}
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
        <Link to={backAddress(id, address.value.search)}>← {words().page.back}</Link>
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
