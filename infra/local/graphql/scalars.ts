import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import * as v from 'valibot';
import { parseDate, parseDateTime, parseTime } from '../../../domain/shared/time';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What AppSync checks of its scalars, and no more: what a value means is the domain's to judge. */
const checks: Readonly<Record<string, (text: string) => boolean>> = {
  AWSDateTime: (text) => parseDateTime(text) !== undefined,
  AWSDate: (text) => parseDate(text) !== undefined,
  AWSTime: (text) => parseTime(text) !== undefined,
  AWSEmail: (text) => v.is(v.pipe(v.string(), v.rfcEmail()), text),
  AWSURL: (text) => URL.canParse(text),
  AWSJSON: isJson,
};

const reader = (name: string, isValid: (text: string) => boolean) => (value: unknown) => {
  if (typeof value === 'string' && isValid(value)) return value;
  // Not a GraphQLError: graphql-js then says where it stands and what was expected.
  throw new TypeError(`Not an ${name}.`);
};

/** AppSync's scalars by name, to be put in the place of those that an SDL declares. */
export const scalarOf = (name: string): GraphQLScalarType | undefined => {
  const isValid = checks[name];
  if (!isValid) return undefined;
  const read = reader(name, isValid);
  return new GraphQLScalarType({
    name,
    serialize: (value) => value,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
};
