import type { Booking } from '../../domain/booking/booking';
import type { LiveListing } from '../../domain/listing/listing';
import type { Language } from '../../domain/people/profile';
import { zoneOf } from '../../domain/schedule/listing-zone';
import { parseSessionId } from '../../domain/schedule/session-id';
import { sessionAt } from '../../domain/schedule/sessions';
import type { BookingId } from '../../domain/shared/ids';
import type { BookingAddress } from '../booking/ports/booking-address';
import type { BookingStore } from '../booking/ports/booking-store';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { ProfileRepository } from '../people/ports/profile-repository';
import type { UserDirectory } from '../people/ports/user-directory';
import type { VariablesOf } from './ports/family-mail';

interface Ports {
  readonly bookings: Pick<BookingStore, 'get'>;
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
  readonly directory: UserDirectory;
  readonly bookingAddress: BookingAddress;
}

/** Holds a booking with all that its family is told of it, and in which language. */
export interface Told {
  readonly booking: Booking;
  readonly language: Language;
  readonly session: VariablesOf<'offer-over'>;
  /** Why its session is as it is, in its organiser's words; null when nothing was said. */
  readonly reason: string | null;
  /** The parent's address. */
  readonly attendee: string;
}

/** Where nobody has said a language, it is that of all our other mails. */
const usualLanguage: Language = 'en';

/** Who has places is told the time that the booking holds, so that mail and calendar say what was agreed or announced. */
const timesOf = (booking: Booking, present: { readonly start: number; readonly end: number } | undefined) =>
  booking.status === 'BOOKED' || booking.status === 'CANCELLED' || !present
    ? { start: booking.starts, end: booking.ends }
    : { start: present.start, end: present.end };

const sessionTold = (booking: Booking, listing: LiveListing) => {
  const present = sessionAt(listing, parseSessionId(booking.sessionId) ?? Number.NaN);
  const { content } = listing;
  const session = {
    listingName: content.name,
    address: (present?.details?.where ?? content.where).address,
    timeZone: (present?.zone ?? zoneOf(content)).name,
    ...timesOf(booking, present),
  };
  return { session, reason: present?.details?.reason ?? null };
};

/** Returns what a family is told of a booking; undefined when there is none, or nobody to tell. */
export const told = async (id: BookingId, ports: Ports): Promise<Told | undefined> => {
  const booking = await ports.bookings.get(id);
  if (!booking) return undefined;
  const [listing, profile, attendee] = await Promise.all([
    ports.listings.get(booking.thingToDoId),
    ports.profiles.get(booking.parentId),
    ports.directory.addressOf('user', booking.parentId),
  ]);
  if (!listing || listing.status === 'REMOVED' || attendee === undefined) return undefined;
  const familyTimeZone = profile?.timeZone ?? null;
  const bookingAddress = ports.bookingAddress(id) ?? null;
  const { session, reason } = sessionTold(booking, listing);
  const about = { ...session, familyTimeZone, bookingAddress };
  return { booking, attendee, language: profile?.language ?? usualLanguage, session: about, reason };
};
