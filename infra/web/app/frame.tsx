import type { ComponentChildren } from 'preact';
import type { PoolName } from '../config';
import { forgetAll } from './api/loaded';
import { config } from './config';
import { Notice } from './design/notice';
import { forgetDrafts } from './organiser/kept-draft';
import { signInPath } from './own-path';
import { address, go, Link } from './router';
import { said } from './said';
import { ended, partOf, people, signedOut } from './session';
import { type Language, language, languageNames, speak, words } from './words';

const Sign = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#a8431f" />
    <circle cx="16" cy="13" r="6" fill="#ffd9a0" />
    <path d="M0 32V24q8-7 16-2t16-3v13z" fill="#fff4e6" />
  </svg>
);

const linksOf = (pool: PoolName): readonly (readonly [to: string, name: string])[] => {
  const { page, work } = words();
  if (pool === 'organiser')
    return [
      ['/organiser', work.myListings],
      ['/organiser/new', work.newListing],
    ];
  if (pool === 'audit')
    return [
      ['/audit', work.queue],
      ['/audit/decisions', work.decisions],
    ];
  return people.user.value
    ? [
        ['/', page.find],
        ['/favourites', page.favourites],
        ['/bookings', page.bookings],
        ['/children', page.children],
      ]
    : [
        ['/', page.find],
        ['/favourites', page.favourites],
      ];
};

const Navigation = ({ path }: { readonly path: string }) => (
  <nav aria-label={words().page.menu}>
    <ul class="plain">
      {linksOf(partOf(path)).map(([to, name]) => (
        <li key={to}>
          <Link to={to} {...(to === path && { 'aria-current': 'page' as const })}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

const homes: { readonly [Name in PoolName]: string } = { user: '/', organiser: '/organiser', audit: '/audit' };

/** Who is signed in, and the way to what they are called. Moderators are called nothing. */
const Who = ({ pool, email }: { readonly pool: PoolName; readonly email: string }) => {
  const { family, page } = words();
  if (pool === 'audit')
    return (
      <span class="mail small soft" title={page.account(email)}>
        {email}
      </span>
    );
  const path = pool === 'user' ? '/profile' : '/organiser/profile';
  return (
    <Link class="me" to={path} aria-label={`${family.profileTitle}: ${email}`}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <circle cx="12" cy="8" r="4" />
        <path d="M4 20c0-4 3.6-6 8-6s8 2 8 6" />
      </svg>
      <span class="mail small">{email}</span>
    </Link>
  );
};

const Account = ({ path }: { readonly path: string }) => {
  const { page } = words();
  const pool = partOf(path);
  const person = people[pool].value;
  if (!person) return <Link to={signInPath(pool, address.value)}>{page.signIn}</Link>;
  return (
    <>
      <Who pool={pool} email={person.email} />
      <button
        type="button"
        class="button bare"
        onClick={() => {
          signedOut(pool);
          forgetAll();
          forgetDrafts();
          go(homes[pool]);
        }}
      >
        {page.signOut}
      </button>
    </>
  );
};

const SessionEnded = () => {
  const pool = ended.value;
  if (!pool) return null;
  const { page } = words();
  return (
    <Notice>
      <p>{page.sessionEnded}</p>
      <Link class="button light" to={signInPath(pool, address.value)}>
        {page.yourTurn}
      </Link>
    </Notice>
  );
};

interface Chosen {
  /** Is called when somebody has chosen a language by hand. */
  readonly onLanguage: () => void;
}

const Languages = ({ onLanguage }: Chosen) => (
  <label class="row">
    <span class="unseen">{words().page.language}</span>
    <select
      class="input narrow"
      value={language.value}
      onChange={(event) => {
        speak(event.currentTarget.value as Language);
        onLanguage();
      }}
    >
      {Object.entries(languageNames).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

const Foot = ({ onLanguage }: Chosen) => {
  const { page } = words();
  const { developers } = config();
  return (
    <footer class="foot">
      <div class="inner">
        <Link to="/organiser">{page.organisers}</Link>
        <Link to="/audit">{page.moderators}</Link>
        {developers !== null && <a href={developers}>{page.developers}</a>}
        <Languages onLanguage={onLanguage} />
      </div>
    </footer>
  );
};

const isNarrow = (path: string): boolean =>
  path !== '/' && !/^\/things\/[^/]+$/.test(path) && !/^\/(organiser|audit)\/./.test(path);

/** What stands around every page. */
export const Frame = ({ children, onLanguage }: Chosen & { readonly children: ComponentChildren }) => {
  const { page } = words();
  const { pathname } = address.value;
  return (
    <>
      <a class="jump" href="#content">
        {page.toContent}
      </a>
      <header class="top">
        <div class="inner">
          <Link class="brand" to={homes[partOf(pathname)]}>
            <Sign />
            {page.name}
          </Link>
          <Navigation path={pathname} />
          <div class="who">
            <Account path={pathname} />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} class={isNarrow(pathname) ? 'narrow' : undefined}>
        <SessionEnded />
        {children}
      </main>
      <Foot onLanguage={onLanguage} />
      <div class="unseen" role="status">
        {said.value}
      </div>
    </>
  );
};
