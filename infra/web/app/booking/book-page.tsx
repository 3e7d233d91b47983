import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import {
  confirmBooking,
  holdSession,
  joinWaitingList,
  type MyChildrenQuery,
  myChildren,
  type QuoteBookingQuery,
  quoteBooking,
  releaseHold,
  type ToBookQuery,
  toBook,
} from '../api/generated/user';
import { forgetAll, useLoaded } from '../api/loaded';
import { type Acting, useActing } from '../design/acting';
import { Check, SelectField, TextField } from '../design/field';
import { FailureNotice, Notice, Waiting } from '../design/notice';
import { ageInWords } from '../family/ages';
import { SignInFirst } from '../family/favourites-page';
import { maxAdults } from '../finding/question';
import { dayAndTime, money, sessionTimes } from '../format';
import { address, go, Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { Countdown, endOnOwnClock } from './countdown';
import { Policy } from './policy';

type Child = NonNullable<MyChildrenQuery['myChildren']>[number];
type Quote = NonNullable<QuoteBookingQuery['quoteBooking']>;
type Listing = NonNullable<ToBookQuery['thingToDoById']>;
type Session = Listing['sessions']['edges'][number]['node'];

interface PartyChoice {
  readonly children: readonly string[];
  readonly adults: number;
}

interface Hold {
  readonly id: string;
  readonly total: number | null;
  readonly until: number;
}

interface ChosenProps {
  readonly known: readonly Child[];
  readonly party: PartyChoice;
  readonly onParty: (party: PartyChoice) => void;
}

const Who = ({ known, party, onParty }: ChosenProps) => {
  const { booking } = words();
  const toggle = (id: string, isOn: boolean): void => {
    const others = party.children.filter((other) => other !== id);
    onParty({ ...party, children: isOn ? [...others, id] : others });
  };
  return (
    <fieldset class="group">
      <legend class="label">{booking.whoComes}</legend>
      {known.length === 0 && (
        <p>
          {booking.noChildren} <Link to="/children">{booking.addChildren}</Link>
        </p>
      )}
      {known.map(({ id, name }) => (
        <Check key={id} label={name} isOn={party.children.includes(id)} onChange={(isOn) => toggle(id, isOn)} />
      ))}
      <SelectField
        label={booking.adults}
        value={String(party.adults)}
        options={Array.from({ length: maxAdults + 1 }, (_, count) => [String(count), String(count)] as const)}
        onValue={(count) => onParty({ ...party, adults: Number(count) })}
      />
    </fieldset>
  );
};

const totalInWords = ({ total, currency }: { readonly total: number | null; readonly currency: string }): string => {
  const { booking } = words();
  if (total === null) return booking.unknownTotal;
  return total === 0 ? booking.free : booking.total(money(total, currency));
};

const QuotePart = ({
  quote,
  known,
  zone,
}: {
  readonly quote: Quote;
  readonly known: readonly Child[];
  readonly zone: string;
}) => {
  const { booking, finding } = words();
  const nameOf = (id: string): string => known.find((child) => child.id === id)?.name ?? '';
  return (
    <div class="stack" role="status">
      <p class="strong">{totalInWords(quote)}</p>
      <p>{quote.placesLeft > 0 ? finding.placesLeft(quote.placesLeft) : finding.full}</p>
      <ul class="plain stack">
        {quote.children.map(({ childId, ageInMonths, welcome, firstSessionThatFits }) => (
          <li key={childId}>
            <span class={welcome ? 'tag good' : 'tag bad'}>
              {welcome
                ? booking.welcome(nameOf(childId), ageInWords(ageInMonths))
                : booking.notWelcome(nameOf(childId), ageInWords(ageInMonths))}
            </span>{' '}
            {firstSessionThatFits !== null && booking.maybeLater}
          </li>
        ))}
      </ul>
      <Policy tiers={quote.cancellation} />
      {quote.opensAt !== null && <p>{booking.opensAt(dayAndTime(quote.opensAt, zone))}</p>}
      <p>{booking.closesAt(dayAndTime(quote.closesAt, zone))}</p>
    </div>
  );
};

interface HeldProps {
  readonly hold: Hold;
  readonly where: { readonly thingToDoId: string; readonly sessionId: string };
  readonly acting: Acting;
  readonly onOver: () => void;
}

/** Places that are kept: a note, and the last word. */
const Held = ({ hold, where, acting, onOver }: HeldProps) => {
  const { booking } = words();
  const note = useSignal('');
  const isShared = useSignal(false);
  const confirm = (): void =>
    acting.run(async () => {
      const text = note.value.trim();
      const said = text === '' ? {} : { note: text, shareWithOrganiser: isShared.value };
      const input = { ...where, holdId: hold.id, ...(hold.total !== null && { total: hold.total }), ...said };
      const answer = await ask('user', confirmBooking, { input });
      forgetAll();
      go(`/bookings/${encodeURIComponent(answer.confirmBooking?.id ?? hold.id)}`);
    });
  const release = (): void =>
    acting.run(async () => {
      await ask('user', releaseHold, { input: where });
      onOver();
    });
  return (
    <div class="sheet stack">
      <Countdown until={hold.until} said={booking.held} onOver={onOver} />
      <TextField label={booking.note} isOptional lines={2} value={note.value} onValue={(text) => (note.value = text)} />
      {note.value.trim() !== '' && (
        <Check label={booking.share} isOn={isShared.value} onChange={(is) => (isShared.value = is)} />
      )}
      <div class="row">
        <button type="button" class="button" aria-disabled={acting.isBusy.value} onClick={confirm}>
          {booking.confirm}
        </button>
        <button type="button" class="button light" aria-disabled={acting.isBusy.value} onClick={release}>
          {booking.release}
        </button>
      </div>
    </div>
  );
};

/** Everybody takes a place, or the children only. */
const neededPlaces = (listing: Listing, { children, adults }: PartyChoice): number =>
  listing.booking?.counts === 'CHILDREN' && children.length > 0 ? children.length : children.length + adults;

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
  const isRefused = listing.booking?.ageGate === 'ENFORCE' && quote?.children.some(({ welcome }) => !welcome) === true;
  const canAsk = !hold.value && quote !== null && isAsked && !isRefused;
  const isEnough = quote !== null && quote.placesLeft >= neededPlaces(listing, chosen);
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
      {acting.failure.value && <FailureNotice failure={acting.failure.value} again={over} />}
      {hold.value && <Held hold={hold.value} where={where} acting={acting} onOver={over} />}
      {canAsk && isEnough && (
        <div class="stack">
          <p>
            <button type="button" class="button" aria-disabled={acting.isBusy.value} onClick={keep}>
              {booking.hold}
            </button>
          </p>
          <p class="soft">{booking.holdText}</p>
        </div>
      )}
      {canAsk && !isEnough && (
        <Notice>
          <p>{booking.isFull}</p>
          {listing.booking?.waitingList && (
            <>
              <p>{booking.waitText}</p>
              <button type="button" class="button light" aria-disabled={acting.isBusy.value} onClick={join}>
                {booking.wait}
              </button>
            </>
          )}
        </Notice>
      )}
    </div>
  );
};

/** A day around the session: what its id says, it started at; it may have been moved since. */
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
  const listing = loaded.value?.listing;
  const session = listing?.sessions.edges.find(({ node }) => node.id === sessionId)?.node;
  return (
    <div class="stack">
      <p>
        <Link to={`/things/${encodeURIComponent(id)}`}>← {words().page.back}</Link>
      </p>
      <Title text={booking.title(listing?.name ?? '')} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {listing && !listing.booking && <p>{booking.notHere}</p>}
      {listing?.booking && !session && <p>{booking.sessionGone}</p>}
      {listing?.booking && session && <Booking listing={listing} session={session} known={loaded.value?.known ?? []} />}
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
