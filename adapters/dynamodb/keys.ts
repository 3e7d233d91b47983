import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type KeptList, keptLists } from '../../application/booking/ports/booking-lists';
import type { WakeUp } from '../../application/booking/ports/wake-ups';
import type { GatheredKind } from '../../application/messages/ports/gatherings';
import type { SessionKey } from '../../domain/booking/session-places';
import { type LiveStatus, liveStatuses } from '../../domain/listing/listing';
import { type SessionId, sessionIdRule } from '../../domain/schedule/session-id';
import {
  type AuditorId,
  auditorId,
  type BookingId,
  bookingId,
  type ChildId,
  childId,
  isId,
  type ListingId,
  listingId,
  type OrganiserId,
  organiserId,
  type UserId,
  userId,
} from '../../domain/shared/ids';
import { type Instant, instantAt, parseDateTime } from '../../domain/shared/time';
import { textOfWakeUp, wakeUpIn } from './booking/wake-up-text';

/**
 * Makes and parses every key of the single table. `id` and `sk` are the table's own; gsi-1 turns `sk` into its hash,
 * with `gsi1sk` as range; gsi-2 and gsi-3 have pairs of their own and hold only items that have them. gsi-3 holds keys
 * alone: what stands in gsi-2 is counted there without reading it. Ids contain no `#`, so a prefix that ends with one
 * never matches another id that begins alike. A parse answers undefined for what its make never makes.
 */
export const gsi1 = 'gsi-1';
export const gsi2 = 'gsi-2';
export const gsi3 = 'gsi-3';

export interface Key {
  readonly id: string;
  readonly sk: string;
}

/** Each name with a prefix that no other name has; a prefix that stands twice has the type `never`. */
type Unique<Prefixes> = {
  readonly [Name in keyof Prefixes]: Prefixes[Name] extends Prefixes[Exclude<keyof Prefixes, Name>]
    ? never
    : Prefixes[Name];
};
const unique = <const Prefixes extends Readonly<Record<string, string>>>(
  prefixes: Prefixes & Unique<Prefixes>,
): Prefixes => prefixes;

/** The register of what an `sk` begins with, by the kind of item. A prefix that is taken already does not compile. */
const prefixes = unique({
  listing: 'TTD',
  profile: 'USR',
  child: 'CHL',
  favourite: 'FAV',
  decision: 'DEC',
  externalId: 'EXT',
  count: 'COUNT',
  idempotency: 'ONCE',
  suppression: 'SUPPRESSED',
  rate: 'RATE',
  gatheringWindow: 'WINDOW',
  gathered: 'GATHERED',
  session: 'SES',
  booking: 'BKG',
  wakeUp: 'WAKE',
  crossings: 'PLACES',
});

export const listingSk = prefixes.listing;
export const profileSk = prefixes.profile;

export const listingKey = (id: ListingId): Key => ({ id, sk: listingSk });
export const parseListingKey = ({ id, sk }: Key): ListingId | undefined =>
  sk === listingSk && isId(id) ? listingId(id) : undefined;

export const profileKey = (id: OrganiserId | UserId): Key => ({ id, sk: profileSk });
/** Returns whose profile it is: parents and organisers look the same here. */
export const parseProfileKey = ({ id, sk }: Key): OrganiserId | undefined =>
  sk === profileSk && isId(id) ? organiserId(id) : undefined;

/** An `sk` that names an owner. */
const owned = (kind: string, owner: string): string => `${kind}#${owner}`;
const ownerIn = <Owner>(kind: string, sk: string, owner: (text: string) => Owner): Owner | undefined => {
  const [start, text = '', ...rest] = sk.split('#');
  return start === kind && rest.length === 0 && isId(text) ? owner(text) : undefined;
};

export const childrenOf = (parent: UserId): string => owned(prefixes.child, parent);
export const childKey = (id: ChildId, parent: UserId): Key => ({ id, sk: childrenOf(parent) });
export const parseChildKey = ({ id, sk }: Key): { readonly id: ChildId; readonly parentId: UserId } | undefined => {
  const parentId = ownerIn(prefixes.child, sk, userId);
  return parentId && isId(id) ? { id: childId(id), parentId } : undefined;
};

export const favouritesOf = (user: UserId): string => owned(prefixes.favourite, user);
export const favouriteKey = (listing: ListingId, user: UserId): Key => ({ id: listing, sk: favouritesOf(user) });
export const parseFavouriteKey = ({
  id,
  sk,
}: Key): { readonly listingId: ListingId; readonly userId: UserId } | undefined => {
  const user = ownerIn(prefixes.favourite, sk, userId);
  return user && isId(id) ? { listingId: listingId(id), userId: user } : undefined;
};

export const decisionsOf = (auditor: AuditorId): string => owned(prefixes.decision, auditor);
export const decisionKey = (id: string, auditor: AuditorId): Key => ({ id, sk: decisionsOf(auditor) });
export const parseDecisionKey = ({
  id,
  sk,
}: Key): { readonly id: string; readonly auditorId: AuditorId } | undefined => {
  const auditor = ownerIn(prefixes.decision, sk, auditorId);
  return auditor && isId(id) ? { id, auditorId: auditor } : undefined;
};

/** Begins the `sk` of places of one session, which stand beneath their listing, by time: `SES#20261124T100000Z`. */
export const sessionPrefix = `${prefixes.session}#`;
export const sessionSk = (session: SessionId): string => `${sessionPrefix}${session}`;
export const sessionKey = ({ thingToDoId, sessionId }: SessionKey): Key => ({
  id: thingToDoId,
  sk: sessionSk(sessionId),
});
export const parseSessionKey = ({ id, sk }: Key): SessionKey | undefined => {
  const session = v.safeParse(sessionIdRule, sk.slice(sessionPrefix.length));
  return sk.startsWith(sessionPrefix) && session.success && isId(id)
    ? { thingToDoId: listingId(id), sessionId: session.output }
    : undefined;
};

export const bookingSk = prefixes.booking;
export const bookingKey = (id: BookingId): Key => ({ id, sk: bookingSk });
export const parseBookingKey = ({ id, sk }: Key): BookingId | undefined =>
  sk === bookingSk && isId(id) ? bookingId(id) : undefined;

/** Returns where a family's bookings of one list stand in gsi-1: by the present start of their session. */
export const bookingsOf = (list: KeptList, parent: UserId): string => `${list}#${parent}#`;
export const bookingRange = (list: KeptList, parent: UserId, starts: number, listing: ListingId): string =>
  `${bookingsOf(list, parent)}${instantAt(starts)}#${listing}`;
export const parseBookingRange = (
  range: string,
):
  | { readonly list: KeptList; readonly parentId: UserId; readonly starts: number; readonly thingToDoId: ListingId }
  | undefined => {
  const [start, parent = '', time = '', listing = '', ...rest] = range.split('#');
  const list = keptLists.find((known) => known === start);
  const starts = parseDateTime(time);
  return list &&
    starts !== undefined &&
    instantAt(starts) === time &&
    isId(parent) &&
    isId(listing) &&
    rest.length === 0
    ? { list, parentId: userId(parent), starts, thingToDoId: listingId(listing) }
    : undefined;
};

/** Returns where bookings of a listing stand in gsi-2: by session. Nothing in it changes while a booking lives. */
export const bookingsOfListing = (listing: ListingId): string => owned(prefixes.booking, listing);
export const bookingsOfSession = (session: SessionId): string => `${session}#`;
export const bookedRange = (session: SessionId, id: BookingId): string => `${bookingsOfSession(session)}${id}`;
export const parseBookedPlace = (hash: string, range: string): SessionKey | undefined => {
  const thingToDoId = ownerIn(prefixes.booking, hash, listingId);
  const [text = '', id = '', ...rest] = range.split('#');
  const session = v.safeParse(sessionIdRule, text);
  return thingToDoId && session.success && isId(id) && rest.length === 0
    ? { thingToDoId, sessionId: session.output }
    : undefined;
};

/** Returns where stands what is looked at when a minute has come: `WAKE#2026-11-23T17:05`, and what it is about. */
export const wakeUpsOf = (minute: number): string => `${prefixes.wakeUp}#${instantAt(minute).slice(0, 16)}`;
export const wakeUpPrefix = `${prefixes.wakeUp}#`;
export const wakeUpKey = (minute: number, wakeUp: WakeUp): Key => ({
  id: wakeUpsOf(minute),
  sk: `${wakeUpPrefix}${textOfWakeUp(wakeUp)}`,
});
export const parseWakeUpKey = ({ sk }: Key): WakeUp | undefined =>
  sk.startsWith(wakeUpPrefix) ? wakeUpIn(sk.slice(wakeUpPrefix.length)) : undefined;
/** Names the item of the last minute that is done. */
export const wakeCursorKey: Key = { id: prefixes.wakeUp, sk: `${prefixes.wakeUp}-CURSOR` };

/** Returns the key of how often places left in a listing's sessions crossed a step. */
export const crossingsKey = (listing: ListingId): Key => ({ id: listing, sk: prefixes.crossings });
export const parseCrossingsKey = ({ id, sk }: Key): ListingId | undefined =>
  sk === prefixes.crossings && isId(id) ? listingId(id) : undefined;

/** Returns the key of a count. It is written, and found again by what is asked for: these have no parse. */
export const countKey = (owner: UserId, of: 'CHL' | 'FAV'): Key => ({ id: owner, sk: `${prefixes.count}#${of}` });
export const idempotencyKey = (key: string): Key => ({ id: key, sk: prefixes.idempotency });

/** Addresses of people are nowhere in the table: only who has one already can tell whether it is there. */
const hashOf = (address: string): string => createHash('sha256').update(address).digest('hex');
export const suppressionKey = (address: string): Key => ({ id: hashOf(address), sk: prefixes.suppression });
export const rateKey = (key: string, window: number): Key => ({ id: hashOf(key), sk: `${prefixes.rate}#${window}` });

/** One partition for each kind of what is gathered: its last window, and the entries that nobody has told. */
const gatheringId = (kind: GatheredKind): string => `GATHER-${kind}`;
export const gatheringKey = (kind: GatheredKind): Key => ({ id: gatheringId(kind), sk: prefixes.gatheringWindow });
export const gatheredPrefix = `${prefixes.gathered}#`;
export const gatheredKey = (kind: GatheredKind, eventId: string): Key => ({
  id: gatheringId(kind),
  sk: `${gatheredPrefix}${eventId}`,
});
export const parseGatheredKey = ({ sk }: Key): string | undefined =>
  sk.startsWith(gatheredPrefix) ? sk.slice(gatheredPrefix.length) : undefined;

/** Returns the key of an organiser's own name for a listing: any text, of any length that a key may not have. */
export const externalIdKey = (organiser: OrganiserId, externalId: string): Key => ({
  id: hashOf(externalId),
  sk: owned(prefixes.externalId, organiser),
});

/** Names the range of whatever is simply there: children and favourites. */
export const active = 'ACTIVE';

/** The last moment that JavaScript knows. */
const lastMoment = 8_640_000_000_000_000;

/** Sorts newest first: what is left until the last moment. */
const newestFirst = (time: string): string => String(lastMoment - Date.parse(time)).padStart(16, '0');
const parseNewestFirst = (text: string): Instant | undefined =>
  /^\d{16}$/.test(text) ? momentOf(instantAt(lastMoment - Number(text))) : undefined;
const momentOf = (text: string): Instant | undefined =>
  parseDateTime(text) === undefined ? undefined : (text as Instant);

/** Returns the prefix of all listings of one organiser in one status. */
export const listingsOf = (status: LiveStatus, organiser: OrganiserId): string => `${status}#${organiser}#`;

/** Returns a listing's range within it: they stand newest first. */
export const listingRange = (prefix: string, createdAt: string, id: string): string =>
  `${prefix}${newestFirst(createdAt)}#${id}`;

export const parseListingRange = (
  range: string,
):
  | {
      readonly status: LiveStatus;
      readonly organiserId: OrganiserId;
      readonly createdAt: Instant;
      readonly id: ListingId;
    }
  | undefined => {
  const [state, organiser = '', order = '', id = '', ...rest] = range.split('#');
  const status = liveStatuses.find((known) => known === state);
  const createdAt = parseNewestFirst(order);
  return status && createdAt && isId(organiser) && isId(id) && rest.length === 0
    ? { status, organiserId: organiserId(organiser), createdAt, id: listingId(id) }
    : undefined;
};

/** A range of one kind of moment, and then an id. */
const momentIn = <Time>(range: string, prefix: string, moment: (text: string) => Time | undefined) => {
  const [start, text = '', id = '', ...rest] = range.split('#');
  const time = moment(text);
  return `${String(start)}#` === prefix && time && isId(id) && rest.length === 0 ? { time, id } : undefined;
};

/** Names where in gsi-2 waits what is for the moderators, longest waiting first. */
export const pendingQueue = 'PENDING';
export const submitted = 'SUBMITTED#';
export const pendingRange = (submittedAt: string, id: string): string => `${submitted}${submittedAt}#${id}`;
export const parsePendingRange = (
  range: string,
): { readonly submittedAt: Instant; readonly id: ListingId } | undefined => {
  const found = momentIn(range, submitted, momentOf);
  return found && { submittedAt: found.time, id: listingId(found.id) };
};

/** Returns where decisions of one moderator stand, newest first. */
export const decided = 'DECIDED#';
export const decisionRange = (decidedAt: string, id: string): string => `${decided}${newestFirst(decidedAt)}#${id}`;
export const parseDecisionRange = (range: string): { readonly decidedAt: Instant; readonly id: string } | undefined => {
  const found = momentIn(range, decided, parseNewestFirst);
  return found && { decidedAt: found.time, id: found.id };
};
