import { answersTime, firstAnswer, horizonOf } from '../../domain/finding/answers';
import type { AskedTime } from '../../domain/finding/question';
import type { ListingContent } from '../../domain/listing/content';
import { type Session, sessionsOf } from '../../domain/listing/sessions';

/** Looks up the first session that answers and has not ended at `now`; see `firstAnswer`. */
export type FindSession = (when: AskedTime | undefined, now: number) => Session | undefined;

/** Beyond so many, sessions are expanded when asked for and not kept. */
const mostKept = 1000;

/** The first index whose value is over `limit`; `values` never fall. */
const firstOver = (values: Float64Array, limit: number): number => {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
};

const keep = (content: ListingContent): readonly Session[] | undefined => {
  const kept: Session[] = [];
  for (const session of sessionsOf(content, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)) {
    if (kept.length === mostKept) return undefined;
    kept.push(session);
  }
  return kept;
};

/** Expands a listing's sessions once, so that a question costs a binary search. */
export const makeFindSession = (content: ListingContent): FindSession => {
  const sessions = keep(content);
  if (!sessions) return (when, now) => firstAnswer(content, when, now);
  // Sessions stand by their start, and a long one may outlast the next: the latest end so far is what can be searched.
  let latest = Number.NEGATIVE_INFINITY;
  const latestEnds = Float64Array.from(sessions, ({ end }) => {
    latest = Math.max(latest, end);
    return latest;
  });
  return (when, now) => {
    const { from, to } = horizonOf(when, now);
    for (let index = firstOver(latestEnds, from); index < sessions.length; index++) {
      const session = sessions[index];
      if (!session || session.start >= to) return undefined;
      if (session.end > from && session.end > now && answersTime(session, when)) return session;
    }
    return undefined;
  };
};
