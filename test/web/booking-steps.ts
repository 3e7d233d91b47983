import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { asParent, told } from './as-parent';
import { type Bookable, bookable } from './bookable';
import { accessible, fits, person, picture } from './browser';
import { bornSevenYearsAgo, inDays } from './dates';
import { organiserSees } from './door-steps';

type Step = (browser: Browser, origin: string) => Promise<void>;

export const canary = 'Kanarek-Zielony';

/** What the price says of the child, and not the box beside its name. */
const isWelcome = new RegExp(`^${canary} \\(7 years.*\\): welcome`);

export const signUp = async (page: Page, origin: string, email: string): Promise<void> => {
  await page.goto(`${origin}/sign-in?as=user&then=/children`);
  await page.getByLabel('E-mail address').fill(email);
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  // The sign-in asks for a name, too.
  await page.getByRole('heading', { name: 'My children' }).waitFor();
  await page.getByLabel('Name').fill(canary);
  await page.getByLabel('Birth date').fill(bornSevenYearsAgo());
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.locator('.work li', { hasText: canary }).waitFor();
};

/** Opens something that is booked here and welcomes the child. */
export const openBookable = async (page: Page, origin: string): Promise<Bookable> => {
  const found = await bookable(origin);
  await page.goto(`${origin}/things/${found.id}?kids=90m`);
  await page.locator('.sessions li').first().waitFor();
  await page.getByRole('button', { name: 'Later month' }).click();
  await page.getByText('places left').first().waitFor();
  return found;
};

/** Books a session; answers its id. */
const book = async (page: Page): Promise<string> => {
  await page
    .getByRole('link', { name: /^Book\b/ })
    .first()
    .click();
  await page.getByRole('heading', { name: /^Book: / }).waitFor();
  const session = new URL(page.url()).searchParams.get('session') ?? '';
  await page.getByLabel(canary).check();
  await page.getByText(isWelcome).waitFor();
  await accessible(page, 'a quote');
  await page.getByRole('button', { name: 'Keep the places' }).dblclick();
  await page.getByText(/^Kept for you for \d+:\d\d more/).waitFor();
  await page.getByLabel('Tell the organiser something').check();
  await page.getByLabel('A note for the organiser').fill('We come by train.');
  await accessible(page, 'places that are kept');
  await picture(page, 'booking');
  await page.getByRole('button', { name: 'Book now' }).dblclick();
  await page.waitForURL(/\/bookings\/./);
  await page.getByText('booked', { exact: true }).waitFor();
  return session;
};

/** This Chromium reads no codes of its own: what stands in for it reads the ticket from any picture, once a camera gives one. */
const reader = (ticket: string): string => `window.BarcodeDetector = class {
  static getSupportedFormats() { return Promise.resolve(['qr_code']); }
  detect(video) { return Promise.resolve(video.videoWidth > 0 ? [{ rawValue: ${JSON.stringify(ticket)} }] : []); }
};`;

const bookAndCancel: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await signUp(page, origin, 'booker@example.org');
  const found = await openBookable(page, origin);
  const session = await book(page);
  const ticket = page.getByRole('img', { name: 'Your ticket as a QR code' });
  await ticket.waitFor();
  await accessible(page, 'a booking');
  const code = await page.locator('.ticket figcaption .small').innerText();
  await page.getByRole('link', { name: 'Bookings', exact: true }).click();
  await page.locator('.work li').first().waitFor();
  assert.equal(await page.locator('.work li').count(), 1, 'a double click books once');
  await accessible(page, 'bookings');
  await page.locator('.work li a').click();
  await page.locator('summary', { hasText: 'Cancel' }).click();
  await page.getByText(/^If you cancel before .*, you owe /).waitFor();
  assert.ok(!(await page.locator('main').innerText()).includes('comes back'), 'nobody has paid yet');
  await accessible(page, 'what cancelling gives back');
  const other = await context.newPage();
  await context.grantPermissions(['camera']);
  await other.addInitScript(reader(code));
  await organiserSees(other, origin, found, session, { child: canary, ticket: code });
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page, 'a booking');
  await page.getByRole('button', { name: 'Cancel now' }).dblclick();
  await page.getByText('cancelled', { exact: true }).waitFor();
  const stored = String(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'));
  for (const text of [stored, ...asked]) assert.ok(!text.includes(canary), text);
  assert.deepEqual(troubles, []);
};

const isGone = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('Object.keys(localStorage).every((name) => !name.startsWith("hold "))');

/** Mails come in the language in which the page is read, and in the zone of who reads it. */
const mailsFollow = async (page: Page, origin: string): Promise<void> => {
  const timeZone = await page.evaluate<string>('Intl.DateTimeFormat().resolvedOptions().timeZone');
  const known = () => asParent<object>(page, origin, '{ profile { language timeZone } }');
  assert.deepEqual(await known(), { profile: { language: 'en', timeZone } });
  const again = told(page);
  await page.getByLabel('Language').selectOption('pl');
  await again;
  assert.deepEqual(await known(), { profile: { language: 'pl', timeZone } });
  await page.getByLabel('Język').selectOption('en');
};

/** Places that are kept stay so when the page is loaded anew, and the way back leads to what was asked. */
const reloadHeld: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  const introduced = told(page);
  await signUp(page, origin, 'reloader@example.org');
  await introduced;
  await mailsFollow(page, origin);
  await openBookable(page, origin);
  await page
    .getByRole('link', { name: /^Book\b/ })
    .first()
    .click();
  const confirm = page.getByRole('button', { name: 'Book now' });
  await page.getByLabel(canary).check();
  await page.getByText(isWelcome).waitFor();
  assert.equal(await page.locator('.notice.bad').count(), 0);
  await page.getByRole('button', { name: 'Keep the places' }).click();
  await confirm.waitFor();
  await page.reload();
  await page.getByText(/^Kept for you for (10:00|9:\d\d) more/).waitFor();
  await accessible(page, 'places that are kept, after a reload');
  const other = await context.newPage();
  await other.goto(`${origin}/bookings`);
  await other.getByText(/^Kept for you for \d+:\d\d more/).waitFor();
  await accessible(other, 'bookings, with places that are kept');
  await other.getByRole('link', { name: /^Go on booking/ }).click();
  await other.getByText(/^Kept for you for \d+:\d\d more/).waitFor();
  await page.getByRole('button', { name: 'Let go' }).click();
  await page.getByRole('button', { name: 'Keep the places' }).waitFor();
  await other.getByRole('button', { name: 'Keep the places' }).waitFor();
  await other.close();
  assert.ok(await isGone(page), 'what was let go is kept no more');
  await page.getByRole('button', { name: 'Keep the places' }).click();
  await confirm.waitFor();
  assert.equal(await page.getByLabel('A note for the organiser').count(), 0, 'nothing is written that nobody reads');
  await page.getByLabel('Tell the organiser something').check();
  const note = page.getByLabel('A note for the organiser');
  await note.fill('x'.repeat(5000));
  await page.getByText('This is too long: at most 1000 characters.').waitFor();
  assert.equal(await note.getAttribute('aria-invalid'), 'true');
  await accessible(page, 'a note that is too long');
  await page.getByRole('link', { name: '← Back' }).click();
  await page.locator('.sessions li').first().waitFor();
  assert.equal(new URL(page.url()).search, '?kids=90m');
  await page.goBack();
  assert.equal((await note.inputValue()).length, 5000, 'a step back loses no note');
  await note.fill('Nuts make us ill.');
  await confirm.click();
  await page.waitForURL(/\/bookings\/./);
  assert.ok(await isGone(page), 'what was booked is kept no more');
  assert.deepEqual(troubles, []);
};

/** Where only children take places, no price is asked before one is chosen; who has kept places too often books at once. */
const nobodyYet: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await signUp(page, origin, 'chooser@example.org');
  const asked: string[] = [];
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    asked.push(query);
    const reply = await route.fetch();
    const text = await reply.text();
    return route.fulfill({ response: reply, body: text.replaceAll('"EVERYBODY"', '"CHILDREN"') });
  });
  await openBookable(page, origin);
  await page
    .getByRole('link', { name: /^Book\b/ })
    .first()
    .click();
  await page.getByText('Tick who comes, and you see what it costs.').waitFor();
  await page.getByLabel(canary).check();
  await page.getByText(isWelcome).waitFor();
  assert.equal(asked.filter((query) => query.startsWith('query quoteBooking')).length, 1, 'one quote, of one child');
  await page.getByLabel(canary).uncheck();
  await page.getByText('Tick who comes, and you see what it costs.').waitFor();
  assert.equal(await page.locator('.notice.bad').count(), 0);
  await page.getByLabel(canary).check();
  const { pathname, searchParams } = new URL(page.url());
  const where = `thingToDoId: "${pathname.split('/')[2]}", sessionId: "${searchParams.get('session')}"`;
  const { myChildren } = await asParent<{ myChildren: object[] }>(page, origin, '{ myChildren { id } }');
  const children = JSON.stringify(myChildren.flatMap(Object.values));
  for (let count = 0; count < 10; count += 1) {
    const input = `${where}, party: { children: ${children}, adults: 1 }, idempotencyKey: "key-of-hold-${count}"`;
    await asParent(page, origin, `mutation { holdSession(input: { ${input} }) { id } }`);
  }
  await page.getByRole('button', { name: 'Keep the places' }).click();
  await page.getByText('Without keeping the places first').waitFor();
  await page.getByRole('button', { name: 'Book now' }).click();
  await page.waitForURL(/\/bookings\/./);
  assert.deepEqual(troubles, []);
};

/** Of two children one is cancelled in one tab and the other stays, whatever is pressed next there or in a second tab. */
const cancelOne: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await signUp(page, origin, 'halver@example.org');
  const { id } = await bookable(origin);
  const ahead = `{ thingToDoById(id: "${id}") { sessions(first: 1, from: "${inDays(7)}T00:00:00Z") { edges { node { id } } } } }`;
  const { thingToDoById } = await asParent<{ thingToDoById: Pick<Bookable, 'sessions'> }>(page, origin, ahead);
  const born = bornSevenYearsAgo();
  const adding = `mutation { addChild(input: { name: "Ola", birthDate: "${born}" }) { id } }`;
  const { addChild: ola } = await asParent<{ addChild: { id: string } }>(page, origin, adding);
  const { myChildren } = await asParent<{ myChildren: { id: string }[] }>(page, origin, '{ myChildren { id } }');
  const children = JSON.stringify(myChildren.map((child) => child.id));
  const party = `party: { children: ${children}, adults: 1 }`;
  const where = `thingToDoId: "${id}", sessionId: "${thingToDoById.sessions.edges[0]?.node.id ?? ''}"`;
  const asked = `query { quoteBooking(${where}, ${party}) { total } }`;
  const { quoteBooking } = await asParent<{ quoteBooking: { total: number | null } }>(page, origin, asked);
  const rest = `${party}, total: ${quoteBooking.total}, idempotencyKey: "of-two-children"`;
  const booking = `mutation { bookSession(input: { ${where}, ${rest} }) { id } }`;
  const { bookSession } = await asParent<{ bookSession: { id: string } }>(page, origin, booking);
  const second = await context.newPage();
  for (const tab of [page, second]) {
    await tab.goto(`${origin}/bookings/${bookSession.id}`);
    await tab.locator('summary', { hasText: 'Cancel' }).click();
    await tab.getByLabel(canary).uncheck();
    await tab
      .getByText(/^(If you cancel for Ola before .*Still coming: Kanarek|Cancelling is free)/)
      .first()
      .waitFor();
  }
  const now = page.getByRole('button', { name: 'Cancel now' });
  await now.click();
  await page.getByLabel('Ola').waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel(canary).isChecked(), false);
  await now.and(page.locator('[aria-disabled=true]')).waitFor();
  await now.click({ force: true });
  await second.getByRole('button', { name: 'Cancel now' }).click();
  await second.getByLabel('Ola').waitFor({ state: 'detached' });
  const left = `{ myBookingById(id: "${bookSession.id}") { status party { children { childId } } } }`;
  const { myBookingById } = await asParent<{ myBookingById: object }>(page, origin, left);
  const stays = myChildren.filter((child) => child.id !== ola.id).map((child) => ({ childId: child.id }));
  assert.deepEqual(myBookingById, { status: 'BOOKED', party: { children: stays } });
  assert.deepEqual(troubles, []);
};

export const bookingSteps: Readonly<Record<string, Step>> = {
  'places that are kept outlast a reload, and a note that is too long is marked': reloadHeld,
  'of two children one is cancelled, and the other stays': cancelOne,
  'nobody is chosen yet, and no price is asked for; kept too often, places are booked at once': nobodyYet,
  'a family books a session, sees it among its bookings, and cancels it': bookAndCancel,
};
