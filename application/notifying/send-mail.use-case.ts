import type { Logger } from '../ports/logger';
import type { MailSuppressions } from '../ports/mail-suppressions';
import { type Mailer, MailOutcomeUnknown } from '../ports/mailer';
import type { Metrics } from '../ports/metrics';
import type { Once } from '../ports/once';
import { type Mail, mailKey } from './mail';
import { type MailCause, type Ports as WritingPorts, writeMail } from './write-mail';

interface Ports extends WritingPorts {
  readonly mailer: Mailer;
  readonly suppressions: MailSuppressions;
  readonly once: Once;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Somebody else is sending this very mail: try again later. */
export class MailUnderWay extends Error {
  override readonly name = 'MailUnderWay';
}

/** Sends a mail to those of its addresses that take mail from us. */
const send = async (mail: Mail, { mailer, suppressions, logger, metrics }: Ports): Promise<void> => {
  const suppressed = await suppressions.among(mail.to);
  if (suppressed.size > 0) {
    logger.warn('mail withheld from suppressed addresses', { causeId: mail.id, addresses: suppressed.size });
    metrics.count('MailWithheld', suppressed.size);
  }
  const to = mail.to.filter((address) => !suppressed.has(address));
  if (to.length > 0) await mailer.send({ ...mail, to });
};

/** Sends the one mail that a cause calls for, once however often it is delivered. Throws when it should be tried again. */
export const makeSendMail = (ports: Ports) => {
  const { once, logger } = ports;
  return async (cause: MailCause): Promise<void> => {
    const key = mailKey(cause.id);
    const state = await once.begin(key);
    if (state === 'done') return;
    if (state === 'busy') throw new MailUnderWay();
    try {
      const mail = await writeMail(cause, ports);
      if (mail) await send(mail, ports);
      else logger.warn('no mail to send, or nobody to send it to', { causeId: cause.id });
    } catch (failure) {
      // What may have been sent stays reserved, so that the mail service can tell meanwhile that it was.
      if (!(failure instanceof MailOutcomeUnknown)) await once.abandon(key);
      throw failure;
    }
    await once.finish(key);
  };
};
