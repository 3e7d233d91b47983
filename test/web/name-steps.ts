import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { accessible, fits, person } from './browser';

type Step = (browser: Browser, origin: string) => Promise<void>;

const signsUp = async (page: Page, origin: string, as: string): Promise<void> => {
  await page.goto(`${origin}/sign-in?as=${as}`);
  await page.getByLabel('E-mail address').fill('nameless@example.org');
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
};

const savesName = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('A name is missing.').waitFor();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Save' }).dblclick();
  await page.getByText('Saved.').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Your profile' }).waitFor();
  await page.waitForFunction(`document.querySelector('main input').value === '${name}'`);
};

const isNamed: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin, { viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await signsUp(page, origin, 'organiser');
  await page.getByText('Families do not know yet who you are').waitFor();
  await page.getByRole('link', { name: 'Say your name' }).click();
  assert.equal(await page.getByRole('textbox', { name: 'Name' }).inputValue(), '');
  await savesName(page, 'Puppets of Gdynia');
  await accessible(page, 'an own name');
  await fits(page, 'an own name');
  await page.getByRole('link', { name: 'My listings' }).click();
  await page.getByText('0 things to do').first().waitFor();
  assert.equal(await page.getByText('Families do not know yet who you are').count(), 0);
  await signsUp(page, origin, 'user');
  await page.getByRole('link', { name: 'Your profile' }).click();
  await savesName(page, 'Zofia');
  assert.deepEqual(troubles, []);
};

export const nameSteps: Readonly<Record<string, Step>> = {
  'a new member is asked for a name, and says another where it stands': isNamed,
};
