import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type Fault, invalidInput } from '../../../domain/shared/faults';
import { type ErrorType, type Failed, failed } from '../../../handlers/appsync/error-types';
import { unexpected } from '../unexpected';
import { briefMessage } from './brief';
import { refusedArgument } from './fault-paths';
import { sentenceFor } from './request-words';

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

/** The request's variables are none for its document. */
export class VariableError extends GraphQLError {
  override readonly name = 'VariableError';
  readonly failed: Failed;

  constructor(faults: readonly Fault[]) {
    const refusal = failed(invalidInput(faults));
    super(refusal.errorMessage);
    this.failed = refusal;
  }
}

/** Returns what GraphQL refused before anything ran: then there is no path in the answer, but perhaps an argument to name. */
const refused = (schema: GraphQLSchema, error: GraphQLError): GraphQLError => {
  if (error instanceof VariableError) return new AppSyncError(error, 'InvalidInput', error.failed.errorInfo);
  const fields = refusedArgument(schema, error);
  const message = briefMessage(sentenceFor(error.message));
  return new AppSyncError(error, 'InvalidInput', fields.length > 0 ? { fields } : null, message);
};

/** Returns what a client sees of an error: a function's own, GraphQL's as `InvalidInput`, and nothing of any other's cause. */
export const makeFormatError =
  (schema: GraphQLSchema) =>
  (error: Readonly<GraphQLError | Error>): GraphQLError => {
    const graphQLError = error instanceof GraphQLError ? error : new GraphQLError(error.message);
    if (!graphQLError.path) return refused(schema, graphQLError);
    const cause = graphQLError.originalError;
    if (cause instanceof ResolverError) return new AppSyncError(graphQLError, cause.errorType, cause.errorInfo);
    const { errorType, errorInfo, errorMessage } = unexpected(cause ?? graphQLError);
    return new AppSyncError(graphQLError, errorType, errorInfo, errorMessage);
  };
