import assert from 'node:assert/strict';
import type { Browser, Page, Route } from 'playwright-core';
import { accessible, fits, person } from './browser';

type Step = (browser: Browser, origin: string) => Promise<void>;

const statusOf = (page: Page) => page.locator('#results [role=status]').first();

const hasCount = (page: Page) => statusOf(page).filter({ hasText: /\d/ }).waitFor();

/** Comes true once the sixth card is on the screen. */
const isSixthInView = `new Promise((done) => {
  const watch = new IntersectionObserver(([seen]) => seen.isIntersecting && done(true));
  watch.observe(document.querySelectorAll('.card')[5]);
})`;

const stepsBack: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/developers`);
  await page.goto(`${origin}/?kids=5y`);
  await hasCount(page);
  await page.getByRole('radio', { name: 'Today' }).check();
  await page.getByLabel('Hours').selectOption({ label: 'Morning, 6–12' });
  await page.getByLabel('What', { exact: true }).pressSequentially('drums', { delay: 300 });
  await page.waitForURL(/q=drums/);
  const back = async (wanted: string): Promise<void> => {
    await page.goBack();
    await page.waitForURL(origin + wanted);
  };
  await back('/?kids=5y&when=today&hours=6-12');
  // The field is empty again: its hint is shown.
  await page.locator('input[type=search]:placeholder-shown').waitFor();
  await back('/?kids=5y&when=today');
  await back('/?kids=5y');
  assert.ok(await page.getByRole('radio', { name: 'Any day' }).isChecked());
  await page.goForward();
  await page.waitForURL(/when=today/);
  await page.getByRole('radio', { name: 'Any day' }).check();
  // Who comes back from a listing is where they were, one step after their last change.
  await page.locator('.card h2 a').nth(5).click();
  await page.getByRole('heading', { name: 'Who is welcome' }).waitFor();
  await back('/?kids=5y');
  await page.evaluate(isSixthInView);
  await back('/?kids=5y&when=today');
  assert.deepEqual(troubles, []);
};

const offlineMeanwhile: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/?when=week`);
  await hasCount(page);
  await context.setOffline(true);
  await page.getByLabel('Hours').selectOption({ label: 'Morning, 6–12' });
  await page.getByText('What is listed here answers your question from before.').waitFor();
  assert.equal(await statusOf(page).innerText(), '');
  await accessible(page, 'a list of before');
  await context.setOffline(false);
  await hasCount(page);
  assert.equal(await page.getByText('answers your question from before').count(), 0);
  assert.deepEqual(troubles, []);
};

const saysThatItLooks: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/?when=weekend`);
  await hasCount(page);
  const held: Route[] = [];
  await page.route(/graphql|guest/, (route) => void held.push(route));
  await page.getByRole('radio', { name: 'Today' }).check();
  await statusOf(page).filter({ hasText: 'Looking …' }).waitFor();
  assert.equal(await page.locator('#results').getAttribute('aria-busy'), 'true');
  assert.equal(await page.locator('.asking .count:visible').count(), 0);
  for (const route of held) await route.continue();
  await hasCount(page);
  assert.equal(await page.locator('#results').getAttribute('aria-busy'), 'false');
  assert.deepEqual(troubles, []);
};

const saysWhatIsAsked: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/?max=50`);
  await hasCount(page);
  const order = page.getByLabel('Order');
  assert.equal(await order.inputValue(), 'soonest');
  await order.selectOption('cheapest');
  await order.selectOption('soonest');
  await page.getByLabel('What', { exact: true }).fill('swim');
  await page.waitForURL(/q=swim/);
  assert.equal(await order.inputValue(), 'best');
  const most = page.getByLabel('At most');
  await most.fill('-5');
  await page.getByText('A whole amount, 0 or more').waitFor();
  assert.equal(await most.inputValue(), '-5');
  await page.waitForURL((url) => !url.searchParams.has('max'));
  await accessible(page, 'a price that cannot be asked');
  await most.fill('70');
  await page.waitForURL(/max=70/);
  assert.equal(await page.getByText('A whole amount, 0 or more').count(), 0);
  const where = page.getByRole('combobox', { name: 'Where' });
  await where.fill('x'.repeat(5000));
  await where.press('Tab');
  await page.getByText(`“${'x'.repeat(39)}…” is no town known here`).waitFor();
  assert.deepEqual(troubles, []);
};

/** Pins at which keys stop although they lie beyond the map's edge, and how many pins lie there. */
const pinsBeyond = `(() => {
  const edge = document.querySelector('.map').getBoundingClientRect();
  const isBeyond = (pin) => {
    const { x, y, width, height } = pin.getBoundingClientRect();
    const [left, top] = [x + width / 2, y + height / 2];
    return left < edge.left - 1 || left > edge.right + 1 || top < edge.top - 1 || top > edge.bottom + 1;
  };
  const beyond = [...document.querySelectorAll('.pin')].filter(isBeyond);
  return [beyond.filter(({ tabIndex }) => tabIndex >= 0).length, beyond.length];
})()`;

const stopsAtPinsInView: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin, { reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${origin}/?map=1`);
  await page.locator('.pin').first().waitFor();
  const closer = page.getByRole('button', { name: 'Zoom in' });
  await closer.click();
  await closer.click();
  await page.locator('.pin').first().waitFor({ state: 'attached' });
  const [stops, beyond] = await page.evaluate<readonly number[]>(pinsBeyond);
  assert.ok((beyond ?? 0) > 0, 'some pins lie beyond the edge');
  assert.equal(stops, 0);
  assert.deepEqual(troubles, []);
};

const wholeMenu =
  '[...document.querySelectorAll(".top nav a")].map((link) => link.getBoundingClientRect().right - innerWidth)';

const menuFits: Step = async (browser, origin) => {
  for (const locale of ['en-GB', 'pl-PL']) {
    const { context, troubles } = await person(browser, origin, { locale, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    for (const [pool, name] of [
      ['user', 'Family'],
      ['organiser', 'Organiser'],
      ['audit', 'Moderator'],
    ] as const) {
      await page.goto(`${origin}/sign-in?as=${pool}`);
      await page.locator('main form input').first().fill(`${name}@example.org`);
      await page.locator('main form button').first().click();
      await page.locator('.top .who button').waitFor();
      const beyond = await page.evaluate<readonly number[]>(wholeMenu);
      assert.ok(beyond.length > 1 && beyond.every((pixels) => pixels <= 0), `${locale} ${pool}: ${beyond.join()}`);
      await fits(page, `the menu of ${pool}`);
    }
    assert.deepEqual(troubles, []);
  }
};

export const searchSteps: Readonly<Record<string, Step>> = {
  'back takes the last change of filters back, and typing is one change': stepsBack,
  'a question that was asked offline is answered by itself, and no other count stands there': offlineMeanwhile,
  'an answer that takes long is said to be on its way': saysThatItLooks,
  'a text orders by the best match, and what cannot be asked is told in few words': saysWhatIsAsked,
  'keys stop at the pins of the map that are to be seen': stopsAtPinsInView,
  'the menu shows all its entries on the smallest phone, to everybody': menuFits,
};
