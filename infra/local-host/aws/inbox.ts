import * as v from 'valibot';
import type { InboxMail } from '../backend';
import { endpoint } from './environment';

const stored = v.object({
  messages: v.array(
    v.object({
      Timestamp: v.string(),
      Source: v.string(),
      Subject: v.string(),
      Destination: v.object({ ToAddresses: v.array(v.string()) }),
      Body: v.object({ text_part: v.nullish(v.string(), ''), html_part: v.nullish(v.string(), '') }),
    }),
  ),
});

/** LocalStack writes UTC, and no zone. */
const timeOf = (timestamp: string): string =>
  new Date(/(Z|[+-]\d\d:?\d\d)$/.test(timestamp) ? timestamp : `${timestamp}Z`).toISOString();

/** What LocalStack keeps of the mails that this sender sent, newest first. */
export const readInbox = async (from: string, to: string | undefined): Promise<readonly InboxMail[]> => {
  const address = `${endpoint('AWS_ENDPOINT_URL_SES')}/_aws/ses?email=${encodeURIComponent(from)}`;
  const { messages } = v.parse(stored, await (await fetch(address)).json());
  return messages
    .map(({ Timestamp, Source, Subject, Destination, Body }) => ({
      to: Destination.ToAddresses,
      from: Source,
      subject: Subject,
      text: Body.text_part,
      html: Body.html_part,
      sentAt: timeOf(Timestamp),
    }))
    .filter((mail) => to === undefined || mail.to.includes(to))
    .reverse();
};
