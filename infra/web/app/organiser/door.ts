/** Milliseconds. */
const hour = 3_600_000;
/** Whoever is marked longer before a session or after it is marked on another day, or by mistake. */
const nearHours = 3;

interface Times {
  readonly start: string;
  /** Null where nobody knows it. */
  readonly end: string | null;
}

/** When somebody is marked: at the session, on an earlier day, or on a later one. */
export type Moment = 'now' | 'early' | 'late';

/** Returns when a session is marked, seen from its start and end; `dayOf` tells the day of a moment on the clock there. */
export const momentOf = ({ start, end }: Times, now: number, dayOf: (moment: number) => string): Moment => {
  const [starts, ends] = [Date.parse(start), Date.parse(end ?? start)];
  const isOtherDay = (moment: number): boolean => dayOf(moment) !== dayOf(now);
  if (starts - now > nearHours * hour && isOtherDay(starts)) return 'early';
  return now - ends > nearHours * hour && isOtherDay(ends) ? 'late' : 'now';
};

const idPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Returns the moments at which a session may start: what a link tells, else what it began as, by its id. */
export const startsToTry = (told: string, sessionId: string): readonly string[] => {
  const first = sessionId.replace(idPattern, '$1-$2-$3T$4:$5:$6Z');
  const moments = [told, first].filter((text) => !Number.isNaN(Date.parse(text)));
  return [...new Set(moments.map((text) => new Date(text).toISOString()))];
};

interface Row {
  readonly bookingId: string;
  readonly status: string;
  readonly checkedInAt: string | null;
}

interface Marked extends Row {
  readonly alreadyHereSince: string | null;
}

/** Whom a ticket has marked, and who was there before. */
export interface Used<Some> {
  readonly fresh: readonly Some[];
  readonly before: readonly Some[];
  /** Since when those were there; null where nobody was. */
  readonly since: string | null;
}

/** Returns whom a ticket has marked of its party: the answer names the first alone. */
export const usedBy = <Some extends Row>(marked: Marked & Some, rows: readonly Some[]): Used<Some> => {
  const listed = rows.filter(({ bookingId, status }) => bookingId === marked.bookingId && status === 'BOOKED');
  const party = listed.length === 0 ? [marked] : listed;
  const { alreadyHereSince } = marked;
  if (alreadyHereSince !== null) return { fresh: [], before: party, since: alreadyHereSince };
  const before = party.filter(({ checkedInAt }) => checkedInAt !== null);
  // A list that is older than what another door has taken back tells nothing of before.
  if (before.length === party.length) return { fresh: party, before: [], since: null };
  return { fresh: party.filter((row) => !before.includes(row)), before, since: before[0]?.checkedInAt ?? null };
};
