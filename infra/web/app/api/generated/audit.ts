// Made by npm run web -- --types from handlers/**/*.graphql and infra/web/documents.

import type { Document } from '../document';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ThingToDoType = | 'EVENT' | 'RECURRING_EVENT' | 'PLACE';
export type TargetType = | 'ADULT' | 'CHILD' | 'FAMILY';
export type ThingToDoCategory = | 'MUSIC' | 'DANCE' | 'ARTS' | 'CRAFTS' | 'SPORT' | 'OUTDOOR' | 'CINEMA' | 'THEATER' | 'PARTY' | 'PERSONAL_DEVELOPMENT' | 'CAFE' | 'RESTAURANT' | 'PLAYROOM' | 'ENTERTAINMENT' | 'CULTURE' | 'EDUCATION' | 'OTHER';
export type DayOfWeek = | 'MON' | 'TUE' | 'WED' | 'THU' | 'FRI' | 'SAT' | 'SUN';
export type PriceKind = | 'FIXED' | 'FREE' | 'FROM' | 'DONATION' | 'UNKNOWN';
export type PricedPeople = | 'CHILD' | 'ADULT' | 'FAMILY';
export type Setting = | 'INDOOR' | 'OUTDOOR';
export type Attendance = | 'IN_PERSON' | 'ONLINE';
export type Accessibility = | 'STEP_FREE' | 'ACCESSIBLE_TOILET' | 'CHANGING_PLACE' | 'HEARING_LOOP' | 'SIGN_LANGUAGE' | 'QUIET_SPACE' | 'RELAXED_SESSION' | 'SENSORY_FRIENDLY' | 'ONE_TO_ONE' | 'VISUAL_SUPPORT' | 'ASSISTANCE_DOGS' | 'PARKING';
export type CountedPeople = | 'CHILDREN' | 'EVERYBODY';
export type AgeGate = | 'ADVISE' | 'ENFORCE';
export type SessionStatus = | 'SCHEDULED' | 'CANCELLED' | 'MOVED';
export type ThingToDoStatus = | 'DRAFT' | 'PENDING' | 'PUBLISHED' | 'REJECTED' | 'WITHDRAWN';
export type Verdict = | 'APPROVED' | 'REJECTED';
export type ApproveInput = {  readonly id: string;  readonly revision?: number | null | undefined; };
export type RejectInput = {  readonly id: string;  readonly reasons: ReadonlyArray<string>;  readonly revision?: number | null | undefined; };
export type PlaceFragment = { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } };
export type RangeFragment = { readonly from: number, readonly to: number };
export type SessionPartFragment = { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: RangeFragment | null, readonly where: { readonly address: string } | null };
export type SessionsFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: SessionPartFragment }> };
export type WholeFragment = { readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly where: PlaceFragment, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: RangeFragment, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null };
export type JudgedFragment = (  { readonly status: ThingToDoStatus, readonly revision: number, readonly rejectionReasons: ReadonlyArray<string>, readonly newVersionOf: string | null, readonly submittedAt: string | null, readonly organiser: { readonly id: string, readonly name: string } | null, readonly sessions: SessionsFragment }  & WholeFragment
);
export type QueueQueryVariables = Exact<{  first?: number | null | undefined;  after?: string | null | undefined; }>;
export type QueueQuery = { readonly pending: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly newVersionOf: string | null, readonly submittedAt: string | null, readonly where: { readonly address: string }, readonly organiser: { readonly name: string } | null } }> } | null };
export type JudgedQueryVariables = Exact<{  id: string; }>;
export type JudgedQuery = { readonly thingToDoById: JudgedFragment | null };
export type MyDecisionsQueryVariables = Exact<{  after?: string | null | undefined; }>;
export type MyDecisionsQuery = { readonly myDecisions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly decision: Verdict, readonly reasons: ReadonlyArray<string>, readonly decidedAt: string, readonly thingToDo: { readonly id: string, readonly name: string, readonly status: ThingToDoStatus } | null } }> } | null };
export type ApproveMutationVariables = Exact<{  input: ApproveInput; }>;
export type ApproveMutation = { readonly approve: { readonly id: string } | null };
export type RejectMutationVariables = Exact<{  input: RejectInput; }>;
export type RejectMutation = { readonly reject: { readonly id: string } | null };

export const queue = "query queue($first:Int$after:String){pending(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id name category newVersionOf submittedAt where{address}organiser{name}}}}}" as Document<QueueQuery, QueueQueryVariables>;
export const judged = "query judged($id:ID!){thingToDoById(id:$id){...Judged}}fragment Place on Where{address location{lat lon}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}fragment Sessions on SessionConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{...SessionPart}}}fragment Whole on ThingToDo{id type name description where{...Place}when{dateTime{from to}timeZone hours{dayOfWeek from to}schedules{start durationMinutes rrule rdates exdates skipPublicHolidays skipSchoolHolidays region}}contact{email phone www}target{age{from to}ageInMonths{from to}type}image{name bucket key region imageUri}bookingMandatory adultMandatory category price{...Range}priceKind currency prices{for amount}capacity setting attendance languages accessibility{kind supported}tags booking{capacity counts opensAt closesMinutesBefore ageGate waitingList offerHours cancellation{hoursBefore percent}}}fragment Judged on ThingToDo{...Whole status revision rejectionReasons newVersionOf submittedAt organiser{id name}sessions(first:20){...Sessions}}" as Document<JudgedQuery, JudgedQueryVariables>;
export const myDecisions = "query myDecisions($after:String){myDecisions(first:20 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{decision reasons decidedAt thingToDo{id name status}}}}}" as Document<MyDecisionsQuery, MyDecisionsQueryVariables>;
export const approve = "mutation approve($input:ApproveInput!){approve(input:$input){id}}" as Document<ApproveMutation, ApproveMutationVariables>;
export const reject = "mutation reject($input:RejectInput!){reject(input:$input){id}}" as Document<RejectMutation, RejectMutationVariables>;

