/**
 * What clients of the earlier backend name in their documents, and what was agreed since: the least that each schema must
 * offer. Nullable where the contract leaves it open.
 */
const scalars = 'scalar AWSDateTime scalar AWSDate scalar AWSTime scalar AWSEmail scalar AWSURL scalar AWSJSON';

const enums = `
  enum ThingToDoType { EVENT RECURRING_EVENT PLACE }
  enum TargetType { ADULT CHILD FAMILY }
  enum PriceKind { FIXED FREE FROM DONATION UNKNOWN }
  enum Setting { INDOOR OUTDOOR }
  enum Attendance { IN_PERSON ONLINE }
  enum Accessibility {
    STEP_FREE ACCESSIBLE_TOILET CHANGING_PLACE HEARING_LOOP SIGN_LANGUAGE QUIET_SPACE RELAXED_SESSION SENSORY_FRIENDLY
    ONE_TO_ONE VISUAL_SUPPORT ASSISTANCE_DOGS PARKING
  }
  enum CountedPeople { CHILDREN EVERYBODY }
  enum AgeGate { ADVISE ENFORCE }
  enum DayOfWeek { MON TUE WED THU FRI SAT SUN }
  enum ThingToDoCategory {
    MUSIC DANCE ARTS CRAFTS SPORT OUTDOOR CINEMA THEATER PARTY PERSONAL_DEVELOPMENT CAFE RESTAURANT PLAYROOM ENTERTAINMENT
    CULTURE EDUCATION OTHER
  }`;

const thingToDo = (more: string): string => `
  type ThingToDo {
    id: ID! type: ThingToDoType name: String description: String where: Where when: When contact: Contact target: Target
    image: ImageObject bookingMandatory: Boolean adultMandatory: Boolean category: ThingToDoCategory price: FloatRange
    priceKind: PriceKind capacity: Int setting: Setting attendance: Attendance languages: [String!] tags: [String!]
    distance: Float ${more}
  }
  type Where { location: Coordinates address: String }
  type Coordinates { lat: Float lon: Float }
  type When { dateTime: DateTimeRange occurrences: [Occurence] }
  type DateTimeRange { from: AWSDateTime to: AWSDateTime }
  type Occurence { dayOfWeek: DayOfWeek hours: TimeRange }
  type TimeRange { from: AWSTime to: AWSTime }
  type Contact { email: AWSEmail phone: String www: AWSURL }
  type Target { age: IntRange ageInMonths: IntRange type: [TargetType!]! }
  type IntRange { from: Int to: Int }
  type FloatRange { from: Float to: Float }
  type ImageObject { name: String bucket: String key: String region: String imageUri: AWSURL }
  type ThingToDoConnection { edges: [ThingToDoEdge] pageInfo: PageInfo totalCount: Int! }
  type ThingToDoEdge { node: ThingToDo cursor: String }
  type PageInfo { hasNextPage: Boolean hasPreviousPage: Boolean startCursor: String endCursor: String }`;

const organiser = 'type Organiser { id: ID! name: String! }';
const moderated = 'status: ThingToDoStatus! rejectionReasons: [String!]! newVersionOf: ID externalId: String';
const statuses = 'enum ThingToDoStatus { DRAFT PENDING PUBLISHED REJECTED WITHDRAWN }';
const contactUs = 'input ContactUsInput { subject: String! body: String! from: String }';
const sorting = `
  input Sort { sortBy: SortBy direction: SortDirection }
  enum SortBy { RELEVANCE GEO_DISTANCE PRICE }
  enum SortDirection { ASC DESC }`;
const ranges = `
  input IntRangeInput { from: Int! to: Int! }
  input FloatRangeInput { from: Float! to: Float! }
  input TimeRangeInput { from: AWSTime! to: AWSTime! }`;

const finding = `
  input FindThingsToDoFilterInput {
    location: LocationFilterInput target: TargetFilterInput price: FloatRangeInput type: [ThingToDoType!]
    category: [ThingToDoCategory!] when: WhenFilterInput bookingMandatory: Boolean adultMandatory: Boolean
  }
  input LocationFilterInput { coordinates: LocationInput! radius: Int! }
  input LocationInput { lat: Float! lon: Float! }
  input TargetFilterInput { age: [IntRangeInput!] type: [TargetType!] }
  input WhenFilterInput { date: DateRangeInput time: TimeRangeInput }
  input DateRangeInput { from: AWSDate! to: AWSDate! }
  ${ranges} ${sorting}`;

const find = `
  thingToDoById(id: ID!): ThingToDo
  findThingsToDo(
    first: Int after: String last: Int before: String search: String
    filter: FindThingsToDoFilterInput sort: Sort location: LocationInput
  ): ThingToDoConnection`;

const guest = `
  ${thingToDo('organiser: Organiser')} ${organiser} ${finding} ${contactUs}
  type Query { ${find} }
  type Mutation { contactUs(input: ContactUsInput): Boolean }`;

const user = `
  ${thingToDo('organiser: Organiser myFavorite: Boolean!')} ${organiser} ${finding} ${contactUs}
  type MyFavorite { id: ID! thingToDo: ThingToDo available: Boolean! }
  type MyFavoriteConnection { edges: [MyFavoriteEdge] pageInfo: PageInfo totalCount: Int! }
  type MyFavoriteEdge { node: MyFavorite cursor: String }
  type Child { id: ID! name: String! birthDate: AWSDate! }
  input AddToMyFavoritesInput { id: ID! }
  input AddChildInput { name: String! birthDate: AWSDate! }
  input UpdateChildInput { id: ID! child: AddChildInput! }
  input RemoveChildInput { id: ID! }
  input RemoveFromMyFavoritesInput { id: ID! }
  type Profile { id: ID! name: String! language: String timeZone: String }
  input SaveProfileInput { name: String language: String timeZone: String }
  type Query {
    ${find}
    myFavorites(first: Int after: String): MyFavoriteConnection
    myFavoriteById(id: ID!): MyFavorite
    myChildren: [Child]
    myChildById(id: ID!): Child
    profile: Profile
  }
  type Mutation {
    addToMyFavorites(input: AddToMyFavoritesInput!): MyFavorite
    removeFromMyFavorites(input: RemoveFromMyFavoritesInput!): MyFavorite
    addChild(input: AddChildInput!): Child
    updateChild(input: UpdateChildInput!): Child
    removeChild(input: RemoveChildInput!): Child
    saveProfile(input: SaveProfileInput!): Profile
    contactUs(input: ContactUsInput): Boolean
  }`;

const organiserApi = `
  ${thingToDo(moderated)} ${statuses} ${organiser} ${contactUs} ${ranges} ${sorting}
  input ThingToDoInput {
    type: ThingToDoType! name: String! description: String! where: WhereInput! when: WhenInput! contact: ContactInput!
    target: TargetInput! image: ImageObjectInput bookingMandatory: Boolean! adultMandatory: Boolean!
    category: ThingToDoCategory! price: FloatRangeInput! priceKind: PriceKind currency: String externalId: String
    prices: [PriceInput!] capacity: Int setting: Setting attendance: Attendance languages: [String!]
    accessibility: [AccessibilitySupportInput!] tags: [String!] booking: BookingRulesInput
  }
  enum PricedPeople { CHILD ADULT FAMILY }
  input PriceInput { for: PricedPeople! amount: Float! }
  input AccessibilitySupportInput { kind: Accessibility! supported: Boolean! }
  input BookingRulesInput {
    capacity: Int! counts: CountedPeople opensAt: AWSDateTime closesMinutesBefore: Int ageGate: AgeGate waitingList: Boolean
    offerHours: Int cancellation: [CancellationTierInput!]
  }
  input CancellationTierInput { hoursBefore: Int! percent: Float! }
  input WhereInput { location: CoordinatesInput! address: String! }
  input CoordinatesInput { lat: Float! lon: Float! }
  input WhenInput { dateTime: DateTimeRangeInput! occurrences: [OccurenceInput!]! }
  input DateTimeRangeInput { from: AWSDateTime! to: AWSDateTime! }
  input OccurenceInput { dayOfWeek: DayOfWeek! hours: TimeRangeInput! }
  input ContactInput { email: String phone: String www: String }
  input TargetInput { age: IntRangeInput! ageInMonths: IntRangeInput type: [TargetType!]! }
  input ImageObjectInput { name: String! bucket: String! key: String! region: String! mimeType: String }
  input UpdateThingToDoInput { id: ID! thingToDo: ThingToDoInput! removeImage: Boolean }
  input PublishInput { id: ID! }
  input WithdrawInput { id: ID! }
  input NewVersionInput { id: ID! }
  input RemoveThingToDoInput { id: ID! }
  input SaveProfileInput { name: String! }
  input ImageUploadInput { name: String! mimeType: String! }
  type ImageUpload { url: AWSURL fields: AWSJSON! bucket: String key: String region: String }
  type Query {
    thingToDoById(id: ID!): ThingToDo
    thingsToDo(first: Int after: String last: Int before: String search: String sort: Sort): ThingToDoConnection
    thingsToDoByStatus(status: ThingToDoStatus!, first: Int after: String): ThingToDoConnection
    profile: Organiser
  }
  type Mutation {
    createThingToDo(input: ThingToDoInput!): ThingToDo
    updateThingToDo(input: UpdateThingToDoInput!): ThingToDo
    publish(input: PublishInput!): ThingToDo
    withdraw(input: WithdrawInput!): ThingToDo
    newVersion(input: NewVersionInput!): ThingToDo
    removeThingToDo(input: RemoveThingToDoInput!): ThingToDo
    saveProfile(input: SaveProfileInput!): Organiser
    imageUpload(input: ImageUploadInput!): ImageUpload
    contactUs(input: ContactUsInput): Boolean
  }`;

const audit = `
  ${thingToDo(`organiser: Organiser ${moderated}`)} ${statuses} ${organiser}
  type Decision { thingToDo: ThingToDo decision: Verdict reasons: [String!]! decidedAt: AWSDateTime! }
  enum Verdict { APPROVED REJECTED }
  type DecisionConnection { edges: [DecisionEdge] pageInfo: PageInfo totalCount: Int! }
  type DecisionEdge { node: Decision cursor: String }
  input ApproveInput { id: ID! }
  input RejectInput { id: ID! reasons: [String!]! }
  type Query {
    pending(first: Int after: String): ThingToDoConnection
    thingToDoById(id: ID!): ThingToDo
    myDecisions(first: Int after: String): DecisionConnection
  }
  type Mutation { approve(input: ApproveInput!): ThingToDo reject(input: RejectInput!): ThingToDo }`;

/** The contract of each API, as SDL. */
export const contract = {
  guest: `${scalars} ${enums} ${guest}`,
  user: `${scalars} ${enums} ${user}`,
  organiser: `${scalars} ${enums} ${organiserApi}`,
  audit: `${scalars} ${enums} ${audit}`,
} as const;
