import { type ASTNode, type GraphQLError, Kind, parse, visit } from 'graphql';
import type { Fault } from '../../../domain/shared/faults';

type Keys = readonly (string | number)[];

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'kind' in value;

/** The names of argument, input fields and list places on the way to a node. */
const argumentPath = (document: ASTNode, keys: Keys): string[] => {
  const path: string[] = [];
  let at: unknown = document;
  let list: unknown;
  for (const key of keys) {
    if (at === list) path.push(String(key));
    at = (at as Record<string | number, unknown>)[key];
    if (!isNode(at)) continue;
    if (at.kind === Kind.ARGUMENT || at.kind === Kind.OBJECT_FIELD) path.push(at.name.value);
    list = at.kind === Kind.LIST ? at.values : undefined;
  }
  return path;
};

/** Where the first node that is wanted stands among the arguments of its field; empty when it stands elsewhere. */
const pathTo = (body: string, isWanted: (node: ASTNode) => boolean): readonly string[] => {
  const document = parse(body);
  const found: string[][] = [];
  visit(document, {
    enter: (node, _key, _parent, keys) => {
      if (isWanted(node)) found.push(argumentPath(document, keys));
    },
  });
  return found.find((path) => path.length > 0) ?? [];
};

/** Within a variable: graphql-js tells it in its sentence only, as `at "filter.age[0].from";`. Quotes of a value are escaped in there. */
const placeInVariable = (message: string): readonly string[] => {
  const place = / at "\w+([\w.[\]]*)";/.exec(message)?.[1] ?? '';
  return place.match(/\w+/g) ?? [];
};

const pathOf = ({ nodes, source, message }: GraphQLError): readonly string[] => {
  const wrong = nodes?.[0];
  if (!wrong?.loc || !source) return [];
  if (wrong.kind !== Kind.VARIABLE_DEFINITION) {
    const { start } = wrong.loc;
    return pathTo(source.body, (node) => node.kind === wrong.kind && node.loc?.start === start);
  }
  const { name } = wrong.variable;
  const used = pathTo(source.body, (node) => node.kind === Kind.VARIABLE && node.name.value === name.value);
  return used.length > 0 ? [...used, ...placeInVariable(message)] : [];
};

/** The argument that GraphQL refused, if it was one. */
export const refusedArgument = (error: GraphQLError): Fault[] => {
  const path = pathOf(error).join('.');
  return path === '' ? [] : [{ path, message: error.message }];
};
