import type { Attendee } from '../../domain/booking/attendance';
import type { WrongBookingState } from '../../domain/booking/booking';
import type { NotOpen } from '../../domain/booking/step';
import { type Fault, type InvalidInput, invalidInput } from '../../domain/shared/faults';
import type { BookingId, ChildId, OrganiserId } from '../../domain/shared/ids';
import { err, type Result } from '../../domain/shared/result';
import { parseDateTime } from '../../domain/shared/time';
import type { AttendeeNotFound, Contended } from '../errors';
import { type AttendancePorts, markAttendance } from './mark-attendance';
import type { Tickets } from './ports/tickets';

interface Input {
  readonly organiserId: OrganiserId;
  readonly ticket?: string | null | undefined;
  readonly bookingId?: BookingId | null | undefined;
  readonly child?: ChildId | null | undefined;
  /** As it is written; now without it. */
  readonly at?: string | null | undefined;
  readonly device?: string | null | undefined;
  readonly number?: number | null | undefined;
}

interface Ports extends AttendancePorts {
  readonly tickets: Tickets;
}

const maxDeviceLength = 64;

const faultsOf = ({ ticket, bookingId, at, device, number }: Input): readonly Fault[] => [
  ...(Boolean(ticket) === Boolean(bookingId)
    ? [{ path: 'ticket', message: 'or bookingId is needed, and not both' }]
    : []),
  ...(at && parseDateTime(at) === undefined ? [{ path: 'at', message: 'is not a date and time with an offset' }] : []),
  ...(device && device.length > maxDeviceLength
    ? [{ path: 'device', message: `is longer than ${maxDeviceLength} characters` }]
    : []),
  ...(typeof number === 'number' && !device ? [{ path: 'device', message: 'is missing beside number' }] : []),
];

/** Who marks in the organiser's own browser, and numbers nothing. */
const organisersBrowser = 'organiser';

/** Marks that somebody of a booking is there, by the ticket or by name; also from a device that was offline. */
export const makeCheckIn =
  (ports: Ports) =>
  async (
    input: Input,
  ): Promise<Result<Attendee, AttendeeNotFound | Contended | InvalidInput | NotOpen | WrongBookingState>> => {
    const faults = faultsOf(input);
    if (faults.length > 0) return err(invalidInput(faults));
    const { organiserId, ticket, child, at, device, number } = input;
    const bookingId = ticket ? ports.tickets.bookingIn(ticket) : (input.bookingId ?? undefined);
    return markAttendance(ports, { organiserId, bookingId, child }, (now) => ({
      kind: 'HERE',
      at: (at ? parseDateTime(at) : undefined) ?? now,
      device: device ?? organisersBrowser,
      ...(typeof number === 'number' && { number }),
    }));
  };
