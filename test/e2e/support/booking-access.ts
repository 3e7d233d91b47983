/** What is asked of a session of a listing, by the field that it is asked of. */
export const bookingDocuments: Readonly<Record<string, string>> = {
  attendees:
    'query ($thingToDoId: ID!, $sessionId: ID!) { attendees(thingToDoId: $thingToDoId, sessionId: $sessionId) { totalCount } }',
  attendeesCsv:
    'query ($thingToDoId: ID!, $sessionId: ID!) { attendeesCsv(thingToDoId: $thingToDoId, sessionId: $sessionId) }',
  sessionCounts:
    'query ($thingToDoId: ID!, $sessionId: ID!) { sessionCounts(thingToDoId: $thingToDoId, sessionId: $sessionId) { left } }',
  quoteBooking:
    'query ($thingToDoId: ID!, $sessionId: ID!, $party: PartyInput!) { quoteBooking(thingToDoId: $thingToDoId, sessionId: $sessionId, party: $party) { total } }',
  holdSession: 'mutation ($input: HoldSessionInput!) { holdSession(input: $input) { id } }',
  bookSession: 'mutation ($input: BookSessionInput!) { bookSession(input: $input) { id } }',
  joinWaitingList: 'mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { id } }',
  confirmBooking: 'mutation ($input: ConfirmBookingInput!) { confirmBooking(input: $input) { id } }',
  releaseHold: 'mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) }',
};

const party = { children: [], adults: 1 };

/** Returns what a family says of a session, by what it does there. */
export const bookingVariables = (id: string, sessionId: string): Record<string, object> => {
  const at = { thingToDoId: id, sessionId };
  const keyed = { input: { ...at, party, idempotencyKey: 'key-12345678' } };
  return {
    attendees: at,
    attendeesCsv: at,
    sessionCounts: at,
    quoteBooking: { ...at, party },
    holdSession: keyed,
    bookSession: keyed,
    joinWaitingList: keyed,
    confirmBooking: { input: { ...at, holdId: 'nobody' } },
    releaseHold: { input: at },
  };
};
