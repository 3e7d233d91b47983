import { moderator, organisers, parents, type SamplePerson } from '../samples/people';
import { escapeHtml, layout } from './layout';

const apis = [
  { api: 'guest', title: 'Guest', text: 'Anyone: find things to do, read one, write to us.' },
  { api: 'user', title: 'User', text: 'Parents: the same, with favourites and children.' },
  { api: 'organiser', title: 'Organiser', text: 'Clubs and museums: write, submit and withdraw listings.' },
  { api: 'audit', title: 'Audit', text: 'Moderators: work the queue, approve or reject.' },
];

const card = ({ api, title, text }: (typeof apis)[number]): string => `<section class="card">
<h3>${title}</h3><p>${text}</p><a class="button" href="/explorer/${api}">Explore</a></section>`;

const personButton = (pool: string, { email, name }: SamplePerson): string =>
  `<button class="light" data-pool="${pool}" data-email="${escapeHtml(email)}">${escapeHtml(name)}</button>`;

const script = `
  const show = () => {
    const people = ['user', 'organiser', 'audit'].map((pool) => [pool, localStorage.getItem('email ' + pool)]).filter(([, email]) => email);
    document.getElementById('who').textContent = people.length
      ? 'Signed in: ' + people.map(([pool, email]) => email + ' (' + pool + ')').join(', ') : 'Nobody is signed in.';
  };
  const signIn = async (pool, email, name) => {
    const body = JSON.stringify({ pool, email, ...(name && { name }) });
    const reply = await fetch('/local/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answer = await reply.json();
    if (!reply.ok) { document.getElementById('who').textContent = answer.error; return; }
    localStorage.setItem('token ' + pool, answer.token);
    localStorage.setItem('email ' + pool, email);
    show();
  };
  for (const button of document.querySelectorAll('button[data-pool]')) {
    button.addEventListener('click', () => signIn(button.dataset.pool, button.dataset.email));
  }
  document.getElementById('sign-in').addEventListener('submit', (event) => {
    event.preventDefault();
    const { pool, email, name } = event.target.elements;
    signIn(pool.value, email.value, name.value);
  });
  show();
`;

/** The first page: who is who, and where to go. */
export const homePage = (): string =>
  layout(
    'Things To Do',
    `<header><div><h1>Things To Do</h1>
<p>The backend with which families find events and activities for children, all of it on this laptop.</p></div></header>
<main>
<h2>Sign in</h2>
<p id="who" role="status">Nobody is signed in.</p>
<p>Organisers: ${organisers.map((person) => personButton('organiser', person)).join('')}</p>
<p>Parents: ${parents.map((person) => personButton('user', person)).join('')}
Moderator: ${personButton('audit', moderator)}</p>
<form id="sign-in">
<select name="pool" aria-label="Pool"><option value="organiser">organiser</option><option value="user">user</option><option value="audit">audit</option></select>
<input name="email" type="email" placeholder="you@example.com" aria-label="E-mail" required>
<input name="name" placeholder="Name (optional)" aria-label="Name">
<button type="submit">Sign in as anybody</button>
</form>
<h2>Explore</h2>
<div class="cards">${apis.map(card).join('')}</div>
<h2>Mail</h2>
<p>Every mail that the system sends ends up in the <a href="/inbox">inbox</a>.</p>
</main>
<script>${script}</script>`,
  );
