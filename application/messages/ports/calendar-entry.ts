/**
 * Holds what a family's own calendar shows of a booking. Nothing personal is in it but the address that the mail goes
 * to.
 */
export interface CalendarEntry {
  /** The booking's: a calendar knows an entry by it, however often it hears of it. */
  readonly bookingId: string;
  /** Grows with every change that a calendar shows (RFC 5545, SEQUENCE). */
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** `end` is exclusive. Milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
  /** The session's clock (IANA). */
  readonly timeZone: string;
  /** The listing's name, and where the session takes place. */
  readonly name: string;
  readonly address: string;
  /** The parent's address. */
  readonly attendee: string;
  /** When this was written, milliseconds since the epoch. */
  readonly writtenAt: number;
}
