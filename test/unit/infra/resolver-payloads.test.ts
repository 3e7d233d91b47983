import { runInNewContext } from 'node:vm';
import { type Route, routes } from '../../../handlers/routes';
import { resolverCode } from '../../../infra/aws/resolver-code';
import { payloadOf } from '../../../infra/local-host/graphql/resolvers';

type Request = (context: object) => { readonly operation: string; readonly payload: object };

/** What AppSync ends the code with, to answer its value at once. */
class EarlyReturn extends Error {
  constructor(readonly value: unknown) {
    super('early return');
  }
}

const runtime = {
  earlyReturn: (value: unknown): never => {
    throw new EarlyReturn(value);
  },
};

/** Returns the code's own `request`, run as AppSync runs it. */
const requestOf = (route: Route): Request => {
  const code = resolverCode(route)
    .replace(/^import .*$/m, '')
    .replaceAll('export function', 'function');
  return runInNewContext(`${code}; request;`, { runtime }) as Request;
};

const answeredAtOnce = (route: Route, context: object): unknown => {
  try {
    requestOf(route)(context);
  } catch (ended) {
    if (ended instanceof EarlyReturn) return ended.value;
    throw ended;
  }
  return undefined;
};

const id = '3f2b8c1e-7d4a-4b60-9f1c-0123456789ab';

/** As large as callers can make it: a long forged header, and every claim that an app keeps in a token. */
const identity = {
  sub: id,
  issuer: `https://cognito-idp.eu-central-1.amazonaws.com/${'x'.repeat(100)}`,
  claims: { note: 'x'.repeat(2000) },
  sourceIp: [...Array.from({ length: 500 }, () => '2001:db8:1111:2222:3333:4444:5555:6666'), '192.0.2.1'],
};

/** No listing is longer as JSON, its changed sessions included. */
const longestListing = 200 * 1024;
/** What Lambda takes at once (AWS Lambda quotas). */
const maxLambdaBytes = 6 * 1024 * 1024;

/** A parent of the longest texts, whatever its type. */
const parent = { id, organiserId: id, listingId: id, name: '\u7530'.repeat(200), description: '\u7530'.repeat(10_000) };

const fields = Object.entries(routes).flatMap(([api, types]) =>
  Object.entries(types).flatMap(([type, routed]) =>
    Object.entries(routed).map(([field, route]) => ({ name: `${api} ${type}.${field}`, type, field, route })),
  ),
);
const batched = fields.filter(({ route }) => route.batch);

const contextOf = (
  type: string,
  field: string,
  selectionSetList: readonly string[] = ['facets', 'facets/day', 'id'],
) => ({
  identity,
  source: parent,
  args: { first: 20 },
  fieldName: field,
  parentTypeName: type,
  selectionSetList,
  info: { fieldName: field, parentTypeName: type, selectionSetList },
});

describe('what AppSync hands to functions', () => {
  it.each(fields)('is what the local host hands to that of $name', ({ type, field, route }) => {
    const context = contextOf(type, field);
    const { operation, payload } = requestOf(route)(context);
    expect(operation).toBe(route.batch ? 'BatchInvoke' : 'Invoke');
    expect(JSON.parse(JSON.stringify(payload))).toEqual(payloadOf(route, context));
    const nobody = { ...context, identity: null };
    expect(JSON.parse(JSON.stringify(requestOf(route)(nobody).payload))).toEqual(payloadOf(route, nobody));
  });

  const { findThingsToDo } = routes.guest.Query ?? {};
  const { facets } = routes.guest.ThingToDoConnection ?? {};
  if (!findThingsToDo || !facets) throw new Error('families find nothing');

  it('says of what a function foresees whether a client selects it', () => {
    const selectedOf = (...selected: readonly string[]) => {
      const context = contextOf('Query', 'findThingsToDo', selected);
      return (requestOf(findThingsToDo)(context).payload as { readonly info: { readonly selected: object } }).info
        .selected;
    };
    expect(selectedOf('edges', 'edges/node', 'facets', 'facets/day')).toEqual(['facets']);
    expect(selectedOf('edges', 'edges/facets', 'counts')).toEqual([]);
  });

  it('is nothing where the function of the parent has answered the field', () => {
    const told = { day: [] };
    const context = contextOf('ThingToDoConnection', 'facets');
    expect(answeredAtOnce(facets, { ...context, source: { facets: told } })).toBe(told);
    expect(answeredAtOnce(facets, context)).toBeUndefined();
    expect(answeredAtOnce(findThingsToDo, { ...context, source: { findThingsToDo: told } })).toBeUndefined();
  });

  it.each(batched)('fits into a batch of $name, the caller of each parent included', ({ type, field, route }) => {
    const { payload } = requestOf(route)(contextOf(type, field));
    const { maxParents = 1 } = route.batch ?? {};
    // Of 500 parents little is read; a listing is read whole, with all its dates, of 20.
    expect(Buffer.byteLength(JSON.stringify(payload))).toBeLessThanOrEqual(maxParents > 20 ? 600 : longestListing);
    expect(maxParents * (maxParents > 20 ? 600 : longestListing)).toBeLessThan(maxLambdaBytes);
    expect(maxParents).toBeLessThanOrEqual(500);
  });

  it('knows batches of every type that hangs on lists', () => {
    expect(new Set(batched.map(({ type }) => type))).toEqual(
      new Set(['ThingToDo', 'ThingToDoConnection', 'ThingToDoEdge', 'MyFavorite', 'Decision', 'Booking', 'Session']),
    );
  });
});
