import type { NotWelcome } from '../domain/booking/age-gate';
import type { WrongBookingState } from '../domain/booking/booking';
import type { SessionKey } from '../domain/booking/session-places';
import type { StepRefusal } from '../domain/booking/step';
import type { WrongState } from '../domain/listing/listing';
import type { SessionClosed, SessionNotFound, TooManySessionChanges } from '../domain/schedule/change-session';
import type { InvalidInput } from '../domain/shared/faults';
import type { ChildId, ListingId } from '../domain/shared/ids';
import type { RevisionChanged } from '../domain/shared/revision';
import type { TooManyChildren } from './family/ports/child-repository';
import type { TooManyFavourites } from './family/ports/favourite-repository';
import type { SearchUnavailable } from './finding/ports/search-index';
import type { ChangedMeanwhile } from './listing/ports/listing-repository';

/** Says that there is no such listing, or not for the one who asks: the two look the same. */
export interface ListingNotFound {
  readonly code: 'ListingNotFound';
}

/** Says that the listing has a new version under way already. */
export interface NewVersionOpen {
  readonly code: 'NewVersionOpen';
}

/** Says that the listing would replace none. */
export interface NotANewVersion {
  readonly code: 'NotANewVersion';
  /** The new version that is under way, if any. */
  readonly openVersion?: ListingId;
}

/** Says that what a moderator should have seen of the listing's image is there no more, or never was. */
export interface ImageGone {
  readonly code: 'ImageGone';
}

export interface ProfileNotFound {
  readonly code: 'ProfileNotFound';
}

export interface ChildNotFound {
  readonly code: 'ChildNotFound';
}

export interface FavouriteNotFound {
  readonly code: 'FavouriteNotFound';
}

/** Says that it was asked more often within an hour than is let through. */
export interface TooManyRequests {
  readonly code: 'TooManyRequests';
  readonly limited: 'HOLDS' | 'MESSAGES' | 'RENAMES' | 'SUBMISSIONS';
}

export interface BookingNotFound {
  readonly code: 'BookingNotFound';
}

/** Says that there is no such booking at one's own listings, or no such child in it. */
export interface AttendeeNotFound {
  readonly code: 'AttendeeNotFound';
}

/** Others wrote the same session for longer than anybody waits. */
export interface Contended {
  readonly code: 'Contended';
}

/** Says that a child is booked for that session already, or waits for it. */
export interface ChildBooked {
  readonly code: 'ChildBooked';
  readonly childId: ChildId;
}

/** Says that the idempotency key was used for something else. */
export interface IdempotencyKeyReused {
  readonly code: 'IdempotencyKeyReused';
}

/** Says that what was asked under this idempotency key is not done yet. */
export interface KeyInFlight {
  readonly code: 'KeyInFlight';
}

/** Says that the provider of payments does not take this payment. */
export interface PaymentDeclined {
  readonly code: 'PaymentDeclined';
}

/** Says that the provider of payments does not answer: nothing is booked, and nothing is taken. */
export interface PaymentUnanswered {
  readonly code: 'PaymentUnanswered';
}

/** Says that the price is another than the family was told. */
export interface PriceChanged {
  readonly code: 'PriceChanged';
  /** Minor units of `currency`; undefined where nobody knows. */
  readonly total: number | undefined;
  readonly currency: string;
}

/** Says that cancelling gives back something else than the family was told. */
export interface QuoteChanged {
  readonly code: 'QuoteChanged';
  /** Minor units of `currency`. */
  readonly refund: number;
  readonly currency: string;
}

/** Says that what is checked in is booked for another session than the one at whose door somebody stands. */
export interface OtherSession extends SessionKey {
  readonly code: 'OtherSession';
  /** The present start of that session, milliseconds since the epoch, and the zone of its place. */
  readonly start: number;
  readonly timeZone: string;
  /** The name of its listing. */
  readonly name: string;
}

/** Says that nobody is signed in, or their account is gone. */
export interface NotSignedIn {
  readonly code: 'NotSignedIn';
}

/** Names every way in which a use case says no. */
export type Refusal =
  | AttendeeNotFound
  | BookingNotFound
  | ChangedMeanwhile
  | ChildBooked
  | ChildNotFound
  | Contended
  | FavouriteNotFound
  | IdempotencyKeyReused
  | ImageGone
  | InvalidInput
  | KeyInFlight
  | ListingNotFound
  | NewVersionOpen
  | NotANewVersion
  | NotSignedIn
  | NotWelcome
  | OtherSession
  | PaymentDeclined
  | PaymentUnanswered
  | PriceChanged
  | ProfileNotFound
  | QuoteChanged
  | RevisionChanged
  | SearchUnavailable
  | SessionClosed
  | SessionNotFound
  | StepRefusal
  | TooManyChildren
  | TooManyFavourites
  | TooManyRequests
  | TooManySessionChanges
  | WrongBookingState
  | WrongState;
