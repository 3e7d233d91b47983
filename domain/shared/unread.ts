/**
 * Holds something that a newer version of this software has stored with a value and that this one cannot read: the
 * names on the way to it, and what it is. Carried along unread, so that an edit by older code during a deployment, or
 * after a rollback, loses nothing.
 */
export interface Unread {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Returns `unread` of a value that may have some, to be spread into what becomes of it. */
export const unreadOf = ({
  unread,
}: {
  readonly unread?: readonly Unread[];
}): { readonly unread?: readonly Unread[] } => (unread ? { unread } : {});
