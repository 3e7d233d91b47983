import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { limitErrors, sizeErrors } from './limits';

type Checked = DocumentNode | readonly GraphQLError[];

/** So many documents are remembered, and none that is longer (UTF-16 units). */
const maxKept = 500;
const maxKeptLength = 20_000;
/** No client needs more of them, and a wide query could make very many. */
const maxErrors = 10;

/** Returns an error as GraphQL's. Parser and rules call themselves for what is nested: a RangeError is a stack that did not suffice. */
const asGraphQLError = (error: unknown): GraphQLError => {
  if (error instanceof GraphQLError) return error;
  if (error instanceof RangeError) return new GraphQLError('The request is nested too deeply.');
  throw error;
};

const check = (schema: GraphQLSchema, query: string): Checked => {
  try {
    const document = parse(query, { maxTokens: 20_000 });
    const oversized = sizeErrors(document);
    if (oversized.length > 0) return oversized;
    const refused = validate(schema, document, specifiedRules, { maxErrors });
    const errors = refused.length > 0 ? refused : limitErrors(document);
    return errors.length > 0 ? errors.slice(0, maxErrors) : document;
  } catch (error) {
    return [asGraphQLError(error)];
  }
};

/** Parses and checks documents, and remembers those that may run: clients send the same few again and again. */
export const makeDocuments = (schema: GraphQLSchema) => {
  const kept = new Map<string, DocumentNode>();
  return (query: string): Checked => {
    const known = kept.get(query);
    if (known) return known;
    const checked = check(schema, query);
    if ('kind' in checked && query.length <= maxKeptLength) {
      const oldest = kept.keys().next().value;
      if (kept.size >= maxKept && oldest !== undefined) kept.delete(oldest);
      kept.set(query, checked);
    }
    return checked;
  };
};
