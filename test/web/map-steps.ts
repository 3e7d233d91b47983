import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { accessible, fits, person } from './browser';

type Step = (browser: Browser, origin: string) => Promise<void>;

const pinsOf = (page: Page, isOne: boolean): Locator =>
  page.locator('.pin', isOne ? { hasNotText: /\d/ } : { hasText: /\d/ });

const opened = (page: Page): Locator => page.getByRole('dialog');

/** Opens the map of what is found around a town, with pins of one thing and of several. */
const openMap = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/?near=51.774,19.461,%C5%81%C3%B3d%C5%BA&km=10&kids=5y&map=1`);
  await pinsOf(page, true).first().waitFor();
};

/** What an opened pin tells: a name that leads to it, when it is next and what it costs. */
const tells = async (page: Page): Promise<string> => {
  const card = opened(page);
  await card.waitFor();
  const link = card.getByRole('link').first();
  assert.ok(await link.evaluate((element) => element === element.ownerDocument.activeElement), 'the focus is there');
  assert.match(await card.innerText(), /\d\d:\d\d|all day/);
  assert.equal(await card.locator('.price').first().isVisible(), true);
  return link.innerText();
};

/** Comes closer to the first pin of several. */
const comeCloser = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse((reply) => reply.request().postData()?.includes('mapClusters') === true);
  await pinsOf(page, false).first().press('Enter');
  await answered;
  await page.locator('.pin:focus').waitFor();
};

const byThumb: Step = async (browser, origin) => {
  const viewport = { width: 390, height: 844 };
  const { context, troubles } = await person(browser, origin, { viewport, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openMap(page, origin);
  const before = await pinsOf(page, false).count();
  assert.ok(before > 0, 'pins of several');
  const zoomed = page.waitForResponse((reply) => reply.request().postData()?.includes('mapClusters') === true);
  await pinsOf(page, false).first().tap();
  await zoomed;
  await page.waitForFunction(`document.querySelectorAll('.pin').length !== ${before}`);
  await openMap(page, origin);
  await pinsOf(page, true).first().tap();
  await tells(page);
  await fits(page, 'an opened pin');
  await accessible(page, 'an opened pin');
  await page.getByRole('button', { name: 'Close' }).tap();
  await opened(page).waitFor({ state: 'detached' });
  await pinsOf(page, true).first().tap();
  const name = await tells(page);
  await opened(page).getByRole('link').first().tap();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  assert.match(page.url(), /kids=5y/);
  assert.deepEqual(troubles, []);
};

const byKeys: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin, { reducedMotion: 'reduce' });
  const page = await context.newPage();
  await openMap(page, origin);
  const pin = pinsOf(page, true).first();
  await pin.focus();
  await page.keyboard.press('Enter');
  await tells(page);
  await page.keyboard.press('Escape');
  await opened(page).waitFor({ state: 'detached' });
  await page.locator('.pin:focus').waitFor();
  const asked = page.url();
  await page.keyboard.press('Space');
  await tells(page);
  assert.equal(page.url(), asked);
  await page.keyboard.press('Escape');
  await comeCloser(page);
  assert.deepEqual(troubles, []);
};

/** More things than a list shows at once: what a pin stands for is asked for. */
const beyondList: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/?near=51.774,19.461,%C5%81%C3%B3d%C5%BA&km=50&map=1`);
  await page.locator('.pin').first().waitFor();
  const named = await page.locator('.card h2').allInnerTexts();
  const unnamed = page.locator('.pin[aria-label="1 thing to do"]');
  while ((await unnamed.count()) === 0) await comeCloser(page);
  await unnamed.first().focus();
  await page.keyboard.press('Enter');
  const name = await tells(page);
  assert.ok(!named.includes(name), `${name} is in no row that is shown`);
  assert.deepEqual(troubles, []);
};

export const mapSteps: Readonly<Record<string, Step>> = {
  'a tap on a pin tells what, when and how much, and a tap on several comes closer': byThumb,
  'keys open a pin and close it, and the focus stays where it was': byKeys,
  'a pin of what the list does not show yet tells of it, too': beyondList,
};
