import MailComposer from 'nodemailer/lib/mail-composer';
import type { CalendarObject } from '../mail/calendar-object';
import type { RenderedMail } from '../mail/render';

interface Letter extends RenderedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: string | undefined;
  readonly calendar: CalendarObject;
}

/**
 * Returns a mail with a calendar object as SES takes it whole (MIME). The object stands beside text and HTML, where calendars look for
 * it (RFC 6047), and once more as a file for those who look there.
 */
export const rawMail = ({ from, to, replyTo, subject, text, html, calendar }: Letter): Promise<Buffer> =>
  new MailComposer({
    from,
    to: [...to],
    ...(replyTo !== undefined && { replyTo }),
    subject,
    text,
    html,
    icalEvent: { method: calendar.method, content: calendar.text, filename: 'booking.ics' },
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
