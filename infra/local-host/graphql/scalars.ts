import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { asciiEmail } from '../../../domain/shared/addresses';
import { parseDate, parseDateTime, parseTime } from '../../../domain/shared/time';
import { parseUrl } from '../../../domain/shared/url';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** No blank, nothing that RFC 3986 does not know, and every percent sign the beginning of a code. */
const urlLetters = /^(?:%[\da-f]{2}|[\w/@&?=+,.!~*'$;():#[\]-])*$/i;
/** Tells whether a host may be named; `localhost` too, since this host's own pages and stores have no other name. */
const isHost = (name: string): boolean => (name.includes('.') && !name.includes('_')) || name === 'localhost';

/** Tells whether a text is an address, as AppSync says of `AWSURL`: any scheme, no two slashes in the path. That a host has a dot and no `_` was seen there. */
const isUrl = (text: string): boolean => {
  const url = urlLetters.test(text) ? parseUrl(text) : undefined;
  if (!url) return false;
  const { host, hostname, pathname } = url;
  return host === '' || (isHost(hostname) && !pathname.includes('//'));
};

/** What AppSync checks of its scalars, and no more: what a value means is the domain's to judge. */
const checks: Readonly<Record<string, (text: string) => boolean>> = {
  AWSDateTime: (text) => parseDateTime(text) !== undefined,
  AWSDate: (text) => parseDate(text) !== undefined,
  AWSTime: (text) => parseTime(text) !== undefined,
  AWSEmail: (text) => asciiEmail(text) === text,
  AWSURL: isUrl,
  AWSJSON: isJson,
};

/** Checks what functions answer, as AppSync does: a value that is none is an error of its field. */
const writer = (name: string, isValid: (text: string) => boolean) => (value: unknown) => {
  if (typeof value === 'string' && isValid(value)) return value;
  throw new TypeError(`a function answered what is not an ${name}`);
};

const reader = (name: string, isValid: (text: string) => boolean) => (value: unknown) => {
  if (typeof value === 'string' && isValid(value)) return value;
  // Not a GraphQLError: graphql-js then says where it stands and what was expected.
  throw new TypeError(`Not an ${name}.`);
};

/** Returns AppSync's scalars by name, to be put in the place of those that an SDL declares. */
export const scalarOf = (name: string): GraphQLScalarType | undefined => {
  const isValid = checks[name];
  if (!isValid) return undefined;
  const read = reader(name, isValid);
  return new GraphQLScalarType({
    name,
    serialize: writer(name, isValid),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
};
