import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { bookable } from './bookable';
import { openBookable } from './booking-steps';
import { accessible, fits, person } from './browser';
import { bornSevenYearsAgo } from './dates';
import { signIn } from './family-steps';

type Step = (browser: Browser, origin: string) => Promise<void>;

const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>'{{7*7}} \${7*7} javascript:alert(3)`;

/** Keeps what no text may ever cause: a dialog of the browser. */
const noDialogs = (context: BrowserContext, troubles: string[]): void => {
  context.on('dialog', (dialog) => {
    troubles.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
};

const fillAll = async (page: Page, text: string): Promise<void> => {
  const fields = page.locator('main input[type=text]:visible, main textarea:visible');
  for (const one of await fields.all()) await one.fill(text);
};

/** What is hostile or far too long is refused at its field in a sentence, and stays as it was typed. */
const anyText: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  noDialogs(context, troubles);
  const page = await context.newPage();
  await signIn(page, origin, 'organiser', 'Little Orchestra');
  for (const text of [hostile, 'ż'.repeat(10_000)]) {
    await page.goto(`${origin}/organiser/new`);
    await page.locator('summary', { hasText: 'Access' }).waitFor();
    await fillAll(page, text);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.field.wrong').first().waitFor();
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), text);
    await accessible(page, 'a form full of bad text');
    for (const [label, value] of Object.entries({
      Latitude: '51.7',
      Longitude: '19.4',
      'From age, in years': '3',
      'To age, in years': '9',
    }))
      await page.getByLabel(label).fill(value);
    await page.getByLabel('Day', { exact: true }).fill('2030-01-09');
    await page.getByLabel('How many people one session takes').fill('9');
    await page.getByLabel('From age, in months').fill('');
    await page.getByLabel('To age, in months').fill('');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/This is no e-mail address\.|This is too long/)
      .first()
      .waitFor();
    await fits(page, 'a form full of bad text');
  }
  await page.goto(`${origin}/?q=${encodeURIComponent(hostile)}&near=51,19,${encodeURIComponent(hostile.slice(0, 80))}`);
  await page.locator('#results[aria-busy=false]').waitFor();
  await page.goto(`${origin}/sign-in?as=user&then=${encodeURIComponent('javascript:alert(4)')}`);
  await page.getByRole('button', { name: 'Ada Brandt' }).or(page.locator('.sheet .row .button')).first().click();
  await page.getByRole('heading', { name: 'What shall we do?' }).waitFor();
  await page.goto(`${origin}/children`);
  await page.getByLabel('Name').fill(hostile);
  await page.getByLabel('Birth date').fill('2020-01-05');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.locator('.work li', { hasText: hostile }).or(page.locator('.field.wrong')).first().waitFor();
  assert.deepEqual(troubles, []);
};

/** A picture that does not come leaves a drawn one, and nothing moves. */
const noPicture: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.route('**/graphql', async (route) => {
    const reply = await route.fetch();
    const text = (await reply.text()).replaceAll(
      '"image":null',
      `"image":{"imageUri":"${origin}/local/images/none.jpg"}`,
    );
    await route.fulfill({ response: reply, body: text });
  });
  await page.goto(origin);
  await page.locator('.card').first().waitFor();
  await page.locator('.card').first().locator('svg.picture').waitFor();
  await accessible(page, 'pictures that do not load');
  assert.deepEqual(troubles, []);
};

const shifted = (hours: number): string => `{
  const Own = Date;
  const by = ${hours * 3_600_000};
  window.Date = class extends Own {
    constructor(...parts) { if (parts.length === 0) super(Own.now() + by); else super(...parts); }
    static now() { return Own.now() + by; }
  };
}`;

const addChild = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Birth date').fill(bornSevenYearsAgo());
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.locator('.work li', { hasText: name }).waitFor();
};

const enter = async (page: Page, origin: string, email: string): Promise<void> => {
  await page.goto(`${origin}/sign-in?as=user&then=/children`);
  await page.getByLabel('E-mail address').fill(email);
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'My children' }).waitFor();
};

/** On a clock that is an hour off, places are kept for ten minutes all the same. */
const wrongClock: Step = async (browser, origin) => {
  for (const hours of [1, -1]) {
    const { context, troubles } = await person(browser, origin);
    await context.addInitScript(shifted(hours));
    const page = await context.newPage();
    await enter(page, origin, `clock${hours}@example.org`);
    await addChild(page, 'Alma');
    await openBookable(page, origin);
    await page
      .getByRole('link', { name: /^Book\b/ })
      .first()
      .click();
    await page.getByLabel('Alma').check();
    await page.getByRole('button', { name: 'Keep the places' }).click();
    await page.getByText(/^Kept for you for (10:00|9:\d\d) more/).waitFor();
    await page.getByRole('button', { name: 'Let go' }).click();
    await page.getByRole('button', { name: 'Keep the places' }).waitFor();
    assert.deepEqual(troubles, []);
    await context.close();
  }
};

/** On a clock that says that the first session is over, it can be booked all the same: the API's clock counts. */
const lateClock: Step = async (browser, origin) => {
  // One that is under way cannot be booked any more.
  const soon = Date.now() + 120_000;
  const { id, sessions } = await bookable(
    origin,
    ({ start, placesLeft }) => Date.parse(start) > soon && placesLeft !== 0,
  );
  const first = sessions.edges[0]?.node;
  assert.ok(first);
  const { context, troubles } = await person(browser, origin);
  await context.addInitScript(shifted(Math.ceil((Date.parse(first.end) - Date.now()) / 3_600_000) + 1));
  const page = await context.newPage();
  await page.goto(`${origin}/things/${id}`);
  await page.locator(`.sessions a[href*="session=${first.id}"]`).waitFor();
  assert.deepEqual(troubles, []);
};

/** Who signs in in another tab is who is signed in here: nobody sees what the other has. */
const twoPeople: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const [one, two] = [await context.newPage(), await context.newPage()];
  await enter(one, origin, 'first@example.org');
  await addChild(one, 'Alma');
  await enter(two, origin, 'second@example.org');
  await one.getByText('second@example.org').waitFor();
  await one.locator('.work li', { hasText: 'Alma' }).waitFor({ state: 'detached' });
  await addChild(two, 'Bruno');
  await two.getByRole('button', { name: 'Sign out' }).click();
  await one.getByText('Please sign in for this.').waitFor();
  assert.equal(await one.getByText('Alma').count(), 0);
  assert.deepEqual(troubles, []);
};

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.tagName');

/** Whoever removes something with keys goes on where it was, and not at the top of the page. */
const keptFocus: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await enter(page, origin, 'focus@example.org');
  await addChild(page, 'Alma');
  const remove = page.locator('.work').getByRole('button', { name: 'Remove' });
  await remove.first().press('Enter');
  const cancel = page.locator('.work [role=alert]').getByRole('button', { name: 'Cancel' });
  await cancel.press('Enter');
  await cancel.waitFor({ state: 'detached' });
  await page.locator(':focus').waitFor({ state: 'attached' });
  await remove.first().press('Enter');
  await page.locator('.work [role=alert]').getByRole('button', { name: 'Remove' }).press('Enter');
  await page.locator('.work li').waitFor({ state: 'detached' });
  await page.locator(':focus').waitFor({ state: 'attached' });
  assert.notEqual(await focused(page), 'BODY');
  assert.deepEqual(troubles, []);
};

/** A message whose answer is lost is not sent twice unless its writer says so. */
const lostMessage: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await openBookable(page, origin);
  let sent = 0;
  await page.route('**/guest/graphql', async (route) => {
    if (!route.request().postData()?.includes('contactUs')) return route.continue();
    sent += 1;
    if (sent > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.locator('summary', { hasText: 'Report this' }).click();
  await page.getByLabel('What is wrong with it?').fill('The door is locked.');
  await page.getByLabel('Your e-mail address').fill('reader@example.org');
  await page.getByRole('button', { name: 'Send', exact: true }).dblclick();
  await page.getByText('your message may have arrived').waitFor();
  assert.equal(sent, 1);
  assert.equal(await page.getByRole('button', { name: 'Send', exact: true }).count(), 0);
  await page.getByRole('button', { name: 'Send it again' }).dblclick();
  await page.getByText('Thank you. We look into it.').waitFor();
  assert.equal(sent, 2);
  assert.deepEqual(troubles, []);
};

/** What the API refuses is marked at its field, and no longer once it is corrected. */
const marked: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in?as=user&then=/children`);
  const email = page.getByLabel('E-mail address');
  await email.fill('ok🦊@example.org');
  const enter = page.locator('form').getByRole('button', { name: 'Sign in' });
  await enter.click();
  await page.getByText('This is no e-mail address.').waitFor();
  assert.equal(await email.getAttribute('aria-invalid'), 'true');
  assert.ok(!(await page.locator('main').innerText()).includes('email: is'), 'no path of the API');
  await email.fill('marked@example.org');
  await enter.click();
  const name = page.getByLabel('Name');
  const date = page.getByLabel('Birth date');
  await name.fill('Iga');
  await date.fill('2999-01-01');
  const add = page.getByRole('button', { name: 'Add', exact: true });
  await add.click();
  await page.getByText('This has to be in the past.').waitFor();
  await date.fill('2020-02-02');
  await name.fill('');
  await add.click();
  await page.getByText('A name is missing.').waitFor();
  assert.equal(await page.getByText('This has to be in the past.').count(), 0);
  assert.equal(await date.getAttribute('aria-invalid'), null);
  assert.deepEqual(troubles, []);
};

export const badInputSteps: Readonly<Record<string, Step>> = {
  'any text is taken or refused in a sentence, and none of it runs': anyText,
  'what the API refuses is marked at its field until it is corrected': marked,
  'a picture that does not load leaves a drawn one': noPicture,
  'a clock that is an hour off changes nothing': wrongClock,
  'a clock that is far off hides no session': lateClock,
  'the focus stays where something was removed': keptFocus,
  'a message whose answer is lost is not sent twice unseen': lostMessage,
  'two tabs with two people show each what is theirs': twoPeople,
};
