import { ask } from '../api/client';
import { type DoorSessionQuery, doorSession } from '../api/generated/organiser';
import { dayAndTime, localDate } from '../format';
import { words } from '../words';
import { momentOf, startsToTry } from './door';

export interface DoorAt {
  readonly thingToDoId: string;
  readonly sessionId: string;
}

/** When the session is at whose door somebody stands. */
export interface DoorTimes {
  readonly start: string;
  /** Null where it is not known: the listing may have the session no more. */
  readonly end: string | null;
}

const dayMs = 86_400_000;

/** Reads when a session is: `told` is what a link says, and may be old. Null where nothing tells. */
export const timesOf = async (
  { thingToDoId, sessionId }: DoorAt,
  told: string,
  signal: AbortSignal,
): Promise<DoorTimes | null> => {
  const starts = startsToTry(told, sessionId);
  for (const from of starts) {
    const to = new Date(Date.parse(from) + dayMs).toISOString();
    const answer: DoorSessionQuery = await ask('organiser', doorSession, { id: thingToDoId, from, to }, signal);
    const found = answer.thingToDoById?.sessions.edges.find(({ node }) => node.id === sessionId);
    if (found) return found.node;
  }
  const [start] = starts;
  return start === undefined ? null : { start, end: null };
};

/** Returns what is asked before somebody is marked now; nothing at the session itself. */
export const doorQuestion = (times: DoorTimes | null, timeZone: string | undefined): string | undefined => {
  const { attendees } = words();
  const moment = times && momentOf(times, Date.now(), (at) => localDate(new Date(at), timeZone));
  if (!times || moment === null || moment === 'now') return undefined;
  const day = dayAndTime(times.start, timeZone);
  return moment === 'early' ? attendees.markEarly(day) : attendees.markLate(day);
};
