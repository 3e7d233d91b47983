import assert from 'node:assert/strict';
import type { Browser, Page, Route } from 'playwright-core';
import { en } from '../../infra/web/app/words/en/all';
import { pl } from '../../infra/web/app/words/pl/all';
import type { Words } from '../../infra/web/app/words/words';
import { accessible, person } from './browser';
import { bornSevenYearsAgo, inDays } from './dates';
import { type Line, type State, states, type Things } from './states';

type Step = (browser: Browser, origin: string) => Promise<void>;

const post = async <Answer>(url: string, body: object, token = ''): Promise<Answer> => {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: token }) };
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await reply.json()) as Answer;
};

interface Asked {
  readonly data: Readonly<Record<string, never>>;
}

const ask = async (origin: string, api: string, query: string, token = ''): Promise<never> => {
  const { data } = await post<Asked>(`${origin}/${api}/graphql`, { query }, token);
  assert.ok(data, query);
  return Object.values(data)[0] as never;
};

const people = { user: 'states@example.org', organiser: 'swimming@example.com', audit: 'moderator@example.com' };

interface Node {
  readonly id: string;
  readonly status: string;
  readonly bookable: boolean;
  readonly sessions: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}

interface Found {
  readonly edges: readonly { readonly node: Node }[];
}

/** Makes what the states are about: a child, and a booking of what was found; what waits and what is offered the samples have. */
const prepared = async (
  origin: string,
  email: string,
): Promise<readonly [Things, tokens: Readonly<Record<string, string>>]> => {
  const tokens: Record<string, string> = {};
  for (const [pool, address] of Object.entries({ ...people, user: email })) {
    const { token } = await post<{ readonly token: string }>(`${origin}/local/sign-in`, { pool, email: address });
    tokens[pool] = token;
  }
  const as = (api: string, query: string) => ask(origin, api, query, tokens[api]);
  const child: { readonly id: string } = await as(
    'user',
    `mutation { addChild(input: { name: "Ola", birthDate: "${bornSevenYearsAgo()}" }) { id } }`,
  );
  const sessions = `sessions(first: 1, from: "${inDays(7)}T00:00:00Z") { edges { node { id } } }`;
  const found: Found = await as(
    'guest',
    `{ findThingsToDo(first: 100, filter: { available: true, party: { children: [{ ageInMonths: 90 }], adults: 1 } }) { edges { node { id bookable ${sessions} } } } }`,
  );
  const listing = found.edges.find(({ node }) => node.bookable && node.sessions.edges.length > 0)?.node;
  assert.ok(listing, 'nothing can be booked');
  const session = listing.sessions.edges[0]?.node.id ?? '';
  const where = `thingToDoId: "${listing.id}", sessionId: "${session}"`;
  const party = `party: { children: ["${child.id}"], adults: 1 }`;
  const hold: { readonly id: string; readonly total: number | null } = await as(
    'user',
    `mutation { holdSession(input: { ${where}, ${party}, idempotencyKey: "${email}" }) { id total } }`,
  );
  const total = hold.total === null ? '' : `, total: ${hold.total}`;
  const booking: Node = await as(
    'user',
    `mutation { confirmBooking(input: { ${where}, holdId: "${hold.id}"${total} }) { id } }`,
  );
  const own: Found = await as('organiser', '{ thingsToDo(first: 100) { edges { node { id status } } } }');
  const pending: Found = await as('audit', '{ pending(first: 1) { edges { node { id } } } }');
  const published = own.edges.find(({ node }) => node.status === 'PUBLISHED')?.node.id ?? '';
  const idOf = ({ edges }: Found): string => edges[0]?.node.id ?? '';
  return [{ listing: listing.id, session, booking: booking.id, own: published, pending: idOf(pending) }, tokens];
};

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
    await pages.known.goto(`${origin}/components`);
    for (const [pool, token] of Object.entries(tokens))
      await pages.known.evaluate(
        `localStorage.setItem('token ${pool}', '${token}'); localStorage.setItem('email ${pool}', '${pool}@example.org')`,
      );
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
