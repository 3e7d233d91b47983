import { type SESClient, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import type { ReceivedMail } from '../../contracts/mailer';
import { fresh, on } from './servers';

/** As LocalStack keeps what SES would have sent. */
interface KeptMail {
  readonly Source: string;
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Subject: string;
  readonly Body: { readonly text_part: string; readonly html_part: string };
}

export const mailsTo = async (to: string): Promise<readonly ReceivedMail[]> => {
  const answer = await fetch(`${process.env.AWS_ENDPOINT_URL_SES}/_aws/ses`, { signal: AbortSignal.timeout(60_000) });
  const { messages } = (await answer.json()) as { messages: readonly KeptMail[] };
  return messages
    .filter(({ Destination }) => Destination.ToAddresses.includes(to))
    .map(({ Source, Destination, Subject, Body }) => ({
      from: Source,
      to: Destination.ToAddresses,
      subject: Subject,
      text: Body.text_part,
      html: Body.html_part,
    }));
};

/** Mail is sent by an address of this test's own from now on. Answers it as it is written in mails. */
export const ownSender = async (ses: SESClient): Promise<string> => {
  const address = `${fresh('hello')}@example.org`;
  await on('LocalStack', () => ses.send(new VerifyEmailIdentityCommand({ EmailAddress: address })));
  process.env.MAIL_FROM = `Things To Do <${address}>`;
  process.env.MAIL_CONFIGURATION_SET = fresh('set');
  return process.env.MAIL_FROM;
};
