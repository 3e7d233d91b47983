import type { BookingAddress } from '../../../application/booking/ports/booking-address';
import { setting } from '../environment';
import { provide } from '../provider';

/** Reads an address with `{id}` in it, or `none` where there is no web app. */
export const bookingAddress = provide('bookingAddress', (): BookingAddress => {
  const pattern = setting('BOOKING_ADDRESS');
  return (id) => (pattern === 'none' ? undefined : pattern.replace('{id}', () => encodeURIComponent(id)));
});
