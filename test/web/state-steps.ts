import assert from 'node:assert/strict';
import type { Browser, Page, Route } from 'playwright-core';
import { en } from '../../infra/web/app/words/en/all';
import { pl } from '../../infra/web/app/words/pl/all';
import type { Words } from '../../infra/web/app/words/words';
import { accessible, person } from './browser';
import { asEverybody, prepared } from './prepared';
import { type Answer, type Line, type State } from './state';
import { states } from './states';

type Step = (browser: Browser, origin: string) => Promise<void>;

interface Asked {
  readonly data: Answer;
}

const failing = { errors: [{ errorType: 'Unavailable', message: 'Later.' }] };

const answers: { readonly [Kind in Line]: (route: Route) => Promise<void> } = {
  open: (route) => route.continue(),
  // Nobody answers: the page waits for as long as it is looked at.
  silent: () => new Promise(() => undefined),
  cut: (route) => route.abort('connectionreset'),
  failing: (route) => route.fulfill({ json: failing }),
};

/** Lays the line of a state: open, or as the state wants it, or with what the API answers made into something else. */
const lay = async (page: Page, { line = 'open', made }: State): Promise<void> => {
  await page.unroute('**/graphql');
  await page.route('**/graphql', async (route) => {
    if (!made) return answers[line](route);
    const reply = await route.fetch();
    const { data } = (await reply.json()) as Asked;
    return route.fulfill({ json: { data: made(data) } });
  });
};

/** Structure in the one theme, and colours in both: the rest is the same. */
const inBothThemes = async (page: Page, what: string): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await accessible(page, `${what}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await accessible(page, `${what}, dark`, ['color-contrast']);
};

const reached = async (page: Page, url: string, state: State, words: Words): Promise<void> => {
  await lay(page, state);
  await page.goto(url);
  if (state.reach) {
    await state.reach(page, words);
    await page.waitForFunction('document.activeElement !== document.body');
  }
  await state.sees(page, words).waitFor();
};

const everyState =
  (words: Words, locale: string): Step =>
  async (browser, origin) => {
    const [things, tokens] = await prepared(origin, `states-${locale}@example.org`);
    const options = { locale, reducedMotion: 'reduce' };
    const [known, guest] = [await person(browser, origin, options), await person(browser, origin, options)];
    const pages = { known: await known.context.newPage(), guest: await guest.context.newPage() };
    await asEverybody(pages.known, origin, tokens);
    const faults: string[] = [];
    for (const state of states) {
      const page = state.isGuest ? pages.guest : pages.known;
      const path = typeof state.path === 'string' ? state.path : state.path(things);
      try {
        await reached(page, origin + path, state, words);
        await inBothThemes(page, state.name);
      } catch (cause) {
        faults.push(`${state.name}: ${cause instanceof Error ? cause.message : String(cause)}`);
      }
    }
    assert.deepEqual([...faults, ...known.troubles, ...guest.troubles], []);
  };

export const stateSteps: Readonly<Record<string, Step>> = {
  'every page in each of its states, in English, in both themes': everyState(en, 'en-GB'),
  'every page in each of its states, in Polish, in both themes': everyState(pl, 'pl-PL'),
};
