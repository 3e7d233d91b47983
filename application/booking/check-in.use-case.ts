import type { Attendee } from '../../domain/booking/attendance';
import type { WrongBookingState } from '../../domain/booking/booking';
import type { NotOpen } from '../../domain/booking/step';
import type { SessionId } from '../../domain/schedule/session-id';
import { type Fault, type InvalidInput, invalidInput } from '../../domain/shared/faults';
import type { BookingId, ChildId, ListingId, OrganiserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import { parseDateTime } from '../../domain/shared/time';
import type { AttendeeNotFound, Contended, OtherSession } from '../errors';
import { type AttendancePorts, markOwn } from './mark-attendance';
import { bookingOfOwn, type OwnBooking } from './own-session';
import type { Tickets } from './ports/tickets';

interface Input {
  readonly organiserId: OrganiserId;
  readonly ticket?: string | null | undefined;
  readonly bookingId?: BookingId | null | undefined;
  readonly child?: ChildId | null | undefined;
  /** At whose door somebody stands: who is booked for another session is not marked. Any without them. */
  readonly thingToDoId?: ListingId | null | undefined;
  readonly sessionId?: SessionId | null | undefined;
  /** As it is written; now without it. */
  readonly at?: string | null | undefined;
  readonly device?: string | null | undefined;
  readonly number?: number | null | undefined;
}

interface Ports extends AttendancePorts {
  readonly tickets: Tickets;
}

const maxDeviceLength = 64;

/** Both name one session: ids of sessions are moments, and two listings have sessions at the same. */
const doorFaults = ({ thingToDoId, sessionId }: Input): readonly Fault[] => [
  ...(sessionId && !thingToDoId ? [{ path: 'thingToDoId', message: 'is missing beside sessionId' }] : []),
  ...(thingToDoId && !sessionId ? [{ path: 'sessionId', message: 'is missing beside thingToDoId' }] : []),
];

const faultsOf = (input: Input): readonly Fault[] => {
  const { ticket, bookingId, at, device, number } = input;
  return [
    ...(Boolean(ticket) === Boolean(bookingId)
      ? [{ path: 'ticket', message: 'or bookingId is needed, and not both' }]
      : []),
    ...doorFaults(input),
    ...(at && parseDateTime(at) === undefined
      ? [{ path: 'at', message: 'is not a date and time with an offset' }]
      : []),
    ...(device && device.length > maxDeviceLength
      ? [{ path: 'device', message: `is longer than ${maxDeviceLength} characters` }]
      : []),
    ...(typeof number === 'number' && !device ? [{ path: 'device', message: 'is missing beside number' }] : []),
  ];
};

/** Returns the other session that is booked; undefined where it is the one of this door, or any will do. */
const otherSession = (
  { thingToDoId, sessionId }: Input,
  { booking, session, listing }: OwnBooking,
): OtherSession | undefined => {
  const isHere = booking.thingToDoId === thingToDoId && booking.sessionId === sessionId;
  if (!sessionId || isHere) return undefined;
  return {
    code: 'OtherSession',
    thingToDoId: booking.thingToDoId,
    sessionId: booking.sessionId,
    start: session.start,
    timeZone: session.zone.name,
    name: listing.content.name,
  };
};

/** Who marks in the organiser's own browser, and numbers nothing. */
const organisersBrowser = 'organiser';

/** Marks that somebody of a booking is there, by the ticket or by name; also from a device that was offline. */
export const makeCheckIn =
  (ports: Ports) =>
  async (
    input: Input,
  ): Promise<
    Result<Attendee, AttendeeNotFound | Contended | InvalidInput | NotOpen | OtherSession | WrongBookingState>
  > => {
    const faults = faultsOf(input);
    if (faults.length > 0) return err(invalidInput(faults));
    const { organiserId, ticket, child, at, device, number } = input;
    const bookingId = ticket ? ports.tickets.bookingIn(ticket) : (input.bookingId ?? undefined);
    const own = await bookingOfOwn(ports, { organiserId, bookingId });
    if (!own.ok) return own;
    const other = otherSession(input, own.value);
    if (other) return err(other);
    const written = await markOwn(ports, own.value, child, (now) => ({
      kind: 'HERE',
      at: (at ? parseDateTime(at) : undefined) ?? now,
      device: device ?? organisersBrowser,
      ...(typeof number === 'number' && { number }),
    }));
    if (!written.ok) return written;
    const { attendee, hereBefore } = written.value;
    return ok({ ...attendee, ...(hereBefore !== undefined && { alreadyHereSince: hereBefore }) });
  };
