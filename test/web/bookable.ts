import assert from 'node:assert/strict';

interface ToCome extends Readonly<Record<'id' | 'start' | 'end', string>> {
  readonly placesLeft: number | null;
}

export interface Bookable {
  readonly id: string;
  readonly bookable: boolean;
  readonly organiser: { readonly name: string };
  readonly sessions: { readonly edges: readonly { readonly node: ToCome }[] };
}

/** Returns something that is booked here and welcomes the child, with its next session: the first that is as wanted. */
export const bookable = async (origin: string, isWanted = (_next: ToCome): boolean => true): Promise<Bookable> => {
  const filter = 'available: true, party: { children: [{ ageInMonths: 90 }], adults: 1 }';
  const wanted = 'id bookable organiser { name } sessions(first: 1) { edges { node { id start end placesLeft } } }';
  const query = `{ findThingsToDo(first: 100, filter: { ${filter} }) { edges { node { ${wanted} } } } }`;
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${origin}/guest/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = (await reply.json()) as { data: { findThingsToDo: { edges: readonly { node: Bookable }[] } } };
  const found = data.findThingsToDo.edges.find(
    ({ node }) => node.bookable && node.sessions.edges.some((next) => isWanted(next.node)),
  )?.node;
  assert.ok(found, 'nothing can be booked');
  return found;
};
