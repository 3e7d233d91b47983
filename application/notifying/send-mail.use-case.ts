import type { ThingToDoPublished, ThingToDoRejected, ThingToDoSubmitted } from '../../domain/listing/events';
import type { Logger } from '../ports/logger';
import type { Mailer } from '../ports/mailer';
import type { Once } from '../ports/once';
import type { ProfileRepository } from '../ports/profile-repository';
import type { UserDirectory } from '../ports/user-directory';
import type { ContactMessage, Mail } from './mail';

/** What a mail is sent about. */
export type MailCause = ContactMessage | ThingToDoPublished | ThingToDoRejected | ThingToDoSubmitted;

/** Our own addresses, which differ by stage. */
export interface MailAddresses {
  readonly moderators: readonly string[];
  readonly contact: string;
}

interface Ports {
  readonly mailer: Mailer;
  readonly once: Once;
  readonly profiles: ProfileRepository;
  readonly directory: UserDirectory;
  readonly addresses: MailAddresses;
  readonly logger: Logger;
}

/** Somebody else is sending this very mail: try again later. */
export class MailUnderWay extends Error {
  override readonly name = 'MailUnderWay';
}

const writeMail = async (cause: MailCause, { profiles, directory, addresses }: Ports): Promise<Mail | undefined> => {
  const { id } = cause;
  if (cause.type === 'ContactMessage') {
    const { from, subject, body } = cause;
    return {
      id,
      to: [addresses.contact],
      replyTo: from,
      template: 'contact-message',
      variables: { from, subject, body },
    };
  }
  const listingName = cause.name;
  if (cause.type === 'ThingToDoSubmitted') {
    const organiserName = (await profiles.get(cause.organiserId))?.name ?? 'An organiser';
    const variables = { listingName, organiserName, isNewVersion: cause.newVersionOf !== undefined };
    return { id, to: addresses.moderators, template: 'listing-pending', variables };
  }
  const address = await directory.addressOf('organiser', cause.organiserId);
  if (address === undefined) return undefined;
  return cause.type === 'ThingToDoPublished'
    ? { id, to: [address], template: 'listing-published', variables: { listingName } }
    : { id, to: [address], template: 'listing-rejected', variables: { listingName, reasons: cause.reasons } };
};

/** Sends the one mail that a cause calls for, once however often it is delivered. Throws when it should be tried again. */
export const makeSendMail = (ports: Ports) => {
  const { mailer, once, logger } = ports;
  return async (cause: MailCause): Promise<void> => {
    const key = `mail ${cause.id}`;
    const state = await once.begin(key);
    if (state === 'done') return;
    if (state === 'busy') throw new MailUnderWay();
    try {
      const mail = await writeMail(cause, ports);
      if (mail) await mailer.send(mail);
      else logger.warn('nobody to send the mail to', { causeId: cause.id });
    } catch (failure) {
      await once.abandon(key);
      throw failure;
    }
    await once.finish(key);
  };
};
