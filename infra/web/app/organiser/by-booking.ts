/** Returns rows by their booking, in the order in which the bookings come first. */
export const byBooking = <Row extends { readonly bookingId: string }>(
  rows: readonly Row[],
): readonly (readonly Row[])[] => {
  const parties = new Map<string, Row[]>();
  for (const row of rows) parties.set(row.bookingId, [...(parties.get(row.bookingId) ?? []), row]);
  return [...parties.values()];
};
