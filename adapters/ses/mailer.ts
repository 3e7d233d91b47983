import {
  type SESClient,
  SESServiceException,
  SendEmailCommand,
  type SendEmailCommandInput,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import type { Mail } from '../../application/messages/ports/mail';
import { type Mailer, MailOutcomeUnknown } from '../../application/messages/ports/mailer';
import { asciiEmail } from '../../domain/shared/addresses';
import { calendarObjectOf } from '../mail/calendar-object';
import { type RenderedMail, render } from '../mail/render';
import { replyToOf } from '../mail/reply-to';
import { attempts } from '../retry/attempts';
import { mailTag, mailTagOf } from './mail-tag';
import { rawMail } from './raw-mail';

interface Settings {
  readonly from: string;
  /** Its events tell of bounces and complaints, and that a mail was sent. */
  readonly configurationSet: string;
}

const throttled = { max: 3, firstPauseMs: 200 };

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });

/** Whether SES itself has said no. */
const isRefusal = (failure: unknown): failure is SESServiceException =>
  failure instanceof SESServiceException && failure.$metadata.httpStatusCode !== undefined;

const mayBeTakenLater = ({ name, $metadata: { httpStatusCode: status = 0 } }: SESServiceException): boolean =>
  status >= 429 || name.startsWith('Throttl');

/**
 * Tries again what SES refuses for the moment. What it does not answer it may have sent, and nobody can ask: the client must not
 * try that again by itself.
 */
const sendOnce = async (client: SESClient, command: SendEmailCommand | SendRawEmailCommand): Promise<void> => {
  for await (const { isLast } of attempts(throttled)) {
    try {
      await (command instanceof SendRawEmailCommand ? client.send(command) : client.send(command));
      return;
    } catch (failure) {
      if (!isRefusal(failure)) throw new MailOutcomeUnknown('SES has not answered', { cause: failure });
      if (isLast || !mayBeTakenLater(failure)) throw failure;
    }
  }
};

/** What SES says of an address that it cannot read. */
const isOfAddress = (failure: unknown): boolean => isRefusal(failure) && failure.name === 'InvalidParameterValue';

/** Without whom to answer when SES refuses that address, or another: the message itself says who wrote it. */
const sendToRead = async (client: SESClient, input: SendEmailCommandInput): Promise<void> => {
  try {
    await sendOnce(client, new SendEmailCommand(input));
  } catch (failure) {
    if (input.ReplyToAddresses === undefined || !isOfAddress(failure)) throw failure;
    const { ReplyToAddresses: _, ...rest } = input;
    await sendOnce(client, new SendEmailCommand(rest));
  }
};

/** What comes with every mail: by it SES tells what became of it. */
const followed = (mail: Mail, { configurationSet }: Settings) => ({
  ConfigurationSetName: configurationSet,
  Tags: [{ Name: mailTag, Value: mailTagOf(mail.id) }],
});

const sendPlain = async (
  client: SESClient,
  mail: Mail,
  { subject, text, html }: RenderedMail,
  to: string[],
  settings: Settings,
): Promise<void> => {
  const replyTo = replyToOf(mail);
  await sendToRead(client, {
    Source: settings.from,
    Destination: { ToAddresses: to },
    ...followed(mail, settings),
    Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
    ...(replyTo !== undefined && { ReplyToAddresses: [replyTo] }),
  });
};

/** SES knows nothing of calendars and images: a mail with one is handed over whole. */
const sendWhole = async (
  client: SESClient,
  mail: Mail,
  rendered: RenderedMail,
  to: string[],
  settings: Settings,
): Promise<void> => {
  const { from } = settings;
  const calendar = mail.calendar && calendarObjectOf(mail.calendar, from);
  const command = new SendRawEmailCommand({
    Source: from,
    Destinations: to,
    RawMessage: { Data: await rawMail({ ...rendered, from, to, replyTo: replyToOf(mail), calendar }) },
    ...followed(mail, settings),
  });
  await sendOnce(client, command);
};

/**
 * Renders mails here and not by SES's own templates: those drop a mail in silence when a variable is missing. The
 * client makes one attempt only.
 */
export const makeSesMailer = (client: SESClient, settings: Settings): Mailer => ({
  send: async (mail) => {
    // SES takes domains in ASCII only.
    const to = mail.to.map((address) => asciiEmail(address) ?? address);
    const rendered = render(mail);
    const isWhole = mail.calendar !== undefined || rendered.ticket !== undefined;
    await (isWhole ? sendWhole : sendPlain)(client, mail, rendered, to, settings);
  },
});
