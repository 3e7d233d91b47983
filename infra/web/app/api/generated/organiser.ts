// Made by npm run web -- --types from handlers/**/*.graphql and infra/web/documents.

import type { Document } from '../document';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ThingToDoType =
  | 'EVENT'
  | 'RECURRING_EVENT'
  | 'PLACE';

export type TargetType =
  | 'ADULT'
  | 'CHILD'
  | 'FAMILY';

export type ThingToDoCategory =
  | 'MUSIC'
  | 'DANCE'
  | 'ARTS'
  | 'CRAFTS'
  | 'SPORT'
  | 'OUTDOOR'
  | 'CINEMA'
  | 'THEATER'
  | 'PARTY'
  | 'PERSONAL_DEVELOPMENT'
  | 'CAFE'
  | 'RESTAURANT'
  | 'PLAYROOM'
  | 'ENTERTAINMENT'
  | 'CULTURE'
  | 'EDUCATION'
  | 'OTHER';

export type DayOfWeek =
  | 'MON'
  | 'TUE'
  | 'WED'
  | 'THU'
  | 'FRI'
  | 'SAT'
  | 'SUN';

export type PriceKind =
  | 'FIXED'
  | 'FREE'
  | 'FROM'
  | 'DONATION'
  | 'UNKNOWN';

export type PricedPeople =
  | 'CHILD'
  | 'ADULT'
  | 'FAMILY';

export type Setting =
  | 'INDOOR'
  | 'OUTDOOR';

export type Attendance =
  | 'IN_PERSON'
  | 'ONLINE';

export type Accessibility =
  | 'STEP_FREE'
  | 'ACCESSIBLE_TOILET'
  | 'CHANGING_PLACE'
  | 'HEARING_LOOP'
  | 'SIGN_LANGUAGE'
  | 'QUIET_SPACE'
  | 'RELAXED_SESSION'
  | 'SENSORY_FRIENDLY'
  | 'ONE_TO_ONE'
  | 'VISUAL_SUPPORT'
  | 'ASSISTANCE_DOGS'
  | 'PARKING';

export type CountedPeople =
  | 'CHILDREN'
  | 'EVERYBODY';

export type AgeGate =
  | 'ADVISE'
  | 'ENFORCE';

export type SessionStatus =
  | 'SCHEDULED'
  | 'CANCELLED'
  | 'MOVED';

export type ThingToDoStatus =
  | 'DRAFT'
  | 'PENDING'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'WITHDRAWN';

export type IntRangeInput = {
  readonly from: number;
  readonly to: number;
};

export type FloatRangeInput = {
  readonly from: number;
  readonly to: number;
};

export type TimeRangeInput = {
  readonly from: string;
  readonly to: string;
};

export type BookingStatus =
  | 'BOOKED'
  | 'WAITING'
  | 'OFFERED'
  | 'CANCELLED'
  | 'LAPSED'
  | 'LEFT'
  | 'CLOSED';

export type CheckInInput = {
  readonly ticket?: string | null | undefined;
  readonly bookingId?: string | null | undefined;
  readonly child?: string | null | undefined;
  readonly at?: string | null | undefined;
  readonly device?: string | null | undefined;
  readonly number?: number | null | undefined;
};

export type UndoCheckInInput = {
  readonly bookingId: string;
  readonly child?: string | null | undefined;
};

export type ThingToDoInput = {
  readonly type: ThingToDoType;
  readonly name: string;
  readonly description: string;
  readonly where: WhereInput;
  readonly when: WhenInput;
  readonly contact: ContactInput;
  readonly target: TargetInput;
  readonly image?: ImageObjectInput | null | undefined;
  readonly bookingMandatory: boolean;
  readonly adultMandatory: boolean;
  readonly category: ThingToDoCategory;
  readonly price: FloatRangeInput;
  readonly priceKind?: PriceKind | null | undefined;
  readonly currency?: string | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly prices?: ReadonlyArray<PriceInput> | null | undefined;
  readonly capacity?: number | null | undefined;
  readonly setting?: Setting | null | undefined;
  readonly attendance?: Attendance | null | undefined;
  readonly languages?: ReadonlyArray<string> | null | undefined;
  readonly accessibility?: ReadonlyArray<AccessibilitySupportInput> | null | undefined;
  readonly tags?: ReadonlyArray<string> | null | undefined;
  readonly booking?: BookingRulesInput | null | undefined;
};

export type PriceInput = {
  readonly for: PricedPeople;
  readonly amount: number;
};

export type AccessibilitySupportInput = {
  readonly kind: Accessibility;
  readonly supported: boolean;
};

export type BookingRulesInput = {
  readonly capacity: number;
  readonly counts?: CountedPeople | null | undefined;
  readonly opensAt?: string | null | undefined;
  readonly closesMinutesBefore?: number | null | undefined;
  readonly ageGate?: AgeGate | null | undefined;
  readonly waitingList?: boolean | null | undefined;
  readonly offerHours?: number | null | undefined;
  readonly cancellation?: ReadonlyArray<CancellationTierInput> | null | undefined;
};

export type CancellationTierInput = {
  readonly hoursBefore: number;
  readonly percent: number;
};

export type WhereInput = {
  readonly location: CoordinatesInput;
  readonly address: string;
};

export type CoordinatesInput = {
  readonly lat: number;
  readonly lon: number;
};

export type WhenInput = {
  readonly dateTime: DateTimeRangeInput;
  readonly occurrences: ReadonlyArray<OccurenceInput>;
  readonly timeZone?: string | null | undefined;
  readonly schedules?: ReadonlyArray<ScheduleInput> | null | undefined;
};

export type DateTimeRangeInput = {
  readonly from: string;
  readonly to: string;
};

export type OccurenceInput = {
  readonly dayOfWeek: DayOfWeek;
  readonly hours: TimeRangeInput;
};

export type ContactInput = {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly www?: string | null | undefined;
};

export type TargetInput = {
  readonly age: IntRangeInput;
  readonly ageInMonths?: IntRangeInput | null | undefined;
  readonly type: ReadonlyArray<TargetType>;
};

export type ImageObjectInput = {
  readonly name: string;
  readonly bucket: string;
  readonly key: string;
  readonly region: string;
  readonly mimeType?: string | null | undefined;
};

export type UpdateThingToDoInput = {
  readonly id: string;
  readonly thingToDo: ThingToDoInput;
  readonly removeImage?: boolean | null | undefined;
};

export type PublishInput = {
  readonly id: string;
};

export type WithdrawInput = {
  readonly id: string;
};

export type NewVersionInput = {
  readonly id: string;
};

export type RemoveThingToDoInput = {
  readonly id: string;
};

export type ImageUploadInput = {
  readonly name: string;
  readonly mimeType: string;
};

export type SaveProfileInput = {
  readonly name: string;
};

export type ScheduleInput = {
  readonly start: string;
  readonly durationMinutes: number;
  readonly rrule?: string | null | undefined;
  readonly rdates?: ReadonlyArray<string> | null | undefined;
  readonly exdates?: ReadonlyArray<string> | null | undefined;
  readonly skipPublicHolidays?: boolean | null | undefined;
  readonly skipSchoolHolidays?: boolean | null | undefined;
  readonly region?: string | null | undefined;
};

export type SessionScope =
  | 'THIS'
  | 'THIS_AND_FOLLOWING'
  | 'ALL';

export type ChangeSessionInput = {
  readonly thingToDoId: string;
  readonly sessionId: string;
  readonly scope: SessionScope;
  readonly start?: string | null | undefined;
  readonly durationMinutes?: number | null | undefined;
  readonly where?: WhereInput | null | undefined;
  readonly capacity?: number | null | undefined;
  readonly price?: FloatRangeInput | null | undefined;
  readonly reason?: string | null | undefined;
};

export type CancelSessionInput = {
  readonly thingToDoId: string;
  readonly sessionId: string;
  readonly scope: SessionScope;
  readonly reason?: string | null | undefined;
};

export type PlaceFragment = { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } };

export type RangeFragment = { readonly from: number, readonly to: number };

export type SessionPartFragment = { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: RangeFragment | null, readonly where: { readonly address: string } | null };

export type SessionsFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: SessionPartFragment }> };

export type WholeFragment = { readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly where: PlaceFragment, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: RangeFragment, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null };

export type AttendeeRowFragment = { readonly bookingId: string, readonly child: string | null, readonly name: string | null, readonly ageInYears: number | null, readonly adults: number, readonly status: BookingStatus, readonly note: string | null, readonly checkedInAt: string | null };

export type AttendeesQueryVariables = Exact<{
  thingToDoId: string;
  sessionId: string;
  after?: string | null | undefined;
}>;


export type AttendeesQuery = { readonly attendees: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: AttendeeRowFragment }> } | null };

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


export type CheckInMutation = { readonly checkIn: AttendeeRowFragment | null };

export type UndoCheckInMutationVariables = Exact<{
  input: UndoCheckInInput;
}>;


export type UndoCheckInMutation = { readonly undoCheckIn: AttendeeRowFragment | null };

export type OwnFragment = (
  { readonly status: ThingToDoStatus, readonly revision: number, readonly rejectionReasons: ReadonlyArray<string>, readonly newVersionOf: string | null, readonly externalId: string | null, readonly sent: { readonly occurrences: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly hours: { readonly from: string, readonly to: string } }> } }
  & WholeFragment
);

export type MyListingsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type MyListingsQuery = { readonly thingsToDo: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly status: ThingToDoStatus, readonly revision: number, readonly rejectionReasons: ReadonlyArray<string>, readonly newVersionOf: string | null, readonly where: { readonly address: string }, readonly when: { readonly timeZone: string }, readonly image: { readonly imageUri: string } | null, readonly sessions: SessionsFragment } }> } | null };

export type MyListingQueryVariables = Exact<{
  id: string;
}>;


export type MyListingQuery = { readonly thingToDoById: OwnFragment | null };

export type MySessionsQueryVariables = Exact<{
  id: string;
  from?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type MySessionsQuery = { readonly thingToDoById: { readonly sessions: SessionsFragment } | null };

export type VersionPreviewQueryVariables = Exact<{
  id: string;
}>;


export type VersionPreviewQuery = { readonly newVersionPreview: { readonly appearingCount: number, readonly changingCount: number, readonly vanishingCount: number, readonly appearing: ReadonlyArray<SessionPartFragment>, readonly changing: ReadonlyArray<{ readonly before: SessionPartFragment, readonly after: SessionPartFragment }>, readonly vanishing: ReadonlyArray<SessionPartFragment> } | null };

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

