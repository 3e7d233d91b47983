import type { Booking } from '../../domain/booking/booking';
import { type BookingRequest, requestText } from '../../domain/booking/request';
import type { SessionPlaces } from '../../domain/booking/session-places';
import type { BookingId } from '../../domain/shared/ids';
import { err, type Result } from '../../domain/shared/result';
import type { ChildBooked, IdempotencyKeyReused } from '../errors';
import type { Decision } from './contest';
import type { KeyedRequest, RawSaid } from './party-request';
import type { BookingLists, KeptList } from './ports/booking-lists';
import type { BookingNames } from './ports/booking-names';
import type { BookingGround, BookingStore } from './ports/booking-store';
import { childBooked, type PartyRefused, type PreparedParty, preparedParty } from './prepared-party';

/** Holds a request for places under an idempotency key, and all that it is decided from but the places themselves. */
export interface AskedPlaces<Input extends KeyedRequest = KeyedRequest> {
  readonly input: Input;
  /** Of what it becomes. */
  readonly id: BookingId;
  readonly requestHash: string;
  readonly ground: BookingGround;
  /** The family's bookings among which a child may be already. */
  readonly others: readonly Booking[];
}

interface Ports {
  readonly bookings: Pick<BookingStore, 'ground'>;
  readonly bookingLists: Pick<BookingLists, 'bookingsOf'>;
  readonly bookingNames: BookingNames;
}

type Told = RawSaid & { readonly total?: number | null | undefined };

const requestOf = (
  operation: BookingRequest['operation'],
  { thingToDoId, sessionId, party, ...told }: KeyedRequest & Told,
): BookingRequest => ({
  operation,
  thingToDoId,
  sessionId,
  ...party,
  shared: told.shareWithOrganiser === true,
  ...(typeof told.total === 'number' && { total: told.total }),
  ...(told.note && { note: told.note }),
});

/** Reads what is asked for, in one round trip of each kind. `lists` are those that a child must not be in for this session. */
export const readAsked = async <Input extends KeyedRequest & Told>(
  { bookings, bookingLists, bookingNames }: Ports,
  input: Input,
  operation: BookingRequest['operation'],
  lists: readonly KeptList[],
): Promise<AskedPlaces<Input>> => {
  const { parentId, party, idempotencyKey } = input;
  const [ground, ...others] = await Promise.all([
    bookings.ground(input, parentId, party.children),
    ...lists.map((list) => bookingLists.bookingsOf(parentId, list)),
  ]);
  return {
    input,
    id: bookingNames.idOf(parentId, idempotencyKey),
    requestHash: bookingNames.hashOf(requestText(requestOf(operation, input))),
    ground,
    others: others.flat(),
  };
};

/** Who waits is in the way of itself only while its entry stands in the session. */
const stillTaken = (others: readonly Booking[], session: SessionPlaces | undefined): readonly Booking[] =>
  others.filter(({ id, status }) => status === 'BOOKED' || session?.queue.some((entry) => entry.id === id));

/** Returns the party if it may come, and no child of it has a booking already. */
export const mayCome = (
  { input, id, ground, others }: AskedPlaces,
  session: SessionPlaces | undefined,
  now: number,
): Result<PreparedParty, ChildBooked | PartyRefused> => {
  const party = preparedParty(ground, input, now);
  const taken = party.ok ? childBooked(stillTaken(others, session), input, id) : undefined;
  return taken ? err(taken) : party;
};

/** Returns what is there already under the idempotency key: the first answer, as it is now, or something else. */
export const firstAnswer = (
  booking: Booking,
  { requestHash }: Pick<AskedPlaces, 'requestHash'>,
): Decision<Booking, IdempotencyKeyReused> =>
  booking.requestHash === requestHash ? { answer: booking } : { refusal: { code: 'IdempotencyKeyReused' } };
