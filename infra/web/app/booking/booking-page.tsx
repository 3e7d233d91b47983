import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../api/client';
import { acceptOffer, declineOffer, leaveWaitingList, type MyBookingQuery, myBooking } from '../api/generated/user';
import { asFailure, forgetAll, useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { ActingFailure, FailureNotice, Notice, WaitingPage } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { dayAndTime, sessionTimes } from '../format';
import { download, icsOf } from '../listing/ics';
import { ChangeTag } from '../listing/session-notes';
import { Link } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { StatusTag } from './bookings-page';
import { Cancelling } from './cancelling';
import { GonePart } from './gone-part';
import { moneyInWords, moneyWords } from './money';
import { OfferTerms } from './offer-terms';
import { bookingAddress } from './reckoning';
import { type Price, priceChangeInWords, priceIn } from './terms';
import { tongue } from './tongue';

type Booked = NonNullable<MyBookingQuery['myBookingById']>;

interface PartProps {
  readonly booked: Booked;
  readonly onChange: () => void;
}

/** Who waits may be offered places, take them or not, or wait no more. */
const WaitingPart = ({ booked, onChange }: PartProps) => {
  const { booking } = words();
  const acting = useActing();
  const { id, status } = booked;
  const changed = useSignal<Price | null>(null);
  const { total } = changed.value ?? booked;
  const act = (work: () => Promise<unknown>): void =>
    acting.run(async () => {
      await work();
      forgetAll();
      onChange();
    }, onChange);
  // What was agreed as the family joined may cost something else by now: it takes the places only by what it has seen.
  const accept = (): void =>
    acting.run(async () => {
      try {
        await ask('user', acceptOffer, { input: { id, ...(total !== null && { total }) } });
      } catch (cause) {
        const price = priceIn(asFailure(cause));
        if (!price) throw cause;
        changed.value = price;
        return;
      }
      forgetAll();
      onChange();
    }, onChange);
  return (
    <div class="stack">
      <ActingFailure acting={acting} reload={onChange} />
      {status === 'OFFERED' ? (
        <Notice kind="good">
          {booked.offerEndsAt !== null && (
            <p>{booking.offerEnds(dayAndTime(booked.offerEndsAt, booked.session?.timeZone))}</p>
          )}
          <OfferTerms key={changed.value?.total ?? null} booked={booked} />
          {changed.value && (
            <p>
              {priceChangeInWords(booked, changed.value, tongue())} {booking.likeThis}
            </p>
          )}
          <div class="row">
            <button type="button" class="button light" aria-disabled={acting.isBusy.value} onClick={accept}>
              {booking.accept}
            </button>
            <button
              type="button"
              class="button light"
              aria-disabled={acting.isBusy.value}
              onClick={() => act(() => ask('user', declineOffer, { input: { id } }))}
            >
              {booking.decline}
            </button>
          </div>
        </Notice>
      ) : (
        <p>
          <button
            type="button"
            class="button light"
            aria-disabled={acting.isBusy.value}
            onClick={() => act(() => ask('user', leaveWaitingList, { input: { id } }))}
          >
            {booking.leave}
          </button>
        </p>
      )}
    </div>
  );
};

/** What was paid or is to be paid, and what became of it. */
const Money = ({ booked }: { readonly booked: Booked }) => (
  <>
    {moneyInWords(booked, tongue()).map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </>
);

/** Where it is: the session's own place, if it has one. */
const placeOf = ({ thingToDo, session }: Booked): string => session?.where?.address ?? thingToDo?.where.address ?? '';

/** How a changed session is now, and that its price stays. The API does not tell what it was before. */
const presentInWords = (booked: Booked): string => {
  const { booking } = words();
  const { session, thingToDo, total } = booked;
  if (!session) return '';
  const present = [thingToDo?.name ?? session.name ?? '', sessionTimes(session), placeOf(booked)].filter(Boolean);
  const said = session.status === 'MOVED' ? booking.movedTo : booking.changedTo;
  return `${said(present.join(', '))} ${total ? booking.priceStays : ''}`.trim();
};

/** A changed session may be cancelled for nothing, for a while. */
const FreeUntil = ({ booked }: { readonly booked: Booked }) => {
  const { status, freeUntil, session, paidAhead } = booked;
  if (status !== 'BOOKED' || freeUntil === null || Date.parse(freeUntil) <= Date.now()) return null;
  return (
    <Notice>
      <p>{presentInWords(booked)}</p>
      <p>{moneyWords(paidAhead, tongue()).freeUntil(dayAndTime(freeUntil, session?.timeZone))}</p>
    </Notice>
  );
};

const Place = ({ booked }: { readonly booked: Booked }) => {
  const { thingToDo } = booked;
  const address = placeOf(booked);
  if (!thingToDo) return address === '' ? null : <p>{address}</p>;
  return (
    <p>
      {address} · <Link to={`/things/${encodeURIComponent(thingToDo.id)}`}>{words().booking.aboutIt}</Link>
    </p>
  );
};

/** Puts it into the reader's own calendar, without a word of who comes. */
const ToCalendar = ({ booked }: { readonly booked: Booked }) => {
  const { id, status, thingToDo, session } = booked;
  if (status !== 'BOOKED' || !thingToDo || !session || session.status === 'CANCELLED') return null;
  const add = (): void => {
    const url = `${location.origin}${bookingAddress(id)}`;
    const { start, end } = session;
    const entry = {
      uid: `${id}@${location.host}`,
      start,
      end,
      where: placeOf(booked),
      url,
      name: thingToDo.name,
      description: url,
    };
    download('booking.ics', 'text/calendar', icsOf(entry, new Date()));
  };
  return (
    <p>
      <button type="button" class="button light" onClick={add}>
        {words().listing.addToCalendar}
      </button>
    </p>
  );
};

const Whole = ({ booked, onChange }: PartProps) => {
  const { booking } = words();
  const { thingToDo, session, party, status, ticket } = booked;
  const names = party.children.map(({ name }) => name);
  return (
    <div class="stack">
      <p>
        <Link to="/bookings">← {booking.myTitle}</Link>
      </p>
      <Title text={thingToDo?.name ?? session?.name ?? booking.gone} />
      <p>
        <StatusTag status={status} />
      </p>
      {session && (
        <p>
          <b>{sessionTimes(session)}</b> <ChangeTag session={session} />
        </p>
      )}
      <Place booked={booked} />
      <p>{[...names, booking.adultsCount(party.adults)].join(', ')}</p>
      {status === 'WAITING' && booked.placeInLine !== null && <p>{booking.inLine(booked.placeInLine)}</p>}
      {booked.note !== null && <p>{booking.noteSaid(booked.note)}</p>}
      <Money booked={booked} />
      <ToCalendar booked={booked} />
      <GonePart booked={booked} />
      <FreeUntil booked={booked} />
      {ticket && (
        <figure class="ticket">
          <img
            src={`data:image/svg+xml,${encodeURIComponent(ticket.qr)}`}
            alt={booking.ticketAlt}
            width="220"
            height="220"
          />
          <figcaption>
            <p>{booking.ticketText}</p>
            <p class="small soft">{ticket.token}</p>
          </figcaption>
        </figure>
      )}
      {(status === 'WAITING' || status === 'OFFERED') && <WaitingPart booked={booked} onChange={onChange} />}
      {status === 'BOOKED' && <Cancelling booked={booked} onChange={onChange} />}
    </div>
  );
};

/** Milliseconds between two looks at whether places are offered. */
const refreshMs = 30_000;

const Loaded = ({ id }: { readonly id: string }) => {
  const { now, again } = useLoaded(`booking ${id}`, async (signal) => {
    const { myBookingById } = await ask('user', myBooking, { id }, signal);
    return myBookingById;
  });
  const loaded = now.value;
  const isWaiting = loaded.value?.status === 'WAITING';
  // Who waits learns of an offer without loading the page anew.
  useEffect(() => {
    if (!isWaiting) return;
    const looking = setInterval(() => {
      if (!document.hidden) again();
    }, refreshMs);
    return () => clearInterval(looking);
  }, [isWaiting]);
  if (loaded.value) return <Whole booked={loaded.value} onChange={again} />;
  if (loaded.state === 'loading') return <WaitingPage />;
  return (
    <div class="stack">
      <Title text={words().booking.myTitle} />
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} />}
    </div>
  );
};

/** One booking: who comes and when, and what can be done about it. */
export const BookingPage = ({ id }: { readonly id: string }) =>
  people.user.value ? (
    <Loaded key={id} id={id} />
  ) : (
    <SignInFirst title={words().booking.myTitle} pool="user" then={`/bookings/${encodeURIComponent(id)}`} />
  );
