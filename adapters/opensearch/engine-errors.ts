/** Reports the engine's own refusal of one search among several. */
export class Refused extends Error {
  constructor(
    readonly statusCode: number | undefined,
    cause: unknown,
  ) {
    super('the search engine refused a query', { cause });
    this.name = 'Refused';
  }
}

const unreachable: ReadonlySet<string> = new Set(['ConnectionError', 'TimeoutError', 'NoLivingConnectionsError']);

/**
 * Returns whether a status is 429 or 5xx: the engine has too much to do or is broken. A refusal of what was asked is a
 * fault of ours.
 */
export const isOverloaded = (statusCode: unknown): boolean => typeof statusCode === 'number' && statusCode >= 429;

/** Returns whether the engine does not answer, rather than that it was asked the wrong thing. */
export const isOutOfReach = (failure: unknown): boolean =>
  failure instanceof Error &&
  (unreachable.has(failure.name) || ('statusCode' in failure && isOverloaded(failure.statusCode)));
