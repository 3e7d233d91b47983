import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { buildSchema, GraphQLError, type GraphQLFormattedError, graphqlSync, parse, validate } from 'graphql';
import { makeFormatError, ResolverError } from '../../../infra/local-host/graphql/errors';

const guide = readFileSync(join(__dirname, '../../../handlers/README.md'), 'utf8');
const [, code = ''] = /```js\n([^]*?)```/.exec(guide) ?? [];

type Meaning = (status: number, body: { readonly errors?: readonly object[] }) => string;
/** As the guide has it: what is tried is what is read. */
const meaningOf = runInNewContext(`${code}; meaningOf`) as Meaning;

/** As AppSync answers them, by AWS's own examples. */
const locations = [{ line: 2, column: 3, sourceName: null }];
const appSync: readonly (readonly [what: string, status: number, error: object, meaning: string])[] = [
  [
    'no GraphQL',
    400,
    { errorType: 'MalformedHttpRequestException', message: 'Unable to parse GraphQL query.' },
    'Program',
  ],
  [
    'an unknown field',
    200,
    {
      path: null,
      locations,
      message: "Validation error of type FieldUndefined: Field 'no' in type 'Query' is undefined @ 'no'",
    },
    'Program',
  ],
  [
    'a variable without what is required',
    200,
    { path: null, locations, message: "Variable 'input' has coerced Null value for NonNull type 'String!'" },
    'Program',
  ],
  ['no token', 401, { errorType: 'UnauthorizedException', message: 'Unable to parse JWT token.' }, 'SignIn'],
  ['the firewall', 403, { errorType: 'WAFForbiddenException', message: '403 Forbidden' }, 'Later'],
  ['a broken function', 200, { path: ['profile'], errorType: 'Lambda:Unhandled', message: 'no' }, 'InternalError'],
  ['a fault of ours', 200, { path: ['approve'], errorType: 'Conflict', message: 'no' }, 'Conflict'],
];

describe("the client's guide", () => {
  it.each(appSync)('tells on AppSync what to do about %s', (_what, status, error, meaning) => {
    expect(meaningOf(status, { errors: [error] })).toBe(meaning);
  });

  it('tells the same on the local host, where they look otherwise', () => {
    const schema = buildSchema('type Query { item(id: Int!): Int }');
    const onHost = (error: GraphQLError | undefined): GraphQLFormattedError =>
      makeFormatError(schema)(error ?? new Error('none')).toJSON();
    const [unknownField] = validate(schema, parse('{ no }'));
    const { errors: [variable] = [] } = graphqlSync({ schema, source: 'query($id: Int!) { item(id: $id) }' });
    for (const error of [unknownField, variable].map(onHost)) {
      expect(error).toMatchObject({ errorType: 'InvalidInput' });
      expect(meaningOf(400, { errors: [error] })).toBe('Program');
    }
    const refused = new ResolverError({ data: null, errorMessage: 'no', errorType: 'Conflict', errorInfo: null });
    const ours = onHost(new GraphQLError('no', { path: ['item'], originalError: refused }));
    expect(meaningOf(200, { errors: [ours] })).toBe('Conflict');
    expect(meaningOf(200, {})).toBe('ok');
  });

  it('knows every type of error that there is', () => {
    const source = readFileSync(join(__dirname, '../../../handlers/appsync/error-types.ts'), 'utf8');
    const types = [...source.matchAll(/^ {2}\| '(\w+)'/gm)].map(([, type]) => type);
    expect(types.length).toBeGreaterThan(6);
    expect(types.filter((type) => !code.includes(`'${type}'`))).toEqual([]);
  });
});
