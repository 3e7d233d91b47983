import DataLoader from 'dataloader';
import {
  type GraphQLFieldResolver,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Failed } from '../../../handlers/appsync/error-types';
import type { FunctionName, Handler } from '../../../handlers/functions';
import type { Batch, Route } from '../../../handlers/routes';
import { maxResolvers } from '../../request-limits';
import { ResolverError } from './errors';

/** Runs a function as Lambda would. */
export type Invoke = (name: FunctionName, event: unknown) => ReturnType<Handler>;

/** What the resolvers of one request share. */
export type RequestContext = {
  /** As AppSync hands it to functions; null for nobody. */
  readonly identity: object | null;
  readonly loaders: Map<string, DataLoader<object, unknown>>;
  /** How many fields with a function behind them were asked for so far. */
  readonly resolved: { count: number };
};

type Answer = Failed | { readonly data: unknown; readonly errorType?: undefined };

const dataOf = (answer: Answer): unknown => {
  if (answer.errorType !== undefined) throw new ResolverError(answer);
  return answer.data;
};

/** The context that AppSync's own code sees, as far as that code reads it. */
interface ResolverContext {
  readonly args: object;
  readonly identity: RequestContext['identity'];
  readonly source: unknown;
  readonly fieldName: string;
  readonly parentTypeName: string;
  /** The fields beneath that the client selects, by the names that it gives them. */
  readonly selectionSetList: readonly string[];
}

/** Returns whether a selection is asked for, by its `@skip` and `@include`. */
const isAsked = (node: SelectionNode, variables: GraphQLResolveInfo['variableValues']): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;

/** Returns the names of selected fields, those of fragments too. Deeper ones are not told. */
const selectedIn = (
  set: SelectionSetNode | undefined,
  info: Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>,
): readonly string[] =>
  (set?.selections ?? []).flatMap((selection) => {
    if (!isAsked(selection, info.variableValues)) return [];
    if (selection.kind === Kind.FIELD) return [(selection.alias ?? selection.name).value];
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    return selectedIn(fragment?.selectionSet, info);
  });

const contextOf = (
  source: unknown,
  args: object,
  identity: RequestContext['identity'],
  info: GraphQLResolveInfo,
  { foresees }: Route,
): ResolverContext => ({
  args,
  identity,
  source,
  fieldName: info.fieldName,
  parentTypeName: info.parentType.name,
  // AppSync has it for each field; here it is worked out where it is read.
  selectionSetList: foresees ? info.fieldNodes.flatMap(({ selectionSet }) => selectedIn(selectionSet, info)) : [],
});

const countResolver = ({ resolved }: RequestContext): void => {
  resolved.count += 1;
  if (resolved.count <= maxResolvers) return;
  throw new ResolverError({
    data: null,
    errorType: 'LimitExceeded',
    errorMessage: `The request needs more than ${maxResolvers} resolvers: please ask for less at once.`,
    errorInfo: null,
  });
};

const pick = (from: unknown, names: readonly string[]): object => {
  const fields = from as Readonly<Record<string, unknown>>;
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
};

/** Returns what `resolver-code.ts` has AppSync hand to the function. */
export const payloadOf = (
  { batch, foresees }: Route,
  { args, identity, source, fieldName, parentTypeName, selectionSetList }: ResolverContext,
): object => ({
  arguments: args,
  identity: identity && pick(identity, batch ? ['sub'] : ['sub', 'sourceIp']),
  source: batch ? pick(source, batch.reads) : null,
  info: {
    fieldName,
    parentTypeName,
    ...(foresees && { selected: foresees.filter((field) => selectionSetList.includes(field)) }),
  },
});

type FieldResolver = GraphQLFieldResolver<unknown, RequestContext>;

const single =
  (route: Route, invoke: Invoke): FieldResolver =>
  async (source, args: object, { identity }, info) =>
    dataOf((await invoke(route.function, payloadOf(route, contextOf(source, args, identity, info, route)))) as Answer);

const batched = (route: Route, { maxParents }: Batch, invoke: Invoke): FieldResolver => {
  const load = async (events: readonly object[]) => {
    const answers = (await invoke(route.function, events)) as readonly Answer[];
    return answers.map((answer) => (answer.errorType === undefined ? answer.data : new ResolverError(answer)));
  };
  return (source, args: object, { identity, loaders }, info) => {
    const key = `${info.parentType.name}.${info.fieldName}`;
    const loader = loaders.get(key) ?? new DataLoader(load, { cache: false, maxBatchSize: maxParents });
    loaders.set(key, loader);
    return loader.load(payloadOf(route, contextOf(source, args, identity, info, route)));
  };
};

/** Returns the resolver of a routed field: hands AppSync's event to its function, one by one or many of a list at once. */
export const resolverOf = (route: Route, invoke: Invoke): FieldResolver => {
  const resolve = route.batch ? batched(route, route.batch, invoke) : single(route, invoke);
  // Rejects, like every function: graphql-js loses sight of what is under way when a resolver throws.
  return async (source, args: object, context, info): Promise<unknown> => {
    countResolver(context);
    const told = route.isForeseen ? (source as Readonly<Record<string, unknown>>)[info.fieldName] : undefined;
    return told ?? resolve(source, args, context, info);
  };
};
