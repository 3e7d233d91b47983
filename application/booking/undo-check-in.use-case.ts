import type { Attendee } from '../../domain/booking/attendance';
import type { WrongBookingState } from '../../domain/booking/booking';
import type { NotOpen } from '../../domain/booking/step';
import type { BookingId, ChildId, OrganiserId } from '../../domain/shared/ids';
import type { Result } from '../../domain/shared/result';
import type { AttendeeNotFound, Contended } from '../errors';
import { type AttendancePorts, markAttendance } from './mark-attendance';

interface Input {
  readonly organiserId: OrganiserId;
  readonly bookingId: BookingId;
  readonly child?: ChildId | null | undefined;
}

/** Takes back that somebody is there. */
export const makeUndoCheckIn =
  (ports: AttendancePorts) =>
  (input: Input): Promise<Result<Attendee, AttendeeNotFound | Contended | NotOpen | WrongBookingState>> =>
    markAttendance(ports, input, (now) => ({ kind: 'UNDONE', at: now, device: 'organiser' }));
