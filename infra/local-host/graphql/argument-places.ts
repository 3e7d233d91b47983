import { type ASTNode, BREAK, Kind, visit } from 'graphql';

type Keys = readonly (string | number)[];

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'kind' in value;

/** Returns the names of argument, input fields and list places on the way to a node. */
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

/** Returns where the first node that is wanted stands among the arguments of its field; empty when it stands elsewhere. */
export const pathTo = (document: ASTNode, isWanted: (node: ASTNode) => boolean): readonly string[] => {
  let path: readonly string[] = [];
  visit(document, {
    enter: (node, _key, _parent, keys) => {
      if (!isWanted(node)) return undefined;
      path = argumentPath(document, keys);
      return path.length > 0 ? BREAK : undefined;
    },
  });
  return path;
};
