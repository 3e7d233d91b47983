import type { RefusalKind } from './refusal-kinds';

/** What is wrong with a field, in the page's own words. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Says why the API did not do what it was asked. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly type: string,
    message: string,
    readonly faults: readonly Fault[] = [],
    /** What the API tells besides, as `errorInfo` names it. */
    readonly info: Readonly<Record<string, unknown>> = {},
    /** What its type does not say. */
    readonly kind: RefusalKind | null = null,
  ) {
    super(message);
  }
}
