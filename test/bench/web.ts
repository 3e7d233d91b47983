import assert from 'node:assert/strict';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { runCommand } from '../../infra/shell/complaint';
import { launch } from '../web/browser';

/** Chromium's own “Slow 4G”: bytes in a second, and milliseconds that each answer takes longer. */
const slow4g = { offline: false, downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 };
/** The processor of a cheap phone: so many times slower than this one. */
const cpuRate = 4;
const rounds = 5;
const filters = ['Today', 'Tomorrow', 'This weekend', 'Next 7 days'];
const rows = 1000;

interface View {
  /** Milliseconds until the largest paint. */
  readonly paint: number;
  readonly shift: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, two) => one - two)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Keeps what the browser says of paints and shifts, from the page's first moment on. */
const watch = `
  window.seen = { paint: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.paint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

const slowed = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  return session;
};

/** Opens an address as somebody does for the first time, with nothing kept. */
const firstView = async (browser: Browser, address: string, until: string, viewport: object): Promise<View> => {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: viewport as { width: number; height: number },
  });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await slowed(page);
  await page.goto(address);
  await page.locator(until).first().waitFor();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const view = await page.evaluate<View>('seen');
  await context.close();
  return view;
};

const views = async (browser: Browser, address: string, until: string, viewport: object): Promise<View> => {
  const seen: View[] = [];
  for (let round = 0; round < rounds; round += 1) seen.push(await firstView(browser, address, until, viewport));
  return { paint: median(seen.map(({ paint }) => paint)), shift: Math.max(...seen.map(({ shift }) => shift)) };
};

/** Milliseconds from the API's answer to the list that shows it, each filter pressed once. */
const filterTimes = async (browser: Browser, origin: string): Promise<readonly number[]> => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator('#results[aria-busy=false] .card').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  const times: number[] = [];
  for (const name of filters) {
    const shown = page.evaluate<number>(shownAfterAnswer);
    await page.locator('.chip', { hasText: name }).first().click();
    times.push(await shown);
  }
  await context.close();
  return times;
};

/** Waits for the search's answer, then for the frame that shows it. */
const shownAfterAnswer = `new Promise((done) => {
  const results = document.getElementById('results');
  let answered = 0;
  const timing = new PerformanceObserver((list) => {
    for (const { name, responseEnd } of list.getEntries()) if (name.endsWith('/graphql')) answered = responseEnd;
    tell();
  });
  timing.observe({ type: 'resource' });
  let shown = 0;
  const tell = () => { if (answered && shown) { timing.disconnect(); changes.disconnect(); done(Math.max(0, shown - answered)); } };
  const changes = new MutationObserver(() => {
    if (results.getAttribute('aria-busy') !== 'false') { shown = 0; return; }
    // A message that a frame sends is read once that frame is painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { shown = performance.now(); tell(); };
    requestAnimationFrame(() => port2.postMessage(''));
  });
  changes.observe(results, { attributes: true, attributeFilter: ['aria-busy'] });
})`;

/** Makes the search answer with a thousand rows: those of the samples, again and again under ids of their own. */
const withManyRows = async (page: Page): Promise<void> => {
  await page.route('**/graphql', async (route) => {
    const reply = await route.fetch();
    const body = (await reply.json()) as { data?: { findThingsToDo?: { edges: { node: { id: string } }[] } } };
    const found = body.data?.findThingsToDo;
    if (found) {
      const edges = Array.from({ length: rows }, (_, row) => {
        const edge = found.edges[row % found.edges.length];
        assert.ok(edge);
        return { ...edge, node: { ...edge.node, id: `${edge.node.id}-${row}` } };
      });
      found.edges = edges;
    }
    await route.fulfill({ response: reply, json: body });
  });
};

/** Scrolls from the first row to the last; answers the longest time between two frames, in milliseconds. */
const scrolled = `new Promise((done) => {
  let last = performance.now();
  let longest = 0;
  const step = (now) => {
    longest = Math.max(longest, now - last);
    last = now;
    const before = scrollY;
    scrollBy(0, 600);
    if (scrollY > before) requestAnimationFrame(step); else done(longest);
  };
  requestAnimationFrame(step);
})`;

const longestFrame = async (browser: Browser, origin: string): Promise<number> => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await withManyRows(page);
  await page.goto(origin);
  await page
    .locator('.card')
    .nth(rows - 1)
    .waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  const longest = await page.evaluate<number>(scrolled);
  await context.close();
  return longest;
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

const sizes = { 'on a desk': { width: 1280, height: 900 }, 'on a phone': { width: 390, height: 844 } };

void runCommand(async () => {
  const host = await startHost(0, makeInMemoryBackend({ samples: true }));
  const browser = await launch();
  await firstView(browser, host.origin, '.card', sizes['on a desk']);
  for (const [where, viewport] of Object.entries(sizes)) {
    const empty = await views(browser, `${host.origin}/local/health`, 'body', viewport);
    const page = await views(browser, host.origin, '.card', viewport);
    say(
      `first view ${where}: largest paint ${seconds(page.paint)} (aim 2 s; an empty page ${seconds(empty.paint)}), layout shift ${page.shift.toFixed(3)} (aim 0.05)`,
    );
  }
  const times = await filterTimes(browser, host.origin);
  say(
    `a filter shows its answer ${Math.max(...times).toFixed(0)} ms after the API's (aim 100), median ${median(times).toFixed(0)} ms`,
  );
  say(
    `${rows} rows scroll with at most ${(await longestFrame(browser, host.origin)).toFixed(0)} ms between two frames (aim 1000)`,
  );
  await browser.close();
  await host.stop();
  return 0;
});
