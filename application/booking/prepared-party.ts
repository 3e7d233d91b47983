import { ageAt, type NotWelcome } from '../../domain/booking/age-gate';
import { agreedFor, type BookableSession, bookableSession } from '../../domain/booking/bookable';
import type { Agreed, Booking, Requested } from '../../domain/booking/booking';
import { countedFaults, placesOf } from '../../domain/booking/party';
import type { NotOpen } from '../../domain/booking/step';
import type { Child } from '../../domain/family/child';
import type { SessionNotFound } from '../../domain/schedule/change-session';
import { type InvalidInput, invalidInput } from '../../domain/shared/faults';
import type { BookingId } from '../../domain/shared/ids';
import { toAmount } from '../../domain/shared/money';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ChildBooked, ChildNotFound, ListingNotFound, PriceChanged } from '../errors';
import type { PartyRequest } from './party-request';
import type { BookingGround } from './ports/booking-store';

/**
 * Describes a party that may come, as far as the listing and the family go: whether there are places is another
 * question.
 */
export interface PreparedParty {
  readonly bookable: BookableSession;
  readonly children: readonly Child[];
  readonly places: number;
  readonly agreed: Agreed;
}

export type PartyRefused = ChildNotFound | InvalidInput | ListingNotFound | NotOpen | NotWelcome | SessionNotFound;

/** Returns the session that a family asks about; only of a published listing. */
export const askedSession = (
  { listing }: Pick<BookingGround, 'listing'>,
  { sessionId }: Pick<PartyRequest, 'sessionId'>,
): Result<BookableSession, ListingNotFound | NotOpen | SessionNotFound> =>
  listing?.status === 'PUBLISHED' ? bookableSession(listing, sessionId) : err({ code: 'ListingNotFound' });

const childrenOf = ({ children }: BookingGround, { party }: PartyRequest): Result<readonly Child[], ChildNotFound> => {
  const found = party.children.flatMap((id) => children.get(id) ?? []);
  return found.length < party.children.length ? err({ code: 'ChildNotFound' }) : ok(found);
};

/** Returns the party without looking at ages: who asks for a quote is told of all of them. */
export const partyOf = (
  ground: BookingGround,
  request: PartyRequest,
): Result<PreparedParty, Exclude<PartyRefused, NotWelcome>> => {
  const bookable = askedSession(ground, request);
  if (!bookable.ok) return bookable;
  const { counts } = bookable.value.rules;
  const faults = countedFaults(request.party, counts);
  if (faults.length > 0) return err(invalidInput(faults.map((fault) => ({ ...fault, path: `party.${fault.path}` }))));
  const children = childrenOf(ground, request);
  if (!children.ok) return children;
  const places = placesOf(request.party, counts);
  return ok({
    bookable: bookable.value,
    children: children.value,
    places,
    agreed: agreedFor(bookable.value, request.party),
  });
};

/** Returns the party, if all children are welcome at the session or the listing does not insist. */
export const preparedParty = (
  ground: BookingGround,
  request: PartyRequest,
  now: number,
): Result<PreparedParty, PartyRefused> => {
  const party = partyOf(ground, request);
  if (!party.ok || party.value.bookable.rules.ageGate === 'ADVISE') return party;
  const { listing, session } = party.value.bookable;
  const refused = party.value.children.flatMap((child) => ageAt(listing, session, child, now).refusal ?? [])[0];
  return refused ? err(refused) : party;
};

/**
 * Refuses a price that has changed. `total` is what the family was told, in whole units of the currency; absent where
 * nobody knows the price.
 */
export const priceRefusal = (
  { tariff, total, currency }: Agreed,
  told: number | null | undefined,
): PriceChanged | undefined => {
  const right = tariff && toAmount(total, currency);
  if ((told ?? undefined) === right) return undefined;
  return { code: 'PriceChanged', total: tariff && total, currency };
};

/** Returns a child of the party that another booking of the family has for the same session. */
export const childBooked = (
  others: readonly Booking[],
  { party, thingToDoId, sessionId }: PartyRequest,
  id?: BookingId,
): ChildBooked | undefined => {
  const taken = others
    .filter((other) => other.id !== id && other.thingToDoId === thingToDoId && other.sessionId === sessionId)
    .flatMap(({ children }) => children.map((child) => child.id));
  const childId = party.children.find((child) => taken.includes(child));
  return childId && { code: 'ChildBooked', childId };
};

/** Returns a party as its booking has it. */
export const requestedOf = (
  { bookable, children, places, agreed }: PreparedParty,
  { parentId, thingToDoId, sessionId, party }: PartyRequest,
  { id, requestHash }: Pick<Requested, 'id' | 'requestHash'>,
): Requested => ({
  id,
  parentId,
  thingToDoId,
  sessionId,
  starts: bookable.session.start,
  ends: bookable.session.end,
  places,
  children: children.map((child) => ({ id: child.id, name: child.name, born: child.birthDate })),
  adults: party.adults,
  agreed,
  requestHash,
});
