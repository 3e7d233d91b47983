import type { Api } from '../../../handlers/routes';
import { moderator, organisers, parents, type SamplePerson } from '../samples/people';
import { homeScript } from './home-script';
import { escapeHtml, layout } from './layout';

interface Role {
  readonly api: Api;
  readonly title: string;
  readonly text: string;
  readonly people: readonly SamplePerson[];
}

const roles: readonly Role[] = [
  { api: 'guest', title: 'Guests', text: 'Anybody: find things to do, read one, write to us.', people: [] },
  { api: 'user', title: 'Parents', text: 'The same, with favourites and children.', people: parents },
  {
    api: 'organiser',
    title: 'Organisers',
    text: 'Clubs and museums: write, submit, withdraw and renew listings.',
    people: organisers,
  },
  { api: 'audit', title: 'Moderators', text: 'Work the queue: approve, or reject with reasons.', people: [moderator] },
];

const personButton = (pool: Api, { email, name }: SamplePerson): string =>
  `<button class="light" data-pool="${pool}" data-email="${escapeHtml(email)}" aria-pressed="false">${escapeHtml(name)}</button>`;

const signInOf = ({ api, people }: Role): string =>
  people.length === 0
    ? '<p class="who">No need to sign in.</p>'
    : `<p class="who" id="who-${api}" role="status">Nobody is signed in.</p>
<div>${people.map((person) => personButton(api, person)).join('')}</div>`;

const card = (role: Role): string => `<section class="card">
<h3>${role.title}</h3><p>${role.text}</p>
${signInOf(role)}
<p><a class="button" href="/explorer/${role.api}">Explore the ${role.api} API</a> <code>/${role.api}/graphql</code></p>
</section>`;

const tour = `<ol>
<li>Sign in as an organiser below, explore its API, and run the tab <b>Create</b>. Copy the id that it answers into the tab
<b>Submit</b>, and run that.</li>
<li>The <a href="/inbox">inbox</a> shows the mail to the moderators.</li>
<li>Sign in as the moderator, and run <b>Queue</b> and <b>Approve</b>. The organiser gets a mail.</li>
<li>As a guest, run <b>Search</b>, for <code>pupp lodz</code>: there it is.</li>
</ol>`;

/** Returns the developers' page: who is who, and where to go. */
export const homePage = (): string =>
  layout(
    'Things To Do: developers',
    `<header><div><h1>Things To Do</h1>
<p>The backend with which families find events and activities for children: four GraphQL APIs, all of it on this laptop.
What is held in memory ends with the host; nothing leaves this machine.
<a href="/">Families find things to do here</a>, on pages made of <a href="/components">these components</a>.</p></div></header>
<main>
<h2>In five minutes</h2>
${tour}
<h2>Who are you?</h2>
<p>Sign in as one of the sample people, one of each kind at a time if you like.</p>
<div class="cards">${roles.map(card).join('')}</div>
<p id="said" role="alert"></p>
<h3>Somebody else</h3>
<form id="sign-in">
<label for="pool">Kind</label>
<select id="pool" name="pool"><option value="organiser">organiser</option><option value="user">parent</option><option value="audit">moderator</option></select>
<label for="email">E-mail</label>
<input id="email" name="email" type="email" placeholder="you@example.org" required>
<label for="name">Name</label>
<input id="name" name="name" placeholder="optional">
<button type="submit">Sign in</button>
</form>
<h2>Mail</h2>
<p>Every mail that the system sends ends up in the <a href="/inbox">inbox</a>.</p>
</main>
<script>${homeScript}</script>`,
  );
