import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import type { Mailer } from '../../application/ports/mailer';
import { render } from '../mail/render';

interface Settings {
  readonly from: string;
  /** Its events tell of bounces and complaints. */
  readonly configurationSet: string;
}

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });

/** Rendered here and not by SES's own templates: those drop a mail in silence when a variable is missing. */
export const makeSesMailer = (client: SESClient, { from, configurationSet }: Settings): Mailer => ({
  send: async (mail) => {
    const { subject, text, html } = render(mail);
    await client.send(
      new SendEmailCommand({
        Source: from,
        Destination: { ToAddresses: [...mail.to] },
        ConfigurationSetName: configurationSet,
        Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
        ...(mail.replyTo !== undefined && { ReplyToAddresses: [mail.replyTo] }),
      }),
    );
  },
});
