import type { CancelledBy } from '../../../domain/booking/booking';
import type { CancellationTier } from '../../../domain/listing/booking-rules';
import type { Language } from '../../../domain/people/profile';

/** How many come. Who they are stands in no mail. */
interface PartySize {
  readonly children: number;
  readonly adults: number;
}

/** What every mail to a family says of a session. Times are milliseconds since the epoch; `end` is exclusive. */
interface AboutSession {
  readonly listingName: string;
  readonly address: string;
  readonly start: number;
  readonly end: number;
  /** The session's clock, and the family's where it is known (IANA). */
  readonly timeZone: string;
  readonly familyTimeZone: string | null;
  /** Where the family sees its booking; null when there is no web app. */
  readonly bookingAddress: string | null;
}

interface AboutParty extends AboutSession {
  readonly party: PartySize;
}

/** Whether money was taken ahead: only then does any come back; else so much less is paid at the door. */
interface Paid {
  readonly paidAhead: boolean;
}

/** Minor units of the currency. */
interface Refunded extends Paid {
  readonly refund: number;
  readonly currency: string;
}

interface WithTicket {
  readonly ticket: string;
}

/** What a mail to a family is about, with what has to be said. */
interface FamilyMails {
  readonly 'booking-made': AboutParty &
    WithTicket &
    Paid & {
      /** Minor units; null where nobody knows the price. */
      readonly total: number | null;
      readonly currency: string;
      /** What comes back or is let off, by hours before the start; without any, all of it until then. */
      readonly cancellation: readonly CancellationTier[];
    };
  readonly 'booking-reduced': AboutParty & Refunded;
  readonly 'booking-cancelled': AboutSession & Refunded & { readonly by: CancelledBy; readonly reason: string | null };
  readonly 'session-changed': AboutParty &
    Paid & {
      /** When it began before; null when that is as it was. */
      readonly formerStart: number | null;
      /** Until then cancelling costs nothing. */
      readonly freeUntil: number;
      /** Why, in its organiser's words; null when nothing was said. */
      readonly reason: string | null;
    };
  /** `line`: 1 for whoever is next. */
  readonly 'waiting-joined': AboutParty & { readonly line: number };
  readonly 'places-offered': AboutParty & { readonly offerEnds: number };
  readonly 'offer-over': AboutSession;
  readonly 'waiting-closed': AboutSession;
  readonly 'session-tomorrow': AboutParty & WithTicket;
}

export type FamilyTemplate = keyof FamilyMails;
export type VariablesOf<Name extends FamilyTemplate> = FamilyMails[Name];

/** Lists every mail to a family, by its template, with its language. */
export type FamilyMailContent = {
  readonly [Name in FamilyTemplate]: {
    readonly template: Name;
    readonly language: Language;
    readonly variables: VariablesOf<Name>;
  };
}[FamilyTemplate];
