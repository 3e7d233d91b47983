import assert from 'node:assert/strict';
import type { Browser, Page, Request } from 'playwright-core';
import { person } from './browser';

type Step = (browser: Browser, origin: string) => Promise<void>;

interface Sent {
  readonly variables: { readonly filter: object; readonly after: string | null };
}

/** Whether the first page of what a question finds is asked for, not how much another one would find. */
const isFinding = (request: Request): boolean =>
  request.url().endsWith('/graphql') && (request.postData() ?? '').includes('"isFirst":true');

/** Opens an address whose scripts come only once its question is asked; returns the one question, and by which API. */
const askedFirst = async (page: Page, address: string): Promise<readonly [path: string, sent: Sent]> => {
  const asked: Request[] = [];
  page.on('request', (request) => {
    if (isFinding(request)) asked.push(request);
  });
  const first = page.waitForRequest(isFinding).catch(() => undefined);
  await page.route('**/assets/*.js', async (route) => {
    await first;
    await route.continue();
  });
  await page.goto(address);
  await page.locator('#results[aria-busy=false]').waitFor();
  await page.unroute('**/assets/*.js');
  assert.equal(asked.length, 1, 'one question, asked once');
  const [request] = asked;
  assert.ok(request);
  return [new URL(request.url()).pathname, request.postDataJSON() as Sent];
};

const asksEarly: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  const [guest, plain] = await askedFirst(page, origin);
  assert.deepEqual([guest, plain.variables.filter], ['/guest/graphql', {}]);
  const link = `${origin}/?near=50.061,19.937,Krak%C3%B3w&kids=4y&when=weekend&cat=SPORT`;
  const [, linked] = await askedFirst(page, link);
  assert.deepEqual(Object.keys(linked.variables.filter).sort(), ['category', 'location', 'party', 'when']);

  // Where somebody looked last time is asked at once, and nothing else before.
  await page.getByRole('combobox', { name: 'Where' }).fill('Łódź');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('near')?.endsWith(',Łódź') === true);
  await page.locator('#results[aria-busy=false]').waitFor();
  const [, again] = await askedFirst(page, origin);
  assert.deepEqual(Object.keys(again.variables.filter), ['location']);
  assert.ok(page.url().includes('near='));

  await page.goto(`${origin}/sign-in?as=user`);
  await page.getByLabel('E-mail address').fill('early@example.org');
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await page.locator('#results[aria-busy=false]').waitFor();
  const [parent] = await askedFirst(page, origin);
  assert.equal(parent, '/user/graphql');
  assert.deepEqual(troubles, []);
};

const asksAgain: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.route('**/graphql', (route) => route.abort(), { times: 1 });
  await page.goto(origin);
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.card').first().waitFor();
  assert.deepEqual(troubles, []);
};

export const firstViewSteps: Readonly<Record<string, Step>> = {
  'the first question is asked before the scripts are there, once': asksEarly,
  'an early question whose answer is lost is asked again by a press': asksAgain,
};
