import { type SESClient, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { mailsIn } from '../../../infra/local-host/aws/inbox';
import type { ReceivedMail } from '../../contracts/mailer';
import { fresh, on } from './servers';

export const mailsTo = async (to: string): Promise<readonly ReceivedMail[]> => {
  const answer = await fetch(`${process.env.AWS_ENDPOINT_URL_SES}/_aws/ses`, { signal: AbortSignal.timeout(60_000) });
  return (await mailsIn(await answer.json())).filter((mail) => mail.to.includes(to));
};

/** Has mail sent by an address of this test's own from now on. Answers it as it is written in mails. */
export const ownSender = async (ses: SESClient): Promise<string> => {
  const address = `${fresh('hello')}@example.org`;
  await on('LocalStack', () => ses.send(new VerifyEmailIdentityCommand({ EmailAddress: address })));
  process.env.MAIL_FROM = `Things To Do <${address}>`;
  process.env.MAIL_CONFIGURATION_SET = fresh('set');
  return process.env.MAIL_FROM;
};
