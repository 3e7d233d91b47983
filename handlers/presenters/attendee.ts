import type { Attendee } from '../../domain/booking/attendance';

/** Presents an attendee. What is absent is left out: GraphQL answers null for it. */
export const presentAttendee = (attendee: Attendee): Attendee => attendee;
