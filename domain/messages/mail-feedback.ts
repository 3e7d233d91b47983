import { dayMs } from '../shared/time';

/** Tells what became of a mail that was handed over, as the mail service tells. */
export type MailFeedback =
  | { readonly type: 'SENT'; readonly mailId: string }
  | { readonly type: 'BOUNCED'; readonly isPermanent: boolean; readonly addresses: readonly string[] }
  /** `isWithdrawn`: somebody took it out of the junk again. */
  | { readonly type: 'COMPLAINED'; readonly isWithdrawn: boolean; readonly addresses: readonly string[] }
  /** The service would not send it: it holds a virus. */
  | { readonly type: 'REJECTED' }
  | { readonly type: 'NOT_RENDERED' }
  | { readonly type: 'DELAYED' };

export interface Suppression {
  readonly addresses: readonly string[];
  /** Milliseconds; undefined is for good. */
  readonly lastsMs: number | undefined;
}

/** An address that was wrong may be given to somebody; then one mail in so long finds out. */
const bounceLastsMs = 180 * dayMs;

/**
 * Returns whom to write to no more. Who complains has said it for good; a full mailbox or a server that is down has
 * said nothing.
 */
export const suppressionAfter = (feedback: MailFeedback): Suppression | undefined => {
  if (feedback.type === 'COMPLAINED' && !feedback.isWithdrawn) {
    return { addresses: feedback.addresses, lastsMs: undefined };
  }
  if (feedback.type === 'BOUNCED' && feedback.isPermanent) {
    return { addresses: feedback.addresses, lastsMs: bounceLastsMs };
  }
  return undefined;
};

/** Returns the same for every way in which one address is written: `Ada <Ada@Example.org>` is `ada@example.org`. */
export const plainAddress = (written: string): string => {
  const bracketed = /<([^<>]*)>\s*$/.exec(written);
  return (bracketed?.[1] ?? written).trim().toLowerCase();
};
