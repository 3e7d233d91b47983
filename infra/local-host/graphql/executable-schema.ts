import { buildASTSchema, type GraphQLNamedType, GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import type { ApiRoutes } from '../../../handlers/routes';
import { Complaint } from '../../shell/complaint';
import { type Invoke, resolverOf } from './resolvers';
import { scalarOf } from './scalars';
import { unroutedFields } from './unrouted';

const attach = (type: GraphQLNamedType, routes: ApiRoutes, invoke: Invoke): void => {
  const scalar = scalarOf(type.name);
  if (scalar) {
    const { serialize, parseValue, parseLiteral } = scalar;
    Object.assign(type, { serialize, parseValue, parseLiteral });
  }
  if (!(type instanceof GraphQLObjectType)) return;
  const fields = type.getFields();
  for (const [name, route] of Object.entries(routes[type.name] ?? {})) {
    const field = fields[name];
    if (!field)
      throw new Complaint(
        `Route ${type.name}.${name} names no field: remove it from handlers/routes.ts, or add the field.`,
      );
    field.resolve = resolverOf(route, invoke);
  }
};

/** Returns an API that runs: its SDL, AppSync's scalars, and a function behind every routed field. */
export const executableSchema = (sdl: string, routes: ApiRoutes, invoke: Invoke): GraphQLSchema => {
  const schema = buildASTSchema(parse(sdl));
  for (const type of Object.values(schema.getTypeMap())) attach(type, routes, invoke);
  const unrouted = unroutedFields(schema, routes);
  if (unrouted.length > 0)
    throw new Complaint(`No route leads to ${unrouted.join(', ')}: add it to handlers/routes.ts.`);
  return schema;
};
