import { type GraphQLSchema, isObjectType } from 'graphql';
import type { ApiRoutes } from '../../../handlers/routes';

/**
 * Names the fields, `Type.field`, that only a function could answer and that no route leads to one: those of the operations, and those
 * with arguments. They would answer null.
 */
export const unroutedFields = (schema: GraphQLSchema, routes: ApiRoutes): readonly string[] => {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => roots.has(type) || args.length > 0)
        .filter(({ name }) => routes[type.name]?.[name] === undefined)
        .map(({ name }) => `${type.name}.${name}`),
    );
};
