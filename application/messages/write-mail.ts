import type { ThingToDoPublished, ThingToDoRejected } from '../../domain/listing/events';
import type { LiveListing } from '../../domain/listing/listing';
import type { Delivered } from '../../domain/operations/claim-check';
import { hasSessionAfter } from '../../domain/schedule/sessions';
import type { ListingAddress } from '../listing/ports/listing-address';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { UserDirectory } from '../people/ports/user-directory';
import type { Clock } from '../ports/clock';
import type { ContactMessage, Mail } from './ports/mail';
import type { MailAddressBook, MailAddresses } from './ports/mail-address-book';

type EventToTell = ThingToDoPublished | ThingToDoRejected;

/** Names what a mail is sent about. */
export type MailCause = ContactMessage | Delivered<EventToTell>;

export interface Ports {
  readonly listings: ListingRepository;
  readonly directory: UserDirectory;
  readonly addressBook: MailAddressBook;
  readonly clock: Clock;
  readonly listingAddress: ListingAddress;
}

/** Returns whether what the event's mail says is still so: it may come late, and its reader acts on it. */
const isStillSo = (event: Delivered<EventToTell>, listing: LiveListing): boolean => {
  if (event.type === 'ThingToDoPublished') return listing.status === 'PUBLISHED';
  // The reasons stay worth reading. They are in the listing only until its organiser goes on from there.
  return event.reasons !== undefined || (listing.status === 'REJECTED' && listing.revision === event.revision);
};

const reasonsOf = (event: Delivered<ThingToDoRejected>, listing: LiveListing): readonly string[] =>
  event.reasons ?? (listing.status === 'REJECTED' ? listing.rejectionReasons : []);

const toUs = ({ id, from, subject, body, pool, sub }: ContactMessage, { contact }: MailAddresses): Mail => ({
  id,
  to: [contact],
  replyTo: from,
  template: 'contact-message',
  variables: { from, subject, body, signedIn: pool !== undefined && sub !== undefined ? { pool, sub } : null },
});

/** Returns what every mail about a listing says of it. */
export const aboutListing = (
  reader: 'audit' | 'organiser',
  { id, content }: LiveListing,
  { listingAddress }: Pick<Ports, 'listingAddress'>,
) => ({
  listingName: content.name,
  listingId: id,
  listingAddress: listingAddress(reader, id) ?? null,
});

const toOrganiser = async (
  event: Delivered<ThingToDoPublished | ThingToDoRejected>,
  listing: LiveListing,
  ports: Ports,
): Promise<Mail | undefined> => {
  const { directory, clock } = ports;
  const address = await directory.addressOf('organiser', event.organiserId);
  if (address === undefined) return undefined;
  const { status } = listing;
  const mail = { id: event.id, to: [address] };
  const listed = aboutListing('organiser', listing, ports);
  if (event.type === 'ThingToDoPublished') {
    const variables = { ...listed, isAhead: hasSessionAfter(listing, clock.now()) };
    return { ...mail, template: 'listing-published', variables };
  }
  const isTheirs = status === 'REJECTED' || status === 'DRAFT';
  const variables = { ...listed, reasons: reasonsOf(event, listing), isTheirs };
  return { ...mail, template: 'listing-rejected', variables };
};

/** Returns the mail that a cause calls for; undefined when there is nobody to get it, or when it is not so any more. */
export const writeMail = async (cause: MailCause, ports: Ports): Promise<Mail | undefined> => {
  if (cause.type === 'ContactMessage') return toUs(cause, await ports.addressBook.ours());
  const listing = await ports.listings.get(cause.listingId);
  if (!listing || listing.status === 'REMOVED' || !isStillSo(cause, listing)) return undefined;
  return toOrganiser(cause, listing, ports);
};
