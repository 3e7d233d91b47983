import { makeInMemoryBookings } from '../../adapters/in-memory/booking/bookings';
import { makeInMemoryWakeUps } from '../../adapters/in-memory/booking/wake-ups';
import { makeChanges } from '../../adapters/in-memory/changes';
import { makeInMemoryChildren } from '../../adapters/in-memory/family/child-repository';
import { makeInMemoryIdempotencyStore } from '../../adapters/in-memory/idempotency-store';
import { makeInMemoryListings } from '../../adapters/in-memory/listing/listing-repository';
import { makeInMemoryGatherings } from '../../adapters/in-memory/messages/gatherings';
import { makeInbox } from '../../adapters/in-memory/messages/inbox';
import { makeInMemoryMailAddressBook } from '../../adapters/in-memory/messages/mail-address-book';
import { makeInMemoryMailSuppressions } from '../../adapters/in-memory/messages/mail-suppressions';
import { makeInMemoryMetrics } from '../../adapters/in-memory/metrics';
import { makeInMemoryProfiles } from '../../adapters/in-memory/people/profile-repository';
import { makeInMemoryUserDirectory } from '../../adapters/in-memory/people/user-directory';
import { makeHmacTickets } from '../../adapters/tickets/hmac-tickets';
import { makeFollowSessions } from '../../application/booking/follow-sessions.use-case';
import { makeSetWakeUp } from '../../application/booking/set-wake-up.use-case';
import { makeWakeFamilies } from '../../application/booking/wake-families.use-case';
import { makeSendMail } from '../../application/messages/send-mail.use-case';
import type { Patience } from '../../application/ports/patience';
import { termsOf } from '../../domain/booking/bookable';
import type { Booking, Requested } from '../../domain/booking/booking';
import { booked, joined } from '../../domain/booking/booking';
import { type SessionKey, untouched } from '../../domain/booking/session-places';
import { type Command, step } from '../../domain/booking/step';
import type { DomainEvent } from '../../domain/events';
import type { BookingRules } from '../../domain/listing/booking-rules';
import type { ListingContent } from '../../domain/listing/content';
import type { Published } from '../../domain/listing/listing';
import { parseSessionId, sessionIdAt } from '../../domain/schedule/session-id';
import { sessionAt } from '../../domain/schedule/sessions';
import { userId } from '../../domain/shared/ids';
import { epochOf, instantAt, minute } from '../../domain/shared/time';
import { eventsOfChange } from '../../domain/stored-change';
import { queueSources } from '../../handlers/event-sources';
import { aRequest } from './bookings';
import { aContent, aKey, aPublished } from './listings';
import { bookingOf } from './search-candidates';
import { setClock } from './set-clock';

const usualRules: BookingRules = bookingOf(4);

type Consumer = (event: DomainEvent) => Promise<void>;

/** Each event goes to each consumer that listens to it, `times` times. */
const makePump = (
  changes: ReturnType<typeof makeChanges>,
  consumers: { readonly mail: Consumer; readonly bookings: Consumer },
) => {
  let next = 0;
  const told: DomainEvent[] = [];
  const tell = async (event: DomainEvent, times: number): Promise<void> => {
    for (const name of ['mail', 'bookings'] as const) {
      if (!(queueSources[name].events as readonly string[]).includes(event.type)) continue;
      for (let time = 0; time < times; time += 1) await consumers[name](event);
    }
  };
  return {
    told,
    tell,
    settle: async (times = 1): Promise<void> => {
      for (let change = changes.from(next)[0]; change; change = changes.from(next)[0]) {
        next += 1;
        for (const event of eventsOfChange(change)) {
          told.push(event);
          await tell(event, times);
        }
      }
    },
  };
};

/** What runs behind the API, in memory. */
const makeOffice = () => {
  const clock = setClock();
  const changes = makeChanges();
  const listings = makeInMemoryListings(changes);
  const bookings = makeInMemoryBookings({ listings, children: makeInMemoryChildren() }, { changes, clock });
  const directory = makeInMemoryUserDirectory({ next: aKey });
  const profiles = makeInMemoryProfiles(changes);
  const inbox = makeInbox(clock, 'Things To Do <us@example.org>');
  const wakeUps = makeInMemoryWakeUps();
  const patience: Patience = { random: () => 0, sleep: async () => undefined };
  const ports = { clock, patience, listings, bookings, bookingLists: bookings, profiles, directory };
  const sendMail = makeSendMail({
    ...ports,
    tickets: makeHmacTickets([{ version: 1, secret: 'a secret' }]),
    idempotencyStore: makeInMemoryIdempotencyStore(clock, 5 * minute),
    gatherings: makeInMemoryGatherings(),
    reminders: { remind: async () => undefined },
    mailer: inbox.mailer,
    listingAddress: () => undefined,
    bookingAddress: () => undefined,
    addressBook: makeInMemoryMailAddressBook({ moderators: ['mo@example.org'], contact: 'us@example.org' }),
    suppressions: makeInMemoryMailSuppressions(clock),
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    metrics: makeInMemoryMetrics(),
  });
  const followSessions = makeFollowSessions(ports);
  const setWakeUp = makeSetWakeUp({ ...ports, wakeUps });
  const pump = makePump(changes, {
    mail: sendMail as Consumer,
    bookings: async (event) => {
      const { type } = event;
      if (type !== 'BookingMoved' && type !== 'ListMovesOn') await followSessions(event as never);
      if (type === 'BookingMade' || type === 'BookingMoved' || type === 'ListMovesOn') await setWakeUp(event);
    },
  });
  const wakeFamilies = makeWakeFamilies({
    ...ports,
    wakeUps,
    paymentQueue: { send: async () => undefined },
    reminders: { remind: async (due) => (due.type === 'SessionReminder' ? sendMail(due) : undefined) },
  });
  return { ...pump, ...ports, wakeUps, inbox, wakeFamilies };
};

type Office = ReturnType<typeof makeOffice>;

const aFamilyOf = async ({ clock, directory, inbox, profiles }: Office, name: string, change: object) => {
  const email = `${name}@example.org`;
  const parentId = userId(directory.signUp('user', email).sub);
  await profiles.change(parentId, { name, ...change }, instantAt(clock.now()));
  return { parentId, mails: () => inbox.received(email), mail: () => inbox.received(email)[0] };
};

/** Does something to the session's places, with a booking or without one. */
const makeActing = ({ bookings, clock, listings }: Office, key: SessionKey) => {
  const presentTerms = async () => {
    const stored = (await listings.get(key.thingToDoId)) as Published;
    const session = sessionAt(stored, parseSessionId(key.sessionId) ?? 0);
    const booking = stored.content.booking;
    if (!session || !booking) throw new Error('there is no such session to book');
    return termsOf(booking, session);
  };

  return async (command: Command, booking?: Booking): Promise<void> => {
    const before = (await bookings.session(key)) ?? untouched(key, await presentTerms());
    const after = step(before, command, clock.now());
    if (!after.ok) throw new Error(after.error.code);
    const session = after.value === before ? {} : { session: { onto: before.revision, after: after.value } };
    const { outcome } = await bookings.commit({ ...session, ...(booking && { booking }) });
    if (outcome !== 'DONE') throw new Error(outcome);
  };
};

/** A listing of one session, the families that book it, and all that follows from what is stored: in memory, one after the other. */
export const aBackOffice = async ({
  rules = {},
  content = {},
}: {
  readonly rules?: Partial<BookingRules>;
  readonly content?: Partial<ListingContent>;
} = {}) => {
  const office = makeOffice();
  const { clock, listings } = office;
  const listing = aPublished({ content: aContent({ booking: { ...usualRules, ...rules }, ...content }) });
  await listings.commit({ answer: listing, listings: [listing] });
  await office.settle();
  const start = epochOf(listing.content.when.dateTime.from);
  const end = epochOf(listing.content.when.dateTime.to);
  const key = { thingToDoId: listing.id, sessionId: sessionIdAt(start) };

  const act = makeActing(office, key);

  const aFamily = (name: string, change: object = {}) => aFamilyOf(office, name, change);
  type Family = Awaited<ReturnType<typeof aFamily>>;

  const asked = ({ parentId }: Family, other: Partial<Requested>): Requested =>
    aRequest({ ...key, parentId, starts: start, ends: end, ...other });

  return {
    ...office,
    /** What the schedule of each minute does; then what follows from it. */
    wake: async () => {
      const { woken } = await office.wakeFamilies();
      await office.settle();
      return woken;
    },
    listing,
    start,
    end,
    key,
    act,
    aFamily,
    /** Two children and an adult, unless told. */
    book: async (family: Family, other: Partial<Requested> = {}) => {
      const booking = booked(asked(family, other), { shared: false, note: 'No nuts' }, instantAt(clock.now()));
      await act({ type: 'Book', places: booking.places }, booking);
      return booking;
    },
    join: async (family: Family, other: Partial<Requested> = {}) => {
      const booking = joined(asked(family, other), instantAt(clock.now()));
      await act({ type: 'Join', id: booking.id, places: booking.places }, booking);
      return booking;
    },
    /** Changes the published listing, as its organiser or a moderator does. */
    publish: async (change: (listing: Published) => Published) => {
      const before = (await listings.get(listing.id)) as Published;
      const after = { ...change(before), revision: before.revision + 1, updatedAt: instantAt(clock.now()) };
      const written = await listings.commit({ answer: after, listings: [after] });
      if (!written.ok) throw new Error(written.error.code);
    },
  };
};
