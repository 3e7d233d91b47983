// Made by npm run web -- --types from handlers/**/*.graphql and infra/web/documents.

import type { Document } from '../document';
import type { ThingToDoType, TargetType, ThingToDoCategory, DayOfWeek, PriceKind, PricedPeople, Setting, Attendance, Accessibility, CountedPeople, AgeGate, SessionStatus, ThingToDoStatus, PlaceFragment, RangeFragment, SessionPartFragment, SessionsFragment, WholeFragment } from './shared';
export type { ThingToDoType, TargetType, ThingToDoCategory, DayOfWeek, PriceKind, PricedPeople, Setting, Attendance, Accessibility, CountedPeople, AgeGate, SessionStatus, ThingToDoStatus, PlaceFragment, RangeFragment, SessionPartFragment, SessionsFragment, WholeFragment };

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Verdict = | 'APPROVED' | 'REJECTED';
export type ApproveInput = {  readonly id: string;  readonly revision?: number | null | undefined; };
export type RejectInput = {  readonly id: string;  readonly reasons: ReadonlyArray<string>;  readonly revision?: number | null | undefined; };
export type JudgedFragment = (  { readonly status: ThingToDoStatus, readonly revision: number, readonly rejectionReasons: ReadonlyArray<string>, readonly lastRejectionReasons: ReadonlyArray<string>, readonly newVersionOf: string | null, readonly submittedAt: string | null, readonly organiser: { readonly id: string, readonly name: string } | null, readonly sessions: SessionsFragment }  & WholeFragment );
export type QueueQueryVariables = Exact<{  first?: number | null | undefined;  after?: string | null | undefined; }>;
export type QueueQuery = { readonly pending: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly newVersionOf: string | null, readonly submittedAt: string | null, readonly where: { readonly address: string }, readonly organiser: { readonly name: string } | null } }> } | null };
export type JudgedQueryVariables = Exact<{  id: string; }>;
export type JudgedQuery = { readonly thingToDoById: JudgedFragment | null };
export type MyDecisionsQueryVariables = Exact<{  after?: string | null | undefined; }>;
export type MyDecisionsQuery = { readonly myDecisions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly decision: Verdict, readonly reasons: ReadonlyArray<string>, readonly decidedAt: string, readonly name: string | null, readonly ofNewVersion: boolean | null, readonly thingToDo: { readonly id: string, readonly name: string, readonly status: ThingToDoStatus } | null } }> } | null };
export type ApproveMutationVariables = Exact<{  input: ApproveInput; }>;
export type ApproveMutation = { readonly approve: { readonly id: string } | null };
export type RejectMutationVariables = Exact<{  input: RejectInput; }>;
export type RejectMutation = { readonly reject: { readonly id: string } | null };

export const queue = "query queue($first:Int$after:String){pending(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id name category newVersionOf submittedAt where{address}organiser{name}}}}}" as Document<QueueQuery, QueueQueryVariables>;
export const judged = "query judged($id:ID!){thingToDoById(id:$id){...Judged}}fragment Place on Where{address location{lat lon}}fragment Range on FloatRange{from to}fragment SessionPart on Session{id start end timeZone status reason capacity placesLeft price{...Range}where{address}}fragment Sessions on SessionConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{...SessionPart}}}fragment Whole on ThingToDo{id type name description where{...Place}when{dateTime{from to}timeZone hours{dayOfWeek from to}schedules{start durationMinutes rrule rdates exdates skipPublicHolidays skipSchoolHolidays region}}contact{email phone www}target{age{from to}ageInMonths{from to}type}image{name bucket key region imageUri}bookingMandatory adultMandatory category price{...Range}priceKind currency prices{for amount}capacity setting attendance languages accessibility{kind supported}tags booking{capacity counts opensAt closesMinutesBefore ageGate waitingList offerHours cancellation{hoursBefore percent}}}fragment Judged on ThingToDo{...Whole status revision rejectionReasons lastRejectionReasons newVersionOf submittedAt organiser{id name}sessions(first:20){...Sessions}}" as Document<JudgedQuery, JudgedQueryVariables>;
export const myDecisions = "query myDecisions($after:String){myDecisions(first:20 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{decision reasons decidedAt name ofNewVersion thingToDo{id name status}}}}}" as Document<MyDecisionsQuery, MyDecisionsQueryVariables>;
export const approve = "mutation approve($input:ApproveInput!){approve(input:$input){id}}" as Document<ApproveMutation, ApproveMutationVariables>;
export const reject = "mutation reject($input:RejectInput!){reject(input:$input){id}}" as Document<RejectMutation, RejectMutationVariables>;

