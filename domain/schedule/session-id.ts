import * as v from 'valibot';
import { parseDateTime } from '../shared/time';

declare const brand: unique symbol;

/** Names a session of a listing by its original start in UTC, `20261124T100000Z`: it stays when the session moves, and sorts by time. */
export type SessionId = string & { readonly [brand]: 'SessionId' };

const pattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

/** Returns the start that an id names, in milliseconds since the epoch; undefined when it is no session's id. */
export const parseSessionId = (id: string): number | undefined =>
  id.length === 16 && pattern.test(id) ? parseDateTime(id.replace(pattern, '$1-$2-$3T$4:$5:$6Z')) : undefined;

/** Returns the id of a session that the schedule has at a moment, in milliseconds since the epoch. */
export const sessionIdAt = (originalStart: number): SessionId =>
  `${new Date(originalStart).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z` as SessionId;

/** Stands behind every session's id. */
export const lastSessionId = '99991231T235959Z' as SessionId;

export const sessionIdRule = v.custom<SessionId>(
  (value) => typeof value === 'string' && parseSessionId(value) !== undefined,
  'is not the id of a session',
);
