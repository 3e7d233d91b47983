import type { Mail } from './mail';

/** Says that no answer came: the mail may have been sent, or not. */
export class MailOutcomeUnknown extends Error {
  override readonly name = 'MailOutcomeUnknown';
}

export interface Mailer {
  /**
   * Renders and sends one mail; throws when it was not accepted, or when the template lacks a variable. Throws
   * `MailOutcomeUnknown`, and has tried once only, when it may have been accepted.
   */
  send(mail: Mail): Promise<void>;
}
