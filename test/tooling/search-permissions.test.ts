import { type FunctionName, functionNames, functions } from '../../handlers/functions';
import { roleId } from '../../infra/aws/names';
import { searchAlias } from '../../infra/aws/search';
import { actionOf } from '../../infra/aws/search-requests';
import type { Settings } from '../../infra/aws/settings';
import { type Granted, isAllowed } from '../../infra/tools/search-permissions';
import { at, list } from '../../infra/tools/template-checks/packaged';
import { packagedTemplate, settingsFor } from '../builders/packaged-template';
import { requestsByOperation } from '../builders/search-requests';

const domainArn = 'arn:aws:es:eu-central-1:123456789012:domain/search';

/** Which operations a function calls is found out by `template-grants.test.ts`, which knows no role. */
const operationsOf = {
  'guest/find-things-to-do': ['searchIndex.find'],
  'guest/facets': ['searchIndex.facets'],
  'guest/map-clusters': ['searchIndex.clusters'],
  'guest/similar-things-to-do': ['searchIndex.find'],
  'guest/suggest': ['searchIndex.find'],
  'reactions/index-listings': ['searchIndex.apply'],
  'operations/es-things-to-do-setup': ['searchIndexAdmin.setUp'],
  'operations/es-delete-indices': ['searchIndexAdmin.deleteAll'],
  'operations/rebuild-index': ['searchIndexAdmin.rebuild'],
} as const satisfies Partial<Record<FunctionName, readonly (keyof typeof requestsByOperation)[]>>;

/** Names filled in as CloudFormation does, as far as search goes. */
const resolved = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const joined = at(value, 'Fn::Join');
  if (Array.isArray(joined)) return (joined[1] as readonly unknown[]).map(resolved).join('');
  const attribute = at(value, 'Fn::GetAtt');
  return JSON.stringify(attribute) === '["SearchDomain","Arn"]' ? domainArn : JSON.stringify(value);
};

const statementsOf = (name: FunctionName, settings: Settings): readonly Granted[] =>
  list(packagedTemplate(settings).Resources[roleId(name)]?.Properties?.Policies)
    .flatMap((policy) => list(at(policy, 'PolicyDocument.Statement')))
    .map((statement) => ({
      Effect: String(at(statement, 'Effect')),
      Action: list(at(statement, 'Action')).map(String),
      Resource: list(at(statement, 'Resource')).map(resolved),
    }));

const mayAsk = (statements: readonly Granted[], request: string): boolean => {
  const [method = '', path = ''] = request.split(' ');
  return isAllowed(statements, actionOf(method) ?? 'no action', `${domainArn}${path}`);
};

describe.each<[string, Settings]>([
  ['a domain of its own', settingsFor('test')],
  [
    'a domain that is given',
    settingsFor('prod', { searchEndpoint: 'https://search.example.org', searchDomainArn: domainArn }),
  ],
])('a role asks the engine of %s', (_, settings) => {
  const alias = searchAlias(settings);
  const filledIn = (request: string): string => request.replaceAll('ALIAS-N', 'ALIAS-17').replaceAll('ALIAS', alias);

  it.each(Object.entries(operationsOf))('all that %s is recorded to ask', (name, operations) => {
    const statements = statementsOf(name as FunctionName, settings);
    const requests = operations.flatMap((operation) => requestsByOperation[operation]).map(filledIn);
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((request) => !mayAsk(statements, request))).toEqual([]);
  });

  it.each(functionNames)('%s nothing of what is another’s', (name) => {
    const statements = statementsOf(name, settings);
    const others = [
      'DELETE /*',
      `DELETE /${alias}`,
      'GET /_cat/indices',
      'PUT /other-1',
      `POST /other-${alias}-1/_search`,
    ];
    expect(others.filter((request) => mayAsk(statements, request))).toEqual([]);
    if (name in operationsOf) return;
    expect(statements.filter(({ Action }) => JSON.stringify(Action).includes('"es:'))).toEqual([]);
    expect(functions[name].grants.filter((grant) => grant.startsWith('search:'))).toEqual([]);
  });
});

describe('a role that lacks something', () => {
  it('is found out: a nightly rebuild that may not search the alias', () => {
    const settings = settingsFor('test');
    const alias = searchAlias(settings);
    const lacking = statementsOf('operations/rebuild-index', settings).filter(
      ({ Resource }) => !JSON.stringify(Resource).includes(`/${alias}/_search`),
    );
    expect(mayAsk(lacking, `POST /${alias}-2/_search`)).toBe(true);
    expect(mayAsk(lacking, `POST /${alias}/_search`)).toBe(false);
  });
});
