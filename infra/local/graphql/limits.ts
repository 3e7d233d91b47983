import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';

/** How much one request may ask for. AppSync limits depth and resolvers likewise. */
const mostDepth = 15;
const mostRootFields = 20;
/** Fields of the whole request with its fragments spelled out: a bound on aliases. */
const mostFields = 2000;

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

/** What a document asks too much of; none when it may run. Fragments must have been checked for cycles before. */
export const limitErrors = (document: DocumentNode): GraphQLError[] => {
  const measure = makeMeasure(document);
  const errors: GraphQLError[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, fields, rootFields } = measure(definition.selectionSet);
    if (depth > mostDepth)
      errors.push(new GraphQLError(`The request is ${depth} levels deep; ${mostDepth} are allowed.`));
    if (rootFields > mostRootFields) {
      errors.push(new GraphQLError(`The request has ${rootFields} root fields; ${mostRootFields} are allowed.`));
    }
    if (fields > mostFields)
      errors.push(new GraphQLError(`The request has ${fields} fields; ${mostFields} are allowed.`));
  }
  return errors;
};
