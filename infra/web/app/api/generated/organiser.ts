// Made by npm run web -- --types from handlers/**/*.graphql and infra/web/documents.

import type { Document } from '../document';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What kind of thing to do a listing is. */
export type ThingToDoType =
  /** Takes place once. Over several days it is a session on each of them where its daily hours are 2 to 14 long, and else one that lasts. */
  | 'EVENT'
  /** Takes place week after week, at the hours of its occurrences. */
  | 'RECURRING_EVENT'
  /** A place to go to, open at the hours of its occurrences, or all day when it has none. */
  | 'PLACE';

/** Whom a thing to do is for. */
export type TargetType =
  /** For grown-ups. */
  | 'ADULT'
  /** For children. */
  | 'CHILD'
  /** For families together. */
  | 'FAMILY';

/** What a thing to do is about. */
export type ThingToDoCategory =
  /** Concerts, choirs, instruments. */
  | 'MUSIC'
  /** Dance to watch or to join. */
  | 'DANCE'
  /** Painting, sculpture and other fine arts. */
  | 'ARTS'
  /** Making things by hand. */
  | 'CRAFTS'
  /** Games and exercise. */
  | 'SPORT'
  /** Out of doors. */
  | 'OUTDOOR'
  /** Films. */
  | 'CINEMA'
  /** Plays and puppets. */
  | 'THEATER'
  /** Parties. */
  | 'PARTY'
  /** Courses that help one grow. */
  | 'PERSONAL_DEVELOPMENT'
  /** Cafés. */
  | 'CAFE'
  /** Restaurants. */
  | 'RESTAURANT'
  /** Indoor playrooms. */
  | 'PLAYROOM'
  /** Shows, fairs and fun. */
  | 'ENTERTAINMENT'
  /** Museums, traditions, books. */
  | 'CULTURE'
  /** Lessons and learning. */
  | 'EDUCATION'
  /** Whatever fits nowhere else. */
  | 'OTHER';

/** A day of the week, on the clock of the thing to do. */
export type DayOfWeek =
  /** Monday. */
  | 'MON'
  /** Tuesday. */
  | 'TUE'
  /** Wednesday. */
  | 'WED'
  /** Thursday. */
  | 'THU'
  /** Friday. */
  | 'FRI'
  /** Saturday. */
  | 'SAT'
  /** Sunday. */
  | 'SUN';

/** What the price of a thing to do means. */
export type PriceKind =
  /** One price. */
  | 'FIXED'
  /** Nothing to pay. */
  | 'FREE'
  /** At least the lowest price. */
  | 'FROM'
  /** Families give what they like; the price, if it is not 0, is what the organiser suggests. Not found as free. */
  | 'DONATION'
  /** Nobody knows yet. The price is 0 and says nothing; no question about prices finds it. */
  | 'UNKNOWN';

/** For whom an amount is: of a child or an adult it is what one pays, of a family what all of them pay together. */
export type PricedPeople =
  /** Each child. */
  | 'CHILD'
  /** Each adult. */
  | 'ADULT'
  /** At least one child with at least one adult, however many they are, where that is less than what each of them pays. */
  | 'FAMILY';

/** Under a roof or under the sky. */
export type Setting =
  /** Under a roof. */
  | 'INDOOR'
  /** Under the sky. */
  | 'OUTDOOR';

/** How families take part. */
export type Attendance =
  /** They come to the place. */
  | 'IN_PERSON'
  /** They join from wherever they are. */
  | 'ONLINE';

/** What makes a thing to do accessible. */
export type Accessibility =
  /** There is a way in without steps. */
  | 'STEP_FREE'
  /** There is a toilet for people in wheelchairs. */
  | 'ACCESSIBLE_TOILET'
  /** There is a toilet with a bench for changing and a hoist. */
  | 'CHANGING_PLACE'
  /** There is a hearing loop. */
  | 'HEARING_LOOP'
  /** It is interpreted into a sign language. */
  | 'SIGN_LANGUAGE'
  /** There is a quiet room to withdraw to. */
  | 'QUIET_SPACE'
  /** Whoever moves about or makes a noise is welcome to. */
  | 'RELAXED_SESSION'
  /** Light and sound are kept low. */
  | 'SENSORY_FRIENDLY'
  /** Somebody is there for one child alone. */
  | 'ONE_TO_ONE'
  /** What is to be seen is described, or there is large print or braille. */
  | 'VISUAL_SUPPORT'
  /** Assistance dogs are welcome. */
  | 'ASSISTANCE_DOGS'
  /** There is parking for holders of a disabled person's badge. */
  | 'PARKING';

/** Who takes a place. */
export type CountedPeople =
  /** Children take places, and adults who come with them take none. */
  | 'CHILDREN'
  /** Everybody takes a place. */
  | 'EVERYBODY';

/** What becomes of the booking for a child of another age than is welcome. */
export type AgeGate =
  /** The parent is warned, and may book. */
  | 'ADVISE'
  /** It is refused. */
  | 'ENFORCE';

/** How a session stands to the schedule. */
export type SessionStatus =
  /** Takes place as the schedule has it. */
  | 'SCHEDULED'
  /** Does not take place. */
  | 'CANCELLED'
  /** Starts at another time than the schedule's. */
  | 'MOVED';

/** How far a listing has come. */
export type ThingToDoStatus =
  /** Being written by its organiser. */
  | 'DRAFT'
  /** Waiting for a moderator. */
  | 'PENDING'
  /** To be found by families. */
  | 'PUBLISHED'
  /** Sent back by a moderator, with reasons. */
  | 'REJECTED'
  /** Taken back by its organiser. */
  | 'WITHDRAWN';

/** A range of whole numbers, both ends included. */
export type IntRangeInput = {
  /** The lowest. */
  readonly from: number;
  /** The highest, not below `from`. */
  readonly to: number;
};

/** A range of numbers, both ends included. */
export type FloatRangeInput = {
  /** The lowest. */
  readonly from: number;
  /** The highest, not below `from`. */
  readonly to: number;
};

/** From one time of day to another, past midnight when `to` is before `from`. */
export type TimeRangeInput = {
  /** When it begins. */
  readonly from: string;
  /** When it ends. */
  readonly to: string;
};

/** How a party stands. */
export type BookingStatus =
  /** It has its places. */
  | 'BOOKED'
  /** It waits for places. */
  | 'WAITING'
  /** Places are kept for it, to be accepted. */
  | 'OFFERED'
  /** Cancelled, by its family, by you, or with the session. */
  | 'CANCELLED'
  /** Its offer ended. */
  | 'LAPSED'
  /** It left the waiting list. */
  | 'LEFT'
  /** Booking closed while it waited. */
  | 'CLOSED';

/** Somebody who is there: by the ticket, or by the booking. */
export type CheckInInput = {
  /** The text of a ticket. */
  readonly ticket?: string | null | undefined;
  /** The id of a booking, instead of a ticket. */
  readonly bookingId?: string | null | undefined;
  /** Which child; all of the party without it. */
  readonly child?: string | null | undefined;
  /** When; now without it. What lies ahead counts as now. */
  readonly at?: string | null | undefined;
  /** What your device calls itself, of up to 64 characters. */
  readonly device?: string | null | undefined;
  /** The number that your device gave to this, so that it counts once however often it is sent. */
  readonly number?: number | null | undefined;
};

/** Somebody who is not there after all. */
export type UndoCheckInInput = {
  /** The id of the booking. */
  readonly bookingId: string;
  /** Which child; all of the party without it. */
  readonly child?: string | null | undefined;
};

/** A thing to do as its organiser writes it, all of it: on an update an optional field that is left out is empty afterwards, unless it says otherwise. */
export type ThingToDoInput = {
  /** What kind of thing to do it is. */
  readonly type: ThingToDoType;
  /** Its name, in one line of up to 200 characters. */
  readonly name: string;
  /** What to expect, in up to 10,000 characters. */
  readonly description: string;
  /** Where it takes place. */
  readonly where: WhereInput;
  /** When it takes place. */
  readonly when: WhenInput;
  /** Whom to ask. */
  readonly contact: ContactInput;
  /** Whom it is for. */
  readonly target: TargetInput;
  /** Its picture, uploaded with `imageUpload`. On an update none means: keep the one there is. */
  readonly image?: ImageObjectInput | null | undefined;
  /** Whether one has to book. */
  readonly bookingMandatory: boolean;
  /** Whether a grown-up has to stay. */
  readonly adultMandatory: boolean;
  /** What it is about. */
  readonly category: ThingToDoCategory;
  /** What it costs, from the lowest to the highest, in `currency`, with no more decimals than that has. */
  readonly price: FloatRangeInput;
  /** What `price` means; by default `FREE` where it is 0, `FIXED` where both ends are equal, else `FROM`. For `UNKNOWN` and `FREE` the price is 0 to 0. */
  readonly priceKind?: PriceKind | null | undefined;
  /** An ISO 4217 code; `PLN` by default. */
  readonly currency?: string | null | undefined;
  /** Your own name for the listing, in one line of up to 200 characters: no other listing of yours has it. Creating it again answers the first one, unchanged. On an update none means: keep the one there is. */
  readonly externalId?: string | null | undefined;
  /** What a child, an adult and a family pay, each at most once. Whoever they do not name pays `price.from`. None beside a `priceKind` of `UNKNOWN`, and only 0 beside `FREE`. */
  readonly prices?: ReadonlyArray<PriceInput> | null | undefined;
  /** How many people one session takes, 1 to 10,000, whether they book here or not. By default, and always equal to, that of `booking`. */
  readonly capacity?: number | null | undefined;
  /** Whether it is under a roof. */
  readonly setting?: Setting | null | undefined;
  /** Whether families come or join online. */
  readonly attendance?: Attendance | null | undefined;
  /** The languages that are spoken: up to 20 BCP 47 tags such as `pl` or `en-GB`, none twice. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** What there is and what there is not, each kind at most once. A kind that is not named is unknown, which is not no. */
  readonly accessibility?: ReadonlyArray<AccessibilitySupportInput> | null | undefined;
  /** Words of your own that it goes by: up to 20 of up to 40 characters, none twice, whatever case and diacritics they are written in. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** How places are booked. Without it none can be booked here. */
  readonly booking?: BookingRulesInput | null | undefined;
};

/** What somebody pays for a session. */
export type PriceInput = {
  /** For whom it is. */
  readonly for: PricedPeople;
  /** How much, in `currency`, with no more decimals than that has. */
  readonly amount: number;
};

/** Whether there is one kind of support. */
export type AccessibilitySupportInput = {
  /** Which kind. */
  readonly kind: Accessibility;
  /** Whether there is: `false` says that there is none. */
  readonly supported: boolean;
};

/** How places in a session are booked. */
export type BookingRulesInput = {
  /** How many places a session has, 1 to 10,000. */
  readonly capacity: number;
  /** Who takes a place; by default `EVERYBODY`. */
  readonly counts?: CountedPeople | null | undefined;
  /** From when on one can book; by default from its publication on. */
  readonly opensAt?: string | null | undefined;
  /** So many minutes before the start booking closes, up to 525,600 (a year); by default 0. */
  readonly closesMinutesBefore?: number | null | undefined;
  /** What becomes of the booking for a child of another age than is welcome; by default `ENFORCE`. */
  readonly ageGate?: AgeGate | null | undefined;
  /** Whether families can wait for a place in a full session; by default they can. */
  readonly waitingList?: boolean | null | undefined;
  /** So many hours an offer to who waits stands, 1 to 168; by default 24. */
  readonly offerHours?: number | null | undefined;
  /** What comes back to who cancels: up to 20 tiers, none for the same hours, and never more back for less notice. Without any all of it comes back until the start. */
  readonly cancellation?: ReadonlyArray<CancellationTierInput> | null | undefined;
};

/** What comes back to who cancels in time. */
export type CancellationTierInput = {
  /** At least so many hours before the start, 0 to 8,760 (a year). */
  readonly hoursBefore: number;
  /** So much of what was paid, 0 to 100, with at most two decimals. */
  readonly percent: number;
};

/** A place and its address. */
export type WhereInput = {
  /** Where it lies. */
  readonly location: CoordinatesInput;
  /** The postal address, in one line of up to 500 characters. */
  readonly address: string;
};

/** A point on Earth, in degrees. */
export type CoordinatesInput = {
  /** Latitude, -90 to 90. */
  readonly lat: number;
  /** Longitude, -180 to 180. */
  readonly lon: number;
};

/** When a thing to do takes place. */
export type WhenInput = {
  /** From its first to its last moment, at most 10 years. With `schedules` it says from which to which day there are sessions. */
  readonly dateTime: DateTimeRangeInput;
  /** The weekly hours of what recurs (at least one) and of a place that is not always open; an event needs none. Hours with an offset are what the clock there shows at the first session. None with `schedules`. */
  readonly occurrences: ReadonlyArray<OccurenceInput>;
  /** The time zone whose clock counts (IANA), such as `Europe/Warsaw`; that of the coordinates by default. */
  readonly timeZone?: string | null | undefined;
  /** When the sessions are, at most 50 schedules with at most 5,000 sessions together. */
  readonly schedules?: ReadonlyArray<ScheduleInput> | null | undefined;
};

/** From one moment to another. */
export type DateTimeRangeInput = {
  /** The first moment. */
  readonly from: string;
  /** The last moment, not before `from`. */
  readonly to: string;
};

/** Hours on one day of every week. */
export type OccurenceInput = {
  /** The day on which the hours begin. */
  readonly dayOfWeek: DayOfWeek;
  /** The hours; equal ends are 24 hours. */
  readonly hours: TimeRangeInput;
};

/** How to reach the people behind a thing to do. An empty string means absent. */
export type ContactInput = {
  /** Their e-mail address. */
  readonly email?: string | null | undefined;
  /** Their telephone number. */
  readonly phone?: string | null | undefined;
  /** Their web page, by http or https. */
  readonly www?: string | null | undefined;
};

/** Whom a thing to do is for. */
export type TargetInput = {
  /** Ages that are welcome, 0 to 120 completed years. */
  readonly age: IntRangeInput;
  /** The same in completed months, 0 to 1,452, where you are that exact. They lie within `age` and narrow it: 40 to 95 are 3 years 4 months to 7 years 11 months. */
  readonly ageInMonths?: IntRangeInput | null | undefined;
  /** Whom it is for: at least one, none twice. Their order is kept. */
  readonly type: ReadonlyArray<TargetType>;
};

/** A picture uploaded with `imageUpload`, under the key, bucket and region that it answered. */
export type ImageObjectInput = {
  /** The name of the file. */
  readonly name: string;
  /** The bucket that it is stored in. */
  readonly bucket: string;
  /** Its key in the bucket: it stands under your own id. */
  readonly key: string;
  /** The region of the bucket. */
  readonly region: string;
  /** Its media type, such as `image/jpeg`. */
  readonly mimeType?: string | null | undefined;
};

/** A thing to do to change. */
export type UpdateThingToDoInput = {
  /** The id of the thing to do. */
  readonly id: string;
  /** The thing to do as it shall be. */
  readonly thingToDo: ThingToDoInput;
  /** Whether to remove the picture that it has. */
  readonly removeImage?: boolean | null | undefined;
};

/** A thing to do to hand to the moderators. */
export type PublishInput = {
  /** The id of the thing to do. */
  readonly id: string;
};

/** A thing to do to withdraw. */
export type WithdrawInput = {
  /** The id of the thing to do. */
  readonly id: string;
};

/** A thing to do to make a new version of. */
export type NewVersionInput = {
  /** The id of the thing to do. */
  readonly id: string;
};

/** A thing to do to remove. */
export type RemoveThingToDoInput = {
  /** The id of the thing to do. */
  readonly id: string;
};

/** A picture to upload. */
export type ImageUploadInput = {
  /** The name of the file. */
  readonly name: string;
  /** Its media type: `image/jpeg`, `image/png`, `image/webp`, `image/gif` or `image/avif`. */
  readonly mimeType: string;
};

/** What others see of you. */
export type SaveProfileInput = {
  /** Your name, of up to 200 characters. */
  readonly name: string;
};

/** Sessions by a rule, on the clock of the thing to do; without `rrule` and `rdates` the one session at `start`. */
export type ScheduleInput = {
  /** The first session's start, local, such as `2027-01-09T10:00`; from 1970 on. A rule counts from it, and it may lie before the thing to do is shown. */
  readonly start: string;
  /** How long each session lasts, in minutes that pass: 1 to 527,040. */
  readonly durationMinutes: number;
  /** A recurrence rule (RFC 5545) of days, weeks, months or years: the value alone, such as `FREQ=WEEKLY;BYDAY=MO`. */
  readonly rrule?: string | null | undefined;
  /** Further sessions' starts, local: at most 1,000. */
  readonly rdates?: ReadonlyArray<string> | null | undefined;
  /** Starts of sessions that there are not, local: at most 1,000. */
  readonly exdates?: ReadonlyArray<string> | null | undefined;
  /** Whether there is no session on a public holiday of `region`. */
  readonly skipPublicHolidays?: boolean | null | undefined;
  /** Whether there is no session in school holidays of `region`. */
  readonly skipSchoolHolidays?: boolean | null | undefined;
  /** Whose holidays, by ISO 3166-2, such as `PL-14`. Needed to skip them. */
  readonly region?: string | null | undefined;
};

/** Which sessions a change is about. */
export type SessionScope =
  /** The one session. */
  | 'THIS'
  /** The session, and all that the schedule has after it. */
  | 'THIS_AND_FOLLOWING'
  /** All sessions that have not ended: what is over stays as it was. */
  | 'ALL';

/** What to change of sessions of a published thing to do. What is not named stays as it is; something is named. */
export type ChangeSessionInput = {
  /** The id of the thing to do. */
  readonly thingToDoId: string;
  /** The id of the session. */
  readonly sessionId: string;
  /** Which sessions change. */
  readonly scope: SessionScope;
  /** When the session starts, local, such as `2027-01-09T10:00`; at most a year from when the schedule has it. With a wider scope the others move by as much on the wall clock. */
  readonly start?: string | null | undefined;
  /** How long it lasts, in minutes that pass: 1 to 527,040. */
  readonly durationMinutes?: number | null | undefined;
  /** Where it takes place. */
  readonly where?: WhereInput | null | undefined;
  /** How many people it takes, 1 to 10,000. */
  readonly capacity?: number | null | undefined;
  /** What it costs, in the currency of the thing to do. */
  readonly price?: FloatRangeInput | null | undefined;
  /** Why, for families, in one line of up to 500 characters. */
  readonly reason?: string | null | undefined;
};

/** Which sessions of a published thing to do to cancel. */
export type CancelSessionInput = {
  /** The id of the thing to do. */
  readonly thingToDoId: string;
  /** The id of the session. */
  readonly sessionId: string;
  /** Which sessions are cancelled. */
  readonly scope: SessionScope;
  /** Why, for families, in one line of up to 500 characters. */
  readonly reason?: string | null | undefined;
};

export type PlaceFragment = { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } };

export type RangeFragment = { readonly from: number, readonly to: number };

export type SessionPartFragment = { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null };

export type SessionsFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> };

export type WholeFragment = { readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null };

export type AttendeeRowFragment = { readonly bookingId: string, readonly child: string | null, readonly name: string | null, readonly ageInYears: number | null, readonly adults: number, readonly status: BookingStatus, readonly note: string | null, readonly checkedInAt: string | null };

export type AttendeesQueryVariables = Exact<{
  thingToDoId: string;
  sessionId: string;
  after?: string | null | undefined;
}>;


export type AttendeesQuery = { readonly attendees: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly bookingId: string, readonly child: string | null, readonly name: string | null, readonly ageInYears: number | null, readonly adults: number, readonly status: BookingStatus, readonly note: string | null, readonly checkedInAt: string | null } }> } | null };

export type SessionCountsQueryVariables = Exact<{
  thingToDoId: string;
  sessionId: string;
}>;


export type SessionCountsQuery = { readonly sessionCounts: { readonly capacity: number, readonly booked: number, readonly held: number, readonly offered: number, readonly waiting: number, readonly left: number } | null };

export type AttendeesCsvQueryVariables = Exact<{
  thingToDoId: string;
  sessionId: string;
}>;


export type AttendeesCsvQuery = { readonly attendeesCsv: string | null };

export type CheckInMutationVariables = Exact<{
  input: CheckInInput;
}>;


export type CheckInMutation = { readonly checkIn: { readonly bookingId: string, readonly child: string | null, readonly name: string | null, readonly ageInYears: number | null, readonly adults: number, readonly status: BookingStatus, readonly note: string | null, readonly checkedInAt: string | null } | null };

export type UndoCheckInMutationVariables = Exact<{
  input: UndoCheckInInput;
}>;


export type UndoCheckInMutation = { readonly undoCheckIn: { readonly bookingId: string, readonly child: string | null, readonly name: string | null, readonly ageInYears: number | null, readonly adults: number, readonly status: BookingStatus, readonly note: string | null, readonly checkedInAt: string | null } | null };

export type OwnFragment = { readonly status: ThingToDoStatus, readonly revision: number, readonly rejectionReasons: ReadonlyArray<string>, readonly newVersionOf: string | null, readonly externalId: string | null, readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly sent: { readonly occurrences: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly hours: { readonly from: string, readonly to: string } }> }, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null };

export type MyListingsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type MyListingsQuery = { readonly thingsToDo: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly status: ThingToDoStatus, readonly revision: number, readonly rejectionReasons: ReadonlyArray<string>, readonly newVersionOf: string | null, readonly where: { readonly address: string }, readonly when: { readonly timeZone: string }, readonly image: { readonly imageUri: string } | null, readonly sessions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> } } }> } | null };

export type MyListingQueryVariables = Exact<{
  id: string;
}>;


export type MyListingQuery = { readonly thingToDoById: { readonly status: ThingToDoStatus, readonly revision: number, readonly rejectionReasons: ReadonlyArray<string>, readonly newVersionOf: string | null, readonly externalId: string | null, readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly sent: { readonly occurrences: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly hours: { readonly from: string, readonly to: string } }> }, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null } | null };

export type MySessionsQueryVariables = Exact<{
  id: string;
  from?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type MySessionsQuery = { readonly thingToDoById: { readonly sessions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> } } | null };

export type VersionPreviewQueryVariables = Exact<{
  id: string;
}>;


export type VersionPreviewQuery = { readonly newVersionPreview: { readonly appearingCount: number, readonly changingCount: number, readonly vanishingCount: number, readonly appearing: ReadonlyArray<{ readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null }>, readonly changing: ReadonlyArray<{ readonly before: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null }, readonly after: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }>, readonly vanishing: ReadonlyArray<{ readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null }> } | null };

export type ProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfileQuery = { readonly profile: { readonly id: string, readonly name: string } | null };

export type CreateMutationVariables = Exact<{
  input: ThingToDoInput;
}>;


export type CreateMutation = { readonly createThingToDo: { readonly id: string, readonly revision: number } | null };

export type UpdateMutationVariables = Exact<{
  input: UpdateThingToDoInput;
}>;


export type UpdateMutation = { readonly updateThingToDo: { readonly id: string, readonly revision: number } | null };

export type SubmitMutationVariables = Exact<{
  input: PublishInput;
}>;


export type SubmitMutation = { readonly publish: { readonly id: string, readonly status: ThingToDoStatus } | null };

export type WithdrawMutationVariables = Exact<{
  input: WithdrawInput;
}>;


export type WithdrawMutation = { readonly withdraw: { readonly id: string } | null };

export type RenewMutationVariables = Exact<{
  input: NewVersionInput;
}>;


export type RenewMutation = { readonly newVersion: { readonly id: string } | null };

export type RemoveMutationVariables = Exact<{
  input: RemoveThingToDoInput;
}>;


export type RemoveMutation = { readonly removeThingToDo: { readonly id: string } | null };

export type ChangeSessionMutationVariables = Exact<{
  input: ChangeSessionInput;
}>;


export type ChangeSessionMutation = { readonly changeSession: { readonly id: string } | null };

export type CancelSessionMutationVariables = Exact<{
  input: CancelSessionInput;
}>;


export type CancelSessionMutation = { readonly cancelSession: { readonly id: string } | null };

export type SaveProfileMutationVariables = Exact<{
  input: SaveProfileInput;
}>;


export type SaveProfileMutation = { readonly saveProfile: { readonly id: string, readonly name: string } | null };

export type ImageUploadMutationVariables = Exact<{
  input: ImageUploadInput;
}>;


export type ImageUploadMutation = { readonly imageUpload: { readonly url: string, readonly fields: string, readonly bucket: string, readonly key: string, readonly region: string } | null };

export const attendees = "query attendees($thingToDoId:ID!$sessionId:ID!$after:String){attendees(thingToDoId:$thingToDoId sessionId:$sessionId first:20 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{...AttendeeRow}}}}fragment AttendeeRow on Attendee{bookingId child name ageInYears adults status note checkedInAt}" as Document<AttendeesQuery, AttendeesQueryVariables>;

export const sessionCounts = "query sessionCounts($thingToDoId:ID!$sessionId:ID!){sessionCounts(thingToDoId:$thingToDoId sessionId:$sessionId){capacity booked held offered waiting left}}" as Document<SessionCountsQuery, SessionCountsQueryVariables>;

export const attendeesCsv = "query attendeesCsv($thingToDoId:ID!$sessionId:ID!){attendeesCsv(thingToDoId:$thingToDoId sessionId:$sessionId)}" as Document<AttendeesCsvQuery, AttendeesCsvQueryVariables>;

export const checkIn = "mutation checkIn($input:CheckInInput!){checkIn(input:$input){...AttendeeRow}}fragment AttendeeRow on Attendee{bookingId child name ageInYears adults status note checkedInAt}" as Document<CheckInMutation, CheckInMutationVariables>;

export const undoCheckIn = "mutation undoCheckIn($input:UndoCheckInInput!){undoCheckIn(input:$input){...AttendeeRow}}fragment AttendeeRow on Attendee{bookingId child name ageInYears adults status note checkedInAt}" as Document<UndoCheckInMutation, UndoCheckInMutationVariables>;

export const myListings = "query myListings($first:Int$after:String$search:String){thingsToDo(first:$first after:$after search:$search){totalCount pageInfo{hasNextPage endCursor}edges{node{id name category status revision rejectionReasons newVersionOf where{address}when{timeZone}image{imageUri}sessions(first:1){...Sessions}}}}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}fragment Sessions on SessionConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{...SessionPart}}}" as Document<MyListingsQuery, MyListingsQueryVariables>;

export const myListing = "query myListing($id:ID!){thingToDoById(id:$id){...Own}}fragment Place on Where{address location{lat lon}}fragment Range on FloatRange{from to}fragment Whole on ThingToDo{id type name description where{...Place}when{dateTime{from to}timeZone hours{dayOfWeek from to}schedules{start durationMinutes rrule rdates exdates skipPublicHolidays skipSchoolHolidays region}}contact{email phone www}target{age{from to}ageInMonths{from to}type}image{name bucket key region imageUri}bookingMandatory adultMandatory category price{...Range}priceKind currency prices{for amount}capacity setting attendance languages accessibility{kind supported}tags booking{capacity counts opensAt closesMinutesBefore ageGate waitingList offerHours cancellation{hoursBefore percent}}}fragment Own on ThingToDo{...Whole sent:when{occurrences{dayOfWeek hours{from to}}}status revision rejectionReasons newVersionOf externalId}" as Document<MyListingQuery, MyListingQueryVariables>;

export const mySessions = "query mySessions($id:ID!$from:AWSDateTime$after:String){thingToDoById(id:$id){sessions(first:20 from:$from after:$after){...Sessions}}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}fragment Sessions on SessionConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{...SessionPart}}}" as Document<MySessionsQuery, MySessionsQueryVariables>;

export const versionPreview = "query versionPreview($id:ID!){newVersionPreview(id:$id){appearingCount appearing{...SessionPart}changingCount changing{before{...SessionPart}after{...SessionPart}}vanishingCount vanishing{...SessionPart}}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}" as Document<VersionPreviewQuery, VersionPreviewQueryVariables>;

export const profile = "query profile{profile{id name}}" as Document<ProfileQuery, ProfileQueryVariables>;

export const create = "mutation create($input:ThingToDoInput!){createThingToDo(input:$input){id revision}}" as Document<CreateMutation, CreateMutationVariables>;

export const update = "mutation update($input:UpdateThingToDoInput!){updateThingToDo(input:$input){id revision}}" as Document<UpdateMutation, UpdateMutationVariables>;

export const submit = "mutation submit($input:PublishInput!){publish(input:$input){id status}}" as Document<SubmitMutation, SubmitMutationVariables>;

export const withdraw = "mutation withdraw($input:WithdrawInput!){withdraw(input:$input){id}}" as Document<WithdrawMutation, WithdrawMutationVariables>;

export const renew = "mutation renew($input:NewVersionInput!){newVersion(input:$input){id}}" as Document<RenewMutation, RenewMutationVariables>;

export const remove = "mutation remove($input:RemoveThingToDoInput!){removeThingToDo(input:$input){id}}" as Document<RemoveMutation, RemoveMutationVariables>;

export const changeSession = "mutation changeSession($input:ChangeSessionInput!){changeSession(input:$input){id}}" as Document<ChangeSessionMutation, ChangeSessionMutationVariables>;

export const cancelSession = "mutation cancelSession($input:CancelSessionInput!){cancelSession(input:$input){id}}" as Document<CancelSessionMutation, CancelSessionMutationVariables>;

export const saveProfile = "mutation saveProfile($input:SaveProfileInput!){saveProfile(input:$input){id name}}" as Document<SaveProfileMutation, SaveProfileMutationVariables>;

export const imageUpload = "mutation imageUpload($input:ImageUploadInput!){imageUpload(input:$input){url fields bucket key region}}" as Document<ImageUploadMutation, ImageUploadMutationVariables>;

