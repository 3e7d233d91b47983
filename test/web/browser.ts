import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { Complaint } from '../../infra/shell/complaint';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
  '--lang=en-US',
  '--use-fake-device-for-media-stream',
];

/** Where screenshots go, if anybody wants to look at them. */
const pictures = process.env.SCREENSHOTS;

export const launch = (): Promise<Browser> => {
  if (!existsSync(executablePath))
    throw new Complaint(`There is no Chromium at ${executablePath}: install it, or name another in CHROMIUM.`);
  return chromium.launch({ executablePath, args: quiet });
};

export const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
};

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Comes once nothing fades or slides any more: halfway there, a colour is another. What pulses for ever is not waited for. */
const isSettled = `Promise.all(document.getAnimations()
  .filter(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined)))
  .then(() => true)`;

/** Fails when axe finds anything against WCAG 2.2 A and AA on the page as it stands, by all of its rules or by some. */
export const accessible = async (page: Page, what: string, rules: readonly string[] = []): Promise<void> => {
  const isThere = await page.evaluate('typeof axe === "object"');
  if (!isThere) await page.evaluate(axe);
  await page.evaluate(isSettled);
  const only =
    rules.length > 0
      ? { type: 'rule', values: rules }
      : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(only)} }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => ({ html, failureSummary })) })))`,
  );
  const told = found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
  );
  assert.deepEqual(told, [], what);
};

/** Checks that nothing is cut off at the side of a window. */
export const fits = async (page: Page, what: string): Promise<void> => {
  const widths = '[document.documentElement.scrollWidth, innerWidth]';
  const [whole, window] = await page.evaluate<readonly number[]>(widths);
  assert.ok((whole ?? 0) <= (window ?? 0), `${what} is ${whole} wide in a window of ${window}`);
};

export interface Watched {
  readonly context: BrowserContext;
  /** What went wrong in the browser, and what was asked of other hosts. */
  readonly troubles: string[];
}

/** Returns a browser of one person, whose every fault is kept. */
export const person = async (browser: Browser, origin: string, options: object = {}): Promise<Watched> => {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options });
  const troubles: string[] = [];
  // Ends what hangs, and nothing else: no verdict depends on how busy the machine is.
  context.setDefaultTimeout(60_000);
  context.on('page', (page) => {
    page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
    page.on('console', (said) => {
      if (/Content Security Policy|Refused to/.test(said.text())) troubles.push(said.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !/^(data|blob|about):/.test(request.url())) troubles.push(request.url());
    });
  });
  return { context, troubles };
};
