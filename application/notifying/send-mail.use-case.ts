import type { Logger } from '../ports/logger';
import type { Mailer } from '../ports/mailer';
import type { Once } from '../ports/once';
import { type MailCause, type Ports as WritingPorts, writeMail } from './write-mail';

interface Ports extends WritingPorts {
  readonly mailer: Mailer;
  readonly once: Once;
  readonly logger: Logger;
}

/** Somebody else is sending this very mail: try again later. */
export class MailUnderWay extends Error {
  override readonly name = 'MailUnderWay';
}

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
      else logger.warn('no mail to send, or nobody to send it to', { causeId: cause.id });
    } catch (failure) {
      await once.abandon(key);
      throw failure;
    }
    await once.finish(key);
  };
};
