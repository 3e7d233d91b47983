import type { Booking } from '../../domain/booking/booking';
import type { BookingEvent } from '../../domain/booking/events';
import { reminderAt } from '../../domain/booking/reminder';
import type { Delivered } from '../../domain/operations/claim-check';
import { zoneOf } from '../../domain/schedule/listing-zone';
import { type Zone, zoneNamed } from '../../domain/schedule/zone';
import type { BookingId } from '../../domain/shared/ids';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { ProfileRepository } from '../people/ports/profile-repository';
import type { Clock } from '../ports/clock';
import type { BookingStore } from './ports/booking-store';
import type { WakeUps } from './ports/wake-ups';
import { minuteFor } from './wake-up-minute';

type Heard = 'BookingMade' | 'BookingMoved' | 'ListMovesOn';
export type WakeUpCause = Delivered<Extract<BookingEvent, { readonly type: Heard }>>;

export interface Ports {
  readonly bookings: Pick<BookingStore, 'get'>;
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
  readonly wakeUps: WakeUps;
  readonly clock: Clock;
}

/** A family's own clock, or else the session's. */
const clockOf = async (
  { thingToDoId, parentId }: Booking,
  { listings, profiles }: Pick<Ports, 'listings' | 'profiles'>,
): Promise<Zone | undefined> => {
  const profile = await profiles.get(parentId);
  const own = zoneNamed(profile?.timeZone ?? '');
  if (own) return own;
  const listing = await listings.get(thingToDoId);
  return listing && 'content' in listing ? zoneOf(listing.content) : undefined;
};

/** Who books later than that needs no reminder. */
const setReminder = async (id: BookingId, { bookings, listings, profiles, wakeUps, clock }: Ports): Promise<void> => {
  const booking = await bookings.get(id);
  if (booking?.status !== 'BOOKED') return;
  const zone = await clockOf(booking, { listings, profiles });
  const at = zone && reminderAt(booking, zone);
  if (at !== undefined && at > clock.now()) {
    await wakeUps.put(minuteFor(at, clock.now()), { kind: 'REMINDER', bookingId: id });
  }
};

/** Puts down what is to be looked at later, though nobody comes: a waiting list, or a family to be reminded. */
export const makeSetWakeUp =
  (ports: Ports) =>
  async (cause: WakeUpCause): Promise<void> => {
    if (cause.type !== 'ListMovesOn') return setReminder(cause.bookingId, ports);
    const { listingId: thingToDoId, sessionId, at } = cause;
    await ports.wakeUps.put(minuteFor(at, ports.clock.now()), { kind: 'LIST', thingToDoId, sessionId });
  };
