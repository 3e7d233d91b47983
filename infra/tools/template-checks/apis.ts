import { buildSchema, isObjectType } from 'graphql';
import { functionNames } from '../../../handlers/functions';
import { type Api, routes } from '../../../handlers/routes';
import { apiId, apis, functionId } from '../../aws/names';
import { at, type Check, type Found, list, mentioned, named, ofType, type PackagedTemplate, text } from './packaged';

const scalars = ['AWSDate', 'AWSTime', 'AWSDateTime', 'AWSEmail', 'AWSURL', 'AWSJSON'].map((name) => `scalar ${name}`);

const ofApi = (template: PackagedTemplate, type: string, api: Api): readonly Found[] =>
  ofType(template, type).filter(({ properties }) => named(properties.ApiId) === apiId(api));

/** Lists `Query.pending` and so on: every field that the schema has. */
const fieldsOf = (sdl: string): ReadonlySet<string> => {
  const types = Object.values(buildSchema([...scalars, sdl].join('\n')).getTypeMap());
  return new Set(
    types.flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [],
    ),
  );
};

/** Returns the function behind each resolver, through its data source. */
const resolversOf = (template: PackagedTemplate, api: Api): ReadonlyMap<string, string | undefined> => {
  const functionBehind = new Map(
    ofApi(template, 'AWS::AppSync::DataSource', api).map(({ id, properties }) => [
      id,
      named(at(properties, 'LambdaConfig.LambdaFunctionArn')),
    ]),
  );
  return new Map(
    ofApi(template, 'AWS::AppSync::Resolver', api).map(({ properties }) => [
      `${text(properties.TypeName)}.${text(properties.FieldName)}`,
      functionBehind.get(named(properties.DataSourceName) ?? ''),
    ]),
  );
};

const oneApi = (template: PackagedTemplate, api: Api): readonly string[] => {
  const [schema] = ofApi(template, 'AWS::AppSync::GraphQLSchema', api);
  const sdl = text(schema?.properties.Definition);
  if (!schema || /"""|^extend |^scalar AWS/m.test(sdl)) return [`${api} has no schema that AppSync takes`];
  const fields = fieldsOf(sdl);
  const resolvers = resolversOf(template, api);
  const missing = [...fields].filter((field) => /^(Query|Mutation)\./.test(field) && !resolvers.has(field));
  const surplus = [...resolvers.keys()].filter((field) => !fields.has(field));
  const astray = Object.entries(routes[api]).flatMap(([type, routed]) =>
    Object.entries(routed)
      .filter(([field, route]) => resolvers.get(`${type}.${field}`) !== functionId(route.function))
      .map(([field]) => `${api} ${type}.${field} does not lead to its function`),
  );
  return [
    ...missing.map((field) => `${api} ${field} has no resolver`),
    ...surplus.map((field) => `${api} ${field} is resolved and is no field`),
    ...astray,
  ];
};

export const fieldsAndResolvers: Check = (template) => apis.flatMap((api) => oneApi(template, api));

const limits = ['QueryDepthLimit', 'ResolverCountLimit', 'IntrospectionConfig', 'XrayEnabled', 'LogConfig'] as const;

/** Checks that every API bounds what one request may ask for, and is seen. */
export const apisAreBounded: Check = (template) =>
  ofType(template, 'AWS::AppSync::GraphQLApi').flatMap(({ id, properties }) =>
    limits.filter((name) => !properties[name]).map((name) => `${id} has no ${name}`),
  );

/** Checks that what operators call is behind no API, and guests' role reaches the guest API alone. */
export const nothingTooNear: Check = (template) => {
  const operations = functionNames.filter((name) => !/^(guest|user|organiser|audit)\//.test(name)).map(functionId);
  const exposed = ofType(template, 'AWS::AppSync::DataSource').flatMap(({ id, properties }) =>
    operations
      .filter((operation) => mentioned(properties).has(operation))
      .map((operation) => `${id} lets an API reach ${operation}`),
  );
  const guest = template.Resources.GuestRole?.Properties;
  const allowed = list(at(guest, 'Policies')).flatMap((policy) => list(at(policy, 'PolicyDocument.Statement')));
  const reached = [...mentioned(allowed)].filter((id) => id !== apiId('guest') && !id.startsWith('AWS::'));
  const actions = allowed
    .flatMap((statement) => list(at(statement, 'Action')))
    .filter((action) => action !== 'appsync:GraphQL');
  return [...exposed, ...[...reached, ...actions].map((what) => `guests may reach ${text(what)}`)];
};
