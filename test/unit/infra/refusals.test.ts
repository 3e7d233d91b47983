import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { getNamedType, isInputObjectType, isLeafType, isRequiredInputField } from 'graphql';
import { type Api, routes } from '../../../handlers/routes';
import { schemaOf } from '../../../handlers/schema';
import { type Endpoint, makeEndpoint } from '../../../infra/local-host/graphql/endpoint';
import { executableSchema } from '../../../infra/local-host/graphql/executable-schema';
import type { Invoke } from '../../../infra/local-host/graphql/resolvers';
import { aThingToDoInput } from '../../builders/thing-to-do-input';

interface Refusal {
  readonly message: string;
  readonly errorType: string;
  readonly errorInfo: { readonly fields: readonly { readonly path: string; readonly message: string }[] } | null;
}

const request = Object.assign(new IncomingMessage(new Socket()), {
  method: 'POST',
  url: '/',
  headers: { 'content-type': 'application/json' },
});

const made = new WeakMap<Invoke, Partial<Record<Api, Endpoint>>>();

/** Returns an API's endpoint, made once for each way to run its functions. */
const endpointOf = (invoke: Invoke, api: Api): Endpoint => {
  const known = made.get(invoke) ?? {};
  made.set(invoke, known);
  known[api] ??= makeEndpoint(executableSchema(schemaOf(api), routes[api], invoke));
  return known[api];
};

/** Returns the answer of an API as it travels. */
const answerOf = async (invoke: Invoke, query: string, variables = {}, api: Api = 'guest'): Promise<string> => {
  const [body] = await endpointOf(invoke, api)(request, JSON.stringify({ query, variables }), null);
  return body ?? '';
};

const askAll = async (...asked: Parameters<typeof answerOf>): Promise<readonly Refusal[]> =>
  (JSON.parse(await answerOf(...asked)) as { errors?: readonly Refusal[] }).errors ?? [];

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
    ['every fault of a variable', search, { wanted: ages }, ['filter.target.age.1.from', 'filter.target.age.1.to']],
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
  ])('names no argument where there is none: %s', async (query) => {
    const refusals = await askAll(nobodyRuns, query);
    expect(refusals.map(({ errorType, errorInfo }) => [errorType, errorInfo])).toEqual([['InvalidInput', null]]);
  });
});

describe('what was left out or is of another kind', () => {
  const create = 'mutation ($input: ThingToDoInput!) { createThingToDo(input: $input) { id } }';
  const fieldsOf = async (api: Api, query: string, variables = {}) =>
    (await askAll(nobodyRuns, query, variables, api)).flatMap(({ errorInfo }) => errorInfo?.fields ?? []);

  it.each<[string, Api, string, object, string, string]>([
    ['a field', 'organiser', create, { input: { ...aThingToDoInput(), type: undefined } }, 'input.type', 'is missing'],
    ['a null', 'organiser', create, { input: { ...aThingToDoInput(), name: null } }, 'input.name', 'is missing'],
    ['the input', 'organiser', create, {}, 'input', 'is missing'],
    ['a literal', 'user', 'mutation { addChild(input: { name: "Kim" }) { id } }', {}, 'input.birthDate', 'is missing'],
    ['an argument', 'user', 'mutation { addChild { id } }', {}, 'input', 'is missing'],
    [
      'a variable within',
      'user',
      'mutation ($day: AWSDate!) { addChild(input: { name: "Kim", birthDate: $day }) { id } }',
      {},
      'input.birthDate',
      'is missing',
    ],
    [
      'a number for a text',
      'organiser',
      create,
      { input: { ...aThingToDoInput(), name: 7 } },
      'input.name',
      'is not a text',
    ],
    [
      'an unknown choice',
      'organiser',
      create,
      { input: { ...aThingToDoInput(), type: 'FAIR' } },
      'input.type',
      'is not one of EVENT, RECURRING_EVENT, PLACE',
    ],
    [
      'an unknown choice in a document',
      'guest',
      '{ findThingsToDo(filter: { type: [FAIR] }) { totalCount } }',
      {},
      'filter.type.0',
      'is not one of EVENT, RECURRING_EVENT, PLACE',
    ],
    [
      'half a number in a document',
      'guest',
      '{ findThingsToDo(first: 1.5) { totalCount } }',
      {},
      'first',
      'is not a whole number, or is too large for one',
    ],
  ])('is told at its own place, in a sentence: %s', async (_what, api, query, variables, path, message) => {
    expect(await fieldsOf(api, query, variables)).toEqual([{ path, message }]);
  });

  it('is told for every required field of every mutation', async () => {
    for (const api of ['guest', 'user', 'organiser', 'audit'] as const) {
      const schema = executableSchema(schemaOf(api), routes[api], nobodyRuns);
      for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
        const [argument] = field.args;
        const type = argument && getNamedType(argument.type);
        if (!isInputObjectType(type)) throw new Error(`${field.name} takes no input`);
        const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
        const asked = `mutation ($input: ${String(argument?.type)}) { ${field.name}(input: $input) ${selection} }`;
        const required = Object.values(type.getFields()).filter(isRequiredInputField);
        expect(await fieldsOf(api, asked, { input: {} })).toEqual(
          required.map(({ name }) => ({ path: `input.${name}`, message: 'is missing' })),
        );
      }
    }
  });
});

describe('an answer', () => {
  const long = 80_000;
  const create = 'mutation ($input: ThingToDoInput!) { createThingToDo(input: $input) { id } }';
  const find = 'query ($filter: FindThingsToDoFilterInput) { findThingsToDo(filter: $filter) { totalCount } }';

  it.each<[string, Api, string, object]>([
    ['an unknown field', 'guest', find, { filter: { [` at "www${'w'.repeat(long)}`]: 1 } }],
    ['a text beside missing fields', 'organiser', create, { input: { description: 'x"'.repeat(long / 2) } }],
    ['an enum', 'guest', find, { filter: { type: ['E'.repeat(long)] } }],
    [
      'a number',
      'guest',
      find,
      { filter: { location: { radius: 'x'.repeat(long), coordinates: { lat: 0, lon: 0 } } } },
    ],
    ['a literal', 'guest', `{ findThingsToDo(first: "${'x'.repeat(long)}") { totalCount } }`, {}],
    ['an alias', 'guest', `{ ${'a'.repeat(long)}: findThingsToDo { nothing } }`, {}],
    ['a field', 'guest', `{ ${'a'.repeat(long)} }`, {}],
    ['a broken document', 'guest', `{ findThingsToDo(search: "a") } "${'x'.repeat(long)}"`, {}],
  ])('repeats no more than a few words of %s', async (_what, api, query, variables) => {
    const answer = await answerOf(nobodyRuns, query, variables, api);
    expect(JSON.parse(answer)).toMatchObject({ errors: [{ errorType: 'InvalidInput' }] });
    expect(answer.length).toBeLessThan(3000);
    expect(/(.)\1{60}/.test(answer)).toBe(false);
  });

  it('names the first hundred faults, and too many entries as one', async () => {
    const refusalOf = async (length: number) => {
      const age = Array.from({ length }, () => ({ from: 'x', to: 'y' }));
      return (await askAll(nobodyRuns, find, { filter: { target: { age } } })).flatMap(
        ({ errorInfo }) => errorInfo?.fields ?? [],
      );
    };
    const some = await refusalOf(1000);
    expect(some).toHaveLength(100);
    expect(some.at(-1)?.path).toBe('filter.target.age.49.to');
    expect(await refusalOf(40_000)).toEqual([{ path: 'filter.target.age', message: 'are more than 1000' }]);
  });

  it('is no larger than 6 MiB, however many aliases a text has', async () => {
    const node = { id: 'a', description: 'x'.repeat(10_000) };
    const page: Invoke = () => Promise.resolve({ data: { edges: Array(20).fill({ node }) } });
    const aliases = (count: number) => Array.from({ length: count }, (_, index) => `d${index}: description`).join(' ');
    const asking = (count: number) => `{ findThingsToDo { edges { node { ${aliases(count)} } } } }`;
    expect((await answerOf(page, asking(20))).length).toBeGreaterThan(4_000_000);
    const answer = await answerOf(page, asking(1900));
    expect(answer.length).toBeLessThan(1000);
    expect(answer).toContain('larger than 6 MiB');
  });

  it('needs no more than 1,100 resolvers: enough for 500 rows with two of them', async () => {
    const listing = { id: 'a', name: 'x', organiserId: 'o' };
    const invoke: Invoke = (name, event) => {
      if (!Array.isArray(event)) return Promise.resolve({ data: { edges: Array(500).fill({ node: listing }) } });
      const data = name === 'user/favorite-flags' ? false : { id: 'o', name: 'Club' };
      return Promise.resolve(event.map(() => ({ data })));
    };
    const asking = (more: string) =>
      `{ findThingsToDo(first: 500) { edges { node { organiser { id } myFavorite ${more} } } } }`;
    expect(await askAll(invoke, asking(''), {}, 'user')).toEqual([]);
    const refusals = await askAll(invoke, asking('again: myFavorite'), {}, 'user');
    // Once for all: what was not asked for any more would look like none.
    expect(refusals.map(({ errorType }) => errorType)).toEqual(['LimitExceeded']);
  });

  it.each([
    ['www', 'https://example.org//a'],
    ['www', 'https://my_club.org/'],
    ['www', 'https://club/'],
    ['www', 'no url'],
    ['email', 'a..b@c.de'],
    ['email', 'a@münchen.de'],
  ])('holds no %s that AppSync would refuse: %s', async (field, value) => {
    const invoke: Invoke = () => Promise.resolve({ data: { id: 'a', contact: { [field]: value } } });
    const answer = await answerOf(invoke, `{ thingToDoById(id: "a") { contact { ${field} } } }`);
    expect(JSON.parse(answer)).toMatchObject({
      data: { thingToDoById: { contact: { [field]: null } } },
      errors: [{ errorType: 'InternalError', path: ['thingToDoById', 'contact', field] }],
    });
    expect(answer).not.toContain(value);
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
