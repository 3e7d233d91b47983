import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { person } from './browser';

type Step = (browser: Browser, origin: string) => Promise<void>;

/** Makes the token that is kept one that the API refuses, as if it had ended; this tab and others learn of it as of any other change. */
const endToken = (page: Page, pool: string): Promise<void> =>
  page.evaluate(`{
    const key = 'token ${pool}';
    localStorage.setItem(key, localStorage.getItem(key).slice(0, -4) + 'AAAA');
    dispatchEvent(new StorageEvent('storage'));
  }`);

const store = (page: Page, key: string, value: string): Promise<void> =>
  page.evaluate(`localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(value)})`);

const stored = (page: Page, key: string): Promise<string> =>
  page.evaluate<string>(`localStorage.getItem(${JSON.stringify(key)}) ?? ''`);

const ended = 'Your session has ended';

interface Seen {
  renewals: number;
  refusals: number;
}

const watched = (page: Page, seen: Seen): void => {
  page.on('response', (reply) => {
    if (reply.url().endsWith('/local/token') && reply.ok()) seen.renewals += 1;
    if (reply.url().endsWith('/graphql') && reply.status() === 401) seen.refusals += 1;
  });
};

const enter = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/sign-in?as=user&then=/children`);
  await page.getByLabel('E-mail address').fill('renewed@example.org');
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('No child is here yet.').waitFor();
};

const addChild = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Birth date').fill('2020-01-05');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.locator('.work li', { hasText: name }).waitFor();
};

/** A token that ends is renewed unseen: after it was refused, amid a change, and before it ends. */
const unseen: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  const seen: Seen = { renewals: 0, refusals: 0 };
  watched(page, seen);
  await enter(page, origin);
  await endToken(page, 'user');
  await addChild(page, 'Alma');
  assert.deepEqual(seen, { renewals: 1, refusals: 1 });
  await endToken(page, 'user');
  await page.reload();
  await page.locator('.work li', { hasText: 'Alma' }).waitFor();
  assert.equal(await page.locator('.work li').count(), 1);
  assert.deepEqual(seen, { renewals: 2, refusals: 2 });
  await store(page, 'fresh until user', '1');
  await page.getByRole('link', { name: 'Bookings' }).click();
  await page.getByText('Nothing is booked yet.').waitFor();
  assert.deepEqual(seen, { renewals: 3, refusals: 2 });
  assert.ok(Number(await stored(page, 'fresh until user')) > Date.now());
  assert.equal(await page.getByText(ended).count(), 0);
  assert.deepEqual(troubles, []);
};

/** Two tabs renew once between them. */
const twoTabs: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const [one, two] = [await context.newPage(), await context.newPage()];
  const seen: Seen = { renewals: 0, refusals: 0 };
  watched(one, seen);
  watched(two, seen);
  await one.goto(`${origin}/sign-in?as=user&then=/bookings`);
  await one.getByRole('button', { name: 'Ada', exact: true }).click();
  await one.getByText('Nothing is booked yet.').waitFor();
  await endToken(one, 'user');
  await Promise.all([one.reload(), two.goto(`${origin}/bookings`)]);
  for (const page of [one, two]) await page.getByText('Nothing is booked yet.').waitFor();
  assert.equal(seen.renewals, 1);
  assert.equal(await stored(one, 'token user'), await stored(two, 'token user'));
  await one.getByRole('button', { name: 'Sign out' }).click();
  await two.getByText('Please sign in for this.').waitFor();
  for (const key of ['token user', 'refresh user', 'fresh until user']) assert.equal(await stored(two, key), '');
  assert.deepEqual(troubles, []);
};

/** Where nothing can be reached nobody is signed out; where renewing is refused everybody is, and what was typed stays. */
const refused: Step = async (browser, origin) => {
  const { context } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in?as=organiser`);
  await page.getByRole('button', { name: 'Robot Makers' }).click();
  await page.locator('.work li').first().waitFor();
  await page.getByRole('link', { name: 'New listing' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Robots that knit');
  await page.route('**/local/token', (route) => route.abort('connectionreset'));
  await endToken(page, 'organiser');
  await page.reload();
  await page.getByRole('link', { name: 'My listings' }).first().click();
  await page.getByText('There is no connection').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await page.unroute('**/local/token');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.work li').first().waitFor();

  await endToken(page, 'organiser');
  await store(page, 'refresh organiser', 'of somebody else');
  await page.reload();
  await page.getByText(ended).waitFor();
  assert.equal(await stored(page, 'refresh organiser'), '');
  await page.getByRole('link', { name: 'Please sign in again' }).click();
  await page.getByRole('button', { name: 'Robot Makers' }).click();
  await page.locator('.work li').first().waitFor();
  await page.getByRole('link', { name: 'New listing' }).click();
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Name' }).inputValue(), 'Robots that knit');
};

export const renewalSteps: Readonly<Record<string, Step>> = {
  'a sign-in that ends is renewed unseen': unseen,
  'a sign-in that ends is renewed once for two tabs': twoTabs,
  'a sign-in that cannot be renewed ends in a sentence, and what was typed stays': refused,
};
