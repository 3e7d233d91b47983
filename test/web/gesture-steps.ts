import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { signUp } from './booking-steps';
import { accessible, person } from './browser';
import { inDays } from './dates';
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
  await page.keyboard.press('a');
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

const twoTabs: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await signIn(page, origin, 'organiser', 'Otter Swimming Club');
  const text = (tab: Page) => tab.getByRole('textbox', { name: 'Description' });
  const save = (tab: Page) => tab.getByRole('button', { name: 'Save', exact: true }).click();
  const open = async (tab: Page, url: string): Promise<void> => {
    await tab.goto(url);
    await text(tab).waitFor();
  };
  await page.goto(`${origin}/organiser/new`);
  await page.getByLabel('Name', { exact: true }).fill('Long ago');
  await text(page).fill('First words.');
  await page.getByLabel('Address').fill('Wodna 1, Łódź');
  await page.getByRole('button', { name: 'Find the town' }).click();
  await page.getByText('łódzkie').waitFor();
  await page.getByLabel('Day', { exact: true }).fill(inDays(-9));
  await page.getByLabel('From age, in years').fill('4');
  await page.getByLabel('To age, in years').fill('12');
  await save(page);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByText('It has no session ahead').waitFor();
  await accessible(page, 'a listing without a session');
  await page.getByRole('link', { name: 'Change the times' }).click();
  await text(page).waitFor();
  const edit = page.url();
  const other = await context.newPage();
  await open(other, edit);
  await text(other).fill('Words of the other tab.');
  await save(other);
  await other.getByRole('button', { name: 'Hand in' }).waitFor();
  await text(page).fill('Words of this tab.');
  await save(page);
  await page.getByText('It was saved elsewhere').waitFor();
  await accessible(page, 'a draft that was saved elsewhere');
  await page.getByRole('button', { name: 'Load what is saved' }).click();
  assert.equal(await text(page).inputValue(), 'Words of the other tab.');
  await text(page).fill('Both.');
  await save(page);
  await page.getByRole('button', { name: 'Hand in' }).waitFor();
  await page.getByText('Both.').waitFor();
  await open(page, edit);
  await open(other, edit);
  await text(other).fill('Later words.');
  await save(other);
  await other.getByRole('button', { name: 'Hand in' }).waitFor();
  await text(page).fill('The last words.');
  await save(page);
  await page.getByRole('button', { name: 'Save mine over it' }).click();
  await page.getByText('The last words.').waitFor();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByRole('button', { name: 'Send it all the same' }).click();
  await page.getByText('It is handed in').waitFor();
  assert.deepEqual(troubles, []);
};

/** A child that was changed in another tab meanwhile is not written over unseen. */
const childInTwoTabs: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await signUp(page, origin, 'twotabs@example.org');
  await page.goto(`${origin}/children`);
  await page.getByLabel('Name').fill('Tola');
  await page.getByLabel('Birth date').fill('2021-03-05');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const rows = (tab: Page) => tab.locator('.work li');
  const open = (tab: Page) => rows(tab).filter({ hasText: 'Tola' }).getByRole('button', { name: 'Change' }).click();
  const rename = async (tab: Page, name: string): Promise<void> => {
    await rows(tab).getByLabel('Name').fill(name);
    await rows(tab).getByRole('button', { name: 'Save' }).click();
  };
  const other = await context.newPage();
  await other.goto(`${origin}/children`);
  await open(page);
  await open(other);
  await rename(other, 'Tola Maria');
  await rows(other).filter({ hasText: 'Tola Maria' }).waitFor();
  await rename(page, 'Tolunia');
  await page.getByText('It has changed meanwhile').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await rows(page).filter({ hasText: 'Tola Maria' }).waitFor();
  assert.equal(await rows(page).filter({ hasText: 'Tolunia' }).count(), 0);
  assert.deepEqual(troubles, []);
};

export const gestureSteps: Readonly<Record<string, Step>> = {
  'a moderator decides one listing with one gesture': oneAtATime,
  'two tabs write over no child unseen': childInTwoTabs,
  'two tabs lose no words of a draft, and one without a session is handed in knowingly': twoTabs,
};
