import {
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  isLeafType,
  Kind,
  parse,
  type Source,
} from 'graphql';
import type { Fault } from '../../../domain/shared/faults';
import { pathTo } from './argument-places';
import { briefly, briefMessage } from './brief';
import { leafSentence } from './input-faults';

/** The errors of one document have one source. */
const parsed = new WeakMap<Source, DocumentNode>();

const documentOf = (source: Source): DocumentNode => {
  const document = parsed.get(source) ?? parse(source.body);
  parsed.set(source, document);
  return document;
};

/** graphql-js names it in its sentence only. A name is the document's own, and short. */
const missingField = /^Field "\w+\.(\w+)" of required type/;
const missingArgument = /^Field "\w+" argument "(\w+)" of type "[^"]+" is required/;
const unknownField = /^Field "(\w+)" is not defined by type "(\w+)"/;
const wrongLeaf =
  /^(?:Enum "(\w+)"|(\w+) cannot represent|Value "\w+" does not exist in "(\w+)" enum|Expected value of type "\[*(\w+))/;

const placeOf = (document: ASTNode, wrong: ASTNode): readonly string[] =>
  pathTo(document, (node) => node.kind === wrong.kind && node.loc?.start === wrong.loc?.start);

/** Returns what is said of a refused literal, with the last step of its path where graphql-js leaves that out. */
const told = (schema: GraphQLSchema, message: string): { readonly step?: string; readonly sentence: string } => {
  const [, missing] = missingField.exec(message) ?? missingArgument.exec(message) ?? [];
  if (missing !== undefined) return { step: missing, sentence: 'is missing' };
  const unknown = unknownField.exec(message);
  if (unknown) return { sentence: `is no field of ${unknown[2] ?? ''}` };
  const [, ...names] = wrongLeaf.exec(message) ?? [];
  const type = schema.getType(names.find(Boolean) ?? '');
  return { sentence: type && isLeafType(type) ? leafSentence(type) : message };
};

/** Returns the argument of a document that GraphQL refused, if it was one. */
export const refusedArgument = (schema: GraphQLSchema, error: GraphQLError): Fault[] => {
  const { source, nodes } = error;
  const wrong = nodes?.[0];
  if (!wrong?.loc || !source) return [];
  const { step, sentence } = told(schema, briefMessage(error.message));
  const place = placeOf(documentOf(source), wrong);
  const isArgument = place.length > 0 || (wrong.kind === Kind.FIELD && step !== undefined);
  if (!isArgument) return [];
  return [{ path: [...place, ...(step === undefined ? [] : [step])].map(briefly).join('.'), message: sentence }];
};
