import type { InboxMail } from '../backend';
import { escapeHtml, layout } from './layout';

const row = (name: string, value: string): string => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`;

const time = (sentAt: string): string => `<time datetime="${escapeHtml(sentAt)}">${escapeHtml(sentAt)}</time>`;

/** A frame without scripts is no place for a page: links of a mail open in a tab of their own. */
const linksOutside = '<base target="_blank">';

const calendarPart = (calendar: string | null): string =>
  calendar === null ? '' : `<details><summary>Calendar object</summary><pre>${escapeHtml(calendar)}</pre></details>`;

const mailCard = ({ to, from, replyTo, subject, html, calendar, sentAt }: InboxMail): string => `<details>
<summary><b>${escapeHtml(subject)}</b> <small>to ${escapeHtml(to.join(', '))}, ${time(sentAt)}</small></summary>
<dl>${row('From', from)}${replyTo === undefined ? '' : row('Reply-To', replyTo)}</dl>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="Mail: ${escapeHtml(subject)}" srcdoc="${escapeHtml(linksOutside + html)}"></iframe>
${calendarPart(calendar)}
</details>`;

const filterForm = (to: string): string => `<form method="get" action="/inbox">
<label for="to">Only mail to</label>
<input id="to" name="to" type="email" value="${escapeHtml(to)}" placeholder="you@example.org">
<button type="submit">Show</button>
${to === '' ? '' : '<a href="/inbox">Show all</a>'}
</form>`;

/** Sent times, as clocks show them where the reader is. */
const localTimes = `
  for (const time of document.querySelectorAll('time')) {
    time.title = time.dateTime;
    time.textContent = new Date(time.dateTime).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
  }
`;

/** Returns every mail, newest first, or those to one address. */
export const inboxPage = (mails: readonly InboxMail[], to = ''): string =>
  layout(
    'Inbox',
    `<header><div><h1>Inbox</h1><p><a href="/">Things To Do</a> · <a href="/developers">Developers</a></p></div></header>
<main>
${filterForm(to)}
${mails.length > 0 ? mails.map(mailCard).join('\n') : `<p>No mail${to === '' ? '' : ` to ${escapeHtml(to)}`} yet.</p>`}
</main>
<script>${localTimes}</script>`,
  );
