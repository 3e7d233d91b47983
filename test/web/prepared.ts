import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { bornSevenYearsAgo, inDays } from './dates';
import type { Things } from './state';

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
  readonly booking: { readonly counts: string } | null;
  readonly sessions: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}

interface Found {
  readonly edges: readonly { readonly node: Node }[];
}

/** Makes what the states are about: a child, and a booking of what was found; what waits and what is offered the samples have. */
export const prepared = async (
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
    `{ findThingsToDo(first: 100, filter: { available: true, party: { children: [{ ageInMonths: 90 }], adults: 1 } }) { edges { node { id bookable booking { counts } ${sessions} } } } }`,
  );
  // A grown-up alone can keep places of it, too: the child has places already.
  const listing = found.edges.find(
    ({ node }) => node.bookable && node.booking?.counts === 'EVERYBODY' && node.sessions.edges.length > 0,
  )?.node;
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

/** Signs a page in as each of the three, as the page itself keeps it. */
export const asEverybody = async (
  page: Page,
  origin: string,
  tokens: Readonly<Record<string, string>>,
): Promise<void> => {
  await page.goto(`${origin}/components`);
  for (const [pool, token] of Object.entries(tokens))
    await page.evaluate(
      `localStorage.setItem('token ${pool}', '${token}'); localStorage.setItem('email ${pool}', '${pool}@example.org')`,
    );
};
