import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { loadHandler } from '../../../handlers/functions';
import { type Api, routes } from '../../../handlers/routes';
import { schemaOf } from '../../../handlers/schema';

/** Returns a value of the right kind that as few rules as possible let through. */
const wrongValue = (wrapped: GraphQLInputType): unknown => {
  const type = getNullableType(wrapped);
  if (isListType(type)) return [];
  if (isInputObjectType(type)) {
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, wrongValue(field.type)]));
  }
  const kinds: Readonly<Record<string, unknown>> = { Boolean: false, Float: -1, Int: 0 };
  return kinds[getNamedType(type).name] ?? '';
};

/** Returns whether the path leads from an argument to something within it. */
const isPlace = (field: GraphQLField<unknown, unknown>, path: string): boolean => {
  const [name, ...rest] = path.split('.');
  let type = field.args.find((argument) => argument.name === name)?.type;
  for (const part of rest) {
    const around: GraphQLInputType | undefined = type && getNullableType(type);
    if (isListType(around)) type = around.ofType;
    else type = isInputObjectType(around) ? around.getFields()[part]?.type : undefined;
  }
  return type !== undefined;
};

interface Answer {
  readonly errorType?: string;
  readonly errorInfo?: { readonly fields: readonly { readonly path: string }[] } | null;
}

const apis: readonly Api[] = ['guest', 'user', 'organiser', 'audit'];

const cases = apis.flatMap((api) => {
  const schema = buildSchema(schemaOf(api));
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) => {
      const route = routes[api][root?.name ?? '']?.[field.name];
      return route && field.args.length > 0 ? [{ name: `${api} ${field.name}`, field, function: route.function }] : [];
    }),
  );
});

describe('what is wrong with an argument', () => {
  it.each([
    ['user/cancel-booking', { input: { id: 'one', children: [] } }, 'input.children'],
    ['user/quote-cancellation', { id: 'one', children: [] }, 'children'],
  ] as const)('is a list of nobody where somebody is to be named, in %s', async (name, args, path) => {
    const handler = await loadHandler(name);
    const answer = await handler({
      arguments: args,
      identity: { sub: 'somebody', sourceIp: ['192.0.2.1'] },
      info: { fieldName: 'field', parentTypeName: 'Root' },
    });
    expect(answer).toMatchObject({ errorType: 'InvalidInput', errorInfo: { fields: [{ path }] } });
  });

  it.each(cases)('is said of a place among the arguments of $name', async ({ field, function: name }) => {
    const handler = await loadHandler(name);
    const answer = (await handler({
      arguments: Object.fromEntries(field.args.map((argument) => [argument.name, wrongValue(argument.type)])),
      identity: { sub: 'somebody', sourceIp: ['192.0.2.1'] },
      info: { fieldName: field.name, parentTypeName: 'Root' },
    })) as Answer;
    const paths = answer.errorInfo?.fields.map(({ path }) => path) ?? [];
    expect(answer.errorType).not.toBe('InternalError');
    expect(paths.filter((path) => !isPlace(field, path))).toEqual([]);
  });
});
