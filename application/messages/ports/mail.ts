import type { BookingId } from '../../../domain/shared/ids';
import type { Pool } from '../../people/ports/user-directory';
import type { CalendarEntry } from './calendar-entry';
import type { FamilyMailContent } from './family-mail';
import type { GatheredKind } from './gatherings';

/**
 * Holds what somebody wrote to us. Personal: it stays in the mail queue and goes to our own address, never into an
 * event or a log.
 */
export interface ContactMessage {
  readonly type: 'ContactMessage';
  readonly id: string;
  /** The sender's own address: as the pool knows it, or as a guest typed it. */
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  /** Of whoever was signed in; a guest has neither. */
  readonly pool?: Pool;
  readonly sub?: string;
}

/** What every mail about a listing says of it. */
interface AboutListing {
  readonly listingName: string;
  readonly listingId: string;
  /** Where the reader acts on it; null when there is no web app. */
  readonly listingAddress: string | null;
}

/** Says that what was gathered since a mail is to be told in the next. */
export interface GatheringDue {
  readonly type: 'GatheringDue';
  readonly id: string;
  readonly kind: GatheredKind;
  /** The window at whose end. */
  readonly window: string;
}

/** Says that a family is to be reminded of its session, if that begins then still. */
export interface SessionReminder {
  readonly type: 'SessionReminder';
  readonly id: string;
  readonly bookingId: BookingId;
  /** Milliseconds since the epoch. */
  readonly starts: number;
}

interface Renaming {
  readonly name: string;
  readonly formerName: string;
  readonly organiserId: string;
}

interface PendingListing extends AboutListing {
  readonly organiserName: string;
  readonly isNewVersion: boolean;
}

/**
 * Lists every mail to organisers, moderators and ourselves, by its template, with the variables that the template
 * needs.
 */
export type OfficeMailContent =
  | {
      readonly template: 'listing-pending';
      readonly variables: PendingListing;
    }
  | {
      readonly template: 'listings-pending';
      readonly variables: {
        readonly count: number;
        readonly listings: readonly PendingListing[];
        /** How many more than are named. */
        readonly more: number;
      };
    }
  | {
      readonly template: 'organiser-renamed';
      readonly variables: Renaming;
    }
  | {
      readonly template: 'organisers-renamed';
      readonly variables: { readonly count: number; readonly renamings: readonly Renaming[]; readonly more: number };
    }
  | {
      readonly template: 'listing-published';
      /** `isAhead`: a session has not ended yet, so that families can find it. */
      readonly variables: AboutListing & { readonly isAhead: boolean };
    }
  | {
      readonly template: 'listing-rejected';
      readonly variables: AboutListing & {
        readonly reasons: readonly string[];
        /** It is theirs to change: they have not submitted it again. */
        readonly isTheirs: boolean;
      };
    }
  | {
      readonly template: 'contact-message';
      readonly variables: {
        readonly from: string;
        readonly subject: string;
        readonly body: string;
        /** The pool that the sender was signed in to, and the sender's id there; nothing else may tell it. */
        readonly signedIn: { readonly pool: Pool; readonly sub: string } | null;
      };
    };

/** Lists every mail that we send. */
export type MailContent = FamilyMailContent | OfficeMailContent;

export type Mail = MailContent & {
  /** The same for every attempt to send the same mail. */
  readonly id: string;
  readonly to: readonly string[];
  readonly replyTo?: string;
  /** What the reader's calendar is told besides. */
  readonly calendar?: CalendarEntry;
};

/** Returns the key under which it is kept that this mail is sent once. */
export const mailKey = (id: Mail['id']): string => `mail ${id}`;
