import type { Grant } from './grants';

/** Says what a function gets. On Lambda memory buys processor time in proportion. */
export interface Size {
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** As many at once, where a loop could run away with the account. */
  readonly concurrency?: number;
}

/** Leaves time for three attempts of three seconds each, as adapters make them, and AppSync waits for 30. */
export const usualSize: Size = { memoryMb: 512, timeoutSeconds: 12 };
/** Gives more processor: signing requests and reading many listings takes it. */
export const searching: Size = { memoryMb: 1024, timeoutSeconds: 12 };
/** Gives more time: an operator waits. */
export const operated: Size = { memoryMb: 512, timeoutSeconds: 60 };
/** Lasts as long as Lambda allows, and never runs two at once. */
export const longest: Size = { memoryMb: 512, timeoutSeconds: 900, concurrency: 1 };
/** Reads batches of a stream or a queue. */
export const consuming: Size = { memoryMb: 512, timeoutSeconds: 30, concurrency: 5 };

/**
 * Says what is not the default of a function, in one row. All else follows from its handler's file and from what it may
 * do.
 */
export interface FunctionRow {
  readonly grants: readonly Grant[];
  /** Settings that no grant calls for: `infra/aws/environment.ts` derives the others. */
  readonly settings?: readonly FreeSetting[];
  /** The usual size without it. */
  readonly size?: Size;
}

/** Names settings that a function may be told without a grant. */
export type FreeSetting =
  | 'BOOKING_ADDRESS'
  | 'CURSOR_SECRET'
  | 'IMAGES_BUCKET'
  | 'IMAGES_ORIGIN'
  | 'KEEPS_DATA'
  | 'LISTING_ADDRESS'
  | 'PAYMENTS'
  | 'SEARCH_SHARDS'
  | 'TICKET_KEYS';
