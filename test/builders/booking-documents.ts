/** What families and organisers ask about bookings. */
const booking = `id status party { children { childId name } adults } total paidAhead refunded currency cancellation { hoursBefore percent }
  freeUntil offerEndsAt placeInLine note createdAt thingToDo { id name bookable } session { id start placesLeft }`;
export const book = `mutation ($input: BookSessionInput!) { bookSession(input: $input) { ${booking} } }`;
export const hold = 'mutation ($input: HoldSessionInput!) { holdSession(input: $input) { id endsAt total currency } }';
export const confirm = `mutation ($input: ConfirmBookingInput!) { confirmBooking(input: $input) { ${booking} } }`;
export const cancel = `mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) { ${booking} } }`;
export const join = `mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { ${booking} } }`;
export const accept = `mutation ($input: AcceptOfferInput!) { acceptOffer(input: $input) { ${booking} } }`;
export const decline = `mutation ($id: ID!) { declineOffer(input: { id: $id }) { ${booking} } }`;
export const leave = `mutation ($id: ID!) { leaveWaitingList(input: { id: $id }) { ${booking} } }`;
export const byId = `query ($id: ID!) { myBookingById(id: $id) { ${booking} } }`;
export const quoteCancelling = `query ($id: ID!, $children: [ID!]) { quoteCancellation(id: $id, children: $children) { refund paidAhead currency changesAt } }`;
export const quote = `query ($thingToDoId: ID!, $sessionId: ID!, $party: PartyInput!) {
  quoteBooking(thingToDoId: $thingToDoId, sessionId: $sessionId, party: $party) {
    total paidAhead currency placesLeft opensAt closesAt cancellation { hoursBefore percent }
    children { childId ageInMonths welcome reason firstSessionThatFits } } }`;
export const mine = `query ($list: BookingList!, $first: Int, $after: String) { myBookings(list: $list, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id status session { id } thingToDo { name } } } } }`;

const attendee = 'bookingId child name ageInYears adults status shared note checkedInAt';
export const attendees = `query ($thingToDoId: ID!, $sessionId: ID!) {
  attendees(thingToDoId: $thingToDoId, sessionId: $sessionId) { totalCount edges { node { ${attendee} } } } }`;
export const counts = `query ($thingToDoId: ID!, $sessionId: ID!) {
  sessionCounts(thingToDoId: $thingToDoId, sessionId: $sessionId) { capacity booked held offered waiting left } }`;
export const csvOf =
  'query ($thingToDoId: ID!, $sessionId: ID!) { attendeesCsv(thingToDoId: $thingToDoId, sessionId: $sessionId) }';
export const check = `mutation ($input: CheckInInput!) { checkIn(input: $input) { ${attendee} alreadyHereSince } }`;
export const undo = `mutation ($input: UndoCheckInInput!) { undoCheckIn(input: $input) { ${attendee} } }`;
export const cancelOf = `mutation ($input: CancelBookingOfInput!) { cancelBookingOf(input: $input) { ${attendee} } }`;
export const ticketOf = 'query ($id: ID!) { myBookingById(id: $id) { ticket { token qr } } }';
export const changeCapacity =
  'mutation ($input: ChangeSessionInput!) { changeSession(input: $input) { capacity placesLeft } }';
export const findForParty = `query ($filter: FindThingsToDoFilterInput) {
  findThingsToDo(filter: $filter, first: 500) { edges { node { id } sessions { edges { node { placesLeft } } } } } }`;
export const release = 'mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) }';
