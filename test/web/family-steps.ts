import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { accessible, fits, person, picture } from './browser';
import { findingSteps } from './finding-steps';

/** Signs somebody of the samples in, by one press. */
export const signIn = async (page: Page, origin: string, as: string, name: string): Promise<void> => {
  await page.goto(`${origin}/sign-in?as=${as}`);
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
};

const countShown = async (page: Page): Promise<number> => {
  await page.locator('#results[aria-busy=false]').waitFor();
  return Number(/\d+/.exec(await page.locator('#results [role=status]').first().innerText())?.[0] ?? Number.NaN);
};

/** A name that must be nowhere but on the screen and in the API's own body. */
const canary = 'Kanarek-Żółty';

type Step = (browser: Browser, origin: string) => Promise<void>;

/** All that a page can keep in a browser. */
const everythingKept = `(async () => {
  const cached = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) cached.push(url);
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  // Nothing of it is used; what a later page keeps there has to be read here, too.
  if (databases.length > 0) throw new Error('there is a database: ' + databases.join());
  return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, cached, name, history.state]);
})()`;

/** Asks the parent's question; answers how much there is to do. */
const asks = async (page: Page, origin: string): Promise<number> => {
  await page.goto(origin);
  const all = await countShown(page);
  assert.ok(all > 100, `${all} things to do`);
  await accessible(page, 'the first page');
  await page.getByRole('combobox', { name: 'Where' }).fill('lodz');
  await page.getByRole('option', { name: 'Łódź' }).first().click();
  await page.waitForURL(/near=/);
  await page.getByRole('button', { name: 'Add a child' }).click();
  await page.waitForURL(/kids=5y/);
  await page.getByLabel('Age of child 1').selectOption('7');
  await page.getByText('Next 7 days').click();
  await page.waitForURL(/when=week/);
  const some = await countShown(page);
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  await page.locator('.card', { hasText: 'Łódź' }).first().waitFor();
  await accessible(page, 'an answered question');
  await picture(page, 'finding');
  return some;
};

/** Asks for more, and looks at a map of it; the question is then what it was. */
const asksForMore = async (page: Page, some: number): Promise<void> => {
  await page.locator('summary', { hasText: 'More' }).click();
  await page.locator('.chip', { hasText: 'Way in without steps' }).click();
  await page.waitForURL(/acc=STEP_FREE/);
  const stepFree = await countShown(page);
  assert.ok(stepFree > 0 && stepFree < some, `${stepFree} of ${some} are step-free`);
  await page.locator('.tag.good', { hasText: 'Way in without steps' }).first().waitFor();
  await accessible(page, 'all that may be asked');
  await page.locator('.chip', { hasText: 'Way in without steps' }).click();
  await page.waitForURL((url) => !url.searchParams.has('acc'));
  await page.getByRole('button', { name: 'Map' }).click();
  await page.locator('.pin').first().waitFor();
  const pins = await page.locator('.pin').allInnerTexts();
  assert.equal(
    pins.reduce((sum, text) => sum + (Number(text) || 1), 0),
    some,
    'the map has what the list has',
  );
  await accessible(page, 'list and map');
  await picture(page, 'map');
  await page.getByRole('button', { name: 'Map' }).click();
  await page.waitForURL((url) => !url.searchParams.has('map'));
};

const readsAndComesBack = async (page: Page): Promise<void> => {
  const asked = page.url();
  await page.locator('.card h2 a').nth(2).click();
  await page.getByRole('heading', { name: 'Who is welcome' }).waitFor();
  await page.locator('.sessions li').first().waitFor();
  await accessible(page, 'a listing');
  await picture(page, 'listing');
  assert.match(await page.locator('main').innerText(), /7 years: (welcome|may be)/);
  await page.goBack();
  await page.locator('.card').nth(2).waitFor();
  assert.equal(page.url(), asked);
};

/** Addresses that say too much, too little or nothing end in a sentence. */
const takesAnyAddress = async (shared: Page, origin: string): Promise<void> => {
  await shared.goto(`${origin}/?kids=4y,xx&when=never&km=-3&cat=%00&from=2026-13-01`);
  await shared.getByText('could not be understood').waitFor();
  await shared.goto(`${origin}/?q=${'a'.repeat(10_000)}`);
  await shared.getByText('Nothing fits all of this').waitFor();
  await accessible(shared, 'nothing found');
  await shared
    .getByRole('button', { name: /Without/ })
    .first()
    .click();
  await shared.locator('.card').first().waitFor();
  for (const path of ['/things/gone', '/nowhere', '/things/%E0%A4%A']) {
    await shared.goto(origin + path);
    await shared.locator('h1').waitFor();
    await accessible(shared, path);
  }
};

const findsSomething: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  const some = await asks(page, origin);
  await asksForMore(page, some);
  await readsAndComesBack(page);
  const shared = await context.newPage();
  await shared.goto(page.url());
  assert.equal(await countShown(shared), some);
  await takesAnyAddress(shared, origin);
  assert.deepEqual(troubles, []);
};

const keepsAndHasChildren: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${origin}/children`);
  await page.getByText('Please sign in for this.').waitFor();
  await accessible(page, 'signed out');
  await page.locator('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill('canary@example.org');
  await accessible(page, 'signing in');
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'My children' }).waitFor();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('A name is missing.').waitFor();
  await accessible(page, 'faults at their fields');
  await page.getByLabel('Name').fill(canary);
  await page.getByLabel('Birth date').fill('2020-01-05');
  await page.getByRole('button', { name: 'Add', exact: true }).dblclick();
  await page.locator('.work li', { hasText: canary }).waitFor();
  assert.equal(await page.locator('.work li').count(), 1);
  await accessible(page, 'children');
  await page.getByRole('link', { name: 'Find' }).click();
  await page.locator('.chip', { hasText: canary }).click();
  await page.waitForURL(/kids=\d+m/);
  await page.locator('.card h2 a').first().click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Kept' }).waitFor();
  await page.getByRole('link', { name: 'Favourites' }).click();
  await page.locator('.card').first().waitFor();
  await accessible(page, 'favourites');
  const stored = String(await page.evaluate(everythingKept));
  for (const text of [stored, ...asked.map(decodeURIComponent), ...said]) assert.ok(!text.includes(canary), text);
  await page.evaluate(`localStorage.setItem('token user', 'of an earlier host')`);
  await page.reload();
  await page.getByText('Your session has ended').waitFor();
  assert.deepEqual(troubles, []);
};

const phone: Step = async (browser, origin) => {
  const options = {
    viewport: { width: 390, height: 844 },
    locale: 'pl-PL',
    reducedMotion: 'reduce',
    colorScheme: 'dark',
  };
  const { context, troubles } = await person(browser, origin, options);
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByRole('heading', { name: 'Co dziś robimy?' }).waitFor();
  await page.locator('.card').first().waitFor();
  await fits(page, 'the first page');
  await accessible(page, 'the first page in Polish, dark, on a phone');
  await page.getByRole('link', { name: /^Pokaż \d+/ }).click();
  await page.locator('.card h2 a').first().click();
  await page.getByRole('heading', { name: 'Dla kogo' }).waitFor();
  await fits(page, 'a listing');
  await accessible(page, 'a listing in Polish, dark, on a phone');
  for (const path of ['/sign-in', '/components', '/favourites']) {
    await page.goto(origin + path);
    await page.locator('h1').waitFor();
    await fits(page, path);
    await accessible(page, path);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(origin);
  await page.locator('.card').first().waitFor();
  await fits(page, 'the first page at 320 px');
  assert.deepEqual(troubles, []);
};

const cutOff: Step = async (browser, origin) => {
  const { context } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator('.card').first().waitFor();
  await context.setOffline(true);
  await page.getByText('Today', { exact: true }).click();
  await page.getByText('There is no connection').waitFor();
  assert.ok((await page.locator('.card').count()) > 0, 'what was there is gone');
  await accessible(page, 'offline');
  // It asks again by itself.
  await context.setOffline(false);
  await page.getByText('There is no connection').waitFor({ state: 'detached' });
};

const keyboard: Step = async (browser, origin) => {
  const { context } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator('.card').first().waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the content');
  await page.getByRole('combobox', { name: 'Where' }).focus();
  await page.keyboard.type('Gdan');
  await page.locator('[role=option]', { hasText: 'Gdańsk' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/near=/);
  await page.locator('.card', { hasText: 'Gdańsk' }).first().waitFor();
  await page.locator('.card h2 a').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Who is welcome' }).waitFor();
  assert.equal(await page.evaluate('document.activeElement.tagName'), 'H1');
};

export const familySteps: Readonly<Record<string, Step>> = {
  'a family finds something by its question, reads it, comes back and shares it': findsSomething,
  'a parent keeps something and has children, whom no address, storage or log names': keepsAndHasChildren,
  'on a phone, in Polish, dark, it fits and can be used': phone,
  'with the network cut it says so, keeps what is there, and goes on': cutOff,
  'with the keyboard alone something is found and read': keyboard,
  ...findingSteps,
};
