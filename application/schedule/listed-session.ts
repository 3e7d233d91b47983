import type { ListingContent, PublicListing } from '../../domain/listing/content';
import { parseSessionId, type SessionId } from '../../domain/schedule/session-id';
import { type Session, sessionAt } from '../../domain/schedule/sessions';
import type { ListingId } from '../../domain/shared/ids';

/** Holds what families read of a session that it has of its listing, and what its dates follow from. */
export type SessionContent = Pick<
  ListingContent,
  'type' | 'name' | 'when' | 'where' | 'price' | 'priceKind' | 'capacity' | 'booking'
>;

/** Holds a session with the listing that it is of. */
export interface ListedSession {
  readonly listing: Pick<PublicListing, 'id' | 'sessionChanges'> & { readonly content: SessionContent };
  readonly session: Session;
}

/** Holds a listing as far as its sessions go. */
export interface OfSessions {
  /** The one that was asked: a new version goes by another id once it is approved. */
  readonly askedId: ListingId;
  readonly listing: ListedSession['listing'];
  /** The listing that it replaces once it is approved. */
  readonly newVersionOf?: ListingId;
}

/** Returns a session that the listing is known to have. */
export const listedSession = (listing: ListedSession['listing'], sessionId: SessionId): ListedSession => {
  const session = sessionAt(listing, parseSessionId(sessionId) ?? Number.NaN);
  if (!session) throw new Error(`the listing has no session ${sessionId}`);
  return { listing, session };
};
