import type { Mailer } from '../../../application/messages/ports/mailer';
import type { Clock } from '../../../application/ports/clock';
import { calendarObjectOf } from '../../mail/calendar-object';
import { qrPng } from '../../mail/qr-png';
import { type RenderedMail, render } from '../../mail/render';
import { replyToOf } from '../../mail/reply-to';
import { ticketImage } from '../../mail/ticket-image';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly from: string;
  readonly replyTo: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The calendar object; null without one. */
  readonly calendar: string | null;
  /** ISO 8601. */
  readonly sentAt: string;
}

export interface Inbox {
  readonly mailer: Mailer;
  /** Newest first; with `to` those to exactly that address. */
  received(to?: string): readonly ReceivedMail[];
}

/** A mail program shows an image that comes with a mail in its place. */
const shown = ({ html, ticket }: RenderedMail): string =>
  ticket === undefined
    ? html
    : html.replaceAll(`cid:${ticketImage}`, `data:image/png;base64,${qrPng(ticket).toString('base64')}`);

/** Makes everybody's inbox: it takes every mail that is sent, rendered from the templates that SES gets. */
export const makeInbox = (clock: Clock, from: string): Inbox => {
  const mails: ReceivedMail[] = [];
  return {
    mailer: {
      send: async (mail) => {
        const rendered = render(mail);
        const { subject, text } = rendered;
        const html = shown(rendered);
        const sentAt = new Date(clock.now()).toISOString();
        const calendar = mail.calendar ? calendarObjectOf(mail.calendar, from).text : null;
        mails.unshift({ to: mail.to, from, replyTo: replyToOf(mail), subject, text, html, calendar, sentAt });
      },
    },
    received: (to) => mails.filter((mail) => to === undefined || mail.to.includes(to)),
  };
};
