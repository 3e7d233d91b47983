import type { IncomingMessage } from 'node:http';
import { type ExecutionArgs, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { createHandler, type Response } from 'graphql-http';
import { maxResolvers } from '../../request-limits';
import { boundedResult } from './answer-size';
import { makeDocuments } from './documents';
import { makeFormatError, ResolverError, VariableError } from './errors';
import type { RequestContext } from './resolvers';
import { variableFaults } from './variable-faults';

/** One GraphQL API over HTTP, as the GraphQL-over-HTTP specification says. */
export type Endpoint = (request: IncomingMessage, body: string, identity: object | null) => Promise<Response>;

interface Raw {
  readonly identity: object | null;
}

const contextOf = ({ identity }: Raw): RequestContext => ({
  identity,
  loaders: new Map(),
  resolved: { count: 0 },
});

/** Answers nothing but the limit once a request has passed it: what has not been asked for by then looks like none. */
const withinLimit = (result: ExecutionResult, { resolved }: RequestContext): ExecutionResult => {
  if (resolved.count <= maxResolvers) return result;
  const passed = result.errors?.find(
    ({ originalError }) => originalError instanceof ResolverError && originalError.errorType === 'LimitExceeded',
  );
  return passed ? { errors: [passed], data: null } : result;
};

export const makeEndpoint = (schema: GraphQLSchema): Endpoint => {
  const documents = makeDocuments(schema);
  const handle = createHandler<Raw, undefined, RequestContext>({
    formatError: makeFormatError(schema),
    execute: (args: ExecutionArgs) => {
      const result = execute(args);
      const bounded = (whole: ExecutionResult) =>
        boundedResult(withinLimit(whole, args.contextValue as RequestContext));
      return 'then' in result ? result.then(bounded) : bounded(result);
    },
    onSubscribe: ({ raw }, { query, variables, operationName }) => {
      const checked = documents(query);
      if (!('kind' in checked)) return [...checked];
      const faults = variableFaults(schema, checked, operationName, variables ?? {});
      if (faults.length > 0) return [new VariableError(faults)];
      return {
        schema,
        document: checked,
        contextValue: contextOf(raw),
        ...(variables && { variableValues: variables }),
        ...(operationName && { operationName }),
      };
    },
  });
  return (request, body, identity) =>
    handle({
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: request.headers,
      body,
      raw: { identity },
      context: undefined,
    });
};

/** Refuses a request as a whole, in the shape of any other error. */
export const refusal = (errorType: string, message: string): string =>
  JSON.stringify({ errors: [{ message, errorType, errorInfo: null, data: null }] });
