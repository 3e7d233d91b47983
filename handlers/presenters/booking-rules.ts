import type { BookingRules } from '../../domain/listing/booking-rules';

export const presentBookingRules = ({ cancellation, ...rules }: BookingRules) => ({
  ...rules,
  cancellation: cancellation.map(({ hoursBefore, permyriad }) => ({ hoursBefore, percent: permyriad / 100 })),
});

/** Returns the rules that were presented. */
export const bookingRulesIn = ({ cancellation, ...rules }: ReturnType<typeof presentBookingRules>): BookingRules => ({
  ...rules,
  cancellation: cancellation.map(({ hoursBefore, percent }) => ({ hoursBefore, permyriad: Math.round(percent * 100) })),
});
