import type {
  Delivered,
  OrganiserRenamed,
  ThingToDoPublished,
  ThingToDoRejected,
  ThingToDoSubmitted,
} from '../../domain/listing/events';
import type { LiveListing } from '../../domain/listing/listing';
import { hasSessionAfter } from '../../domain/listing/sessions';
import type { Clock } from '../ports/clock';
import type { ListingAddress } from '../ports/listing-address';
import type { ListingRepository } from '../ports/listing-repository';
import type { MailAddressBook, MailAddresses } from '../ports/mail-address-book';
import type { ProfileRepository } from '../ports/profile-repository';
import type { UserDirectory } from '../ports/user-directory';
import type { ContactMessage, Mail } from './mail';

type EventToTell = ThingToDoPublished | ThingToDoRejected | ThingToDoSubmitted;

/** What a mail is sent about. */
export type MailCause = ContactMessage | Delivered<EventToTell | OrganiserRenamed>;

export interface Ports {
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
  readonly directory: UserDirectory;
  readonly addressBook: MailAddressBook;
  readonly clock: Clock;
  readonly listingAddress: ListingAddress;
}

/** Whether what the event's mail says is still so: it may come late, and its reader acts on it. */
const isStillSo = (event: Delivered<EventToTell>, listing: LiveListing): boolean => {
  if (event.type === 'ThingToDoSubmitted') return listing.status === 'PENDING';
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

/** Undefined for an event of before, which held no names. */
const ofRenaming = (
  { id, name, formerName, organiserId }: Delivered<OrganiserRenamed>,
  { moderators }: MailAddresses,
): Mail | undefined => {
  if (name === undefined || formerName === undefined) return undefined;
  return { id, to: moderators, template: 'organiser-renamed', variables: { name, formerName, organiserId } };
};

/** What every mail about a listing says of it. */
const about = (reader: 'audit' | 'organiser', { id, content }: LiveListing, { listingAddress }: Ports) => ({
  listingName: content.name,
  listingId: id,
  listingAddress: listingAddress(reader, id) ?? null,
});

const toModerators = async (
  event: Delivered<ThingToDoSubmitted>,
  listing: LiveListing,
  ports: Ports,
): Promise<Mail> => {
  const { profiles, addressBook } = ports;
  const organiserName = (await profiles.get(event.organiserId))?.name ?? 'An organiser';
  const isNewVersion = event.newVersionOf !== undefined;
  const { moderators } = await addressBook.ours();
  const variables = { ...about('audit', listing, ports), organiserName, isNewVersion };
  return { id: event.id, to: moderators, template: 'listing-pending', variables };
};

const toOrganiser = async (
  event: Delivered<ThingToDoPublished | ThingToDoRejected>,
  listing: LiveListing,
  ports: Ports,
): Promise<Mail | undefined> => {
  const { directory, clock } = ports;
  const address = await directory.addressOf('organiser', event.organiserId);
  if (address === undefined) return undefined;
  const { content, status } = listing;
  const mail = { id: event.id, to: [address] };
  const listed = about('organiser', listing, ports);
  if (event.type === 'ThingToDoPublished') {
    const variables = { ...listed, isAhead: hasSessionAfter(content, clock.now()) };
    return { ...mail, template: 'listing-published', variables };
  }
  const isTheirs = status === 'REJECTED' || status === 'DRAFT';
  const variables = { ...listed, reasons: reasonsOf(event, listing), isTheirs };
  return { ...mail, template: 'listing-rejected', variables };
};

/** The mail that a cause calls for; undefined when there is nobody to get it, or when it is not so any more. */
export const writeMail = async (cause: MailCause, ports: Ports): Promise<Mail | undefined> => {
  if (cause.type === 'ContactMessage') return toUs(cause, await ports.addressBook.ours());
  if (cause.type === 'OrganiserRenamed') return ofRenaming(cause, await ports.addressBook.ours());
  const listing = await ports.listings.get(cause.listingId);
  if (!listing || listing.status === 'REMOVED' || !isStillSo(cause, listing)) return undefined;
  return cause.type === 'ThingToDoSubmitted' ? toModerators(cause, listing, ports) : toOrganiser(cause, listing, ports);
};
