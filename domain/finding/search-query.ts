import type { AgeRange, Category, ListingType, TargetType } from '../listing/content';
import type { Coordinates } from '../shared/geo';
import type { AskedWord } from '../shared/words';

/** How answers are ordered. Equal keys fall back to the id, ascending in every order. */
export interface Order {
  readonly by: 'RELEVANCE' | 'SOONEST' | 'GEO_DISTANCE' | 'PRICE';
  readonly direction: 'ASC' | 'DESC';
}

/** The asked days and hours: a session answers when it overlaps one of the intervals [day + from, day + to). */
export interface AskedTime {
  /** Days since the epoch, both included. Absent: any day. */
  readonly days?: { readonly from: number; readonly to: number };
  /** Milliseconds after midnight UTC; `to` before `from` runs past midnight, never equal. Absent: the whole day. */
  readonly hours?: { readonly from: number; readonly to: number };
}

/** What a family asks for. All conditions hold at once; an empty list asks for nothing. */
export interface SearchQuery {
  /** Each begins a word in name, description, address or organiser's name. */
  readonly words: readonly AskedWord[];
  readonly within?: { readonly center: Coordinates; readonly radiusMetres: number };
  /** Completed years of each child; every child must be welcome. */
  readonly ages: readonly AgeRange[];
  /** Any of these: a listing is for several. */
  readonly targetTypes: readonly TargetType[];
  /** Whole units, whatever the currency. */
  readonly price?: { readonly from: number; readonly to: number };
  readonly types: readonly ListingType[];
  readonly categories: readonly Category[];
  readonly when?: AskedTime;
  readonly bookingMandatory?: boolean;
  readonly adultMandatory?: boolean;
  /** Where the family is: makes the distance known. */
  readonly origin?: Coordinates;
  readonly order: Order;
}
