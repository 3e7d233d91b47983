import { graphql } from 'graphql';
import { routes } from '../../../handlers/routes';
import { schemaOf } from '../../../handlers/schema';
import { executableSchema } from '../../../infra/local-host/graphql/executable-schema';
import type { Invoke } from '../../../infra/local-host/graphql/resolvers';

const day = [{ value: '2026-12-05', count: 2 }];
const noPages = { hasNextPage: false, hasPreviousPage: false };
const found = { edges: [], pageInfo: noPages, totalCount: 0, asked: {} };

/** Returns what a query answers, and which functions were run for it. The functions answer as ours do, with these facets. */
const ask = async (source: string) => {
  const ran: string[] = [];
  const invoke: Invoke = async (name, event) => {
    if (name === 'guest/facets') {
      ran.push(name);
      return (event as readonly object[]).map(() => ({ data: { day } }));
    }
    const { selected } = (event as { readonly info: { readonly selected: readonly string[] } }).info;
    ran.push([name, ...selected].join(' with '));
    return { data: { ...found, ...(selected.includes('facets') && { facets: { day } }) } };
  };
  const schema = executableSchema(schemaOf('guest'), routes.guest, invoke);
  const contextValue = { identity: null, loaders: new Map<string, never>(), resolved: { count: 0 } };
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return { answer: JSON.parse(JSON.stringify(data)) as unknown, ran };
};

describe('facets of what is found', () => {
  const find = 'guest/find-things-to-do';
  const whole = { findThingsToDo: { facets: { day } } };

  it.each([
    ['by its own name', '{ findThingsToDo { facets { day { value count } } } }'],
    [
      'in a fragment',
      '{ findThingsToDo { ...F } } fragment F on ThingToDoConnection { facets { day { value count } } }',
    ],
    ['in an inline fragment', '{ findThingsToDo { ... on ThingToDoConnection { facets { day { value count } } } } }'],
  ])('are answered by the function that finds, selected %s', async (_, query) => {
    expect(await ask(query)).toEqual({ answer: whole, ran: [`${find} with facets`] });
  });

  it('are answered by a function of their own under another name', async () => {
    const { answer, ran } = await ask('{ findThingsToDo { counts: facets { day { value count } } } }');
    expect(answer).toEqual({ findThingsToDo: { counts: { day } } });
    expect(ran).toEqual([find, 'guest/facets']);
  });

  it.each([
    ['nobody selects them', '{ findThingsToDo { totalCount } }'],
    ['they are skipped', '{ findThingsToDo { totalCount facets @skip(if: true) { day { value } } } }'],
    ['they are not included', '{ findThingsToDo { totalCount ... @include(if: false) { facets { day { value } } } } }'],
  ])('are not counted where %s', async (_, query) => {
    expect(await ask(query)).toEqual({ answer: { findThingsToDo: { totalCount: 0 } }, ran: [find] });
  });
});
