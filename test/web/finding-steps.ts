import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { bornAbout } from '../../infra/web/app/family/months';
import { dayAfter } from '../../infra/web/app/finding/days';
import { accessible, fits, person } from './browser';

type Step = (browser: Browser, origin: string) => Promise<void>;

const isNear = (town: string) => (url: URL) => url.searchParams.get('near')?.endsWith(`,${town}`) === true;

const whereOn = (page: Page) => page.getByRole('combobox', { name: 'Where' });

const typesFast: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/?near=54.352,18.646,Gda%C5%84sk`);
  const where = whereOn(page);
  await where.fill('Gda');
  await page.getByRole('option').first().waitFor();
  for (const [typed, town] of [
    ['Kraków', 'Kraków'],
    ['lodz', 'Łódź'],
    ['Warsaw', 'Warszawa'],
  ] as const) {
    // Nothing between the last letter and Enter: the suggestions are still those of the letters before.
    await where.fill(typed);
    await where.press('Enter');
    await page.waitForURL(isNear(town));
    assert.equal(await where.inputValue(), town);
  }
  assert.deepEqual(troubles, []);
};

const leavesTheField: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/?near=50.061,19.937,Krak%C3%B3w`);
  const where = whereOn(page);
  await where.fill('Łódź');
  await where.press('Tab');
  await page.waitForURL(isNear('Łódź'));
  await where.fill('Nowhere at all');
  await where.press('Tab');
  await page.getByText('“Nowhere at all” is no town known here. Still looking around Łódź.').waitFor();
  assert.equal(await where.inputValue(), 'Łódź');
  await accessible(page, 'a town that is put back');
  await where.fill('');
  await where.press('Tab');
  await page.waitForURL((url) => !url.searchParams.has('near'));
  await where.fill('Gda');
  await where.press('Tab');
  await page.getByText('“Gda” is no town known here. Still looking everywhere.').waitFor();
  assert.equal(await where.inputValue(), '');
  assert.deepEqual(troubles, []);
};

const hasTwins: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in?as=user&then=/children`);
  await page.getByLabel('E-mail address').fill('twins@example.org');
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  for (const name of ['Ala', 'Ola']) {
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Birth date').fill('2020-01-05');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('.work li', { hasText: name }).waitFor();
  }
  await page.getByRole('link', { name: 'Find' }).click();
  const [ala, ola] = [page.getByRole('checkbox', { name: 'Ala' }), page.getByRole('checkbox', { name: 'Ola' })];
  await ola.check();
  assert.equal(await ala.isChecked(), false);
  await ala.check();
  await page.waitForURL(/kids=(\d+m)(,|%2C)\1/);
  assert.ok(await ola.isChecked());
  await ola.uncheck();
  assert.ok(await ala.isChecked());
  await page.waitForURL((url) => /^\d+m$/.test(url.searchParams.get('kids') ?? ''));
  assert.deepEqual(troubles, []);
};

const today = (): string => new Date().toISOString().slice(0, 10);

/** The next search for such a child, and how much it finds. */
const findsFor = async (page: Page, child: string, act: () => Promise<unknown>): Promise<number> => {
  const answer = page.waitForResponse((reply) => reply.request().postData()?.includes(child) === true);
  await act();
  const { data } = (await (await answer).json()) as { data: { findThingsToDo: { totalCount: number } } };
  return data.findThingsToDo.totalCount;
};

const saysMonths: Step = async (browser, origin) => {
  const options = { viewport: { width: 320, height: 700 } };
  const { context, troubles } = await person(browser, origin, options);
  const page = await context.newPage();
  await page.goto(`${origin}/?kids=3y`);
  // As old as a guest's child is taken to be, so that both find the same.
  const born = bornAbout(40, today());
  const exact = `"children":[{"birthDate":"${born}"}]`;
  const months = page.getByLabel('Months of child 1');
  const asGuest = await findsFor(page, exact, () => months.selectOption('4 months'));
  await page.waitForURL(/kids=40m/);
  await fits(page, 'an age in years and months');
  await page.goto(`${origin}/sign-in?as=user&then=/children`);
  await page.getByLabel('E-mail address').fill('months@example.org');
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Name').fill('Ala');
  await page.getByLabel('Birth date').fill(born);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.locator('.work li', { hasText: 'Ala' }).waitFor();
  await page.getByRole('link', { name: 'Find' }).click();
  const asParent = await findsFor(page, exact, () => page.getByRole('checkbox', { name: 'Ala' }).check());
  assert.equal(asParent, asGuest);
  await page.getByLabel('Age of child 1').selectOption('6');
  await page.waitForURL(/kids=6y/);
  assert.equal(await months.count(), 0);
  assert.deepEqual(troubles, []);
};

const growsUntilThen: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in?as=user&then=/children`);
  await page.getByLabel('E-mail address').fill('grows@example.org');
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Name').fill('Zosia');
  // Tiny drums are for children from 3 years and 5 months: in eight days she will be.
  const born = bornAbout(41, dayAfter(today(), 23));
  await page.getByLabel('Birth date').fill(born);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.locator('.work li', { hasText: 'Zosia' }).waitFor();
  const [from, to] = [dayAfter(today(), 14), dayAfter(today(), 20)];
  await page.goto(`${origin}/?q=drums&from=${from}&to=${to}`);
  const card = page.locator('.card', { hasText: 'Tiny drums' });
  await findsFor(page, born, () => page.getByRole('checkbox', { name: 'Zosia' }).check());
  await card.getByText('✓ 3 years 5 months').waitFor();
  assert.match(page.url(), /kids=40m/);
  assert.ok(!page.url().includes(born));
  // Whoever comes by the link asks the same once.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.postData() ?? ''));
  await page.reload();
  await card.getByText('✓ 3 years 5 months').waitFor();
  assert.deepEqual(
    asked.filter((body) => body.includes('findThingsToDo')).map((body) => body.includes(born)),
    [true],
  );
  await card.getByRole('link').click();
  await page.getByText('3 years 5 months: welcome').first().waitFor();
  await accessible(page, 'a listing for a child that grows');
  assert.deepEqual(troubles, []);
};

const signsInMeanwhile: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  const asked = `${origin}/?kids=7y&when=week`;
  await page.goto(asked);
  await page.locator('header').getByRole('link', { name: 'Sign in' }).click();
  // Asked once more for the same, it still knows where somebody came from.
  await page.locator('header').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill('meanwhile@example.org');
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(asked);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto(asked);
  await page.locator('.card h2 a').first().click();
  const keep = page.getByRole('link', { name: /Sign in to keep/ });
  await keep.waitFor();
  const listing = page.url();
  assert.match(listing, /kids=7y/);
  await keep.click();
  await page.getByLabel('E-mail address').fill('meanwhile@example.org');
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(listing);
  await page.goto(`${origin}/sign-in?then=%2F%09%2Fevil.example`);
  await page.getByLabel('E-mail address').fill('meanwhile@example.org');
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${origin}/`);
  assert.deepEqual(troubles, []);
};

/** How far the middles of a pin and of the number in it lie apart, in pixels. */
const offCentre = `(() => {
  const pin = [...document.querySelectorAll('.pin')].find(({ textContent }) => textContent !== '');
  const range = document.createRange();
  range.selectNodeContents(pin);
  const [outer, inner] = [pin.getBoundingClientRect(), range.getBoundingClientRect()];
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  return Math.hypot(middle(outer)[0] - middle(inner)[0], middle(outer)[1] - middle(inner)[1]);
})()`;

const mapOnPhone: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin, { viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator('.card').first().waitFor();
  await page.getByRole('button', { name: 'Map' }).click();
  const map = page.getByRole('region', { name: 'Map of what was found' });
  await page.locator('.pin').first().waitFor();
  const [onMap, onCard] = [await map.boundingBox(), await page.locator('.card').first().boundingBox()];
  assert.ok(onMap && onCard);
  assert.ok(onMap.y >= 0 && onMap.y + onMap.height <= 845, `the map stands at ${onMap.y}`);
  assert.ok(onMap.y + onMap.height <= onCard.y, 'the map stands above the list');
  assert.ok(Number(await page.evaluate(offCentre)) < 2, 'a number stands in the middle of its pin');
  await accessible(page, 'map and list on a phone');
  assert.deepEqual(troubles, []);
};

export const findingSteps: Readonly<Record<string, Step>> = {
  'a town that is typed fast is the town that is looked at': typesFast,
  'a town that is left half typed never contradicts what is found': leavesTheField,
  'twins are both ticked, each for themselves': hasTwins,
  'a guest says years and months, and finds what a family with such a child finds': saysMonths,
  'a child of one’s own is as old as it will be on the day of a session': growsUntilThen,
  'whoever signs in comes back to what they asked, and nowhere else': signsInMeanwhile,
  'on a phone the map comes into view, with its numbers in the middle': mapOnPhone,
};
