import type { Mailer } from '../../../application/messages/ports/mailer';
import type { Clock } from '../../../application/ports/clock';
import { calendarObjectOf } from '../../mail/calendar-object';
import { render } from '../../mail/render';
import { replyToOf } from '../../mail/reply-to';

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

/** Makes everybody's inbox: it takes every mail that is sent, rendered from the templates that SES gets. */
export const makeInbox = (clock: Clock, from: string): Inbox => {
  const mails: ReceivedMail[] = [];
  return {
    mailer: {
      send: async (mail) => {
        const { subject, text, html } = render(mail);
        const sentAt = new Date(clock.now()).toISOString();
        const calendar = mail.calendar ? calendarObjectOf(mail.calendar, from).text : null;
        mails.unshift({ to: mail.to, from, replyTo: replyToOf(mail), subject, text, html, calendar, sentAt });
      },
    },
    received: (to) => mails.filter((mail) => to === undefined || mail.to.includes(to)),
  };
};
