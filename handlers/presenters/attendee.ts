import type { Attendee } from '../../domain/booking/attendance';
import { toAmount } from '../../domain/shared/money';

/** Presents an attendee. What is absent is left out: GraphQL answers null for it. */
export const presentAttendee = ({ due, ...attendee }: Attendee) => ({
  ...attendee,
  ...(due && { due: toAmount(due.amount, due.currency), currency: due.currency }),
});
