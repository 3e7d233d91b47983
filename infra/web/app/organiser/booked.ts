import { ask } from '../api/client';
import { type BookedSessionsQuery, bookedSessions, sessionCounts } from '../api/generated/organiser';
import { type BookedSession, takenOf } from './places';

type Session = NonNullable<BookedSessionsQuery['thingToDoById']>['sessions']['edges'][number]['node'];

/** At most so many pages of twenty sessions: half a year of a daily class. */
const maxPages = 10;

/** Returns the sessions of which somebody may have places: who only keeps some for minutes is not told from who has booked. */
const takenAhead = async (id: string): Promise<readonly Session[]> => {
  const found: Session[] = [];
  let after: string | null = null;
  for (let page = 0; page < maxPages; page += 1) {
    const answer: BookedSessionsQuery = await ask('organiser', bookedSessions, { id, after });
    const listing = answer.thingToDoById;
    if (!listing) break;
    const { edges, pageInfo } = listing.sessions;
    found.push(...edges.map(({ node }) => node).filter((node) => (takenOf(node, listing)?.[0] ?? 0) > 0));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (after === null) break;
  }
  return found;
};

/** Reads what families have booked of the sessions ahead; nothing where places are not booked here. */
export const bookedAhead = async (id: string): Promise<readonly BookedSession[]> => {
  const sessions = await takenAhead(id);
  return Promise.all(
    sessions.map(async ({ id: sessionId }) => {
      const { sessionCounts: counts } = await ask('organiser', sessionCounts, { thingToDoId: id, sessionId });
      return { id: sessionId, booked: counts?.booked ?? 0, waiting: counts?.waiting ?? 0 };
    }),
  );
};
