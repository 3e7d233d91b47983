import type { Mail } from '../../application/messages/ports/mail';
import { asciiEmail } from '../../domain/shared/addresses';

/**
 * Returns whom to answer, in the ASCII form that mailers take; undefined where no mailer would take it: better that the
 * mail goes without.
 */
export const replyToOf = ({ replyTo }: Mail): string | undefined =>
  replyTo === undefined ? undefined : asciiEmail(replyTo);
