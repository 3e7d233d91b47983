import type { Browser } from 'playwright-core';
import { en } from '../../infra/web/app/words/en/all';
import { pl } from '../../infra/web/app/words/pl/all';
import { keys, mouse, onBrokenLine, twice } from './hands';
import { type Way, wholeStory } from './whole-story';

type Step = (browser: Browser, origin: string) => Promise<void>;

/** What tells this run from earlier ones: real engines remember. */
const run = Date.now().toString(36);

const phone = { viewport: { width: 390, height: 844 }, locale: 'pl-PL', colorScheme: 'dark', reducedMotion: 'reduce' };

const onPhone: Way = { name: `phone ${run}`, words: pl, browser: phone, hand: async () => mouse };
const byKeys: Way = { name: `keys ${run}`, words: en, browser: {}, hand: async () => keys };
const onBroken: Way = { name: `broken ${run}`, words: en, browser: {}, hand: (page) => onBrokenLine(page, en) };

const byTwo: Way = { name: `twice ${run}`, words: en, browser: {}, hand: async () => twice };

const lived =
  (way: Way): Step =>
  (browser, origin) =>
    wholeStory(browser, origin, way);

export const storySteps: Readonly<Record<string, Step>> = {
  'the whole story on a phone, in Polish': lived(onPhone),
  'the whole story with keys alone': lived(byKeys),
  'the whole story with every button pressed twice': lived(byTwo),
  'the whole story on a line that breaks at every step': lived(onBroken),
};
