import { err, ok, type Result } from '../../domain/shared/result';
import type { SearchIndexAdmin } from '../ports/search-index-admin';

/** The stage whose search real families use. */
const production = 'prod';

interface Input {
  /** The index's name, as the operator wrote it. */
  readonly confirm: string | undefined;
  readonly again: string | undefined;
}

/** In production the index is deleted only for somebody who names it, twice. */
export interface NotConfirmed {
  readonly code: 'NotConfirmed';
  /** What to send instead. */
  readonly send: { readonly confirm: string; readonly again: string };
}

interface Ports {
  readonly searchIndexAdmin: SearchIndexAdmin;
  readonly stage: string;
}

interface Deleted {
  readonly deleted: readonly string[];
}

/** Deletes the search index. Nothing is lost for good: it can be rebuilt from the table; but nothing is found meanwhile. */
export const makeDeleteIndices =
  ({ searchIndexAdmin, stage }: Ports) =>
  async ({ confirm, again }: Input): Promise<Result<Deleted, NotConfirmed>> => {
    const { alias } = searchIndexAdmin;
    const isConfirmed = confirm === alias && again === alias;
    if (stage === production && !isConfirmed) {
      return err({ code: 'NotConfirmed', send: { confirm: alias, again: alias } });
    }
    return ok({ deleted: await searchIndexAdmin.deleteAll() });
  };
