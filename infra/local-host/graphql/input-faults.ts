import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { type Fault, wrongKinds } from '../../../domain/shared/faults';
import { briefly } from './brief';

/** What is said of a value that is no scalar of its name. */
const scalarSentences: Readonly<Record<string, string>> = {
  Int: 'is not a whole number, or is too large for one',
  Float: wrongKinds.number,
  String: wrongKinds.string,
  Boolean: wrongKinds.boolean,
  ID: 'is not an id',
  AWSDateTime: 'is not a date and time with an offset, such as 2026-11-24T10:00:00Z',
  AWSDate: 'is not a date, such as 2026-11-24',
  AWSTime: 'is not a time of day, such as 10:00:00Z',
  AWSEmail: 'is not an e-mail address',
  AWSURL: 'is not a URL',
  AWSJSON: 'is not JSON',
};

export const leafSentence = (type: GraphQLLeafType): string =>
  isEnumType(type)
    ? `is not one of ${type
        .getValues()
        .map(({ name }) => name)
        .join(', ')}`
    : (scalarSentences[type.name] ?? 'is not valid');

/** More than any list of ours may hold: what is longer is refused before its entries are looked at. */
const maxEntries = 1000;

function* listFaults(entries: readonly unknown[], type: GraphQLInputType, path: string): Generator<Fault> {
  if (entries.length > maxEntries) yield { path, message: `are more than ${maxEntries}` };
  else for (const [index, entry] of entries.entries()) yield* inputFaults(entry, type, `${path}.${index}`);
}

const isOfLeaf = (value: unknown, type: GraphQLLeafType): boolean => {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  try {
    return type.parseValue(value) !== undefined;
  } catch {
    return false;
  }
};

function* objectFaults(value: unknown, type: GraphQLInputObjectType, path: string): Generator<Fault> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield { path, message: wrongKinds.object };
    return;
  }
  const given = value as Readonly<Record<string, unknown>>;
  const fields = type.getFields();
  for (const [name, field] of Object.entries(fields)) {
    if (given[name] !== undefined) yield* inputFaults(given[name], field.type, `${path}.${name}`);
    else if (isRequiredInputField(field)) yield { path: `${path}.${name}`, message: 'is missing' };
  }
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name))
      yield { path: `${path}.${briefly(name)}`, message: `is no field of ${type.name}` };
  }
}

/** Returns what GraphQL has against a variable's value, place by place, as far as whoever asks reads on. Says nothing of what was sent. */
export function* inputFaults(value: unknown, type: GraphQLInputType, path: string): Generator<Fault> {
  if (isNonNullType(type)) {
    if (value === null || value === undefined) yield { path, message: 'is missing' };
    else yield* inputFaults(value, type.ofType, path);
  } else if (value === null || value === undefined) {
    return;
  } else if (isListType(type)) {
    // GraphQL takes one value for a list of it.
    if (!Array.isArray(value)) yield* inputFaults(value, type.ofType, path);
    else yield* listFaults(value, type.ofType, path);
  } else if (isInputObjectType(type)) {
    yield* objectFaults(value, type, path);
  } else if (!isOfLeaf(value, type)) {
    yield { path, message: leafSentence(type) };
  }
}
