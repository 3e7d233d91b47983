import type { BookingId } from '../../../domain/shared/ids';

/** Returns where a family sees its booking; undefined when there is no web app. */
export type BookingAddress = (id: BookingId) => string | undefined;
