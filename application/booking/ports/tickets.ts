import type { BookingId } from '../../../domain/shared/ids';

/**
 * Makes and reads what a family shows at the door. It holds the id of its booking and nothing personal, and nobody can
 * forge one.
 */
export interface Tickets {
  /** Returns the ticket of a booking, some 50 characters that need no escaping in a URL: the same for the same as long as the key stands. */
  tokenOf(id: BookingId): string;
  /** Returns whose ticket it is; undefined for what is none of ours, or one that a key has sealed which is known no more. */
  bookingIn(token: string): BookingId | undefined;
  /** Returns the ticket as a QR code: an SVG of one path, in black on white. */
  qrOf(token: string): string;
}
