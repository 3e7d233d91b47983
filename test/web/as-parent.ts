import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Asks the families' API as whoever is signed in on a page. */
export const asParent = async <Data>(page: Page, origin: string, query: string): Promise<Data> => {
  const token = await page.evaluate<string>(`localStorage.getItem('token user')`);
  const headers = { authorization: token, 'content-type': 'application/json' };
  const reply = await fetch(`${origin}/user/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await reply.json()) as { readonly data: Data; readonly errors?: unknown };
  assert.equal(errors, undefined);
  return data;
};

/** Waits until the API has answered what it was told of a parent. */
export const told = (page: Page): Promise<unknown> =>
  page.waitForResponse((reply) => reply.request().postData()?.includes('mutation tellProfile') === true);
