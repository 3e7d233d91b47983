import type {
  Accessibility,
  AgeRange,
  Attendance,
  Category,
  ListingType,
  Setting,
  TargetType,
} from '../listing/content';
import type { Box, Coordinates } from '../shared/geo';
import type { DayOfWeek } from '../shared/time';
import type { AskedWord } from '../shared/words';

/** Says how answers are ordered. Equal keys fall back to the id, ascending in every order. */
export interface Order {
  readonly by: 'RELEVANCE' | 'SOONEST' | 'GEO_DISTANCE' | 'PRICE';
  readonly direction: 'ASC' | 'DESC';
}

/**
 * Holds the asked days and hours as one stretch for each day: a session answers when it overlaps one of [day + from,
 * day + to). At least one of the three conditions is there.
 */
export interface AskedTime {
  /** Days since the epoch, both included. Absent: any day. */
  readonly days?: { readonly from: number; readonly to: number };
  /** The days that stretches begin on; at least one, Monday first. Absent: every day of the week. */
  readonly weekdays?: readonly DayOfWeek[];
  /** Milliseconds after midnight; `to` before `from` runs past midnight, never equal. Absent: the whole day. */
  readonly hours?: { readonly from: number; readonly to: number };
  /** Milliseconds east of UTC of the clock that days and hours are of. Absent: each venue's own clock. */
  readonly offset?: number;
}

/**
 * Describes a child of the party: born on a day (days since the epoch), or as many completed months old, both ends
 * included.
 */
export type AskedChild =
  | { readonly bornOn: number }
  | { readonly months: { readonly from: number; readonly to: number } };

/** Says how many come along at most: as many as can be booked at once. */
export const maxParty = { children: 10, adults: 10 } as const;

/** Names who comes along: at least one person. */
export interface AskedParty {
  readonly children: readonly AskedChild[];
  readonly adults: number;
}

/** Holds whole units, whatever the currency, both ends included. */
export interface AskedAmounts {
  readonly from: number;
  readonly to: number;
}

/**
 * Holds what a family asks for. All conditions hold at once, on one and the same session; an empty list asks for
 * nothing.
 */
export interface SearchQuery {
  /** Each begins a word in name, description, address or organiser's name, or is a typing error of one. */
  readonly words: readonly AskedWord[];
  readonly within?: { readonly center: Coordinates; readonly radiusMetres: number };
  /** Where the session is. It may cross the antimeridian. */
  readonly box?: Box;
  /** Completed years of each child; every child must be welcome. */
  readonly ages: readonly AgeRange[];
  /** Every child of it is welcome on the day of the session. */
  readonly party?: AskedParty;
  /** Places are left for the whole party (for one person without) and booking has not closed, or none has to be booked. */
  readonly available?: true;
  /** Any of these: a listing is for several. */
  readonly targetTypes: readonly TargetType[];
  readonly price?: AskedAmounts;
  /** What the whole party pays. There is a party. */
  readonly totalPrice?: AskedAmounts;
  /** Whether nobody pays anything. */
  readonly free?: boolean;
  readonly types: readonly ListingType[];
  readonly categories: readonly Category[];
  /** Any of these ids. What is no id names nobody. */
  readonly organisers: readonly string[];
  readonly settings: readonly Setting[];
  readonly attendances: readonly Attendance[];
  /** Any of these ranges (RFC 4647, basic filtering), canonical: `en` asks for `en-GB` too. */
  readonly languages: readonly string[];
  /** All of these; what nobody has said is no yes. */
  readonly accessibility: readonly Accessibility[];
  /** Any of these, folded. */
  readonly tags: readonly string[];
  readonly when?: AskedTime;
  readonly bookingMandatory?: boolean;
  readonly adultMandatory?: boolean;
  /** Where the family is: makes the distance known. */
  readonly origin?: Coordinates;
  readonly order: Order;
}

/** Asks for nothing in particular: found is all that has a session ahead, soonest first. */
export const anything: SearchQuery = {
  words: [],
  ages: [],
  targetTypes: [],
  types: [],
  categories: [],
  organisers: [],
  settings: [],
  attendances: [],
  languages: [],
  accessibility: [],
  tags: [],
  order: { by: 'SOONEST', direction: 'ASC' },
};
