import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  TokenKind,
  visit,
} from 'graphql';
import { maxDepth } from '../../request-limits';

/** AppSync has no such limit: there the resolvers of all root fields count together. */
const maxRootFields = 20;
/** Fields of the whole request with its fragments spelled out: a bound on aliases. */
const maxFields = 2000;
/** UTF-16 units. Errors repeat names, and answers their aliases. */
const maxName = 200;

interface Extent {
  readonly depth: number;
  readonly fields: number;
  readonly rootFields: number;
}

const nothing: Extent = { depth: 0, fields: 0, rootFields: 0 };

const both = (a: Extent, b: Extent): Extent => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  rootFields: a.rootFields + b.rootFields,
});

/** Measures each fragment once, so that fragments of fragments cost no more than their text. */
const makeMeasure = (document: DocumentNode) => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Extent>();

  const fragmentExtent = (name: string): Extent => {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const extent = fragment ? measure(fragment.selectionSet) : nothing;
    measured.set(name, extent);
    return extent;
  };

  const measure = ({ selections }: SelectionSetNode): Extent =>
    selections
      .map((selection): Extent => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentExtent(selection.name.value);
        if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
        const within = selection.selectionSet ? measure(selection.selectionSet) : nothing;
        return { depth: within.depth + 1, fields: within.fields + 1, rootFields: 1 };
      })
      .reduce(both, nothing);

  return measure;
};

const hasLongName = ({ loc }: DocumentNode): boolean => {
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) {
    if (token.kind === TokenKind.NAME && token.value.length > maxName) return true;
  }
  return false;
};

const fieldsWritten = (document: DocumentNode): number => {
  let fields = 0;
  visit(document, {
    Field: () => {
      fields += 1;
    },
  });
  return fields;
};

/** Returns what forbids to look at a document any closer: to validate fields takes the square of their number. */
export const sizeErrors = (document: DocumentNode): GraphQLError[] => {
  if (hasLongName(document)) return [new GraphQLError(`A name is longer than ${maxName} characters.`)];
  const fields = fieldsWritten(document);
  return fields > maxFields ? [new GraphQLError(`The request has ${fields} fields; ${maxFields} are allowed.`)] : [];
};

/** Returns what a document asks too much of; none when it may run. Fragments must have been checked for cycles before. */
export const limitErrors = (document: DocumentNode): GraphQLError[] => {
  const measure = makeMeasure(document);
  const errors: GraphQLError[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, fields, rootFields } = measure(definition.selectionSet);
    if (depth > maxDepth)
      errors.push(new GraphQLError(`The request is ${depth} levels deep; ${maxDepth} are allowed.`));
    if (rootFields > maxRootFields) {
      errors.push(new GraphQLError(`The request has ${rootFields} root fields; ${maxRootFields} are allowed.`));
    }
    if (fields > maxFields)
      errors.push(new GraphQLError(`The request has ${fields} fields; ${maxFields} are allowed.`));
  }
  return errors;
};
