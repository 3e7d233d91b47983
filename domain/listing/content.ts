import type { Coordinates } from '../shared/geo';
import type { ListingId, OrganiserId } from '../shared/ids';
import type { DayOfWeek, Instant, TimeOfDay } from '../shared/time';
import type { Unread } from '../shared/unread';

export const listingTypes = ['EVENT', 'RECURRING_EVENT', 'PLACE'] as const;
export type ListingType = (typeof listingTypes)[number];

export const targetTypes = ['ADULT', 'CHILD', 'FAMILY'] as const;
export type TargetType = (typeof targetTypes)[number];

export const categories = [
  'MUSIC',
  'DANCE',
  'ARTS',
  'CRAFTS',
  'SPORT',
  'OUTDOOR',
  'CINEMA',
  'THEATER',
  'PARTY',
  'PERSONAL_DEVELOPMENT',
  'CAFE',
  'RESTAURANT',
  'PLAYROOM',
  'ENTERTAINMENT',
  'CULTURE',
  'EDUCATION',
  'OTHER',
] as const;
export type Category = (typeof categories)[number];

/**
 * `FIXED`: one price. `FREE`: nothing to pay. `FROM`: at least the lowest price. `DONATION`: families give what they like.
 * `UNKNOWN`: the organiser cannot tell; the prices are 0 and mean nothing.
 */
export const priceKinds = ['FIXED', 'FREE', 'FROM', 'DONATION', 'UNKNOWN'] as const;
export type PriceKind = (typeof priceKinds)[number];

/** Weekly hours. Where `to` is not after `from` they run past midnight and belong to the day they start on. */
export interface Occurrence {
  readonly dayOfWeek: DayOfWeek;
  readonly hours: { readonly from: TimeOfDay; readonly to: TimeOfDay };
}

/** When a listing takes place; `sessionsOf` says what it means for each type of listing. */
export interface When {
  readonly dateTime: { readonly from: Instant; readonly to: Instant };
  readonly occurrences: readonly Occurrence[];
}

/** An uploaded picture. Its key stands under its organiser's id. */
export interface Image {
  readonly name: string;
  readonly bucket: string;
  readonly key: string;
  readonly region: string;
  readonly mimeType?: string;
  /** The key of the copy that a moderator judges. Made when the listing is submitted; nothing changes it. */
  readonly submittedAs?: string;
  /** The key of the copy that was approved: families see this one. */
  readonly approvedAs?: string;
}

/** Minor units of `currency` (ISO 4217), both ends included. */
export interface Price {
  readonly from: number;
  readonly to: number;
  readonly currency: string;
}

/** Completed years, 0 to 120, both ends included. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** Each as it can be written to: an address in ASCII, a number without spaces, a URL. */
export interface Contact {
  readonly email?: string;
  readonly phone?: string;
  readonly www?: string;
}

/** What an organiser says of a thing to do: all that a family reads. */
export interface ListingContent {
  readonly type: ListingType;
  readonly name: string;
  readonly description: string;
  readonly where: { readonly location: Coordinates; readonly address: string };
  readonly when: When;
  readonly contact: Contact;
  /** At least one type, none twice, in the order the organiser wrote them in. */
  readonly target: { readonly age: AgeRange; readonly type: readonly TargetType[] };
  readonly image?: Image;
  readonly bookingMandatory: boolean;
  readonly adultMandatory: boolean;
  readonly category: Category;
  readonly price: Price;
  readonly priceKind: PriceKind;
  readonly unread?: readonly Unread[];
}

/** Its fields: `unread` holds what is none. */
export type ContentFields = Omit<ListingContent, 'unread'>;

/** A listing as families see it. */
export interface PublicListing {
  readonly id: ListingId;
  readonly organiserId: OrganiserId;
  readonly content: ListingContent;
}
