import { graphql } from 'graphql';
import { routes } from '../../../handlers/routes';
import { schemaOf } from '../../../handlers/schema';
import { makeDocuments } from '../../../infra/local/graphql/documents';
import { formatError } from '../../../infra/local/graphql/errors';
import { executableSchema } from '../../../infra/local/graphql/executable-schema';
import type { Invoke } from '../../../infra/local/graphql/resolvers';

interface Refusal {
  readonly message: string;
  readonly errorType: string;
  readonly errorInfo: { readonly fields: readonly { readonly path: string; readonly message: string }[] } | null;
}

const asAnswered = (error: Parameters<typeof formatError>[0]): Refusal =>
  JSON.parse(JSON.stringify(formatError(error))) as Refusal;

const schemaWith = (invoke: Invoke) => executableSchema(schemaOf('guest'), routes.guest, invoke);

const askAll = async (invoke: Invoke, source: string, variableValues = {}): Promise<readonly Refusal[]> => {
  const contextValue = { identity: null, headers: {}, loaders: new Map() };
  const { errors = [] } = await graphql({ schema: schemaWith(invoke), source, variableValues, contextValue });
  return errors.map(asAnswered);
};

const nobodyRuns: Invoke = () => Promise.reject(new Error('a function ran'));

describe('what GraphQL refuses', () => {
  const find = 'query ($where: LocationInput, $wanted: FindThingsToDoFilterInput) ';
  const search = `${find} { findThingsToDo(location: $where, filter: $wanted) { totalCount } }`;
  const near = `query ($where: LocationInput!) { findThingsToDo(filter: { location: { coordinates: $where, radius: 5 } }) { totalCount } }`;
  const ages = { target: { age: [{ from: 1, to: 2 }, { from: 'old' }] } };

  it.each([
    [
      'a literal that is no number',
      '{ findThingsToDo(location: { lat: NaN, lon: 0 }) { totalCount } }',
      {},
      ['location.lat'],
    ],
    [
      'a literal in a list',
      '{ findThingsToDo(filter: { target: { age: [{ from: 1, to: 2 }, { from: 1, to: 2.5 }] } }) { totalCount } }',
      {},
      ['filter.target.age.1.to'],
    ],
    [
      'a day that there is not',
      '{ findThingsToDo(filter: { when: { date: { from: "2026-02-30", to: "2026-03-01" } } }) { totalCount } }',
      {},
      ['filter.when.date.from'],
    ],
    [
      'an unknown field of an input',
      '{ findThingsToDo(location: { lat: 1, lon: 0, alt: 3 }) { totalCount } }',
      {},
      ['location.alt'],
    ],
    ['an unknown argument', '{ findThingsToDo(firts: 1) { totalCount } }', {}, ['firts']],
    ['a variable, by the argument it is for', search, { where: { lat: 'NaN', lon: 0 } }, ['location.lat']],
    ['a variable as a whole', search, { where: 7 }, ['location']],
    ['a variable within an argument', near, { where: { lon: 'x', lat: 0 } }, ['filter.location.coordinates.lon']],
    ['every fault of a variable', search, { wanted: ages }, ['filter.target.age.1.from', 'filter.target.age.1']],
    ['a value that looks like a place', search, { where: { lat: ' at "where.lon"; ', lon: 0 } }, ['location.lat']],
  ])('names %s', async (_what, query, variables, paths) => {
    const refusals = await askAll(nobodyRuns, query, variables);
    expect(new Set(refusals.map(({ errorType }) => errorType))).toEqual(new Set(['InvalidInput']));
    const fields = refusals.flatMap(({ errorInfo }) => errorInfo?.fields ?? []);
    expect(fields.map(({ path }) => path).sort()).toEqual([...paths].sort());
  });

  it.each([
    ['{ findThingsToDo(', undefined],
    ['{ nothing }', undefined],
  ])('names no argument where there is none: %s', (query) => {
    const checked = makeDocuments(schemaWith(nobodyRuns))(query);
    const refusals = 'kind' in checked ? [] : checked.map(asAnswered);
    expect(refusals.map(({ errorType, errorInfo }) => [errorType, errorInfo])).toEqual([['InvalidInput', null]]);
  });
});

describe('a fault of ours', () => {
  it.each<[string, Invoke]>([
    ['a function that throws', () => Promise.reject(new Error('secret'))],
    ['a function that answers what the schema forbids', () => Promise.resolve({ data: { totalCount: 'secret' } })],
  ])('is told by an id alone: %s', async (_what, invoke) => {
    const [refusal, ...others] = await askAll(invoke, '{ findThingsToDo { totalCount } }');
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({ errorType: 'InternalError', errorInfo: null });
    expect(refusal?.message).toMatch(/quote [0-9a-f-]{36} /);
    expect(refusal?.message).not.toContain('secret');
  });
});
