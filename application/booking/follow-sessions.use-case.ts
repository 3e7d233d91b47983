import { termsOf } from '../../domain/booking/bookable';
import type { BookingEvent } from '../../domain/booking/events';
import { atPresent, type News, withNews } from '../../domain/booking/notice';
import type { SessionKey, SessionPlaces, SessionTerms } from '../../domain/booking/session-places';
import type { ListingEvent } from '../../domain/listing/events';
import type { Listing } from '../../domain/listing/listing';
import type { Delivered } from '../../domain/operations/claim-check';
import { parseSessionId, type SessionId, sessionIdAt } from '../../domain/schedule/session-id';
import { type Session, sessionAt } from '../../domain/schedule/sessions';
import type { BookingId } from '../../domain/shared/ids';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { closeSession, reopenSession } from './close-session';
import { leaveDoubles } from './leave-doubles';
import type { BookingLists } from './ports/booking-lists';
import type { BookingStore } from './ports/booking-store';
import { makeSettleEntry } from './settle-entry.use-case';
import { changeBooking, WrittenMeanwhile } from './stored-booking';
import { stepStored } from './stored-session';

type Heard = 'SessionCancelled' | 'SessionChanged' | 'ThingToDoPublished' | 'ThingToDoWithdrawn';
type OfListing = Delivered<Extract<ListingEvent, { readonly type: Heard }>>;
type OfBooking = Delivered<Extract<BookingEvent, { readonly type: 'BookingMade' | 'WaitingListJoined' }>>;
type Cause = Delivered<Extract<BookingEvent, { readonly type: 'EntryGone' }>> | OfBooking | OfListing;

interface Ports {
  readonly bookings: BookingStore;
  readonly bookingLists: BookingLists;
  readonly listings: Pick<ListingRepository, 'get'>;
  readonly clock: Clock;
  readonly patience: Patience;
}

/** No session is later: years beyond 9999 have no id. */
const lastSession = sessionIdAt(Date.UTC(9999, 11, 31));
const firstSession = sessionIdAt(0);

/** Sessions that the event is about, as far as anybody took places of them; of one that is cancelled also if nobody has yet. */
const keysOf = async (event: OfListing, { bookingLists }: Ports): Promise<readonly SessionKey[]> => {
  const { listingId: thingToDoId } = event;
  if ('scope' in event && event.scope === 'THIS') return [{ thingToDoId, sessionId: event.sessionId }];
  const from = 'sessionId' in event ? event.sessionId : firstSession;
  return bookingLists.sessionsBetween(thingToDoId, from, lastSession);
};

/** A session by its listing, and what that says of booking it, if it is booked here. */
const sessionIn = (listing: Listing | undefined, sessionId: SessionId) => {
  if (!listing || !('content' in listing)) return undefined;
  const session = sessionAt(listing, parseSessionId(sessionId) ?? Number.NaN);
  const { booking } = listing.content;
  return session && { session, terms: booking && termsOf(booking, session) };
};

type Present = NonNullable<ReturnType<typeof sessionIn>>;

/** The session as it takes place now; undefined when it does not. */
const presentSession = (listing: Listing | undefined, sessionId: SessionId) => {
  const present = listing?.status === 'PUBLISHED' ? sessionIn(listing, sessionId) : undefined;
  return present?.session.status === 'CANCELLED' ? undefined : present;
};

/** Booking of a session whose listing takes none any more is over: nobody is offered places that it cannot have. What is booked stays. */
const notBookedAnyMore = (places: SessionPlaces, { start, end }: Session, now: number): SessionTerms => {
  const { capacity, opens, closes, offerMs } = places;
  return { capacity, opens, offerMs, starts: start, ends: end, closes: Math.min(closes, now) };
};

/** Whoever waits is offered what a capacity has more than before, though nobody comes. */
const takeTerms = async (
  key: SessionKey,
  present: Present,
  places: SessionPlaces | undefined,
  ports: Ports,
): Promise<void> => {
  const terms = present.terms ?? (places && notBookedAnyMore(places, present.session, ports.clock.now()));
  if (terms) await stepStored(ports, key, { type: 'SetTerms', terms });
};

/** What a cancelled session would be, and why it is cancelled. */
const closingOf = (listing: Listing | undefined, sessionId: SessionId) => {
  const present = sessionIn(listing, sessionId);
  return { terms: present?.terms, reason: present?.session.details?.reason };
};

/** Tells one family what is news to it, once. */
const tell = (id: BookingId, news: News, ports: Ports): Promise<void> =>
  changeBooking(ports, id, (booking, now) => {
    if (booking.status === 'BOOKED') return withNews(booking, news, now);
    return booking.status === 'WAITING' ? atPresent(booking, news, now) : undefined;
  });

/** Tells those who booked a session what is news to them, each once. */
const tellBooked = async (key: SessionKey, news: News, ports: Ports): Promise<void> => {
  for (const { id, status } of await ports.bookingLists.bookingsOfSession(key))
    if (status === 'BOOKED' || status === 'WAITING') await tell(id, news, ports);
};

/**
 * Brings one session to what its listing says, and tells whoever is to know. One that has begun stays as it was, unless it begins once
 * more: whoever was there knows better.
 */
const followSession = async (
  key: SessionKey,
  listing: Listing | undefined,
  ports: Ports,
  told: (session: Session) => Promise<void>,
): Promise<void> => {
  const places = await ports.bookings.session(key);
  const present = presentSession(listing, key.sessionId);
  const now = ports.clock.now();
  const isPutOff = present !== undefined && present.session.start > now;
  if (places && places.starts <= now && !isPutOff) return;
  if (!present) return closeSession(ports, key, closingOf(listing, key.sessionId));
  if (places?.open === false) await reopenSession(ports, key);
  await takeTerms(key, present, places, ports);
  await told(present.session);
};

/** What a family read of a listing may be other by the time that it has its places, and whoever followed the change did not see them. */
const followBooking = async ({ bookingId, listingId, sessionId }: OfBooking, ports: Ports): Promise<void> => {
  await leaveDoubles(ports, bookingId);
  const listing = await ports.listings.get(listingId);
  await followSession({ thingToDoId: listingId, sessionId }, listing, ports, (session) =>
    tell(bookingId, { session, isElsewhere: false, revision: listing?.revision ?? 0, happenedAt: 0 }, ports),
  );
};

/**
 * Brings what families booked to what the listing says now: a session that does not take place is closed and its bookings are cancelled,
 * and news of one that does are told. It trusts an event for no more than where to look, so that it may come late, twice, or after the next.
 */
export const makeFollowSessions = (ports: Ports) => {
  const settleEntry = makeSettleEntry(ports);

  const follow = async (event: OfListing): Promise<void> => {
    const listing = await ports.listings.get(event.listingId);
    const isElsewhere = 'isElsewhere' in event;
    const happenedAt = Date.parse(event.occurredAt);
    const news = { isElsewhere, revision: event.revision, happenedAt };
    for (const { thingToDoId, sessionId } of await keysOf(event, ports)) {
      const key = { thingToDoId, sessionId };
      await followSession(key, listing, ports, (session) => tellBooked(key, { ...news, session }, ports));
    }
    // What follows from a listing may be done at the same time for what it was before, and end later.
    const since = await ports.listings.get(event.listingId);
    if (since?.status !== listing?.status) throw new WrittenMeanwhile(`listing ${event.listingId}`);
  };

  return (cause: Cause): Promise<void> => {
    if (cause.type === 'EntryGone') return settleEntry(cause.bookingId);
    if (cause.type === 'BookingMade' || cause.type === 'WaitingListJoined') return followBooking(cause, ports);
    return follow(cause);
  };
};
