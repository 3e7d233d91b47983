import { en } from '../../infra/web/app/words/en/all';
import { type Act, answered, button, choose, heading, inMain, open, type Part, press, text } from './act';
import { book, familyActs, workActs } from './own-acts';
import type { Things } from './state';

const { family, finding, listing, page: frame } = en;

const languages: Part = (page) => page.locator('footer select');

const around: readonly Act[] = [
  {
    name: 'another language',
    path: '/',
    does: choose(languages, 'pl'),
    sees: (page) => page.locator('html[lang=pl]'),
    hears: null,
  },
  {
    name: 'the language from before',
    path: '/favourites',
    does: choose(languages, 'en'),
    sees: (page) => page.locator('html[lang=en]'),
    hears: null,
  },
  {
    name: 'another theme',
    path: '/favourites',
    before: async (page) => languages(page).focus(),
    does: (page) => page.emulateMedia({ colorScheme: 'dark' }),
    sees: (page) => page.locator('footer select:focus'),
    hears: null,
  },
  {
    name: 'signing in',
    path: '/sign-in?as=user&then=/children',
    isGuest: true,
    does: press(inMain(/^Ada/)),
    sees: heading,
    hears: family.childrenTitle,
  },
  {
    name: 'signing out',
    path: '/children',
    isGuest: true,
    before: (page) => page.locator('.sheet h2').waitFor(),
    does: press(button(frame.signOut)),
    sees: heading,
    hears: finding.title,
  },
  {
    name: 'signing in with a fault',
    path: '/sign-in?as=organiser',
    isGuest: true,
    does: press((page) => page.locator('form button[type=submit]')),
    sees: text(family.badEmail),
    hears: family.badEmail,
  },
  {
    name: 'another kind of sign-in',
    path: '/sign-in?as=user',
    isGuest: true,
    does: press((page) => page.locator('a.chip').nth(1)),
    sees: heading,
    hears: family.signInTitle,
  },
  {
    name: 'trying again',
    path: '/',
    isCut: true,
    does: press(button(frame.tryAgain)),
    sees: (page) => page.locator('.card').first(),
    hears: /\d/,
  },
];

const asking: readonly Act[] = [
  {
    name: 'a filter',
    path: '/',
    does: press((page) => page.locator('.chip', { hasText: finding.week })),
    sees: answered,
    hears: /\d/,
  },
  {
    name: 'another child',
    path: '/',
    does: press(button(finding.addChild)),
    sees: (page) => page.getByLabel(finding.childAge(1)),
    hears: /\d/,
  },
  {
    name: 'months of a child',
    path: '/?kids=3y',
    does: choose((page) => page.getByLabel(finding.childMonths(1)), '4'),
    sees: answered,
    hears: /\d/,
  },
  {
    name: 'no child',
    path: '/?kids=5y',
    does: press(button(finding.removeChild(1))),
    sees: answered,
    hears: /\d/,
  },
  { name: 'no filters', path: '/?kids=5y&free=1', does: press(button(finding.clear)), sees: answered, hears: /\d/ },
  {
    name: 'another order',
    path: '/',
    does: choose((page) => page.locator('#results select'), 'cheapest'),
    sees: answered,
    hears: /\d/,
  },
  {
    name: 'a map',
    path: '/',
    does: press(button(finding.map)),
    sees: (page) => page.locator('.pin').first(),
    hears: null,
  },
  {
    name: 'a pin',
    path: '/?near=51.774,19.461,%C5%81%C3%B3d%C5%BA&map=1',
    does: press((page) => page.locator('.pin', { hasNotText: /\d/ }).first()),
    sees: (page) => page.getByRole('dialog'),
    hears: /./,
  },
  {
    name: 'a pin, closed',
    path: '/?near=51.774,19.461,%C5%81%C3%B3d%C5%BA&map=1',
    before: press((page) => page.locator('.pin', { hasNotText: /\d/ }).first()),
    does: press(button(frame.close)),
    sees: (page) => page.locator('.pin:focus'),
    hears: /./,
  },
  {
    name: 'the next rows',
    path: '/',
    does: press(button(finding.showMore)),
    sees: (page) => page.locator('.card').nth(25),
    hears: '40',
  },
  {
    name: 'the last rows',
    path: '/?near=51.76,19.46,%C5%81%C3%B3d%C5%BA&km=50',
    before: (page) => answered(page).waitFor(),
    does: async (page) => {
      const more = button(finding.showMore)(page);
      do {
        const shown = await page.locator('.card').count();
        await more.click();
        await page.locator('.card').nth(shown).waitFor();
        await answered(page).waitFor();
      } while (await more.isVisible());
    },
    sees: answered,
    hears: /\d/,
  },
  {
    name: 'a condition less',
    path: '/?q=zzzzqqq',
    does: press(button(finding.clearOne('zzzzqqq'))),
    sees: (page) => page.locator('.card').first(),
    hears: /\d/,
  },
];

const reading: readonly Act[] = [
  {
    name: 'the next month',
    path: ({ listing: id }) => `/things/${id}`,
    does: press(button(listing.later)),
    sees: (page) => page.locator('.month'),
    hears: /./,
  },
  {
    name: 'the month before, the first',
    path: ({ listing: id }) => `/things/${id}`,
    before: press(button(listing.later)),
    does: press(button(listing.earlier)),
    sees: (page) => page.locator('.month'),
    hears: /./,
  },
  {
    name: 'a favourite',
    path: ({ listing: id }) => `/things/${id}`,
    does: press(button(listing.keep)),
    sees: button(listing.kept),
    hears: null,
  },
  {
    name: 'a favourite less',
    path: '/favourites',
    does: press(button(family.dropFavourite)),
    sees: text(family.noFavourites),
    hears: frame.removed(''),
  },
  {
    name: 'a report',
    path: ({ listing: id }) => `/things/${id}`,
    before: async (page) => {
      await open(listing.report)(page);
      await page.getByLabel(listing.reportText).fill('It has moved to another hall.');
    },
    does: press(button(listing.reportSend)),
    sees: text(listing.reportSent),
    hears: listing.reportSent,
  },
];

/** Everything after which the focus could be lost, and of which not everybody would hear. */
export const acts: readonly Act[] = [...around, ...asking, ...reading, ...familyActs, ...workActs];

/** Each page, as somebody comes to it by a link within. */
export const routes = ({ listing: id, session, booking: booked, pending, own }: Things): readonly string[] => [
  '/',
  `/things/${id}`,
  book({ listing: id, session, booking: booked, pending, own }),
  '/bookings',
  '/bookings?list=past',
  `/bookings/${booked}`,
  '/sign-in',
  '/favourites',
  '/children',
  '/profile',
  '/components',
  '/organiser',
  '/organiser/new',
  '/organiser/profile',
  `/organiser/listings/${own}`,
  `/organiser/listings/${own}/edit`,
  `/organiser/listings/${own}/attendees?session=${session}`,
  '/audit',
  `/audit/listings/${pending}`,
  '/audit/decisions',
  '/nowhere',
  '/things/gone',
];
