import { makeAcceptOffer } from '../../application/booking/accept-offer.use-case';
import { makeBookSession } from '../../application/booking/book-session.use-case';
import { makeCancelBooking } from '../../application/booking/cancel-booking.use-case';
import { makeConfirmBooking } from '../../application/booking/confirm-booking.use-case';
import { makeHoldSession } from '../../application/booking/hold-session.use-case';
import { makeJoinWaitingList } from '../../application/booking/join-waiting-list.use-case';
import { makeLeaveWaitingList } from '../../application/booking/leave-waiting-list.use-case';
import type { BookingLists } from '../../application/booking/ports/booking-lists';
import type { BookingStore } from '../../application/booking/ports/booking-store';
import { makeReleaseHold } from '../../application/booking/release-hold.use-case';
import type { ChildRepository } from '../../application/family/ports/child-repository';
import type { ListingRepository } from '../../application/listing/ports/listing-repository';
import type { Patience } from '../../application/ports/patience';
import type { BookingRules } from '../../domain/listing/booking-rules';
import type { ListingContent } from '../../domain/listing/content';
import { sessionIdAt } from '../../domain/schedule/session-id';
import { type CalendarDay, epochOf } from '../../domain/shared/time';
import { inMemoryPorts } from './in-memory-ports';
import { aChildId, aContent, aKey, aPublished, aUser } from './listings';

export const someRules: BookingRules = {
  capacity: 6,
  counts: 'EVERYBODY',
  closesMinutesBefore: 60,
  ageGate: 'ENFORCE',
  waitingList: true,
  offerHours: 24,
  cancellation: [],
};

type Ports = ReturnType<typeof inMemoryPorts>;

/** Where bookings are kept, and what is read with them. */
export interface Kept {
  readonly bookings: BookingStore & BookingLists;
  readonly listings: Pick<ListingRepository, 'commit' | 'get' | 'getMany'>;
  readonly children: Pick<ChildRepository, 'add'>;
}

interface Scene {
  readonly rules?: Partial<BookingRules>;
  readonly content?: Partial<ListingContent>;
  /** In memory unless told. */
  readonly kept?: (ports: Ports) => Kept;
  /** Lets the time pass that it waits for, unless told. */
  readonly patience?: Patience;
}

/** A listing of one session that is booked, 20 a person, and what families do there. */
export const aBookingScene = async ({ rules, content, kept = (ports) => ports, patience }: Scene = {}) => {
  const memory = inMemoryPorts();
  const stores = kept(memory);
  const ports = { ...memory, ...stores, bookingLists: stores.bookings, patience: patience ?? memory.patience };
  const listing = aPublished({
    content: aContent({
      price: { from: 2000, to: 2000, currency: 'PLN' },
      booking: { ...someRules, ...rules },
      ...content,
    }),
  });
  await stores.listings.commit({ answer: listing, listings: [listing] });
  const start = epochOf(listing.content.when.dateTime.from);
  const at = { thingToDoId: listing.id, sessionId: sessionIdAt(start) };

  const aFamily = async (children = 1, birthDate = '2021-05-01') => {
    const parentId = aUser();
    const ids = Array.from({ length: children }, () => aChildId());
    for (const id of ids)
      await stores.children.add({ id, parentId, name: 'Ola', birthDate: birthDate as CalendarDay, revision: 1 });
    return { parentId, children: ids };
  };
  type Family = Awaited<ReturnType<typeof aFamily>>;

  /** A request of a family with its children and so many adults. */
  const asking = ({ parentId, children }: Family, adults = 0, idempotencyKey = aKey()) => ({
    ...at,
    parentId,
    party: { children, adults },
    idempotencyKey,
    total: 20 * (children.length + adults),
  });

  return {
    ports,
    listing,
    at,
    start,
    aFamily,
    asking,
    session: () => stores.bookings.session(at),
    bookings: () => stores.bookings.bookingsOfSession(at),
    book: makeBookSession(ports),
    hold: makeHoldSession(ports),
    release: makeReleaseHold(ports),
    confirm: makeConfirmBooking(ports),
    cancel: makeCancelBooking(ports),
    join: makeJoinWaitingList(ports),
    accept: makeAcceptOffer(ports),
    leave: makeLeaveWaitingList(ports),
  };
};
