import { createHash } from 'node:crypto';
import type { BookingNames } from '../../application/booking/ports/booking-names';
import { bookingId } from '../../domain/shared/ids';

/** 132 bits: nobody meets another's by chance. */
const length = 22;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, length);

export const bookingNames: BookingNames = {
  idOf: (parent, idempotencyKey) => bookingId(hashOf(`${parent}\n${idempotencyKey}`)),
  hashOf,
};
