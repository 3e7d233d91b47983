import type { BookingId, UserId } from '../../../domain/shared/ids';

/** Makes names out of texts that nobody can read back: by a cryptographic hash. */
export interface BookingNames {
  /** The id of what a family does under an idempotency key: the same for the same. */
  idOf(parent: UserId, idempotencyKey: string): BookingId;
  /** Tells a request from any other. */
  hashOf(request: string): string;
}
