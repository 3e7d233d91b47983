import type { FunctionName } from '../../handlers/functions';
import { type Api, type Route, routes } from '../../handlers/routes';
import { maxDepth, maxResolvers } from '../request-limits';
import {
  arnOf,
  attribute,
  localArn,
  policyDocument,
  type Resource,
  type Resources,
  ref,
  region,
  serviceRole,
  sub,
  together,
} from './cloudformation';
import { apiId, apis, clientId, functionId, named, pascal, poolId } from './names';
import { resolverCode } from './resolver-code';
import { deployedSchema } from './schema';
import type { Settings } from './settings';

/** Guests sign requests by the guest identity's role, everybody else brings a token of the pool of the API's name. */
const signIn = (api: Api) =>
  api === 'guest'
    ? { AuthenticationType: 'AWS_IAM' }
    : {
        AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
        UserPoolConfig: {
          UserPoolId: ref(poolId(api)),
          AwsRegion: region,
          DefaultAction: 'ALLOW',
          AppIdClientRegex: sub(`^\${${clientId(api)}}$`),
        },
      };

const apiOf = (api: Api, settings: Settings): Resource => ({
  Type: 'AWS::AppSync::GraphQLApi',
  Properties: {
    Name: named(settings, api),
    ...signIn(api),
    XrayEnabled: true,
    QueryDepthLimit: maxDepth,
    ResolverCountLimit: maxResolvers,
    IntrospectionConfig: settings.introspection ? 'ENABLED' : 'DISABLED',
    LogConfig: {
      CloudWatchLogsRoleArn: arnOf('ApiLogRole'),
      FieldLogLevel: 'ERROR',
      // Headers and arguments are personal.
      ExcludeVerboseContent: true,
    },
  },
});

interface Field {
  readonly type: string;
  readonly field: string;
  readonly route: Route;
}

const fieldsOf = (api: Api): readonly Field[] =>
  Object.entries(routes[api]).flatMap(([type, fields]) =>
    Object.entries(fields).map(([field, route]) => ({ type, field, route })),
  );

const functionsOf = (api: Api): readonly FunctionName[] => [
  ...new Set(fieldsOf(api).map(({ route }) => route.function)),
];

const sourceId = (api: Api, name: FunctionName): string => `${pascal(api)}Api${pascal(name)}`;

const dataSource = (api: Api, name: FunctionName): Resource => ({
  Type: 'AWS::AppSync::DataSource',
  Properties: {
    ApiId: attribute(apiId(api), 'ApiId'),
    Name: pascal(name),
    Type: 'AWS_LAMBDA',
    ServiceRoleArn: arnOf(`${apiId(api)}Role`),
    LambdaConfig: { LambdaFunctionArn: arnOf(functionId(name)) },
  },
});

const resolver = (api: Api, { type, field, route }: Field): Resource => ({
  Type: 'AWS::AppSync::Resolver',
  DependsOn: [`${apiId(api)}Schema`],
  Properties: {
    ApiId: attribute(apiId(api), 'ApiId'),
    TypeName: type,
    FieldName: field,
    Kind: 'UNIT',
    DataSourceName: attribute(sourceId(api, route.function), 'Name'),
    Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
    Code: resolverCode(route),
    ...(route.batch && { MaxBatchSize: route.batch.maxParents }),
  },
});

const callsItsFunctions = (api: Api): Resource =>
  serviceRole('appsync', [
    {
      PolicyName: 'functions',
      PolicyDocument: policyDocument({
        Effect: 'Allow',
        Action: ['lambda:InvokeFunction'],
        Resource: functionsOf(api).map((name) => arnOf(functionId(name))),
      }),
    },
  ]);

const oneApi = (api: Api, settings: Settings): Resources => ({
  [apiId(api)]: apiOf(api, settings),
  [`${apiId(api)}Schema`]: {
    Type: 'AWS::AppSync::GraphQLSchema',
    Properties: { ApiId: attribute(apiId(api), 'ApiId'), Definition: deployedSchema(api) },
  },
  [`${apiId(api)}Role`]: callsItsFunctions(api),
  [`${apiId(api)}LogGroup`]: {
    Type: 'AWS::Logs::LogGroup',
    Properties: {
      LogGroupName: sub(`/aws/appsync/apis/\${${apiId(api)}.ApiId}`),
      RetentionInDays: settings.logRetention,
    },
  },
  ...Object.fromEntries(functionsOf(api).map((name) => [sourceId(api, name), dataSource(api, name)])),
  ...Object.fromEntries(
    fieldsOf(api).map((field) => [
      `${pascal(api)}Api${field.type}${pascal(field.field)}Resolver`,
      resolver(api, field),
    ]),
  ),
});

const logRole: Resource = serviceRole('appsync', [
  {
    PolicyName: 'logs',
    PolicyDocument: policyDocument({
      Effect: 'Allow',
      Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      // A role that named an API could not be made before it, nor the API before the role.
      Resource: [localArn('logs', 'log-group:/aws/appsync/apis/*')],
    }),
  },
]);

/** Makes four APIs out of the route table: a data source for each function, a resolver for each routed field. */
export const appsync = (settings: Settings): Resources =>
  together({ ApiLogRole: logRole }, ...apis.map((api) => oneApi(api, settings)));
