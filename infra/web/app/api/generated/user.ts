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

export type LocationInput = {
  readonly lat: number;
  readonly lon: number;
};

export type FindThingsToDoFilterInput = {
  readonly location?: LocationFilterInput | null | undefined;
  readonly boundingBox?: BoundingBoxInput | null | undefined;
  readonly target?: TargetFilterInput | null | undefined;
  readonly party?: PartyFilterInput | null | undefined;
  readonly available?: boolean | null | undefined;
  readonly price?: FloatRangeInput | null | undefined;
  readonly totalPrice?: FloatRangeInput | null | undefined;
  readonly free?: boolean | null | undefined;
  readonly type?: ReadonlyArray<ThingToDoType> | null | undefined;
  readonly category?: ReadonlyArray<ThingToDoCategory> | null | undefined;
  readonly when?: WhenFilterInput | null | undefined;
  readonly dayOfWeek?: ReadonlyArray<DayOfWeek> | null | undefined;
  readonly organiser?: ReadonlyArray<string> | null | undefined;
  readonly setting?: ReadonlyArray<Setting> | null | undefined;
  readonly attendance?: ReadonlyArray<Attendance> | null | undefined;
  readonly language?: ReadonlyArray<string> | null | undefined;
  readonly accessibility?: ReadonlyArray<Accessibility> | null | undefined;
  readonly tag?: ReadonlyArray<string> | null | undefined;
  readonly bookingMandatory?: boolean | null | undefined;
  readonly adultMandatory?: boolean | null | undefined;
};

export type BoundingBoxInput = {
  readonly southWest: LocationInput;
  readonly northEast: LocationInput;
};

export type PartyFilterInput = {
  readonly children?: ReadonlyArray<PartyChildInput> | null | undefined;
  readonly adults?: number | null | undefined;
};

export type PartyChildInput = {
  readonly birthDate?: string | null | undefined;
  readonly ageInMonths?: number | null | undefined;
  readonly age?: number | null | undefined;
};

export type LocationFilterInput = {
  readonly coordinates: LocationInput;
  readonly radius: number;
};

export type TargetFilterInput = {
  readonly age?: ReadonlyArray<IntRangeInput> | null | undefined;
  readonly type?: ReadonlyArray<TargetType> | null | undefined;
};

export type WhenFilterInput = {
  readonly date?: DateRangeInput | null | undefined;
  readonly time?: TimeRangeInput | null | undefined;
};

export type DateRangeInput = {
  readonly from: string;
  readonly to: string;
};

export type SuggestionKind =
  | 'CATEGORY'
  | 'PLACE'
  | 'ORGANISER'
  | 'LISTING';

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

export type SortBy =
  | 'RELEVANCE'
  | 'GEO_DISTANCE'
  | 'PRICE'
  | 'SOONEST';

export type SortDirection =
  | 'ASC'
  | 'DESC';

export type Sort = {
  readonly sortBy?: SortBy | null | undefined;
  readonly direction?: SortDirection | null | undefined;
};

export type ContactUsInput = {
  readonly subject: string;
  readonly body: string;
  readonly from?: string | null | undefined;
};

export type PartyInput = {
  readonly children: ReadonlyArray<string>;
  readonly adults: number;
};

export type HoldSessionInput = {
  readonly thingToDoId: string;
  readonly sessionId: string;
  readonly party: PartyInput;
  readonly idempotencyKey: string;
};

export type ReleaseHoldInput = {
  readonly thingToDoId: string;
  readonly sessionId: string;
};

export type ConfirmBookingInput = {
  readonly thingToDoId: string;
  readonly sessionId: string;
  readonly holdId: string;
  readonly total?: number | null | undefined;
  readonly shareWithOrganiser?: boolean | null | undefined;
  readonly note?: string | null | undefined;
};

export type CancelBookingInput = {
  readonly id: string;
  readonly children?: ReadonlyArray<string> | null | undefined;
  readonly expectedRefund?: number | null | undefined;
};

export type JoinWaitingListInput = {
  readonly thingToDoId: string;
  readonly sessionId: string;
  readonly party: PartyInput;
  readonly idempotencyKey: string;
};

export type AcceptOfferInput = {
  readonly id: string;
  readonly total?: number | null | undefined;
  readonly shareWithOrganiser?: boolean | null | undefined;
  readonly note?: string | null | undefined;
};

export type DeclineOfferInput = {
  readonly id: string;
};

export type LeaveWaitingListInput = {
  readonly id: string;
};

export type BookingStatus =
  | 'BOOKED'
  | 'WAITING'
  | 'OFFERED'
  | 'CANCELLED'
  | 'LAPSED'
  | 'LEFT'
  | 'CLOSED';

export type BookingList =
  | 'UPCOMING'
  | 'PAST'
  | 'CANCELLED'
  | 'WAITING';

export type AddChildInput = {
  readonly name: string;
  readonly birthDate: string;
};

export type UpdateChildInput = {
  readonly id: string;
  readonly child: AddChildInput;
};

export type RemoveChildInput = {
  readonly id: string;
};

export type AddToMyFavoritesInput = {
  readonly id: string;
};

export type RemoveFromMyFavoritesInput = {
  readonly id: string;
};

export type PlaceFragment = { readonly address: string, readonly location: { readonly lat: number, readonly lon: number } };

export type RangeFragment = { readonly from: number, readonly to: number };

export type SessionPartFragment = { readonly id: string, readonly start: string, readonly end: string, readonly timeZone: string, readonly status: SessionStatus, readonly reason: string | null, readonly capacity: number | null, readonly placesLeft: number | null, readonly price: RangeFragment | null, readonly where: { readonly address: string } | null };

export type SessionsFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: SessionPartFragment }> };

export type WholeFragment = { readonly id: string, readonly type: ThingToDoType, readonly name: string, readonly description: string, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly category: ThingToDoCategory, readonly priceKind: PriceKind, readonly currency: string, readonly capacity: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly where: PlaceFragment, readonly when: { readonly timeZone: string, readonly dateTime: { readonly from: string, readonly to: string }, readonly hours: ReadonlyArray<{ readonly dayOfWeek: DayOfWeek, readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly start: string, readonly durationMinutes: number, readonly rrule: string | null, readonly rdates: ReadonlyArray<string> | null, readonly exdates: ReadonlyArray<string> | null, readonly skipPublicHolidays: boolean | null, readonly skipSchoolHolidays: boolean | null, readonly region: string | null }> }, readonly contact: { readonly email: string | null, readonly phone: string | null, readonly www: string | null }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly name: string, readonly bucket: string, readonly key: string, readonly region: string, readonly imageUri: string } | null, readonly price: RangeFragment, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly opensAt: string | null, readonly closesMinutesBefore: number, readonly ageGate: AgeGate, readonly waitingList: boolean, readonly offerHours: number, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> } | null };

export type RowFragment = { readonly id: string, readonly name: string, readonly category: ThingToDoCategory, readonly bookingMandatory: boolean, readonly adultMandatory: boolean, readonly priceKind: PriceKind, readonly currency: string, readonly distance: number | null, readonly setting: Setting | null, readonly attendance: Attendance | null, readonly languages: ReadonlyArray<string>, readonly where: PlaceFragment, readonly when: { readonly timeZone: string }, readonly target: { readonly type: ReadonlyArray<TargetType>, readonly age: { readonly from: number, readonly to: number }, readonly ageInMonths: { readonly from: number, readonly to: number } | null }, readonly image: { readonly imageUri: string } | null, readonly price: RangeFragment, readonly prices: ReadonlyArray<{ readonly for: PricedPeople, readonly amount: number }>, readonly accessibility: ReadonlyArray<{ readonly kind: Accessibility, readonly supported: boolean }>, readonly organiser: { readonly id: string, readonly name: string } | null };

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


export type FindQuery = { readonly findThingsToDo: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly sessions: SessionsFragment, readonly node: RowFragment }>, readonly facets?: { readonly category: ReadonlyArray<CountFragment>, readonly day: ReadonlyArray<CountFragment>, readonly accessibility: ReadonlyArray<CountFragment>, readonly setting: ReadonlyArray<CountFragment>, readonly language: ReadonlyArray<CountFragment> } } | null };

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


export type SimilarQuery = { readonly thingToDoById: { readonly similar: ReadonlyArray<(
      { readonly sessions: SessionsFragment }
      & RowFragment
    )> | null } | null };

export type CountQueryVariables = Exact<{
  search?: string | null | undefined;
  filter?: FindThingsToDoFilterInput | null | undefined;
}>;


export type CountQuery = { readonly findThingsToDo: { readonly totalCount: number } | null };

export type ListingQueryVariables = Exact<{
  id: string;
}>;


export type ListingQuery = { readonly thingToDoById: (
    { readonly bookable: boolean, readonly next: { readonly edges: ReadonlyArray<{ readonly node: { readonly start: string } }> }, readonly organiser: { readonly id: string, readonly name: string } | null }
    & WholeFragment
  ) | null };

export type SessionsQueryVariables = Exact<{
  id: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SessionsQuery = { readonly thingToDoById: { readonly sessions: SessionsFragment } | null };

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


export type ToBookQuery = { readonly thingToDoById: { readonly id: string, readonly name: string, readonly bookingMandatory: boolean, readonly booking: { readonly capacity: number, readonly counts: CountedPeople, readonly ageGate: AgeGate, readonly waitingList: boolean } | null, readonly sessions: SessionsFragment } | null };

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


export type MyBookingsQuery = { readonly myBookings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: BookingRowFragment }> } | null };

export type MyBookingQueryVariables = Exact<{
  id: string;
}>;


export type MyBookingQuery = { readonly myBookingById: (
    { readonly createdAt: string, readonly ticket: { readonly token: string, readonly qr: string } | null, readonly cancellation: ReadonlyArray<{ readonly hoursBefore: number, readonly percent: number }> }
    & BookingRowFragment
  ) | null };

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


export type MyFavouritesQuery = { readonly myFavorites: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly available: boolean, readonly thingToDo: (
          { readonly sessions: SessionsFragment }
          & RowFragment
        ) | null } }> } | null };

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

