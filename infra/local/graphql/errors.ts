import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ErrorType, Failed } from '../../../handlers/appsync/error-types';

/** AppSync's error: what it adds stands beside the message, not under `extensions`. */
interface AppSyncFormattedError extends GraphQLFormattedError {
  readonly errorType: string;
  readonly errorInfo: unknown;
  readonly data: null;
}

class AppSyncError extends GraphQLError {
  readonly #type: string;
  readonly #info: unknown;

  constructor(cause: GraphQLError, type: string, info: unknown, message: string = cause.message) {
    super(message, {
      ...(cause.nodes && { nodes: cause.nodes }),
      ...(cause.source && { source: cause.source }),
      ...(cause.positions && { positions: cause.positions }),
      ...(cause.path && { path: cause.path }),
    });
    this.#type = type;
    this.#info = info;
  }

  override toJSON(): AppSyncFormattedError {
    const { message, locations, path } = this;
    return {
      message,
      errorType: this.#type,
      errorInfo: this.#info,
      data: null,
      ...(locations && { locations }),
      ...(path && { path }),
    };
  }
}

/** An error that a function answered. */
export class ResolverError extends Error {
  override readonly name = 'ResolverError';
  readonly errorType: ErrorType;
  readonly errorInfo: Failed['errorInfo'];

  constructor({ errorMessage, errorType, errorInfo }: Failed) {
    super(errorMessage);
    this.errorType = errorType;
    this.errorInfo = errorInfo;
  }
}

/** What a client sees of an error: a function's own, GraphQL's as `InvalidInput`, and nothing of any other's cause. */
export const formatError = (error: Readonly<GraphQLError | Error>): GraphQLError => {
  const graphQLError = error instanceof GraphQLError ? error : new GraphQLError(error.message);
  const cause = graphQLError.originalError;
  if (cause instanceof ResolverError) return new AppSyncError(graphQLError, cause.errorType, cause.errorInfo);
  // GraphQL refuses before anything runs, and then there is no path; later it is a fault of ours.
  if (!graphQLError.path) return new AppSyncError(graphQLError, 'InvalidInput', null);
  return new AppSyncError(graphQLError, 'InternalError', null, 'Something went wrong on our side.');
};
