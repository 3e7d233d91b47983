import { toEpoch, toWall, type Zone } from '../schedule/zone';
import type { BookingId } from '../shared/ids';
import { dayMs, hour, minute } from '../shared/time';

/** Families are reminded within these two hours of the evening, not all at once. */
const firstHour = 17;
const spreadMinutes = 120;

/** Returns a minute of the two hours, the same for the same booking (FNV-1a). */
const minuteOf = (id: BookingId): number => {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash % spreadMinutes;
};

/** Returns when the family is reminded of its session: the evening before on its clock. Milliseconds since the epoch. */
export const reminderAt = ({ id, starts }: { readonly id: BookingId; readonly starts: number }, zone: Zone): number => {
  const dayBefore = Math.floor(toWall(zone, starts) / dayMs) - 1;
  return toEpoch(zone, dayBefore * dayMs + firstHour * hour + minuteOf(id) * minute);
};
