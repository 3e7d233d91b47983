/** Who wants to come: children by their ids, and grown-ups. */
export interface PartyChoice {
  readonly children: readonly string[];
  readonly adults: number;
}

/** Whether everybody of a party takes a place, or its children only. */
export type Counts = 'EVERYBODY' | 'CHILDREN';

/** Returns how many places a party takes. */
export const placesOf = ({ children, adults }: PartyChoice, counts: Counts): number =>
  children.length + (counts === 'EVERYBODY' ? adults : 0);

/** Returns the minutes that a hold lasts, begun ones included: ten minutes are 10, and a second less, too. */
export const minutesLeft = (seconds: number): number => Math.ceil(Math.max(0, seconds) / 60);

export interface Leaving {
  /** Who of those that are left does not come. */
  readonly ids: readonly string[];
  /** Whether anything is cancelled at all. */
  readonly isAsked: boolean;
  /** What the API is told: without names it cancels all, so all who are left must be ticked. */
  readonly children?: readonly string[];
}

/** Returns who leaves a booking. Ticks of children that are gone already count for nothing. */
export const leavingOf = (booked: readonly string[], ticked: readonly string[]): Leaving => {
  const ids = booked.filter((id) => ticked.includes(id));
  if (ids.length === booked.length) return { ids, isAsked: true };
  return { ids, isAsked: ids.length > 0, children: ids };
};

interface Agreed {
  /** Null where nobody knew the price. */
  readonly total: number | null;
  /** What was let off for what is cancelled already. */
  readonly refunded: number;
}

/** Returns what a family pays at the door, once `letOff` is let off for what it cancels; never less than nothing. */
export const owed = ({ total, refunded }: Agreed, letOff = 0): number =>
  Math.max(0, Math.round(((total ?? 0) - refunded - letOff) * 1000) / 1000);

interface Wanted {
  readonly id: string;
  readonly start: string;
}

/** Returns where a booking stands. */
export const bookingAddress = (id: string): string => `/bookings/${encodeURIComponent(id)}`;

/** Returns where a session is booked; what was asked goes along, for the way back. */
export const bookAddress = (listing: string, { id, start }: Wanted, search: string): string => {
  const params = new URLSearchParams(search);
  params.set('session', id);
  params.set('start', start);
  return `/things/${encodeURIComponent(listing)}/book?${params.toString().replaceAll('%2C', ',')}`;
};

/** Returns the way back from where a session is booked, with what was asked. */
export const backAddress = (listing: string, search: string): string => {
  const params = new URLSearchParams(search);
  params.delete('session');
  params.delete('start');
  const text = params.toString().replaceAll('%2C', ',');
  return `/things/${encodeURIComponent(listing)}${text === '' ? '' : `?${text}`}`;
};
