import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { accessible, fits, person, picture } from './browser';
import { inDays } from './dates';
import { signIn } from './family-steps';

type Step = (browser: Browser, origin: string) => Promise<void>;

const hostile = '<img src=x onerror=alert(1)> Otter “babies”';

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const seen = 'Children in a pool';

const choosePicture = async (page: Page): Promise<void> => {
  const file = { name: 'My kids pool.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') };
  await page.getByLabel('Choose a picture').setInputFiles(file);
  await page.getByText('Empty, it counts as decoration').waitFor();
  await page.getByLabel('What is to be seen on it').fill('pool.png');
  await page.getByText('is read to nobody').waitFor();
  await page.getByLabel('What is to be seen on it').fill(seen);
  await page.getByText('This is read to those who').waitFor();
};

const write = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Write a listing' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Please correct:').waitFor();
  assert.equal(await page.locator('.field.wrong').count(), 6);
  await accessible(page, 'faults of a listing');
  await page.getByLabel('Name', { exact: true }).fill(hostile);
  await page.getByRole('textbox', { name: 'Description' }).fill('Splash together.');
  await choosePicture(page);
  await page.getByLabel('Address').fill('Wodna 1, Łódź');
  await page.getByRole('button', { name: 'Find the town' }).click();
  await page.getByText('łódzkie').waitFor();
  await page.getByLabel('How often', { exact: true }).selectOption('weekly');
  await page.getByLabel('First day').fill(inDays(2));
  await page.getByLabel('Last day').fill(inDays(90));
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
    await page.locator('.chip', { hasText: day }).click();
  await page.getByLabel('Leave out a day').fill(inDays(4));
  await page.getByRole('button', { name: 'Leave out a day' }).click();
  await page.getByLabel('From age, in years').fill('12');
  await page.getByLabel('To age, in years').fill('4');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.field.wrong').first().waitFor();
  await accessible(page, 'faults that the API told');
  await page.reload();
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), hostile);
  await page.getByLabel('From age, in years').fill('4');
  await page.getByLabel('To age, in years').fill('12');
  await page.getByRole('button', { name: 'Save, and show the sessions' }).dblclick();
  await page.locator('.sessions li').nth(19).waitFor();
  await accessible(page, 'the editor with its sessions');
  await picture(page, 'editor');
};

const reject = async (page: Page, origin: string): Promise<void> => {
  await signIn(page, origin, 'audit', 'Moderator');
  await page.getByRole('link', { name: 'Otter “babies”' }).waitFor();
  await page.locator('.work li', { hasText: hostile }).getByText('handed in within the hour').waitFor();
  await accessible(page, 'the queue');
  await page.getByRole('link', { name: 'Otter “babies”' }).click();
  await page.getByRole('heading', { name: 'Decide' }).waitFor();
  await accessible(page, 'a listing before its moderator');
  await page.keyboard.press('r');
  await page.keyboard.press('Space');
  await accessible(page, 'reasons');
  // Whoever begins to write with the focus on a box publishes nothing.
  for (const key of ['a', 'a', 'n']) await page.keyboard.press(key);
  assert.ok(await page.locator('#reasons').isVisible());
  await page.keyboard.press('Escape');
  assert.match(await page.evaluate<string>('document.activeElement?.textContent ?? ""'), /^Reject/);
  await page.getByRole('button', { name: 'Switch single keys off' }).click();
  await page.keyboard.press('r');
  assert.equal(await page.locator('#reasons').count(), 0);
  await page.getByRole('button', { name: 'Switch single keys on' }).click();
  await page.keyboard.press('r');
  await picture(page, 'moderator');
  await page.getByLabel('In your own words').fill('Which pool?');
  const here = page.url();
  await page.getByRole('button', { name: 'Reject' }).click();
  await page.waitForURL((url) => url.href !== here);
  await page.goto(`${origin}/audit/decisions`);
  await page.getByText('Which pool?').waitFor();
  await accessible(page, 'decisions');
};

const own = (page: Page) => page.getByRole('link', { name: 'Otter “babies”' });

const goToOwn = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/organiser`);
  await page.locator('.work li').first().waitFor();
  assert.equal(await own(page).count(), 1, 'a double click writes one');
  await own(page).click();
};

const mendAndHandIn = async (page: Page, origin: string): Promise<void> => {
  await goToOwn(page, origin);
  await page.getByText('Which pool?').waitFor();
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('Splash together in the small pool.');
  await page.getByText('Which pool?').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Which pool?').waitFor();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByText('It is handed in').waitFor();
};

const approve = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/audit`);
  await own(page).click();
  await page.getByRole('heading', { name: 'Decide' }).waitFor();
  await page.getByText('What was asked for when').waitFor();
  await page.getByText('Which pool?').waitFor();
  await accessible(page, 'a listing before its moderator for the second time');
  const judged = page.url();
  await page.locator('button[aria-disabled=false]', { hasText: 'Approve' }).waitFor();
  await page.keyboard.press('a');
  await page.getByText('Press A again').waitFor();
  await page.keyboard.press('a');
  await page.waitForURL((url) => url.href !== judged);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await fetch(`${origin}/local/settle`, { method: 'POST' });
};

const cancelOneAndRenew = async (page: Page, origin: string): Promise<void> => {
  await goToOwn(page, origin);
  await page
    .getByRole('button', { name: /^Change.*:/ })
    .first()
    .click();
  assert.match(await page.getByLabel('New start').inputValue(), /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  assert.equal(await page.getByLabel('Minutes').inputValue(), '60');
  await page.locator('form').getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByText('Nothing is otherwise than before.').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page
    .getByRole('button', { name: /^Cancel it/ })
    .first()
    .click();
  await accessible(page, 'cancelling a session');
  await page.getByLabel('Why, for families').fill('The boiler is broken.');
  await page.locator('form').getByRole('button', { name: 'Cancel it' }).click();
  await page.getByText('Cancelled. Families see it at once.').waitFor();
  await page.getByRole('button', { name: 'New version' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('Now in the large pool.');
  await page.getByLabel('From', { exact: true }).fill('10:30');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'What the new version changes' }).waitFor();
  await page.getByText('Now in the large pool.').first().waitFor();
  await page.locator('table').waitFor();
  await accessible(page, 'a new version');
};

const story: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await signIn(page, origin, 'organiser', 'Otter Swimming Club');
  await page.getByRole('heading', { name: 'My listings' }).waitFor();
  await page.locator('.work li').first().waitFor();
  await accessible(page, 'own listings');
  await write(page);
  await goToOwn(page, origin);
  await page.getByRole('button', { name: 'Hand in' }).dblclick();
  await page.getByText('It is handed in').waitFor();
  await accessible(page, 'an own listing');
  await reject(page, origin);
  await mendAndHandIn(page, origin);
  await approve(page, origin);

  await page.goto(`${origin}/?q=Otter+babies&kids=5y&when=week`);
  await page.locator('.card', { hasText: hostile }).waitFor();
  await page.locator('.card h2 a').first().click();
  await page.getByText('5 years: welcome').waitFor();
  await page.getByAltText(seen, { exact: true }).waitFor();
  await accessible(page, 'what was approved');
  await cancelOneAndRenew(page, origin);
  assert.deepEqual(troubles, []);
};

const onPhone: Step = async (browser, origin) => {
  const { context } = await person(browser, origin, { viewport: { width: 390, height: 844 }, locale: 'pl' });
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in?as=organiser`);
  await page.getByRole('button', { name: 'Robot Makers' }).click();
  await page.locator('.work li').first().waitFor();
  await fits(page, 'own listings');
  await page.locator('.work h3 a').first().click();
  await page.locator('.sessions').waitFor();
  await fits(page, 'an own listing');
  await page.goto(`${origin}/organiser/new`);
  await page.getByRole('heading', { name: 'Nowa oferta' }).waitFor();
  await fits(page, 'the editor');
  await accessible(page, 'the editor on a phone, in Polish');
  await page.goto(`${origin}/sign-in?as=audit`);
  await page.getByRole('button', { name: 'Moderator', exact: true }).click();
  await page.locator('.work a').first().click();
  await page.getByRole('heading', { name: 'Decyzja' }).waitFor();
  await fits(page, 'a listing before its moderator');
};

export const workSteps: Readonly<Record<string, Step>> = {
  'a class is written, rejected, mended, approved, found, cancelled once and renewed': story,
  'organisers and moderators work on a phone, in Polish': onPhone,
};
