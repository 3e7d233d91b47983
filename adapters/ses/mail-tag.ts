/** Names the tag that a mail carries through SES: its events tell it again. */
export const mailTag = 'mail';

/** Returns a text as a tag takes it: letters, digits, `-` and `_` only. */
export const mailTagOf = (mailId: string): string => Buffer.from(mailId).toString('base64url');

export const mailIdIn = (tag: string): string => Buffer.from(tag, 'base64url').toString();
