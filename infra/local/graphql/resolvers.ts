import DataLoader from 'dataloader';
import { type GraphQLFieldResolver, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { Failed } from '../../../handlers/appsync/error-types';
import type { FunctionName, Handler } from '../../../handlers/functions';
import type { Route } from '../../../handlers/routes';
import { ResolverError } from './errors';

/** Runs a function as Lambda would. */
export type Invoke = (name: FunctionName, event: unknown) => ReturnType<Handler>;

/** What the resolvers of one request share. */
export type RequestContext = {
  /** As AppSync hands it to functions; null for nobody. */
  readonly identity: object | null;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly loaders: Map<string, DataLoader<object, unknown>>;
};

type Answer = Failed | { readonly data: unknown; readonly errorType?: undefined };

/** AppSync asks a batched resolver for so many parents at most (its `MaxBatchSize`). */
const maxBatchSize = 500;

const dataOf = (answer: Answer): unknown => {
  if (answer.errorType !== undefined) throw new ResolverError(answer);
  return answer.data;
};

function* fieldPaths(set: SelectionSetNode, info: GraphQLResolveInfo, prefix: string): Generator<string> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const path = prefix + selection.name.value;
      yield path;
      if (selection.selectionSet) yield* fieldPaths(selection.selectionSet, info, `${path}/`);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      yield* fieldPaths(selection.selectionSet, info, prefix);
    } else {
      const fragment = info.fragments[selection.name.value];
      if (fragment) yield* fieldPaths(fragment.selectionSet, info, prefix);
    }
  }
}

const selectionSetList = (info: GraphQLResolveInfo): string[] => [
  ...new Set(
    info.fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? [...fieldPaths(selectionSet, info, '')] : [])),
  ),
];

const eventOf = (source: unknown, args: unknown, context: RequestContext, info: GraphQLResolveInfo): object => ({
  arguments: args,
  identity: context.identity,
  source: source ?? null,
  request: { headers: context.headers, domainName: null },
  prev: null,
  info: {
    fieldName: info.fieldName,
    parentTypeName: info.parentType.name,
    variables: info.variableValues,
    selectionSetList: selectionSetList(info),
    selectionSetGraphQL: '',
  },
  stash: {},
});

const single =
  (name: FunctionName, invoke: Invoke): GraphQLFieldResolver<unknown, RequestContext> =>
  async (source, args, context, info) =>
    dataOf((await invoke(name, eventOf(source, args, context, info))) as Answer);

const batched = (name: FunctionName, invoke: Invoke): GraphQLFieldResolver<unknown, RequestContext> => {
  const load = async (events: readonly object[]) => {
    const answers = (await invoke(name, events)) as readonly Answer[];
    return answers.map((answer) => (answer.errorType === undefined ? answer.data : new ResolverError(answer)));
  };
  return (source, args, context, info) => {
    const key = `${info.parentType.name}.${info.fieldName}`;
    const loader = context.loaders.get(key) ?? new DataLoader(load, { cache: false, maxBatchSize });
    context.loaders.set(key, loader);
    return loader.load(eventOf(source, args, context, info));
  };
};

/** The resolver of a routed field: hands AppSync's event to its function, one by one or all of a list at once. */
export const resolverOf = (route: Route, invoke: Invoke): GraphQLFieldResolver<unknown, RequestContext> =>
  route.batch ? batched(route.function, invoke) : single(route.function, invoke);
