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

/** What a moderator decided. */
export type Verdict =
  /** Published. */
  | 'APPROVED'
  /** Sent back to its organiser. */
  | 'REJECTED';

/** A listing to approve. */
export type ApproveInput = {
  /** The id of the listing. */
  readonly id: string;
  /** The revision that you read; should it have changed since, nothing is decided. */
  readonly revision?: number | null | undefined;
};

/** A listing to reject. */
export type RejectInput = {
  /** The id of the listing. */
  readonly id: string;
  /** Why, for its organiser: 1 to 20 reasons of up to 1,000 characters. */
  readonly reasons: ReadonlyArray<string>;
  /** The revision that you read; should it have changed since, nothing is decided. */
  readonly revision?: number | null | undefined;
};

export type PlaceFragment = { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } };

export type RangeFragment = { readonly from: number, readonly to: number };

export type SessionPartFragment = { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null };

export type SessionsFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> };

export type WholeFragment = { readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null };

export type JudgedFragment = { readonly status: ThingToDoStatus, readonly revision: number, readonly rejectionReasons: ReadonlyArray<string>, readonly newVersionOf: string | null, readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly organiser: { readonly id: string, readonly name: string } | null, readonly sessions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> }, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null };

export type QueueQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type QueueQuery = { readonly pending: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly newVersionOf: string | null, readonly where: { readonly address: string }, readonly organiser: { readonly name: string } | null } }> } | null };

export type JudgedQueryVariables = Exact<{
  id: string;
}>;


export type JudgedQuery = { readonly thingToDoById: { readonly status: ThingToDoStatus, readonly revision: number, readonly rejectionReasons: ReadonlyArray<string>, readonly newVersionOf: string | null, readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly organiser: { readonly id: string, readonly name: string } | null, readonly sessions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: { readonly from: number, readonly to: number } | null, readonly where: { readonly address: string } | null } }> }, readonly where: { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } }, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: { readonly from: number, readonly to: number }, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null } | null };

export type MyDecisionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyDecisionsQuery = { readonly myDecisions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly decision: Verdict, readonly reasons: ReadonlyArray<string>, readonly decidedAt: string, readonly thingToDo: { readonly id: string, readonly name: string, readonly status: ThingToDoStatus } | null } }> } | null };

export type ApproveMutationVariables = Exact<{
  input: ApproveInput;
}>;


export type ApproveMutation = { readonly approve: { readonly id: string } | null };

export type RejectMutationVariables = Exact<{
  input: RejectInput;
}>;


export type RejectMutation = { readonly reject: { readonly id: string } | null };

export const queue = "query queue($first:Int$after:String){pending(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id name category newVersionOf where{address}organiser{name}}}}}" as Document<QueueQuery, QueueQueryVariables>;

export const judged = "query judged($id:ID!){thingToDoById(id:$id){...Judged}}fragment Place on Where{address location{lat lon}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}fragment Sessions on SessionConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{...SessionPart}}}fragment Whole on ThingToDo{id type name description where{...Place}when{dateTime{from to}timeZone hours{dayOfWeek from to}schedules{start durationMinutes rrule rdates exdates skipPublicHolidays skipSchoolHolidays region}}contact{email phone www}target{age{from to}ageInMonths{from to}type}image{name bucket key region imageUri}bookingMandatory adultMandatory category price{...Range}priceKind currency prices{for amount}capacity setting attendance languages accessibility{kind supported}tags booking{capacity counts opensAt closesMinutesBefore ageGate waitingList offerHours cancellation{hoursBefore percent}}}fragment Judged on ThingToDo{...Whole status revision rejectionReasons newVersionOf organiser{id name}sessions(first:20){...Sessions}}" as Document<JudgedQuery, JudgedQueryVariables>;

export const myDecisions = "query myDecisions($after:String){myDecisions(first:20 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{decision reasons decidedAt thingToDo{id name status}}}}}" as Document<MyDecisionsQuery, MyDecisionsQueryVariables>;

export const approve = "mutation approve($input:ApproveInput!){approve(input:$input){id}}" as Document<ApproveMutation, ApproveMutationVariables>;

export const reject = "mutation reject($input:RejectInput!){reject(input:$input){id}}" as Document<RejectMutation, RejectMutationVariables>;

