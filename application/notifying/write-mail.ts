import type { Delivered, ThingToDoPublished, ThingToDoRejected, ThingToDoSubmitted } from '../../domain/listing/events';
import type { ListingRepository } from '../ports/listing-repository';
import type { MailAddressBook, MailAddresses } from '../ports/mail-address-book';
import type { ProfileRepository } from '../ports/profile-repository';
import type { UserDirectory } from '../ports/user-directory';
import type { ContactMessage, Mail } from './mail';

type EventToTell = ThingToDoPublished | ThingToDoRejected | ThingToDoSubmitted;

/** What a mail is sent about. */
export type MailCause = ContactMessage | Delivered<EventToTell>;

export interface Ports {
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
  readonly directory: UserDirectory;
  readonly addressBook: MailAddressBook;
}

/** What a person wrote, from the listing when the message could not hold it; undefined when it is there no more. */
const whole = async (event: Delivered<EventToTell>, listings: ListingRepository): Promise<EventToTell | undefined> => {
  const hasAll = event.name !== undefined && (event.type !== 'ThingToDoRejected' || event.reasons !== undefined);
  if (hasAll) return event as EventToTell;
  const listing = await listings.get(event.listingId);
  if (!listing || listing.status === 'REMOVED') return undefined;
  const { name } = listing.content;
  if (event.type !== 'ThingToDoRejected') return { ...event, name };
  // An organiser who has gone on from there has read the reasons.
  const isStillSo = listing.status === 'REJECTED' && listing.revision === event.revision;
  return isStillSo ? { ...event, name, reasons: listing.rejectionReasons } : undefined;
};

const toUs = ({ id, from, subject, body, pool, sub }: ContactMessage, { contact }: MailAddresses): Mail => ({
  id,
  to: [contact],
  replyTo: from,
  template: 'contact-message',
  variables: { from, subject, body, signedIn: pool !== undefined && sub !== undefined ? { pool, sub } : null },
});

/** The mail that a cause calls for; undefined when there is nobody to get it, or nothing left to say. */
export const writeMail = async (cause: MailCause, ports: Ports): Promise<Mail | undefined> => {
  const { listings, profiles, directory, addressBook } = ports;
  if (cause.type === 'ContactMessage') return toUs(cause, await addressBook.ours());
  const event = await whole(cause, listings);
  if (!event) return undefined;
  const { id, name: listingName, organiserId } = event;
  if (event.type === 'ThingToDoSubmitted') {
    const organiserName = (await profiles.get(organiserId))?.name ?? 'An organiser';
    const variables = { listingName, organiserName, isNewVersion: event.newVersionOf !== undefined };
    const { moderators } = await addressBook.ours();
    return { id, to: moderators, template: 'listing-pending', variables };
  }
  const address = await directory.addressOf('organiser', organiserId);
  if (address === undefined) return undefined;
  return event.type === 'ThingToDoPublished'
    ? { id, to: [address], template: 'listing-published', variables: { listingName } }
    : { id, to: [address], template: 'listing-rejected', variables: { listingName, reasons: event.reasons } };
};
