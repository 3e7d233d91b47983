import { ask } from '../api/client';
import { type ToBookQuery, toBook } from '../api/generated/user';

export type Listing = NonNullable<ToBookQuery['thingToDoById']>;
export type Session = Listing['sessions']['edges'][number]['node'];

export interface ToBook {
  readonly listing: Listing;
  /** Null where there is no such session any more. */
  readonly session: Session | null;
}

/** Milliseconds. */
const day = 86_400_000;

/** At most so many pages of what is to come: twenty sessions each. */
const maxPages = 20;

interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

/** Where to look: around the time that a link tells, then among all that is to come, for it may have been moved since. */
const windowsOf = (start: string | null): readonly Window[] => {
  const told = Date.parse(start ?? '');
  const rest = { from: null, to: null };
  if (Number.isNaN(told)) return [rest];
  return [{ from: new Date(told).toISOString(), to: new Date(told + day).toISOString() }, rest];
};

/** Returns a session by its id, wherever it was moved to. Null where the listing is gone. */
export const findSession = async (
  id: string,
  sessionId: string,
  start: string | null,
  signal?: AbortSignal,
): Promise<ToBook | null> => {
  let listing: Listing | null = null;
  for (const window of windowsOf(start)) {
    let after: string | null = null;
    for (let page = 0; page < maxPages; page += 1) {
      const answer: ToBookQuery = await ask('user', toBook, { id, ...window, after }, signal);
      listing = answer.thingToDoById;
      if (!listing) return null;
      const session = listing.sessions.edges.find(({ node }) => node.id === sessionId)?.node;
      if (session) return { listing, session };
      after = listing.sessions.pageInfo.hasNextPage ? listing.sessions.pageInfo.endCursor : null;
      if (after === null) break;
    }
  }
  return listing && { listing, session: null };
};

/** Returns what of a session a family has agreed to besides its price: when and where it is. */
export const seenOf = ({ start, end, where, status }: Session): string =>
  [start, end, where?.address ?? '', status === 'CANCELLED' ? status : ''].join('\n');
