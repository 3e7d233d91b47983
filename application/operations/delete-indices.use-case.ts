import { err, ok, type Result } from '../../domain/shared/result';
import type { SearchIndexAdmin } from '../finding/ports/search-index-admin';

interface Input {
  /** The index's name, as the operator wrote it. */
  readonly confirm: string | undefined;
  readonly again: string | undefined;
}

/**
 * Says that it was not confirmed. Where data is kept, real families search: there the index is deleted only for
 * somebody who names it, twice.
 */
export interface NotConfirmed {
  readonly code: 'NotConfirmed';
  /** What to send instead. */
  readonly send: { readonly confirm: string; readonly again: string };
}

interface Ports {
  readonly searchIndexAdmin: SearchIndexAdmin;
  readonly keepsData: boolean;
}

interface Deleted {
  readonly deleted: readonly string[];
}

/** Deletes the search index. Nothing is lost for good: it can be rebuilt from the table; but nothing is found meanwhile. */
export const makeDeleteIndices =
  ({ searchIndexAdmin, keepsData }: Ports) =>
  async ({ confirm, again }: Input): Promise<Result<Deleted, NotConfirmed>> => {
    const { alias } = searchIndexAdmin;
    const isConfirmed = confirm === alias && again === alias;
    if (keepsData && !isConfirmed) {
      return err({ code: 'NotConfirmed', send: { confirm: alias, again: alias } });
    }
    return ok({ deleted: await searchIndexAdmin.deleteAll() });
  };
