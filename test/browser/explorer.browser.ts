import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { startHost } from '../../infra/local/host';
import { makeInMemoryBackend } from '../../infra/local/in-memory-backend';
import { aThingToDoInput } from '../builders/thing-to-do-input';
import { create, publish } from '../e2e/support/listings';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where screenshots go, if anybody wants to look at them. */
const pictures = process.env.SCREENSHOTS;

const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
};

const signIn = async (page: Page, pool: string, name: string): Promise<void> => {
  await page.locator(`button[data-pool="${pool}"]`, { hasText: name }).click();
  await page.locator('#who', { hasText: `(${pool})` }).waitFor();
};

/** Runs what the explorer starts with, and answers what it shows. */
const explore = async (page: Page, origin: string, api: string): Promise<string> => {
  await page.goto(`${origin}/explorer/${api}`);
  await page.locator('.graphiql-execute-button').click();
  const result = page.locator('.result-window', { hasText: '"data"' });
  await result.waitFor();
  await picture(page, `explorer-${api}`);
  return result.innerText();
};

const steps: Record<string, (page: Page, origin: string) => Promise<void>> = {
  'the first page signs in the sample people': async (page, origin) => {
    await page.goto(origin);
    await signIn(page, 'organiser', 'Museum of Small Wonders');
    await signIn(page, 'user', 'Ada');
    await signIn(page, 'audit', 'Moderator');
    await picture(page, 'home');
  },
  'the guest explorer finds something': async (page, origin) => {
    assert.match(await explore(page, origin, 'guest'), /Łódź/);
  },
  'the user explorer shows the parent’s children': async (page, origin) => {
    assert.match(await explore(page, origin, 'user'), /Zoe/);
  },
  'the organiser explorer shows the own listings': async (page, origin) => {
    assert.match(await explore(page, origin, 'organiser'), /Museum of Small Wonders/);
  },
  'the audit explorer shows the queue': async (page, origin) => {
    assert.match(await explore(page, origin, 'audit'), /"totalCount": 5/);
  },
  'somebody new signs in by the form, submits a listing, and the inbox shows the mail': async (page, origin) => {
    await page.goto(origin);
    await page.locator('select[name=pool]').selectOption('organiser');
    await page.locator('input[name=email]').fill('puppets@example.org');
    await page.locator('input[name=name]').fill('Puppet House');
    await page.locator('#sign-in button').click();
    await page.locator('#who', { hasText: 'puppets@example.org' }).waitFor();
    const token = String(await page.evaluate('localStorage.getItem("token organiser")'));
    const ask = async (query: string, variables: object): Promise<string> => {
      const headers = { 'content-type': 'application/json', authorization: token };
      const body = JSON.stringify({ query, variables });
      return (await fetch(`${origin}/organiser/graphql`, { method: 'POST', headers, body })).text();
    };
    const created = await ask(create, { input: aThingToDoInput({ name: 'Shadows on the wall' }) });
    assert.match(await ask(publish, { id: /"id":"([^"]+)"/.exec(created)?.[1] }), /PENDING/);
    await fetch(`${origin}/local/settle`, { method: 'POST' });
    await page.goto(`${origin}/inbox`);
    await page.locator('summary', { hasText: 'Shadows on the wall' }).click();
    await page.locator('iframe').first().contentFrame().locator('text=Puppet House').waitFor();
    await picture(page, 'inbox');
  },
};

const main = async (): Promise<number> => {
  if (!existsSync(executablePath))
    throw new Error(`no Chromium at ${executablePath}: install it, or name another in CHROMIUM`);
  const host = await startHost(0, makeInMemoryBackend({ samples: true }));
  const browser = await chromium.launch({ executablePath, args: quiet });
  const page = await browser.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(host.origin) && !/^(data|blob|about):/.test(request.url()))
      foreign.push(request.url());
  });
  page.setDefaultTimeout(15_000);
  let failed = 0;
  for (const [name, step] of Object.entries(steps)) {
    const failure = await step(page, host.origin).then(
      () => '',
      (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
    );
    if (failure) failed += 1;
    process.stdout.write(`${failure ? '✕' : '✓'} ${name}\n${failure}`);
  }
  const reached = foreign.length === 0;
  process.stdout.write(`${reached ? '✓' : '✕'} nothing was asked of any other host ${foreign.join(' ')}\n`);
  failed += reached ? 0 : 1;
  await browser.close();
  await host.stop();
  process.stdout.write(`${Object.keys(steps).length + 1 - failed} passed, ${failed} failed\n`);
  return failed;
};

main().then(
  (failed) => process.exit(failed === 0 ? 0 : 1),
  (failure: unknown) => {
    process.stderr.write(`${String(failure)}\n`);
    process.exit(1);
  },
);
