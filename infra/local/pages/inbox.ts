import type { InboxMail } from '../backend';
import { escapeHtml, layout } from './layout';

const mailCard = ({ to, from, subject, html, sentAt }: InboxMail): string => `<details>
<summary><b>${escapeHtml(subject)}</b> <small>to ${escapeHtml(to.join(', '))}, ${escapeHtml(sentAt)}</small></summary>
<p>From: ${escapeHtml(from)}</p>
<iframe sandbox title="Mail" srcdoc="${escapeHtml(html)}"></iframe>
</details>`;

export const inboxPage = (mails: readonly InboxMail[]): string =>
  layout(
    'Inbox',
    `<header><div><h1>Inbox</h1><p><a href="/">Things To Do</a></p></div></header>
<main>${mails.length > 0 ? mails.map(mailCard).join('\n') : '<p>No mail yet.</p>'}</main>`,
  );
