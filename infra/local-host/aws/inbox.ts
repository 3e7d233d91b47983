import PostalMime, { type Attachment } from 'postal-mime';
import * as v from 'valibot';
import type { InboxMail } from '../backend';
import { endpoint } from './environment';

const common = { Timestamp: v.string(), Source: v.string() };

/** What LocalStack keeps of a mail that came in parts, and of one that came whole. */
const inParts = v.object({
  ...common,
  Subject: v.string(),
  Destination: v.object({ ToAddresses: v.array(v.string()) }),
  Body: v.object({ text_part: v.nullish(v.string(), ''), html_part: v.nullish(v.string(), '') }),
});
const whole = v.object({ ...common, RawData: v.string() });

const stored = v.object({ messages: v.array(v.union([whole, inParts])) });

/** Reads a time of LocalStack's, which writes UTC and no zone. */
const timeOf = (timestamp: string): string =>
  new Date(/(Z|[+-]\d\d:?\d\d)$/.test(timestamp) ? timestamp : `${timestamp}Z`).toISOString();

const textIn = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');

/** Shows an image that comes with a mail in its place, as a mail program does. */
const shown = (html: string, { contentId, mimeType, content }: Attachment): string =>
  contentId === undefined || typeof content !== 'string'
    ? html
    : html.replaceAll(`cid:${contentId.replace(/^<|>$/g, '')}`, `data:${mimeType};base64,${content}`);

/** Reads a mail that came whole, by a parser. */
const parsedMail = async ({ Timestamp, Source, RawData }: v.InferOutput<typeof whole>): Promise<InboxMail> => {
  const {
    to = [],
    subject = '',
    text = '',
    html = '',
    attachments,
  } = await PostalMime.parse(RawData, { attachmentEncoding: 'base64' });
  const calendar = attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content;
  return {
    to: to.flatMap(({ address }) => address ?? []),
    from: Source,
    subject,
    text,
    html: attachments.reduce(shown, html),
    // Lines end as they did: the parser ends them otherwise.
    calendar: typeof calendar === 'string' ? textIn(calendar).replace(/\r?\n/g, '\r\n') : null,
    sentAt: timeOf(Timestamp),
  };
};

const mailInParts = ({ Timestamp, Source, Subject, Destination, Body }: v.InferOutput<typeof inParts>): InboxMail => ({
  to: Destination.ToAddresses,
  from: Source,
  subject: Subject,
  text: Body.text_part,
  html: Body.html_part,
  calendar: null,
  sentAt: timeOf(Timestamp),
});

/** Reads what LocalStack answers of the mails that it keeps, oldest first. */
export const mailsIn = (answer: unknown): Promise<readonly InboxMail[]> =>
  Promise.all(
    v
      .parse(stored, answer)
      .messages.map(async (message) => ('RawData' in message ? parsedMail(message) : mailInParts(message))),
  );

/** Returns what LocalStack keeps of the mails that this sender sent, newest first. */
export const readInbox = async (from: string, to: string | undefined): Promise<readonly InboxMail[]> => {
  const address = `${endpoint('AWS_ENDPOINT_URL_SES')}/_aws/ses?email=${encodeURIComponent(from)}`;
  const mails = await mailsIn(await (await fetch(address)).json());
  return mails.filter((mail) => to === undefined || mail.to.includes(to)).reverse();
};
