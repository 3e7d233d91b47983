import type { Locator, Page } from 'playwright-core';
import type { Words } from '../../infra/web/app/words/words';

/** How the line to the APIs is while a state is looked at. */
export type Line = 'open' | 'silent' | 'cut' | 'failing';

/** What an API answers; of a booking so much as its states are made of. */
export interface Answer {
  readonly myBookingById?: { readonly session: object };
}

/** What an API's answer is made into: what the samples do not show. */
export type Made = (data: Answer) => unknown;

/** What the states are about: ids of what was made for them. */
export interface Things {
  readonly listing: string;
  readonly session: string;
  readonly booking: string;
  readonly pending: string;
  readonly own: string;
}

/** One state of one page. */
export interface State {
  readonly name: string;
  readonly path: string | ((things: Things) => string);
  readonly line?: Line;
  readonly made?: Made;
  readonly isGuest?: true;
  /** How somebody comes from the address to the state. */
  readonly reach?: (page: Page, words: Words) => Promise<unknown>;
  /** By what it is known. */
  readonly sees: (page: Page, words: Words) => Locator;
}

const heading =
  (text: (words: Words) => string) =>
  (page: Page, words: Words): Locator =>
    page.getByRole('heading', { name: text(words) });

const said =
  (text: (words: Words) => string) =>
  (page: Page, words: Words): Locator =>
    page.getByText(text(words)).first();

const press =
  (text: (words: Words) => string) =>
  (page: Page, words: Words): Promise<unknown> =>
    page
      .locator('main')
      .getByRole('button', { name: text(words) })
      .first()
      .click();

const open =
  (text: (words: Words) => string) =>
  (page: Page, words: Words): Promise<unknown> =>
    page.locator('summary', { hasText: text(words) }).click();

const rows = (page: Page): Locator => page.locator('.work li').first();
const card = (page: Page): Locator => page.locator('.card').first();
const isWaiting = said(({ page }) => page.loading);
const isOffline = said(({ failures }) => failures.Offline);
const isFailing = said(({ failures }) => failures.Unavailable);

const book = ({ listing, session }: Things): string => `/things/${listing}/book?session=${session}`;

const offered: Made = ({ myBookingById: booked }) => {
  const offerEndsAt = new Date(Date.now() + 3_600_000).toISOString();
  const session = { ...booked?.session, status: 'MOVED', reason: 'The hall is closed.' };
  return { myBookingById: { ...booked, status: 'OFFERED', offerEndsAt, ticket: null, session } };
};

const waiting: Made = ({ myBookingById: booked }) => ({
  myBookingById: { ...booked, status: 'WAITING', ticket: null },
});

const paidAhead = { total: 60, refunded: 20, currency: 'PLN', paidAhead: true };

const paid: Made = (data) => (data.myBookingById ? { myBookingById: { ...data.myBookingById, ...paidAhead } } : data);

const paidAndCancelled: Made = ({ myBookingById: booked }) => ({
  myBookingById: { ...booked, ...paidAhead, status: 'CANCELLED', ticket: null },
});

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

const bookings: readonly State[] = [
  { name: 'a quote', path: book, sees: said(({ booking }) => booking.hold) },
  {
    name: 'kept places',
    path: book,
    reach: async (page, words) => {
      await press(({ booking }) => booking.hold)(page, words);
      await page.getByLabel(words.booking.share).check();
    },
    sees: (page, { booking }) => page.getByLabel(booking.note),
  },
  {
    name: 'a session that is gone',
    path: ({ listing }) => `/things/${listing}/book?session=none`,
    sees: said(({ booking }) => booking.sessionGone),
  },
  { name: 'bookings', path: '/bookings', sees: rows },
  { name: 'no bookings', path: '/bookings?list=past', sees: said(({ booking }) => booking.none.PAST) },
  { name: 'a booking', path: ({ booking }) => `/bookings/${booking}`, sees: (page) => page.locator('.ticket img') },
  {
    name: 'cancelling',
    path: ({ booking }) => `/bookings/${booking}`,
    reach: open(({ booking }) => booking.cancelTitle),
    sees: (page) => page.locator('details [role=status].strong'),
  },
  {
    name: 'cancelling what was paid ahead',
    path: ({ booking }) => `/bookings/${booking}`,
    made: paid,
    reach: open(({ booking }) => booking.cancelTitle),
    sees: (page) => page.locator('details [role=status].strong', { hasText: /comes back|wraca/ }),
  },
  {
    name: 'a cancelled booking that was paid ahead',
    path: ({ booking }) => `/bookings/${booking}`,
    made: paidAndCancelled,
    sees: (page) => page.locator('main', { hasText: /Of what you paid .*20.* comes back|Z zapłaconej kwoty wraca 20/ }),
  },
  {
    name: 'an offer, of a session that was moved',
    path: ({ booking }) => `/bookings/${booking}`,
    made: offered,
    sees: (page, { booking, finding }) =>
      page
        .locator('main', { hasText: `${finding.moved}: The hall is closed.` })
        .getByRole('button', { name: booking.accept }),
  },
  {
    name: 'waiting for places',
    path: ({ booking }) => `/bookings/${booking}`,
    made: waiting,
    sees: (page, { booking }) => page.getByRole('button', { name: booking.leave }),
  },
];

const work: readonly State[] = [
  { name: 'own listings', path: '/organiser', sees: rows },
  { name: 'own listings, failing', path: '/organiser', line: 'failing', sees: isFailing },
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
export const states: readonly State[] = [...families, ...bookings, ...work];
