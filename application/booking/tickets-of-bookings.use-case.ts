import type { BookingId } from '../../domain/shared/ids';
import type { Tickets } from './ports/tickets';

/** Holds what a family shows at the door. */
export interface Ticket {
  readonly token: string;
  /** The token as a QR code: an SVG. */
  readonly qr: string;
}

interface Ports {
  readonly tickets: Tickets;
}

/** Returns the ticket of each booking, in their order: null where there is none. Whose they are was asked before. */
export const makeTicketsOfBookings =
  ({ tickets }: Ports) =>
  (bookings: readonly (BookingId | undefined)[]): readonly (Ticket | null)[] =>
    bookings.map((id) => {
      if (id === undefined) return null;
      const token = tickets.tokenOf(id);
      return { token, qr: tickets.qrOf(token) };
    });
