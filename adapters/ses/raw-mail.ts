import MailComposer from 'nodemailer/lib/mail-composer';
import type { CalendarObject } from '../mail/calendar-object';
import { qrPng } from '../mail/qr-png';
import type { RenderedMail } from '../mail/render';
import { ticketImage } from '../mail/ticket-image';

interface Letter extends RenderedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: string | undefined;
  readonly calendar: CalendarObject | undefined;
}

/** Stands beside the text that shows it, so that mail programs show it there and need not ask anybody for it. */
const imageOf = (ticket: string) => ({
  cid: ticketImage,
  filename: 'ticket.png',
  contentType: 'image/png',
  contentDisposition: 'inline' as const,
  content: qrPng(ticket),
});

/**
 * Returns a mail with a calendar object or a ticket's code as SES takes it whole (MIME). The object stands beside text and HTML, where calendars look for
 * it (RFC 6047), and once more as a file for those who look there.
 */
export const rawMail = ({ from, to, replyTo, subject, text, html, calendar, ticket }: Letter): Promise<Buffer> =>
  new MailComposer({
    from,
    to: [...to],
    ...(replyTo !== undefined && { replyTo }),
    subject,
    text,
    html,
    ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text, filename: 'booking.ics' } }),
    ...(ticket !== undefined && { attachments: [imageOf(ticket)] }),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
