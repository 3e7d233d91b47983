import type { Locator, Page } from 'playwright-core';
import type { Words } from '../../infra/web/app/words/words';

/** How the line to the APIs is while a state is looked at. */
export type Line = 'open' | 'silent' | 'cut' | 'failing';

/** What an API answers; of a booking so much as its states are made of. */
export interface Answer {
  readonly myBookingById?: { readonly session: object };
}

/** What an API's answer is made into: what the samples do not show. */
export type Made = (data: Answer) => unknown;

/** What the states are about: ids of what was made for them. */
export interface Things {
  readonly listing: string;
  readonly session: string;
  readonly booking: string;
  readonly pending: string;
  readonly own: string;
}

/** One state of one page. */
export interface State {
  readonly name: string;
  readonly path: string | ((things: Things) => string);
  readonly line?: Line;
  readonly made?: Made;
  readonly isGuest?: true;
  /** How somebody comes from the address to the state. */
  readonly reach?: (page: Page, words: Words) => Promise<unknown>;
  /** By what it is known. */
  readonly sees: (page: Page, words: Words) => Locator;
}

export const heading =
  (text: (words: Words) => string) =>
  (page: Page, words: Words): Locator =>
    page.getByRole('heading', { name: text(words) });

export const said =
  (text: (words: Words) => string) =>
  (page: Page, words: Words): Locator =>
    page.getByText(text(words)).first();

export const press =
  (text: (words: Words) => string) =>
  (page: Page, words: Words): Promise<unknown> =>
    page
      .locator('main')
      .getByRole('button', { name: text(words) })
      .first()
      .click();

export const open =
  (text: (words: Words) => string) =>
  (page: Page, words: Words): Promise<unknown> =>
    page.locator('summary', { hasText: text(words) }).click();

export const rows = (page: Page): Locator => page.locator('.work li').first();
export const card = (page: Page): Locator => page.locator('.card').first();
export const isWaiting = said(({ page }) => page.loading);
export const isOffline = said(({ failures }) => failures.Offline);
export const isFailing = said(({ failures }) => failures.Unavailable);
