interface LoggedCause {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly cause?: LoggedCause;
}

/** A chain of causes is a few long; one that runs in a circle ends. */
const maxChainLength = 5;

/**
 * Returns what a log may hold of a failure. Nothing else that clients hang on their errors: a search engine's carries the question that
 * a family asked, a refused write the item that is stored.
 */
export const loggedCause = (failure: unknown, maxLength = maxChainLength): LoggedCause => {
  if (!(failure instanceof Error)) return { name: typeof failure, message: String(failure) };
  const { name, message, stack, cause } = failure;
  return {
    name,
    message,
    stack,
    ...(cause !== undefined && maxLength > 1 && { cause: loggedCause(cause, maxLength - 1) }),
  };
};
