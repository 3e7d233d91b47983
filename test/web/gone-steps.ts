import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { accessible, person } from './browser';
import { signIn } from './family-steps';
import { prepared } from './prepared';

type Step = (browser: Browser, origin: string) => Promise<void>;

const takesBack = async (page: Page, origin: string, listing: string, organiser: string): Promise<void> => {
  await signIn(page, origin, 'organiser', organiser);
  await page.goto(`${origin}/organiser/listings/${listing}`);
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('Families will no longer find it').waitFor();
  await page.getByRole('button', { name: 'Take back' }).last().click();
  await page.getByText('New version').first().waitFor();
};

const isTakenBack: Step = async (browser, origin) => {
  const [{ booking, listing }, tokens] = await prepared(origin, 'gone@example.org');
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/things/${listing}`);
  const by = await page.getByText(/ · by /).innerText();
  const organiser = by.slice(by.indexOf(' · by ') + 6);
  await takesBack(await context.newPage(), origin, listing, organiser);
  await page.evaluate(
    `localStorage.setItem('token user', '${tokens.user ?? ''}'); localStorage.setItem('email user', 'gone@example.org')`,
  );
  await page.goto(`${origin}/bookings?list=cancelled`);
  const row = page.locator('.work li', { hasText: 'No longer offered' });
  await row.getByRole('link').click();
  await page.waitForURL(`${origin}/bookings/${booking}`);
  await page.getByText('Its organiser has taken this back: it does not take place.').waitFor();
  assert.equal(await page.getByText('To pay at the door').count(), 0);
  await page.locator('summary', { hasText: 'Is anything unclear? Ask us' }).click();
  await page.getByLabel('What do you want to know?').fill('Is there another play?');
  await accessible(page, 'a booking of what was withdrawn');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Thank you.').waitFor();
  await page.getByRole('link', { name: 'Find something like it nearby' }).click();
  await page.waitForURL(/near=.*kids=\d+m/);
  await page.locator('.card').first().waitFor();
  assert.deepEqual(troubles, []);
};

export const goneSteps: Readonly<Record<string, Step>> = {
  'a family whose booking was taken back reads why, what of the money, and where else to go': isTakenBack,
};
