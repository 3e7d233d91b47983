import type { Mail } from '../notifying/mail';

export interface Mailer {
  /** Renders and sends one mail; throws when it was not accepted, or when the template lacks a variable. */
  send(mail: Mail): Promise<void>;
}
