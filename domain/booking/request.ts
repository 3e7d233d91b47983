import type { SessionId } from '../schedule/session-id';
import type { ChildId, ListingId } from '../shared/ids';

/** Holds what one idempotency key stands for. Amounts are minor units. */
export interface BookingRequest {
  readonly operation: 'BOOK' | 'CONFIRM' | 'JOIN';
  readonly thingToDoId: ListingId;
  readonly sessionId: SessionId;
  readonly children: readonly ChildId[];
  readonly adults: number;
  readonly total?: number;
  readonly shared?: boolean;
  readonly note?: string;
}

/** Returns the request as one text: the same for the same request, whatever the order of its children. */
export const requestText = ({ children, ...rest }: BookingRequest): string =>
  JSON.stringify([
    rest.operation,
    rest.thingToDoId,
    rest.sessionId,
    [...children].sort(),
    rest.adults,
    rest.total ?? null,
    rest.shared ?? false,
    rest.note ?? null,
  ]);

/** Returns whether a text is an idempotency key: 8 to 100 visible ASCII characters. */
export const isIdempotencyKey = (text: string): boolean =>
  text.length >= 8 && text.length <= 100 && /^[!-~]+$/.test(text);
