import { type Booked, type Booking, type Cancelled, wasPaidAhead } from '../../domain/booking/booking';
import type { BookingEvent } from '../../domain/booking/events';
import type { SessionPlaces } from '../../domain/booking/session-places';
import { standingOf } from '../../domain/booking/standing';
import type { Delivered } from '../../domain/operations/claim-check';
import type { BookingAddress } from '../booking/ports/booking-address';
import type { BookingStore } from '../booking/ports/booking-store';
import type { Tickets } from '../booking/ports/tickets';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { ProfileRepository } from '../people/ports/profile-repository';
import type { UserDirectory } from '../people/ports/user-directory';
import type { Clock } from '../ports/clock';
import { type Told, told } from './booking-told';
import type { CalendarEntry } from './ports/calendar-entry';
import type { FamilyMailContent } from './ports/family-mail';
import type { Mail, SessionReminder } from './ports/mail';

export interface Ports {
  readonly bookings: Pick<BookingStore, 'get' | 'session'>;
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
  readonly directory: UserDirectory;
  readonly tickets: Tickets;
  readonly bookingAddress: BookingAddress;
  readonly clock: Clock;
}

/** Names what families are written about. Who is in line no more is written to when the booking says why. */
export type FamilyCause =
  | Delivered<Exclude<BookingEvent, { readonly type: 'EntryGone' | 'ListMovesOn' | 'PlacesCrossed' }>>
  | SessionReminder;

type CauseOf<Type extends FamilyCause['type']> = Extract<FamilyCause, { readonly type: Type }>;

/** What to write in, and of what. */
interface Writing extends Told {
  readonly ports: Ports;
}

/** Returns what is to be said; undefined when it is not so any more. */
type Write<Type extends FamilyCause['type']> = (
  cause: CauseOf<Type>,
  writing: Writing,
) => FamilyMailContent | undefined | Promise<FamilyMailContent | undefined>;

const partyOf = ({ children, adults }: Booking) => ({ children: children.length, adults });

const made: Write<'BookingMade'> = (_cause, { booking, language, session, ports }) => {
  if (booking.status !== 'BOOKED') return undefined;
  const { tariff, total, currency, policy } = booking.agreed;
  const ticket = ports.tickets.tokenOf(booking.id);
  const price = { total: tariff ? total : null, currency, cancellation: policy, paidAhead: wasPaidAhead(booking) };
  return { template: 'booking-made', language, variables: { ...session, party: partyOf(booking), ticket, ...price } };
};

const reduced: Write<'BookingReduced'> = ({ refund }, { booking, language, session }) => {
  if (booking.status !== 'BOOKED') return undefined;
  const { currency } = booking.agreed;
  const paidAhead = wasPaidAhead(booking);
  const variables = { ...session, party: partyOf(booking), refund, currency, paidAhead };
  return { template: 'booking-reduced', language, variables };
};

const cancelled: Write<'BookingCancelled'> = ({ refund }, { booking, language, session }) => {
  if (booking.status !== 'CANCELLED') return undefined;
  const { agreed, by, reason = null } = booking;
  return {
    template: 'booking-cancelled',
    language,
    variables: { ...session, refund, currency: agreed.currency, paidAhead: wasPaidAhead(booking), by, reason },
  };
};

const moved: Write<'BookingMoved'> = ({ formerStarts }, { booking, language, session, reason }) => {
  if (booking.status !== 'BOOKED' || booking.freeUntil === undefined) return undefined;
  const formerStart = formerStarts === booking.starts ? null : formerStarts;
  const paidAhead = wasPaidAhead(booking);
  const { freeUntil } = booking;
  const variables = { ...session, party: partyOf(booking), formerStart, freeUntil, reason, paidAhead };
  return { template: 'session-changed', language, variables };
};

const placesOf = ({ booking, ports }: Writing): Promise<SessionPlaces | undefined> => ports.bookings.session(booking);

const joined: Write<'WaitingListJoined'> = async (_cause, writing) => {
  const { booking, language, session, ports } = writing;
  const places = await placesOf(writing);
  if (standingOf(booking, places, ports.clock.now()).status !== 'WAITING') return undefined;
  const line = (places?.queue.findIndex(({ id }) => id === booking.id) ?? 0) + 1;
  return { template: 'waiting-joined', language, variables: { ...session, party: partyOf(booking), line } };
};

const offered: Write<'PlacesOffered'> = async ({ ends }, writing) => {
  const { booking, language, session, ports } = writing;
  const standing = standingOf(booking, await placesOf(writing), ports.clock.now());
  if (standing.status !== 'OFFERED' || standing.offerEnds !== ends) return undefined;
  return { template: 'places-offered', language, variables: { ...session, party: partyOf(booking), offerEnds: ends } };
};

const ended: Write<'WaitingEnded'> = ({ by }, { language, session }) => ({
  template: by === 'LAPSED' ? 'offer-over' : 'waiting-closed',
  language,
  variables: session,
});

const tomorrow: Write<'SessionReminder'> = ({ starts }, { booking, language, session, ports }) => {
  if (booking.status !== 'BOOKED' || booking.starts !== starts || starts <= ports.clock.now()) return undefined;
  const ticket = ports.tickets.tokenOf(booking.id);
  return { template: 'session-tomorrow', language, variables: { ...session, party: partyOf(booking), ticket } };
};

/** A cause that nobody writes about does not compile. */
const writers: { readonly [Type in FamilyCause['type']]: Write<Type> } = {
  BookingMade: made,
  BookingReduced: reduced,
  BookingCancelled: cancelled,
  BookingMoved: moved,
  WaitingListJoined: joined,
  PlacesOffered: offered,
  WaitingEnded: ended,
  SessionReminder: tomorrow,
};

/** What changes in a family's calendar by a mail of this kind; a mail of any other kind changes nothing there. */
const isInCalendar = (cause: FamilyCause, booking: Booking): booking is Booked | Cancelled =>
  (cause.type === 'BookingMade' || cause.type === 'BookingMoved' || cause.type === 'BookingCancelled') &&
  (booking.status === 'BOOKED' || booking.status === 'CANCELLED');

const calendarOf = (booking: Booked | Cancelled, { session, attendee, ports }: Writing): CalendarEntry => ({
  bookingId: booking.id,
  sequence: booking.sequence,
  isCancelled: booking.status === 'CANCELLED',
  start: session.start,
  end: session.end,
  timeZone: session.timeZone,
  name: session.listingName,
  address: session.address,
  attendee,
  writtenAt: ports.clock.now(),
});

/** Returns the mail to a family that a cause calls for; undefined when there is nobody to get it, or when it is not so any more. */
export const writeFamilyMail = async (cause: FamilyCause, ports: Ports): Promise<Mail | undefined> => {
  const of = await told(cause.bookingId, ports);
  if (!of) return undefined;
  const writing = { ...of, ports };
  const content = await (writers[cause.type] as Write<FamilyCause['type']>)(cause, writing);
  if (!content) return undefined;
  const { booking, attendee } = of;
  const calendar = isInCalendar(cause, booking) ? { calendar: calendarOf(booking, writing) } : {};
  return { id: cause.id, to: [attendee], ...content, ...calendar };
};
