import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { person } from './browser';
import { signIn } from './family-steps';

type Step = (browser: Browser, origin: string) => Promise<void>;

/** Waits until the listing has been on the screen for as long as a decision needs. */
const canDecide = (page: Page): Promise<void> =>
  page.locator('button[aria-disabled=false]', { hasText: 'Approve' }).waitFor();

const oneAtATime: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin, { viewport: { width: 1280, height: 844 } });
  const page = await context.newPage();
  await signIn(page, origin, 'audit', 'Moderator');
  const decided = async (): Promise<number> => {
    await page.goto(`${origin}/audit/decisions`);
    await page.locator('.work li').or(page.getByText('You have not decided')).first().waitFor();
    return page.locator('.work li').count();
  };
  const before = await decided();
  const begin = async (): Promise<string> => {
    await page.goto(`${origin}/audit`);
    await page.getByRole('link', { name: 'Begin with the first' }).click();
    await page.getByRole('heading', { name: 'Decide' }).waitFor();
    return page.url();
  };
  // What came this moment is decided by no key.
  const first = await begin();
  await page.keyboard.press('a');
  await canDecide(page);
  assert.equal(page.url(), first);
  await page.getByRole('button', { name: 'Approve' }).click({ clickCount: 3, delay: 1 });
  await page.waitForURL((url) => url.href !== first);
  await canDecide(page);
  assert.equal(await decided(), before + 1, 'three clicks decide once');
  const second = await begin();
  await canDecide(page);
  await page.keyboard.down('a');
  await page.waitForURL((url) => url.href !== second);
  await canDecide(page);
  const third = page.url();
  for (let count = 0; count < 5; count += 1) await page.keyboard.down('a');
  await page.keyboard.up('a');
  assert.equal(page.url(), third);
  assert.equal(await decided(), before + 2, 'a held key decides once');

  await page.goto(third);
  await page.getByRole('button', { name: 'Reject' }).click();
  const reject = page.getByRole('button', { name: 'Reject' });
  await page.locator('#reasons').waitFor();
  const box = await reject.boundingBox();
  assert.ok(box && box.y + box.height <= 844, 'with its reasons open the panel shows what decides');
  assert.deepEqual(troubles, []);
};

export const gestureSteps: Readonly<Record<string, Step>> = {
  'a moderator decides one listing with one gesture': oneAtATime,
};
