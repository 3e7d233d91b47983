import type { Locator, Page } from 'playwright-core';
import type { Things } from './state';

export type Part = (page: Page) => Locator;

/** Something that somebody does on a page, and by what those who do not see it hear of it. */
export interface Act {
  readonly name: string;
  readonly path: string | ((things: Things) => string);
  readonly isGuest?: true;
  /** Whether the line to the APIs breaks as the page opens. */
  readonly isCut?: true;
  /** How somebody comes from the address to what they do. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly does: (page: Page) => Promise<unknown>;
  /** By what it is known to be done. */
  readonly sees: Part;
  /** What is said, or has the focus then; null where a control says its own value. */
  readonly hears: string | RegExp | null;
}

export const button =
  (name: string | RegExp): Part =>
  (page) =>
    page.getByRole('button', { name }).first();

export const inMain =
  (name: string | RegExp): Part =>
  (page) =>
    page.locator('main').getByRole('button', { name }).first();

export const text =
  (said: string | RegExp): Part =>
  (page) =>
    page.getByText(said).first();

export const press =
  (what: Part) =>
  async (page: Page): Promise<void> =>
    what(page).click();

export const open = (name: string) => press((page) => page.locator('summary', { hasText: name }));

/** Chooses as people do, who have the focus there. */
export const choose =
  (what: Part, value: string) =>
  async (page: Page): Promise<void> => {
    await what(page).focus();
    await what(page).selectOption(value);
  };

export const answered: Part = (page) => page.locator('#results[aria-busy=false]');
export const heading: Part = (page) => page.locator('h1:focus');
