import { bookingStates } from './booking-states';
import { card, heading, isFailing, isOffline, isWaiting, open, press, rows, type State, said } from './state';

import { versionStates } from './version-states';

const empty = { edges: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

const families: readonly State[] = [
  { name: 'the first page', path: '/', sees: card },
  { name: 'the first page, waiting', path: '/', line: 'silent', sees: (page) => page.locator('#results .pulse') },
  { name: 'the first page, offline', path: '/', line: 'cut', sees: isOffline },
  { name: 'the first page, failing', path: '/', line: 'failing', sees: isFailing },
  {
    name: 'the whole question',
    path: '/?kids=5y,8y&when=week&near=51.76,19.46,%C5%81%C3%B3d%C5%BA&free=1',
    sees: said(({ finding }) => finding.category),
  },
  {
    name: 'suggested towns',
    path: '/',
    reach: (page) => page.getByRole('combobox').first().fill('Gda'),
    sees: (page) => page.locator('[role=option]').first(),
  },
  { name: 'nothing found', path: '/?q=zzzzqqq', sees: heading(({ finding }) => finding.nothing) },
  { name: 'a map', path: '/?map=1', sees: (page) => page.locator('.pin').first() },
  {
    name: 'an opened pin',
    path: '/?near=51.774,19.461,%C5%81%C3%B3d%C5%BA&map=1',
    reach: (page) => page.locator('.pin', { hasNotText: /\d/ }).first().click(),
    sees: (page) => page.getByRole('dialog'),
  },
  { name: 'a wrong link', path: '/?kids=xx', sees: said(({ finding }) => finding.dropped) },
  {
    name: 'a listing',
    path: ({ listing }) => `/things/${listing}?kids=5y`,
    sees: (page) => page.locator('.sessions li').first(),
  },
  { name: 'a listing, waiting', path: ({ listing }) => `/things/${listing}`, line: 'silent', sees: isWaiting },
  { name: 'a listing, offline', path: ({ listing }) => `/things/${listing}`, line: 'cut', sees: isOffline },
  {
    name: 'a report',
    path: ({ listing }) => `/things/${listing}`,
    reach: open(({ listing }) => listing.report),
    sees: (page) => page.locator('details[open] textarea'),
  },
  { name: 'a listing that is gone', path: '/things/gone', sees: heading(({ listing }) => listing.gone) },
  { name: 'no page', path: '/nowhere', sees: heading(({ page }) => page.notThere) },
  { name: 'signing in', path: '/sign-in', isGuest: true, sees: said(({ family }) => family.sampleHint) },
  {
    name: 'signing in, with a fault',
    path: '/sign-in?as=organiser',
    isGuest: true,
    reach: (page) => page.locator('form button').last().click(),
    sees: said(({ family }) => family.badEmail),
  },
  { name: 'favourites of nobody', path: '/favourites', isGuest: true, sees: said(({ family }) => family.signInFirst) },
  { name: 'no favourites', path: '/favourites', sees: said(({ family }) => family.noFavourites) },
  { name: 'children', path: '/children', sees: rows },
  {
    name: 'an own name that is missing',
    path: '/profile',
    reach: async (page, words) => {
      await page.getByLabel(words.family.yourName).fill(' ');
      await press(({ page: frame }) => frame.save)(page, words);
    },
    sees: said(({ family }) => family.nameMissing),
  },
  {
    name: 'children, with faults',
    path: '/children',
    reach: press(({ family }) => family.add),
    sees: said(({ family }) => family.nameMissing),
  },
  {
    name: 'removing a child',
    path: '/children',
    reach: press(({ page }) => page.remove),
    sees: (page) => page.locator('.work [role=alert]'),
  },
  {
    name: 'changing a child',
    path: '/children',
    reach: press(({ family }) => family.edit),
    sees: (page) => page.locator('.work form'),
  },
];

const work: readonly State[] = [
  { name: 'own listings', path: '/organiser', sees: rows },
  { name: 'own listings, failing', path: '/organiser', line: 'failing', sees: isFailing },
  {
    name: 'own listings of somebody without a name',
    path: '/organiser',
    made: (data) => ('profile' in data ? { profile: { name: 'New member', revision: 1 } } : data),
    sees: said(({ organiser }) => organiser.nameless),
  },
  {
    name: 'no own listings',
    path: '/organiser',
    made: () => ({ thingsToDo: empty }),
    sees: said(({ organiser }) => organiser.none),
  },
  { name: 'a new listing', path: '/organiser/new', sees: heading(({ editor }) => editor.newTitle) },
  {
    name: 'a new listing, with faults',
    path: '/organiser/new',
    reach: async (page, { editor }) => {
      await page.getByLabel(editor.howOften, { exact: true }).selectOption('weekly');
      await page.getByLabel(editor.bookHere).check();
      await page.getByRole('button', { name: editor.saveDraft, exact: true }).click();
    },
    sees: said(({ editor }) => editor.faults),
  },
  {
    name: 'a new listing, without holidays',
    path: '/organiser/new',
    reach: async (page, { editor }) => {
      await page.getByLabel(editor.howOften, { exact: true }).selectOption('weekly');
      await page.getByLabel(editor.skipPublic).check();
      await page.getByLabel(editor.region).selectOption({ label: 'Bayern' });
      await page.getByLabel(editor.skipPublic).uncheck();
      await page.getByLabel(editor.skipSchool).check();
    },
    // It was chosen by name, has no known school holidays, and stays to be seen.
    sees: (page) => page.locator('select', { has: page.locator('option:checked', { hasText: /^Bayern, / }) }),
  },
  {
    name: 'an own listing',
    path: ({ own }) => `/organiser/listings/${own}`,
    sees: (page) => page.locator('.sessions li').first(),
  },
  {
    name: 'taking a listing back',
    path: ({ own }) => `/organiser/listings/${own}`,
    reach: press(({ organiser }) => organiser.withdraw),
    sees: said(({ organiser }) => organiser.withdrawQuestion),
  },
  {
    name: 'changing a session',
    path: ({ own }) => `/organiser/listings/${own}`,
    reach: press(({ organiser }) => organiser.cancelSession),
    sees: (page, { organiser }) => page.getByLabel(organiser.reason),
  },
  { name: 'the queue', path: '/audit', sees: rows },
  { name: 'the queue, waiting', path: '/audit', line: 'silent', sees: isWaiting },
  {
    name: 'an empty queue',
    path: '/audit',
    made: () => ({ pending: empty }),
    sees: said(({ moderator }) => moderator.empty),
  },
  {
    name: 'judging',
    path: ({ pending }) => `/audit/listings/${pending}`,
    sees: heading(({ moderator }) => moderator.decide),
  },
  {
    name: 'rejecting without a reason',
    path: ({ pending }) => `/audit/listings/${pending}`,
    reach: async (page, words) => {
      await press(({ moderator }) => moderator.reject)(page, words);
      await press(({ moderator }) => moderator.reject)(page, words);
    },
    sees: said(({ moderator }) => moderator.reasonMissing),
  },
  {
    name: 'no decisions',
    path: '/audit/decisions',
    made: () => ({ myDecisions: empty }),
    sees: said(({ moderator }) => moderator.noDecisions),
  },
  { name: 'all components', path: '/components', sees: (page) => page.locator('h1') },
];

/** Every page, in each of its states. */
export const states: readonly State[] = [...families, ...bookingStates, ...versionStates, ...work];
