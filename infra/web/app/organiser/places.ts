import type { SessionScope } from '../api/generated/organiser';

/** How many places of a session families have, and how many they wait for. */
export interface BookedSession {
  readonly id: string;
  readonly booked: number;
  readonly waiting: number;
}

/** What a listing says of the places of its sessions. */
export interface Places {
  readonly capacity: number | null;
  readonly booking: { readonly capacity: number } | null;
}

/** Returns how many places of a session are taken, of how many; null where places are not booked here. A session's own number counts first. */
export const takenOf = (
  { capacity, placesLeft }: { readonly capacity: number | null; readonly placesLeft: number | null },
  listing: Places,
): readonly [taken: number, of: number] | null => {
  if (placesLeft === null || listing.booking === null) return null;
  const all = capacity === null || capacity === listing.capacity ? listing.booking.capacity : capacity;
  return [Math.max(0, all - placesLeft), all];
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
