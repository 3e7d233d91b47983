import assert from 'node:assert/strict';
import type { Locator, Page, Request } from 'playwright-core';
import type { Words } from '../../infra/web/app/words/words';

/** How somebody uses the page: with a mouse, with keys alone, or on a line that breaks at every step. */
export interface Hand {
  readonly press: (what: Locator) => Promise<void>;
  /** Presses what changes something. */
  readonly act: (what: Locator) => Promise<void>;
  readonly write: (where: Locator, text: string) => Promise<void>;
  readonly choose: (where: Locator, value: string) => Promise<void>;
  /** Waits until something is there. */
  readonly see: (what: Locator) => Promise<void>;
}

export const mouse: Hand = {
  press: (what) => what.click(),
  act: (what) => what.click(),
  write: (where, text) => where.fill(text),
  choose: async (where, value) => {
    await where.selectOption(value);
  },
  see: (what) => what.first().waitFor(),
};

/** Presses twice what changes something, as people do who are used to icons. */
export const twice: Hand = { ...mouse, act: (what) => what.dblclick() };

/** What of an element is read in the browser. */
interface Shown {
  readonly tagName: string;
  readonly ownerDocument: { readonly activeElement: unknown };
}

/** More presses of Tab than any page has places to stop. */
const maxTabs = 250;

const isFocused = (what: Locator): Promise<boolean> =>
  what.evaluate((element: Shown) => element === element.ownerDocument.activeElement);

const tabTo = async (what: Locator): Promise<void> => {
  await what.waitFor();
  for (let count = 0; count < maxTabs; count += 1) {
    if (await isFocused(what)) return;
    await what.page().keyboard.press('Tab');
  }
  assert.fail(`no Tab leads to ${what.toString()}`);
};

const isField = (type: string): boolean => ['date', 'time', 'datetime-local'].includes(type);

/** Dates are typed month first: the browser speaks American. */
const typedDate = (day: string): string => `${day.slice(5, 7)}${day.slice(8)}${day.slice(0, 4)}`;

const pressByKey = async (what: Locator): Promise<void> => {
  await tabTo(what);
  const isChoice = await what.evaluate(({ tagName }: Shown) => tagName === 'INPUT');
  await what.page().keyboard.press(isChoice ? 'Space' : 'Enter');
};

/** Everything by Tab, Space, Enter, arrows and letters. */
export const keys: Hand = {
  press: pressByKey,
  act: pressByKey,
  write: async (where, text) => {
    await tabTo(where);
    const { keyboard } = where.page();
    const type = (await where.getAttribute('type')) ?? '';
    if (!isField(type)) await keyboard.press('Control+A');
    await keyboard.type(isField(type) ? typedDate(text) : text);
    assert.equal(await where.inputValue(), text);
  },
  choose: async (where, value) => {
    await tabTo(where);
    for (let count = 0; count < 30 && (await where.inputValue()) !== value; count += 1)
      await where.page().keyboard.press('ArrowDown');
    assert.equal(await where.inputValue(), value);
  },
  see: mouse.see,
};

interface Asked {
  readonly query: string;
}

const operationOf = (request: Request): readonly [kind: string, name: string] => {
  const { query } = request.postDataJSON() as Asked;
  const [, kind = '', name = ''] = /^(query|mutation)\s*(\w+)/.exec(query) ?? [];
  return [kind, name];
};

/**
 * Breaks the line of a page: each question goes unanswered at first, each change is refused at first, and at its second try it
 * arrives and its answer is lost.
 */
const breakLine = async (page: Page): Promise<void> => {
  const tries = new Map<string, number>();
  await page.route('**/graphql', async (route) => {
    const [kind, name] = operationOf(route.request());
    const count = (tries.get(name) ?? 0) + 1;
    tries.set(name, count);
    if (kind === 'query') return count === 1 ? route.abort('connectionreset') : route.continue();
    if (count % 3 === 1) return route.abort('connectionreset');
    if (count % 3 === 0) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
};

/** Uses a page whose line breaks at every step, and goes on as its sentences say. */
export const onBrokenLine = async (page: Page, words: Words): Promise<Hand> => {
  await breakLine(page);
  const again = page.getByRole('button', { name: words.page.tryAgain });
  const see = async (what: Locator): Promise<void> => {
    for (let count = 0; count < 20; count += 1) {
      await what.or(again).first().waitFor();
      if (await what.first().isVisible()) return;
      // It may have gone by itself meanwhile: then what was waited for comes.
      await again
        .first()
        .click({ timeout: 1000 })
        .catch(() => undefined);
    }
    assert.fail(`${what.toString()} never came`);
  };
  const isChange = (request: Request): boolean =>
    request.url().endsWith('/graphql') && operationOf(request)[0] === 'mutation';
  const lost = page.locator('.notice', { hasText: words.failures.Lost });
  const onceMore = lost.getByRole('button', { name: words.page.tryAgain }).first();
  const brokenBy = async (press: () => Promise<void>): Promise<void> => {
    const broken = page.waitForEvent('requestfailed', isChange);
    await press();
    await broken;
    await lost.first().waitFor();
  };
  return {
    ...mouse,
    see,
    press: async (what) => {
      await see(what);
      await what.click();
    },
    act: async (what) => {
      await see(what);
      await brokenBy(() => what.click());
      await brokenBy(() => onceMore.click());
      await onceMore.click();
    },
  };
};
