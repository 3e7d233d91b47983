import type { WrongState } from '../domain/listing/listing';
import type { SessionClosed, SessionNotFound, TooManySessionChanges } from '../domain/schedule/change-session';
import type { InvalidInput } from '../domain/shared/faults';
import type { TooManyChildren } from './family/ports/child-repository';
import type { TooManyFavourites } from './family/ports/favourite-repository';
import type { SearchUnavailable } from './finding/ports/search-index';
import type { ChangedMeanwhile } from './listing/ports/listing-repository';

/** There is no such listing, or not for the one who asks: the two look the same. */
export interface ListingNotFound {
  readonly code: 'ListingNotFound';
}

/** The listing has a new version under way already. */
export interface NewVersionOpen {
  readonly code: 'NewVersionOpen';
}

/** What a moderator should have seen of the listing's image is there no more, or never was. */
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

/** More often within an hour than is let through. */
export interface TooManyRequests {
  readonly code: 'TooManyRequests';
  readonly limited: 'MESSAGES' | 'RENAMES' | 'SUBMISSIONS';
}

/** Nobody is signed in, or their account is gone. */
export interface NotSignedIn {
  readonly code: 'NotSignedIn';
}

/** Every way in which a use case says no. */
export type Refusal =
  | ChangedMeanwhile
  | ChildNotFound
  | FavouriteNotFound
  | ImageGone
  | InvalidInput
  | ListingNotFound
  | NewVersionOpen
  | NotSignedIn
  | ProfileNotFound
  | SearchUnavailable
  | SessionClosed
  | SessionNotFound
  | TooManyChildren
  | TooManyFavourites
  | TooManyRequests
  | TooManySessionChanges
  | WrongState;
