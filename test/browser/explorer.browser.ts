import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { Complaint, refuseWords, toldOf } from '../../infra/shell/complaint';

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
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

const signIn = async (page: Page, pool: string, name: string): Promise<void> => {
  await page.locator(`button[data-pool="${pool}"]`, { hasText: name }).click();
  await page.locator(`button[data-pool="${pool}"][aria-pressed=true]`, { hasText: name }).waitFor();
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

/** Runs one of the explorer's tabs, with variables if there are some, until it shows what is expected. */
const runTab = async (page: Page, name: string, expected: RegExp, variables?: string): Promise<string> => {
  await page.locator('.graphiql-tab-button', { hasText: new RegExp(`^${name}$`) }).click();
  if (variables !== undefined) {
    const editor = page.locator('.graphiql-editor-tool .CodeMirror').first();
    await editor.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(variables);
  }
  const result = page.locator('.result-window', { hasText: expected });
  // GraphiQL takes a moment to notice the tab's operation, and until then asks for the one before, which runs nothing.
  for (let patience = 5; patience > 0; patience -= 1) {
    await page.locator('.graphiql-execute-button').click();
    if (
      await result.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      )
    )
      return result.innerText();
  }
  throw new Error(`the tab ${name} shows no ${expected}`);
};

const apis = ['guest', 'user', 'organiser', 'audit'];

/** Returns the fields, buttons and frames that nothing names to whoever does not see them. */
const unnamed = (page: Page): Promise<string[]> =>
  page.locator('input, select, textarea, button, iframe').evaluateAll((fields) =>
    fields
      .filter((field) => field.closest('[aria-hidden=true]') === null)
      .filter(
        (field) =>
          !field.getAttribute('aria-label') &&
          !field.getAttribute('title') &&
          !field.textContent?.trim() &&
          !('labels' in field && (field.labels as { length: number }).length > 0),
      )
      .map((field) => field.outerHTML),
  );

const contactUs = async (origin: string): Promise<void> => {
  const input = { subject: 'Prams?', body: 'May we bring one?', from: 'ada@example.org' };
  const query = 'mutation ($input: ContactUsInput!) { contactUs(input: $input) }';
  await fetch(`${origin}/guest/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  await fetch(`${origin}/local/settle`, { method: 'POST' });
};

const steps: Record<string, (page: Page, origin: string) => Promise<void>> = {
  'the developers’ page signs in the sample people': async (page, origin) => {
    await page.goto(`${origin}/developers`);
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
    assert.match(await explore(page, origin, 'organiser'), /"status": "PUBLISHED"/);
  },
  'the audit explorer shows the queue': async (page, origin) => {
    assert.match(await explore(page, origin, 'audit'), /"totalCount": 5/);
  },
  'an explorer says who is signed in now, also when that changes elsewhere': async (page, origin) => {
    await page.goto(`${origin}/explorer/user`);
    await page.locator('#who', { hasText: 'Signed in: ada@example.com' }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${origin}/developers`);
    await signIn(other, 'user', 'Jan');
    await page.locator('#who', { hasText: 'Signed in: jan@example.com' }).waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: 'Kuba' }).waitFor();
    await other.evaluate('localStorage.setItem("token user", "of an earlier host")');
    await other.close();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('#who', { hasText: 'Nobody is signed in here' }).waitFor();
  },
  'every page has a main part, one heading, a name for each field, and links to the others': async (page, origin) => {
    for (const path of ['/developers', '/inbox', ...apis.map((api) => `/explorer/${api}`)]) {
      await page.goto(origin + path);
      if (path.startsWith('/explorer')) {
        await page.locator('.graphiql-execute-button').waitFor();
        const linked = await page
          .locator('nav a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
        assert.deepEqual(linked, ['/developers', ...apis.map((api) => `/explorer/${api}`), '/inbox'], path);
        assert.equal(await page.locator('nav a[aria-current=page]').innerText(), path.split('/')[2]);
      }
      assert.deepEqual([await page.locator('main').count(), await page.locator('h1').count()], [1, 1], path);
      assert.deepEqual(await unnamed(page), [], path);
    }
  },
  'every page fits a phone, and an explorer runs there': async (page, origin) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/developers', '/inbox', ...apis.map((api) => `/explorer/${api}`)]) {
      await page.goto(origin + path);
      if (path.startsWith('/explorer')) await page.locator('.graphiql-execute-button').waitFor();
      await picture(page, `phone${path.replaceAll('/', '-')}`);
      assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= 390, `${path} is too wide`);
    }
    assert.match(await explore(page, origin, 'guest'), /Łódź/);
    for (const part of ['.graphiql-query-editor', '.graphiql-response', '.graphiql-execute-button']) {
      const box = await page.locator(part).first().boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= 390, `${part} is cut off`);
      assert.ok(box.height >= 30 && (part.endsWith('button') || box.width >= 250), `${part} is too small`);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  },
  'the inbox shows mail to one address, with local times': async (page, origin) => {
    await contactUs(origin);
    await page.goto(`${origin}/inbox`);
    await page.getByLabel('Only mail to').fill('nobody@example.org');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.locator('main', { hasText: 'No mail to nobody@example.org yet.' }).waitFor();
    await page.goto(`${origin}/inbox?to=hello@things-to-do.example`);
    const time = page.locator('summary time').first();
    const sentAt = (await time.getAttribute('datetime')) ?? '';
    const options = "{ dateStyle: 'medium', timeStyle: 'medium' }";
    assert.equal(
      await time.innerText(),
      await page.evaluate(`new Date('${sentAt}').toLocaleString(undefined, ${options})`),
    );
    await page.locator('summary').first().click();
    await page.locator('dl', { hasText: 'ada@example.org' }).first().waitFor();
  },
  'the tour: somebody new writes and submits a listing, a moderator approves it, a guest finds it': async (
    page,
    origin,
  ) => {
    await page.goto(`${origin}/developers`);
    await page.locator('select[name=pool]').selectOption('organiser');
    await page.locator('input[name=email]').fill('you@example.org');
    await page.locator('input[name=name]').fill('Puppet House');
    await page.locator('#sign-in button').click();
    await page.locator('#who-organiser', { hasText: 'you@example.org' }).waitFor();
    await page.goto(`${origin}/explorer/organiser`);
    const created = await runTab(page, 'Create', /"status": "DRAFT"/);
    const variables = JSON.stringify({ id: /"id": "([^"]+)"/.exec(created)?.[1] });
    await runTab(page, 'Submit', /"status": "PENDING"/, variables);
    await picture(page, 'explorer-submit');
    await fetch(`${origin}/local/settle`, { method: 'POST' });
    await page.goto(`${origin}/inbox`);
    await page.locator('summary', { hasText: 'Puppets in the park' }).click();
    await page.locator('iframe').first().contentFrame().locator('text=Puppet House').waitFor();
    await picture(page, 'inbox');
    const link = page.locator('iframe').first().contentFrame().getByRole('link');
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await opened.getByRole('heading', { name: 'Decide' }).waitFor();
    await opened.getByRole('heading', { name: 'Puppets in the park', level: 1 }).waitFor();
    await opened.close();
    await page.goto(`${origin}/explorer/audit`);
    // A draft is revision 1, and submitted 2.
    const judged = JSON.stringify({ ...(JSON.parse(variables) as object), revision: 2 });
    await runTab(page, 'Approve', /"status": "PUBLISHED"/, judged);
    await fetch(`${origin}/local/settle`, { method: 'POST' });
    await page.goto(`${origin}/explorer/guest`);
    await runTab(page, 'Search', /"name": "Puppet House"/);
  },
  'a token of an earlier host is forgotten': async (page, origin) => {
    await page.goto(`${origin}/developers`);
    await page.evaluate('localStorage.setItem("token organiser", "old")');
    await page.reload();
    await page.locator('#who-organiser', { hasText: 'Nobody is signed in.' }).waitFor();
    await page.goto(`${origin}/explorer/organiser`);
    await page.locator('#who', { hasText: 'Nobody is signed in here' }).waitFor();
  },
};

const main = async (): Promise<number> => {
  refuseWords('npm run test:browser');
  if (!existsSync(executablePath))
    throw new Complaint(`There is no Chromium at ${executablePath}: install it, or name another in CHROMIUM.`);
  const host = await startHost(0, makeInMemoryBackend({ samples: true }));
  const browser = await chromium.launch({ executablePath, args: quiet });
  const context = await browser.newContext();
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(host.origin) && !/^(data|blob|about):/.test(request.url()))
      foreign.push(request.url());
  });
  page.setDefaultTimeout(60_000);
  let failed = 0;
  for (const [name, step] of Object.entries(steps)) {
    const failure = await step(page, host.origin).then(
      () => '',
      (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
    );
    if (failure) {
      failed += 1;
      await picture(page, `failed-${failed}`);
    }
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
    process.stderr.write(`${toldOf(failure)}\n`);
    process.exit(1);
  },
);
