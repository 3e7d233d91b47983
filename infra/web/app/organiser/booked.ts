import { ask } from '../api/client';
import { type BookedSessionsQuery, bookedSessions, type SessionScope, sessionCounts } from '../api/generated/organiser';

/** How many places of a session families have, and how many they wait for. */
export interface BookedSession {
  readonly id: string;
  readonly booked: number;
  readonly waiting: number;
}

type Session = NonNullable<BookedSessionsQuery['thingToDoById']>['sessions']['edges'][number]['node'];

/** At most so many pages of twenty sessions: half a year of a daily class. */
const maxPages = 10;

const sessionsAhead = async (id: string): Promise<readonly Session[]> => {
  const found: Session[] = [];
  let after: string | null = null;
  for (let page = 0; page < maxPages; page += 1) {
    const answer: BookedSessionsQuery = await ask('organiser', bookedSessions, { id, after });
    const connection = answer.thingToDoById?.sessions;
    found.push(...(connection?.edges.map(({ node }) => node) ?? []));
    after = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
    if (after === null) break;
  }
  return found;
};

/** Whether somebody may have places: who only keeps some for minutes is not told from who has booked them. */
const mayBeBooked = ({ placesLeft, capacity }: Session): boolean =>
  placesLeft !== null && (capacity === null || placesLeft < capacity);

/** Reads what families have booked of the sessions ahead; nothing where places are not booked here. */
export const bookedAhead = async (id: string): Promise<readonly BookedSession[]> => {
  const sessions = (await sessionsAhead(id)).filter(mayBeBooked);
  return Promise.all(
    sessions.map(async ({ id: sessionId }) => {
      const { sessionCounts: counts } = await ask('organiser', sessionCounts, { thingToDoId: id, sessionId });
      return { id: sessionId, booked: counts?.booked ?? 0, waiting: counts?.waiting ?? 0 };
    }),
  );
};

/** Returns which of the sessions a change of one takes along; ids sort by time. */
export const inScope = (
  sessions: readonly BookedSession[],
  scope: SessionScope,
  id: string,
): readonly BookedSession[] =>
  sessions.filter((one) => scope === 'ALL' || one.id === id || (scope === 'THIS_AND_FOLLOWING' && one.id > id));

export interface Sum {
  readonly places: number;
  readonly sessions: number;
  readonly waiting: number;
}

export const sumOf = (sessions: readonly BookedSession[]): Sum => ({
  places: sessions.reduce((sum, { booked }) => sum + booked, 0),
  sessions: sessions.filter(({ booked }) => booked > 0).length,
  waiting: sessions.reduce((sum, { waiting }) => sum + waiting, 0),
});
