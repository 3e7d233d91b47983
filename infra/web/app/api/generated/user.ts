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

/** A point on Earth, in degrees. */
export type LocationInput = {
  /** Latitude, -90 to 90. */
  readonly lat: number;
  /** Longitude, -180 to 180. */
  readonly lon: number;
};

/** What to look for. Different filters all hold, on one and the same session; an empty list or object filters nothing. A list has at most 100 entries. */
export type FindThingsToDoFilterInput = {
  /** Near a place. */
  readonly location?: LocationFilterInput | null | undefined;
  /** Within a box on the map. */
  readonly boundingBox?: BoundingBoxInput | null | undefined;
  /** For whom. */
  readonly target?: TargetFilterInput | null | undefined;
  /** Who comes: each child is welcome on the local date of the session. */
  readonly party?: PartyFilterInput | null | undefined;
  /** Whether there have to be places for the whole party, or no need to book; false asks for nothing. */
  readonly available?: boolean | null | undefined;
  /** A range of prices that overlaps the listing's, whatever the currency. Not met by unknown prices; a donation is not free. */
  readonly price?: FloatRangeInput | null | undefined;
  /** What the whole `party` pays, whatever the currency: a family price where children come with an adult and it is less. Not met by unknown prices. */
  readonly totalPrice?: FloatRangeInput | null | undefined;
  /** Whether nobody pays anything, or somebody does. */
  readonly free?: boolean | null | undefined;
  /** Any of these types. */
  readonly type?: ReadonlyArray<ThingToDoType> | null | undefined;
  /** Any of these categories. */
  readonly category?: ReadonlyArray<ThingToDoCategory> | null | undefined;
  /** When: all of it holds on one and the same session. */
  readonly when?: WhenFilterInput | null | undefined;
  /** Any of these days of the week, on the clock there. With hours, the day on which they begin. */
  readonly dayOfWeek?: ReadonlyArray<DayOfWeek> | null | undefined;
  /** Any of these organisers, by id. */
  readonly organiser?: ReadonlyArray<string> | null | undefined;
  /** Any of these settings; not met where none is given. */
  readonly setting?: ReadonlyArray<Setting> | null | undefined;
  /** Any of these ways to attend; in person where none is given. */
  readonly attendance?: ReadonlyArray<Attendance> | null | undefined;
  /** Any of these languages, by BCP 47: `en` finds `en-GB` too. */
  readonly language?: ReadonlyArray<string> | null | undefined;
  /** All of these: what nobody has said is no yes. */
  readonly accessibility?: ReadonlyArray<Accessibility> | null | undefined;
  /** Any of these tags, whatever case and diacritics; at most 40 characters each. */
  readonly tag?: ReadonlyArray<string> | null | undefined;
  /** Whether one has to book. */
  readonly bookingMandatory?: boolean | null | undefined;
  /** Whether a grown-up has to stay. */
  readonly adultMandatory?: boolean | null | undefined;
};

/** Within a box on the map, ends included. One whose west is east of its east crosses the antimeridian. */
export type BoundingBoxInput = {
  /** Its southern and western ends. */
  readonly southWest: LocationInput;
  /** Its northern and eastern ends, not south of `southWest`. */
  readonly northEast: LocationInput;
};

/** Who comes: at most 10 children and 10 adults. */
export type PartyFilterInput = {
  /** The children. */
  readonly children?: ReadonlyArray<PartyChildInput> | null | undefined;
  /** How many adults. */
  readonly adults?: number | null | undefined;
};

/** A child of the party, by exactly one of these. */
export type PartyChildInput = {
  /** When it was born, at most 25 years ago: its months count on the day of the session. */
  readonly birthDate?: string | null | undefined;
  /** Its completed months, 0 to 311. */
  readonly ageInMonths?: number | null | undefined;
  /** Its completed years, 0 to 25: a child of that age may be welcome. */
  readonly age?: number | null | undefined;
};

/** Near a place. */
export type LocationFilterInput = {
  /** The middle. */
  readonly coordinates: LocationInput;
  /** Metres around the middle, 1 to 5,000,000. */
  readonly radius: number;
};

/** For whom. */
export type TargetFilterInput = {
  /** One range for each child, in completed years; every child must be welcome. */
  readonly age?: ReadonlyArray<IntRangeInput> | null | undefined;
  /** Any of these targets: one that the listing is for as well is enough. */
  readonly type?: ReadonlyArray<TargetType> | null | undefined;
};

/** When. A session answers if it overlaps the asked hours of one of the asked days. */
export type WhenFilterInput = {
  /** Days, both ends included, on the clock there. */
  readonly date?: DateRangeInput | null | undefined;
  /** Hours, on each of the asked days, or on any day: on the clock there without an offset, at that offset's days and hours with one. Past midnight where `to` is before `from`; never equal. */
  readonly time?: TimeRangeInput | null | undefined;
};

/** A range of days, both ends included. */
export type DateRangeInput = {
  /** The first day. */
  readonly from: string;
  /** The last day, not before `from`. */
  readonly to: string;
};

/** What a suggestion is. */
export type SuggestionKind =
  /** A category; its text is the one of `ThingToDoCategory`. */
  | 'CATEGORY'
  /** A town or a street. */
  | 'PLACE'
  /** Somebody who offers things to do. */
  | 'ORGANISER'
  /** A thing to do. */
  | 'LISTING';

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

/** What to order a list by. */
export type SortBy =
  /** How well it fits `search`; without `search`, as if no order was asked for. */
  | 'RELEVANCE'
  /** The distance from `location`, which must be given. */
  | 'GEO_DISTANCE'
  /** The lowest price; what has none (`UNKNOWN`, `DONATION`) comes last both ways. */
  | 'PRICE'
  /** When the first session that answers starts. For finding only, not for an organiser's own list. */
  | 'SOONEST';

/** Which way round. */
export type SortDirection =
  /** From the lowest up. */
  | 'ASC'
  /** From the highest down. */
  | 'DESC';

/** An order. Equal keys are ordered by id. */
export type Sort = {
  /** What to order by. */
  readonly sortBy?: SortBy | null | undefined;
  /** Which way round; by default the best match, the nearest, the lowest price and the soonest come first. */
  readonly direction?: SortDirection | null | undefined;
};

/** A message to us. */
export type ContactUsInput = {
  /** What it is about, in one line of up to 200 characters. */
  readonly subject: string;
  /** The message, of up to 10,000 characters. */
  readonly body: string;
  /** The sender's e-mail address. Signed in, the own address is used, whatever stands here. */
  readonly from?: string | null | undefined;
};

/** Who comes together on one booking. It is booked, waits and is offered places as a whole. */
export type PartyInput = {
  /** Your children who come, by their ids; at most 10, each once. */
  readonly children: ReadonlyArray<string>;
  /** How many adults come; at most 10. */
  readonly adults: number;
};

/** A party to keep places for. */
export type HoldSessionInput = {
  /** The id of the thing to do. */
  readonly thingToDoId: string;
  /** The id of its session. */
  readonly sessionId: string;
  /** Who comes. */
  readonly party: PartyInput;
  /** 8 to 100 visible ASCII characters of your own: whatever is asked again under the same is done once. */
  readonly idempotencyKey: string;
};

/** Places that are to be kept no more. */
export type ReleaseHoldInput = {
  /** The id of the thing to do. */
  readonly thingToDoId: string;
  /** The id of its session. */
  readonly sessionId: string;
};

/** Places that are kept for you, to be booked. */
export type ConfirmBookingInput = {
  /** The id of the thing to do. */
  readonly thingToDoId: string;
  /** The id of its session. */
  readonly sessionId: string;
  /** The id of what is kept. */
  readonly holdId: string;
  /** The total that you were told; null where it is not known. Another is `PriceChanged`. */
  readonly total?: number | null | undefined;
  /** Whether the organiser may read the note; false unless told. */
  readonly shareWithOrganiser?: boolean | null | undefined;
  /** What there is to say, of up to 1,000 characters. */
  readonly note?: string | null | undefined;
};

/** What is to be cancelled. */
export type CancelBookingInput = {
  /** The id of the booking. */
  readonly id: string;
  /** The children who do not come, by their ids, at least one; without them nobody comes. Without a child left all is cancelled. */
  readonly children?: ReadonlyArray<string> | null | undefined;
  /** What you were told comes back. Anything else is `QuoteChanged`. */
  readonly expectedRefund?: number | null | undefined;
};

/** A party that waits for places. */
export type JoinWaitingListInput = {
  /** The id of the thing to do. */
  readonly thingToDoId: string;
  /** The id of its session. */
  readonly sessionId: string;
  /** Who comes. */
  readonly party: PartyInput;
  /** 8 to 100 visible ASCII characters of your own: whatever is asked again under the same is done once. */
  readonly idempotencyKey: string;
};

/** An offer to accept. */
export type AcceptOfferInput = {
  /** The id of the booking that is offered places. */
  readonly id: string;
  /** The total that you were told; null where it is not known. Another is `PriceChanged`. */
  readonly total?: number | null | undefined;
  /** Whether the organiser may read the note; false unless told. */
  readonly shareWithOrganiser?: boolean | null | undefined;
  /** What there is to say, of up to 1,000 characters. */
  readonly note?: string | null | undefined;
};

/** An offer to decline. */
export type DeclineOfferInput = {
  /** The id of the booking that is offered places. */
  readonly id: string;
};

/** A waiting list to leave. */
export type LeaveWaitingListInput = {
  /** The id of the booking that waits. */
  readonly id: string;
};

/** How a booking stands. */
export type BookingStatus =
  /** The places are yours. */
  | 'BOOKED'
  /** You wait for places. */
  | 'WAITING'
  /** Places are kept for you until `offerEndsAt`, to be accepted or declined. */
  | 'OFFERED'
  /** Cancelled, by you or by the organiser. */
  | 'CANCELLED'
  /** The offer ended before you accepted it. */
  | 'LAPSED'
  /** You left the waiting list. */
  | 'LEFT'
  /** Booking closed while you waited. */
  | 'CLOSED';

/** A list of bookings. */
export type BookingList =
  /** Booked, and the session has not ended; soonest first. */
  | 'UPCOMING'
  /** Booked, and the session has ended; latest first. */
  | 'PAST'
  /** Cancelled, or waited for in vain; latest session first. */
  | 'CANCELLED'
  /** Waiting, with an offer or without; soonest first. */
  | 'WAITING';

/** A child to add. */
export type AddChildInput = {
  /** The child's name, of up to 100 characters. */
  readonly name: string;
  /** The child's birth date: in the past, at most 25 years ago. */
  readonly birthDate: string;
};

/** A child to change. */
export type UpdateChildInput = {
  /** The id of the child. */
  readonly id: string;
  /** The child as it shall be. */
  readonly child: AddChildInput;
};

/** A child to remove. */
export type RemoveChildInput = {
  /** The id of the child. */
  readonly id: string;
};

/** A thing to do to keep. */
export type AddToMyFavoritesInput = {
  /** The id of the thing to do. */
  readonly id: string;
};

/** A favourite to keep no longer. */
export type RemoveFromMyFavoritesInput = {
  /** The id of the thing to do. */
  readonly id: string;
};

export type PlaceFragment = { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } };

export type RangeFragment = { readonly from: number, readonly to: number };

export type SessionPartFragment = { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null };

export type SessionsFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> };

export type WholeFragment = { readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null };

export type RowFragment = { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly priceKind: PriceKind, readonly currency: string, readonly distance: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly organiser: { readonly id: string, readonly name: string } | null };

export type CountFragment = { readonly value: string, readonly count: number };

export type FindQueryVariables = Exact<{
  isFirst: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  filter?: FindThingsToDoFilterInput | null | undefined;
  sort?: Sort | null | undefined;
  location?: LocationInput | null | undefined;
}>;


export type FindQuery = { readonly findThingsToDo: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly sessions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> }, readonly node: { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly priceKind: PriceKind, readonly currency: string, readonly distance: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly organiser: { readonly id: string, readonly name: string } | null } }>, readonly facets?: { readonly category: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly day: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly accessibility: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly setting: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly language: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null };

export type SuggestionsQueryVariables = Exact<{
  text: string;
  location?: LocationInput | null | undefined;
}>;


export type SuggestionsQuery = { readonly suggest: ReadonlyArray<{ readonly text: string, readonly kind: SuggestionKind, readonly thingToDoId: string | null }> | null };

export type ClustersQueryVariables = Exact<{
  filter?: FindThingsToDoFilterInput | null | undefined;
  search?: string | null | undefined;
  zoom: number;
}>;


export type ClustersQuery = { readonly mapClusters: ReadonlyArray<{ readonly count: number, readonly thingToDoId: string | null, readonly location: { readonly lat: number, readonly lon: number } }> | null };

export type SimilarQueryVariables = Exact<{
  id: string;
}>;


export type SimilarQuery = { readonly thingToDoById: { readonly similar: ReadonlyArray<{ readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly priceKind: PriceKind, readonly currency: string, readonly distance: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly sessions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> }, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly organiser: { readonly id: string, readonly name: string } | null }> | null } | null };

export type CountQueryVariables = Exact<{
  search?: string | null | undefined;
  filter?: FindThingsToDoFilterInput | null | undefined;
}>;


export type CountQuery = { readonly findThingsToDo: { readonly totalCount: number } | null };

export type ListingQueryVariables = Exact<{
  id: string;
}>;


export type ListingQuery = { readonly thingToDoById: { readonly bookable: boolean, readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly next: { readonly edges: ReadonlyArray<{ readonly node: { readonly start: string } }> }, readonly organiser: { readonly id: string, readonly name: string } | null, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null } | null };

export type SessionsQueryVariables = Exact<{
  id: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SessionsQuery = { readonly thingToDoById: { readonly sessions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> } } | null };

export type WriteToUsMutationVariables = Exact<{
  input: ContactUsInput;
}>;


export type WriteToUsMutation = { readonly contactUs: boolean | null };

export type BookingRowFragment = { readonly id: string, readonly status: BookingStatus, readonly total: number | null, readonly refunded: number, readonly currency: string, readonly freeUntil: string | null, readonly offerEndsAt: string | null, readonly thingToDo: { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly where: { readonly address: string }, readonly image: { readonly imageUri: string } | null } | null, readonly session: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null } | null, readonly party: { readonly adults: number, readonly children: ReadonlyArray<{ readonly childId: string, readonly name: string }> } };

export type QuoteBookingQueryVariables = Exact<{
  thingToDoId: string;
  sessionId: string;
  party: PartyInput;
}>;


export type QuoteBookingQuery = { readonly quoteBooking: { readonly total: number | null, readonly currency: string, readonly placesLeft: number, readonly opensAt: string | null, readonly closesAt: string, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }>, readonly children: ReadonlyArray<{ readonly childId: string, readonly ageInMonths: number, readonly welcome: boolean, readonly firstSessionThatFits: string | null }> } | null };

export type ToBookQueryVariables = Exact<{
  id: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ToBookQuery = { readonly thingToDoById: { readonly id: string, readonly name: string, readonly bookingMandatory: boolean, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly ageGate: AgeGate, readonly waitingList: boolean } | null, readonly sessions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> } } | null };

export type HoldSessionMutationVariables = Exact<{
  input: HoldSessionInput;
}>;


export type HoldSessionMutation = { readonly holdSession: { readonly id: string, readonly endsAt: string, readonly total: number | null, readonly currency: string } | null };

export type ReleaseHoldMutationVariables = Exact<{
  input: ReleaseHoldInput;
}>;


export type ReleaseHoldMutation = { readonly releaseHold: boolean | null };

export type ConfirmBookingMutationVariables = Exact<{
  input: ConfirmBookingInput;
}>;


export type ConfirmBookingMutation = { readonly confirmBooking: { readonly id: string } | null };

export type JoinWaitingListMutationVariables = Exact<{
  input: JoinWaitingListInput;
}>;


export type JoinWaitingListMutation = { readonly joinWaitingList: { readonly id: string, readonly status: BookingStatus } | null };

export type MyBookingsQueryVariables = Exact<{
  list: BookingList;
  after?: string | null | undefined;
}>;


export type MyBookingsQuery = { readonly myBookings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly status: BookingStatus, readonly total: number | null, readonly refunded: number, readonly currency: string, readonly freeUntil: string | null, readonly offerEndsAt: string | null, readonly thingToDo: { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly where: { readonly address: string }, readonly image: { readonly imageUri: string } | null } | null, readonly session: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null } | null, readonly party: { readonly adults: number, readonly children: ReadonlyArray<{ readonly childId: string, readonly name: string }> } } }> } | null };

export type MyBookingQueryVariables = Exact<{
  id: string;
}>;


export type MyBookingQuery = { readonly myBookingById: { readonly createdAt: string, readonly id: string, readonly status: BookingStatus, readonly total: number | null, readonly refunded: number, readonly currency: string, readonly freeUntil: string | null, readonly offerEndsAt: string | null, readonly ticket: { readonly token: string, readonly qr: string } | null, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }>, readonly thingToDo: { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly where: { readonly address: string }, readonly image: { readonly imageUri: string } | null } | null, readonly session: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null } | null, readonly party: { readonly adults: number, readonly children: ReadonlyArray<{ readonly childId: string, readonly name: string }> } } | null };

export type QuoteCancellationQueryVariables = Exact<{
  id: string;
  children?: ReadonlyArray<string> | string | null | undefined;
}>;


export type QuoteCancellationQuery = { readonly quoteCancellation: { readonly refund: number, readonly currency: string, readonly changesAt: string } | null };

export type CancelBookingMutationVariables = Exact<{
  input: CancelBookingInput;
}>;


export type CancelBookingMutation = { readonly cancelBooking: { readonly id: string } | null };

export type AcceptOfferMutationVariables = Exact<{
  input: AcceptOfferInput;
}>;


export type AcceptOfferMutation = { readonly acceptOffer: { readonly id: string } | null };

export type DeclineOfferMutationVariables = Exact<{
  input: DeclineOfferInput;
}>;


export type DeclineOfferMutation = { readonly declineOffer: { readonly id: string } | null };

export type LeaveWaitingListMutationVariables = Exact<{
  input: LeaveWaitingListInput;
}>;


export type LeaveWaitingListMutation = { readonly leaveWaitingList: { readonly id: string } | null };

export type MyChildrenQueryVariables = Exact<{ [key: string]: never; }>;


export type MyChildrenQuery = { readonly myChildren: ReadonlyArray<{ readonly id: string, readonly name: string, readonly birthDate: string }> | null };

export type AddChildMutationVariables = Exact<{
  input: AddChildInput;
}>;


export type AddChildMutation = { readonly addChild: { readonly id: string } | null };

export type UpdateChildMutationVariables = Exact<{
  input: UpdateChildInput;
}>;


export type UpdateChildMutation = { readonly updateChild: { readonly id: string } | null };

export type RemoveChildMutationVariables = Exact<{
  input: RemoveChildInput;
}>;


export type RemoveChildMutation = { readonly removeChild: { readonly id: string } | null };

export type MyFavouritesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyFavouritesQuery = { readonly myFavorites: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly available: boolean, readonly thingToDo: { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly priceKind: PriceKind, readonly currency: string, readonly distance: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly sessions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> }, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly organiser: { readonly id: string, readonly name: string } | null } | null } }> } | null };

export type IsFavouriteQueryVariables = Exact<{
  id: string;
}>;


export type IsFavouriteQuery = { readonly thingToDoById: { readonly myFavorite: boolean } | null };

export type KeepMutationVariables = Exact<{
  input: AddToMyFavoritesInput;
}>;


export type KeepMutation = { readonly addToMyFavorites: { readonly id: string } | null };

export type KeepNoLongerMutationVariables = Exact<{
  input: RemoveFromMyFavoritesInput;
}>;


export type KeepNoLongerMutation = { readonly removeFromMyFavorites: { readonly id: string } | null };

export const find = "query find($isFirst:Boolean!$first:Int$after:String$search:String$filter:FindThingsToDoFilterInput$sort:Sort$location:LocationInput){findThingsToDo(first:$first after:$after search:$search filter:$filter sort:$sort location:$location){totalCount pageInfo{hasNextPage endCursor}edges{sessions(first:3){...Sessions}node{...Row}}facets@include(if:$isFirst){category{...Count}day{...Count}accessibility{...Count}setting{...Count}language{...Count}}}}fragment Place on Where{address location{lat lon}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}fragment Sessions on SessionConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{...SessionPart}}}fragment Row on ThingToDo{id name category where{...Place}when{timeZone}target{age{from to}ageInMonths{from to}type}image{imageUri}bookingMandatory adultMandatory price{...Range}priceKind currency prices{for amount}distance setting attendance languages accessibility{kind supported}organiser{id name}}fragment Count on FacetCount{value count}" as Document<FindQuery, FindQueryVariables>;

export const suggestions = "query suggestions($text:String!$location:LocationInput){suggest(text:$text location:$location first:8){text kind thingToDoId}}" as Document<SuggestionsQuery, SuggestionsQueryVariables>;

export const clusters = "query clusters($filter:FindThingsToDoFilterInput$search:String$zoom:Int!){mapClusters(filter:$filter search:$search zoom:$zoom){location{lat lon}count thingToDoId}}" as Document<ClustersQuery, ClustersQueryVariables>;

export const similar = "query similar($id:ID!){thingToDoById(id:$id){similar(first:4){...Row sessions(first:3){...Sessions}}}}fragment Place on Where{address location{lat lon}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}fragment Sessions on SessionConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{...SessionPart}}}fragment Row on ThingToDo{id name category where{...Place}when{timeZone}target{age{from to}ageInMonths{from to}type}image{imageUri}bookingMandatory adultMandatory price{...Range}priceKind currency prices{for amount}distance setting attendance languages accessibility{kind supported}organiser{id name}}" as Document<SimilarQuery, SimilarQueryVariables>;

export const count = "query count($search:String$filter:FindThingsToDoFilterInput){findThingsToDo(first:1 search:$search filter:$filter){totalCount}}" as Document<CountQuery, CountQueryVariables>;

export const listing = "query listing($id:ID!){thingToDoById(id:$id){...Whole bookable next:sessions(first:1){edges{node{start}}}organiser{id name}}}fragment Place on Where{address location{lat lon}}fragment Range on FloatRange{from to}fragment Whole on ThingToDo{id type name description where{...Place}when{dateTime{from to}timeZone hours{dayOfWeek from to}schedules{start durationMinutes rrule rdates exdates skipPublicHolidays skipSchoolHolidays region}}contact{email phone www}target{age{from to}ageInMonths{from to}type}image{name bucket key region imageUri}bookingMandatory adultMandatory category price{...Range}priceKind currency prices{for amount}capacity setting attendance languages accessibility{kind supported}tags booking{capacity counts opensAt closesMinutesBefore ageGate waitingList offerHours cancellation{hoursBefore percent}}}" as Document<ListingQuery, ListingQueryVariables>;

export const sessions = "query sessions($id:ID!$from:AWSDateTime$to:AWSDateTime$after:String){thingToDoById(id:$id){sessions(first:20 from:$from to:$to after:$after){...Sessions}}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}fragment Sessions on SessionConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{...SessionPart}}}" as Document<SessionsQuery, SessionsQueryVariables>;

export const writeToUs = "mutation writeToUs($input:ContactUsInput!){contactUs(input:$input)}" as Document<WriteToUsMutation, WriteToUsMutationVariables>;

export const quoteBooking = "query quoteBooking($thingToDoId:ID!$sessionId:ID!$party:PartyInput!){quoteBooking(thingToDoId:$thingToDoId sessionId:$sessionId party:$party){total currency placesLeft opensAt closesAt cancellation{hoursBefore percent}children{childId ageInMonths welcome firstSessionThatFits}}}" as Document<QuoteBookingQuery, QuoteBookingQueryVariables>;

export const toBook = "query toBook($id:ID!$from:AWSDateTime$to:AWSDateTime){thingToDoById(id:$id){id name bookingMandatory booking{capacity counts ageGate waitingList}sessions(first:20 from:$from to:$to){...Sessions}}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}fragment Sessions on SessionConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{...SessionPart}}}" as Document<ToBookQuery, ToBookQueryVariables>;

export const holdSession = "mutation holdSession($input:HoldSessionInput!){holdSession(input:$input){id endsAt total currency}}" as Document<HoldSessionMutation, HoldSessionMutationVariables>;

export const releaseHold = "mutation releaseHold($input:ReleaseHoldInput!){releaseHold(input:$input)}" as Document<ReleaseHoldMutation, ReleaseHoldMutationVariables>;

export const confirmBooking = "mutation confirmBooking($input:ConfirmBookingInput!){confirmBooking(input:$input){id}}" as Document<ConfirmBookingMutation, ConfirmBookingMutationVariables>;

export const joinWaitingList = "mutation joinWaitingList($input:JoinWaitingListInput!){joinWaitingList(input:$input){id status}}" as Document<JoinWaitingListMutation, JoinWaitingListMutationVariables>;

export const myBookings = "query myBookings($list:BookingList!$after:String){myBookings(list:$list first:20 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{...BookingRow}}}}fragment BookingRow on Booking{id status thingToDo{id name category where{address}image{imageUri}}session{id start end timeZone status reason}party{children{childId name}adults}total refunded currency freeUntil offerEndsAt}" as Document<MyBookingsQuery, MyBookingsQueryVariables>;

export const myBooking = "query myBooking($id:ID!){myBookingById(id:$id){...BookingRow createdAt ticket{token qr}cancellation{hoursBefore percent}}}fragment BookingRow on Booking{id status thingToDo{id name category where{address}image{imageUri}}session{id start end timeZone status reason}party{children{childId name}adults}total refunded currency freeUntil offerEndsAt}" as Document<MyBookingQuery, MyBookingQueryVariables>;

export const quoteCancellation = "query quoteCancellation($id:ID!$children:[ID!]){quoteCancellation(id:$id children:$children){refund currency changesAt}}" as Document<QuoteCancellationQuery, QuoteCancellationQueryVariables>;

export const cancelBooking = "mutation cancelBooking($input:CancelBookingInput!){cancelBooking(input:$input){id}}" as Document<CancelBookingMutation, CancelBookingMutationVariables>;

export const acceptOffer = "mutation acceptOffer($input:AcceptOfferInput!){acceptOffer(input:$input){id}}" as Document<AcceptOfferMutation, AcceptOfferMutationVariables>;

export const declineOffer = "mutation declineOffer($input:DeclineOfferInput!){declineOffer(input:$input){id}}" as Document<DeclineOfferMutation, DeclineOfferMutationVariables>;

export const leaveWaitingList = "mutation leaveWaitingList($input:LeaveWaitingListInput!){leaveWaitingList(input:$input){id}}" as Document<LeaveWaitingListMutation, LeaveWaitingListMutationVariables>;

export const myChildren = "query myChildren{myChildren{id name birthDate}}" as Document<MyChildrenQuery, MyChildrenQueryVariables>;

export const addChild = "mutation addChild($input:AddChildInput!){addChild(input:$input){id}}" as Document<AddChildMutation, AddChildMutationVariables>;

export const updateChild = "mutation updateChild($input:UpdateChildInput!){updateChild(input:$input){id}}" as Document<UpdateChildMutation, UpdateChildMutationVariables>;

export const removeChild = "mutation removeChild($input:RemoveChildInput!){removeChild(input:$input){id}}" as Document<RemoveChildMutation, RemoveChildMutationVariables>;

export const myFavourites = "query myFavourites($after:String){myFavorites(first:20 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id available thingToDo{...Row sessions(first:3){...Sessions}}}}}}fragment Place on Where{address location{lat lon}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}fragment Sessions on SessionConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{...SessionPart}}}fragment Row on ThingToDo{id name category where{...Place}when{timeZone}target{age{from to}ageInMonths{from to}type}image{imageUri}bookingMandatory adultMandatory price{...Range}priceKind currency prices{for amount}distance setting attendance languages accessibility{kind supported}organiser{id name}}" as Document<MyFavouritesQuery, MyFavouritesQueryVariables>;

export const isFavourite = "query isFavourite($id:ID!){thingToDoById(id:$id){myFavorite}}" as Document<IsFavouriteQuery, IsFavouriteQueryVariables>;

export const keep = "mutation keep($input:AddToMyFavoritesInput!){addToMyFavorites(input:$input){id}}" as Document<KeepMutation, KeepMutationVariables>;

export const keepNoLonger = "mutation keepNoLonger($input:RemoveFromMyFavoritesInput!){removeFromMyFavorites(input:$input){id}}" as Document<KeepNoLongerMutation, KeepNoLongerMutationVariables>;

