import type { LocalTime } from '../schedule/local-time';
import type { SessionChange } from '../schedule/session-changes';
import type { Place } from '../shared/geo';
import type { ListingId, OrganiserId } from '../shared/ids';
import type { DayOfWeek, Instant, TimeOfDay } from '../shared/time';
import type { Unread } from '../shared/unread';
import type { BookingRules } from './booking-rules';

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
 * Names what a price says. `FIXED`: one price. `FREE`: nothing to pay. `FROM`: at least the lowest price. `DONATION`:
 * families give what they like. `UNKNOWN`: the organiser cannot tell; the prices are 0 and mean nothing.
 */
export const priceKinds = ['FIXED', 'FREE', 'FROM', 'DONATION', 'UNKNOWN'] as const;
export type PriceKind = (typeof priceKinds)[number];

export const settings = ['INDOOR', 'OUTDOOR'] as const;
export type Setting = (typeof settings)[number];

export const attendances = ['IN_PERSON', 'ONLINE'] as const;
export type Attendance = (typeof attendances)[number];

/** Names supports: each stands for one accessibility support of OpenActive. */
export const accessibilityKinds = [
  'STEP_FREE',
  'ACCESSIBLE_TOILET',
  'CHANGING_PLACE',
  'HEARING_LOOP',
  'SIGN_LANGUAGE',
  'QUIET_SPACE',
  'RELAXED_SESSION',
  'SENSORY_FRIENDLY',
  'ONE_TO_ONE',
  'VISUAL_SUPPORT',
  'ASSISTANCE_DOGS',
  'PARKING',
] as const;
export type Accessibility = (typeof accessibilityKinds)[number];

/** Says whether there is one kind of support. A kind of which nothing is said is unknown: neither yes nor no. */
export interface AccessibilitySupport {
  readonly kind: Accessibility;
  readonly supported: boolean;
}

export const pricedPeople = ['CHILD', 'ADULT', 'FAMILY'] as const;
export type PricedPeople = (typeof pricedPeople)[number];

/** Says what one child, one adult or a whole family pays for a session. Minor units of the currency of `price`. */
export interface PriceFor {
  readonly for: PricedPeople;
  readonly amount: number;
}

/** Holds weekly hours. Where `to` is not after `from` they run past midnight and belong to the day they start on. */
export interface Occurrence {
  readonly dayOfWeek: DayOfWeek;
  readonly hours: { readonly from: TimeOfDay; readonly to: TimeOfDay };
}

/**
 * Sessions by a rule, on the listing's clock: the session at `start` alone, those of `rrule` (RFC 5545, counted from `start`), those of
 * `rdates`; less `exdates` and the holidays of `region` (ISO 3166-2) that are skipped. Each lasts `durationMinutes` that pass.
 */
export interface Schedule {
  readonly start: LocalTime;
  readonly durationMinutes: number;
  readonly rrule?: string;
  readonly rdates?: readonly LocalTime[];
  readonly exdates?: readonly LocalTime[];
  readonly skipPublicHolidays?: boolean;
  readonly skipSchoolHolidays?: boolean;
  readonly region?: string;
}

/** Says when a listing takes place; `sessionsOf` says what it means for each type of listing. */
export interface When {
  readonly dateTime: { readonly from: Instant; readonly to: Instant };
  readonly occurrences: readonly Occurrence[];
  /** Of the IANA database. What was stored before there were zones has none: its place's counts. */
  readonly timeZone?: string;
  /** Where there are any, they alone say when sessions are, and `dateTime` says from which to which day. */
  readonly schedules?: readonly Schedule[];
}

/** Describes an uploaded picture. Its key stands under its organiser's id. */
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

/** Holds minor units of `currency` (ISO 4217), both ends included. */
export interface Price {
  readonly from: number;
  readonly to: number;
  readonly currency: string;
}

/** Holds completed years, 0 to 120, both ends included. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** Holds completed months, 0 to 1452, both ends included. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

/** Says whom a thing to do is for. */
export interface Target {
  readonly age: AgeRange;
  /** Lies within `age`. Where it is there, it alone says who is welcome. */
  readonly ageInMonths?: MonthRange;
  /** At least one, none twice, in the order the organiser wrote them in. */
  readonly type: readonly TargetType[];
}

/** Holds each as it can be written to: an address in ASCII, a number without spaces, a URL. */
export interface Contact {
  readonly email?: string;
  readonly phone?: string;
  readonly www?: string;
}

/** Holds what an organiser says of a thing to do: all that a family reads. */
export interface ListingContent {
  readonly type: ListingType;
  readonly name: string;
  readonly description: string;
  readonly where: Place;
  readonly when: When;
  readonly contact: Contact;
  readonly target: Target;
  readonly image?: Image;
  readonly bookingMandatory: boolean;
  readonly adultMandatory: boolean;
  readonly category: Category;
  readonly price: Price;
  readonly priceKind: PriceKind;
  /** At least one, each kind of people once. */
  readonly prices?: readonly PriceFor[];
  /** How many people one session takes, 1 to 10,000, whether they book here or not. Where they do, `booking` has the same. */
  readonly capacity?: number;
  readonly setting?: Setting;
  readonly attendance?: Attendance;
  /** What is spoken: at least one BCP 47 tag in its canonical form, none twice. */
  readonly languages?: readonly string[];
  /** At least one, no kind twice. */
  readonly accessibility?: readonly AccessibilitySupport[];
  /** At least one, none twice whatever its case and diacritics. */
  readonly tags?: readonly string[];
  /** How places are booked. Without it none can be booked here. */
  readonly booking?: BookingRules;
  readonly unread?: readonly Unread[];
}

/** Names its fields: `unread` holds what is none. */
export type ContentFields = Omit<ListingContent, 'unread'>;

/** Describes a listing as families see it. */
export interface PublicListing {
  readonly id: ListingId;
  readonly organiserId: OrganiserId;
  readonly content: ListingContent;
  /** What was changed of single sessions since, in the order in which it was. */
  readonly sessionChanges?: readonly SessionChange[];
}
