import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Act } from './act';
import { acts, routes } from './acts';
import { person } from './browser';
import { asEverybody, prepared } from './prepared';

type Step = (browser: Browser, origin: string) => Promise<void>;

/** Keeps what a screen reader would say: what changes in live regions, and what gets the focus, by its name and what describes it. */
const listen = `
  window.heard = [];
  const live = '[role=status],[role=alert],[aria-live]';
  const hear = (element) => { if (element.textContent.trim()) heard.push(element.textContent); };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      const region = element && element.closest(live);
      if (region) hear(region);
      for (const added of addedNodes)
        if (added.nodeType === 1) for (const one of [added, ...added.querySelectorAll('*')]) if (one.matches(live)) hear(one);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener('focusin', ({ target }) => setTimeout(() => {
    const ids = [target.getAttribute('aria-describedby'), target.getAttribute('aria-labelledby')].join(' ');
    const described = ids.split(/\\s+/).map((id) => document.getElementById(id)?.textContent ?? '');
    heard.push([target.getAttribute('aria-label') ?? target.textContent, ...described].join(' '));
  }));`;

const hasFocus = 'document.activeElement !== document.body && document.activeElement !== null';

const painted = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))');

const patterned = (text: string | RegExp): string =>
  typeof text === 'string' ? text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&') : text.source;

/** Milliseconds that a state is waited for, on the slowest of machines: whoever hears nothing by then hears nothing. */
const patienceMs = 20_000;

const done = async (page: Page, url: string, act: Act): Promise<void> => {
  if (act.isCut) await page.route('**/graphql', (route) => route.abort(), { times: 1 });
  await page.goto(url);
  await act.before?.(page);
  await painted(page);
  await page.evaluate('heard.length = 0');
  await act.does(page);
  await act.sees(page).waitFor({ state: 'attached', timeout: patienceMs });
  await painted(page);
  await page
    .waitForFunction(hasFocus, undefined, { timeout: patienceMs })
    .catch(() => assert.fail('the focus is lost'));
  if (act.hears === null) return;
  const isHeard = `heard.some((one) => new RegExp(${JSON.stringify(patterned(act.hears))}).test(one))`;
  await page
    .waitForFunction(isHeard, undefined, { timeout: patienceMs })
    .catch(async () => assert.fail(`heard: ${JSON.stringify(await page.evaluate('heard'))}`));
};

const failure = (name: string, cause: unknown): string =>
  `${name}: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`;

const everyAct: Step = async (browser, origin) => {
  const [things, tokens] = await prepared(origin, 'acts@example.org');
  const options = { reducedMotion: 'reduce' };
  const [known, guest] = [await person(browser, origin, options), await person(browser, origin, options)];
  for (const { context } of [known, guest]) {
    await context.addInitScript(listen);
    context.setDefaultTimeout(patienceMs);
  }
  const pages = { known: await known.context.newPage(), guest: await guest.context.newPage() };
  await asEverybody(pages.known, origin, tokens);
  const faults: string[] = [];
  for (const act of acts) {
    const path = typeof act.path === 'string' ? act.path : act.path(things);
    await done(act.isGuest ? pages.guest : pages.known, origin + path, act).catch((cause: unknown) =>
      faults.push(failure(act.name, cause)),
    );
  }
  assert.deepEqual([...faults, ...known.troubles, ...guest.troubles], []);
};

/** Waits until a page's heading has the focus, whose page it is. */
const told = async (page: Page, url: string): Promise<void> => {
  await page.waitForURL((now) => now.href === url);
  await painted(page);
  await page.locator('h1:focus').waitFor({ timeout: patienceMs });
  await painted(page);
  assert.ok(await page.evaluate(hasFocus));
};

const everyRoute: Step = async (browser, origin) => {
  const [things, tokens] = await prepared(origin, 'routes@example.org');
  const { context, troubles } = await person(browser, origin, { reducedMotion: 'reduce' });
  const page = await context.newPage();
  await asEverybody(page, origin, tokens);
  const faults: string[] = [];
  let before = `${origin}/components`;
  for (const path of routes(things)) {
    const go = async (): Promise<void> => {
      // As a link within the page, or the browser's own buttons, would.
      await page.evaluate(
        `history.pushState(null, '', '${path}'); dispatchEvent(new PopStateEvent('popstate', { state: null }))`,
      );
      await told(page, origin + path);
      await page.goBack();
      await told(page, before);
      await page.goForward();
      await told(page, origin + path);
    };
    await go().catch((cause: unknown) => faults.push(failure(path, cause)));
    before = origin + path;
    if (page.url() !== before) await page.goto(before);
  }
  assert.deepEqual([...faults, ...troubles], []);
};

export const focusSteps: Readonly<Record<string, Step>> = {
  'the focus is never lost, and everybody hears what changes': everyAct,
  'each page tells its heading, also back and forward': everyRoute,
};
