import { functionNames } from '../../../handlers/functions';
import type { Api } from '../../../handlers/routes';
import { apiId, apis, functionId } from '../names';
import { referencesIn } from './references';
import type { AnyResource, WholeTemplate } from './split';

/** Returns the functions behind an API, each with its role and its log group. */
export const functionsStackId = (api: Api): string => `${apiId(api)}Functions`;
/** Returns what leads from an API's fields to functions: schema, data sources, resolvers, and the role that may call. */
export const fieldsStackId = (api: Api): string => `${apiId(api)}Fields`;

/** What an API consists of besides itself. */
const ofFields = /^AWS::AppSync::(GraphQLSchema|DataSource|Resolver|FunctionConfiguration)$/;

const belongsTo = ({ Properties }: AnyResource, id: string): boolean =>
  referencesIn(Properties?.ApiId).some((reference) => reference.id === id);

const fieldsOf = ({ Resources }: WholeTemplate, api: Api): readonly string[] =>
  Object.entries(Resources).flatMap(([id, resource]) =>
    (ofFields.test(resource.Type) && belongsTo(resource, apiId(api))) || id === `${apiId(api)}Role` ? [id] : [],
  );

/** Returns a function with its role and its log group: what it cannot be without, and nobody else needs. */
const withItsOwn = ({ Resources }: WholeTemplate, id: string): readonly string[] => {
  const { Role, FunctionName } = Resources[id]?.Properties ?? {};
  const logGroup = `/aws/lambda/${String(FunctionName)}`;
  const groups = Object.entries(Resources).filter(
    ([, { Type, Properties }]) => Type === 'AWS::Logs::LogGroup' && Properties?.LogGroupName === logGroup,
  );
  return [id, ...referencesIn(Role).map((role) => role.id), ...groups.map(([group]) => group)];
};

/**
 * Returns for resources of an API the nested stack that they lie in; all else stays in the root, the API itself among it, so that its
 * address outlives every move. A part is of one API and one kind, and never one of several that are filled in turn: CloudFormation
 * makes before it deletes, so that what has a name of its own cannot move from one stack to another.
 */
export const placesIn = (
  template: WholeTemplate,
  names: readonly string[] = functionNames,
): ReadonlyMap<string, string> =>
  new Map(
    apis.flatMap((api) => {
      const functions = names.filter((name) => name.startsWith(`${api}/`)).map((name) => functionId(name as never));
      return [
        ...functions
          .filter((id) => id in template.Resources)
          .flatMap((id) => withItsOwn(template, id))
          .map((id) => [id, functionsStackId(api)] as const),
        ...fieldsOf(template, api).map((id) => [id, fieldsStackId(api)] as const),
      ];
    }),
  );
