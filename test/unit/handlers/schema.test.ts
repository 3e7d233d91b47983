import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql';
import * as aws from '../../../handlers/composition/aws';
import * as inMemory from '../../../handlers/composition/in-memory';
import { mailFeedbackConsumer, queueSources, streamConsumer } from '../../../handlers/event-sources';
import { functionNames, handlerPath, operations } from '../../../handlers/functions';
import { type Api, routes } from '../../../handlers/routes';
import { schemaOf } from '../../../handlers/schema';

const apis: readonly Api[] = ['guest', 'user', 'organiser', 'audit'];
const appSyncScalars = new Set(['AWSDateTime', 'AWSDate', 'AWSTime', 'AWSEmail', 'AWSURL', 'AWSJSON']);

/** Returns everything in a type that wants a description, by name. */
const described = (type: GraphQLNamedType): [string, string | null | undefined][] => {
  const own: [string, string | null | undefined][] = ['Query', 'Mutation'].includes(type.name)
    ? []
    : [[type.name, type.description]];
  if (isEnumType(type))
    return [
      ...own,
      ...type
        .getValues()
        .map((value): [string, string | null | undefined] => [`${type.name}.${value.name}`, value.description]),
    ];
  if (isInputObjectType(type))
    return [
      ...own,
      ...Object.values(type.getFields()).map((field): [string, string | null | undefined] => [
        `${type.name}.${field.name}`,
        field.description,
      ]),
    ];
  if (!isObjectType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap((field): [string, string | null | undefined][] => [
    [`${type.name}.${field.name}`, field.description],
    ...field.args.map((arg): [string, string | null | undefined] => [
      `${type.name}.${field.name}(${arg.name})`,
      arg.description,
    ]),
  ]);
  return [...own, ...fields];
};

describe.each(apis)('the %s schema', (api) => {
  const schema = buildSchema(schemaOf(api));
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );

  it('is valid, with no scalars but AppSync’s', () => {
    expect(validateSchema(schema)).toEqual([]);
    const scalars = types.filter(isScalarType).map(({ name }) => name);
    expect(scalars.filter((name) => !appSyncScalars.has(name))).toEqual([]);
  });

  it('describes every type, field, argument and value', () => {
    expect(
      types
        .flatMap(described)
        .filter(([, description]) => !description)
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('has a function behind every query and mutation, and a field for every route', () => {
    for (const root of ['Query', 'Mutation']) {
      const type = schema.getType(root);
      const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
      expect(Object.keys(routes[api][root] ?? {}).sort()).toEqual(fields.sort());
    }
    for (const [name, fields] of Object.entries(routes[api])) {
      const type = schema.getType(name);
      const known = isObjectType(type) ? Object.keys(type.getFields()) : [];
      expect(Object.keys(fields).filter((field) => !known.includes(field))).toEqual([]);
    }
  });

  it('makes every root field nullable', () => {
    for (const type of [schema.getQueryType(), schema.getMutationType()]) {
      const required = Object.values(type?.getFields() ?? {}).filter((field) => String(field.type).endsWith('!'));
      expect(required.map(({ name }) => name)).toEqual([]);
    }
  });
});

describe('the functions', () => {
  const folder = join(__dirname, '../../..');

  it('are the handlers that there are', () => {
    const files = readdirSync(join(folder, 'handlers'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.handler.ts'))
      .map((file) => `handlers/${file.replace('.ts', '')}`);
    expect(functionNames.map(handlerPath).sort()).toEqual(files.sort());
  });

  it('are all called by somebody', () => {
    const routed = Object.values(routes).flatMap((api) =>
      Object.values(api).flatMap((fields) => Object.values(fields).map((route) => route.function)),
    );
    const consumers = [
      streamConsumer,
      mailFeedbackConsumer,
      ...Object.values(queueSources).map(({ consumer }) => consumer),
      'reactions/create-profile',
      ...Object.values(operations),
    ];
    expect([...new Set([...routed, ...consumers])].sort()).toEqual([...functionNames].sort());
  });
});

describe('the adapter sets', () => {
  it('offer the same, so that one line swaps them', () => {
    // That each fits where the other stands is the compiler's to check.
    const inItsPlace: typeof aws = inMemory;
    expect(Object.keys(inItsPlace).sort()).toEqual(Object.keys(aws).sort());
  });
});
