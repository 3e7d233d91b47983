import { daysOfWelcome, mayBeWelcome } from '../../../domain/family/ages';
import { hoursOfDay } from '../../../domain/finding/asked-time';
import { listingFilter } from '../../../domain/finding/listing-conditions';
import { matchingSessions, type SearchCandidate, type Searched } from '../../../domain/finding/matches';
import { lastClosedStart } from '../../../domain/finding/places';
import type { AskedParty, AskedTime, SearchQuery } from '../../../domain/finding/search-query';
import { isNear, matchesWhereAndPrice } from '../../../domain/finding/session-conditions';
import { horizonOf, isAskedDay, localDayOf, matchesTime } from '../../../domain/finding/session-time';
import type { PublicListing } from '../../../domain/listing/content';
import { zoneOf } from '../../../domain/schedule/listing-zone';
import { type Session, sessionsOf } from '../../../domain/schedule/sessions';
import type { Zone } from '../../../domain/schedule/zone';
import type { Coordinates } from '../../../domain/shared/geo';
import { dayMs } from '../../../domain/shared/time';

/** Beyond so many, a listing's sessions are expanded when asked for and not kept. */
const maxKept = 1000;
/** Each session takes four numbers: its start, its end, the latest end so far, and how far its clock is from UTC. */
const stride = 4;
/** Stretches that begin or end farther away meet no session that is not longer. */
const nearby = 4 * dayMs;

/** The sessions of a listing, none of which differs from it, as numbers at hand. */
interface Kept {
  readonly zone: Zone;
  readonly times: Float64Array;
  /** Where the session stands that was last asked for by a moment: most questions are about the present. */
  hint: number;
}

/**
 * Holds a listing with its sessions, if they are not too many: as numbers, or as they are where some differ from their
 * listing.
 */
export interface SearchedSlot extends Searched {
  readonly id: string;
  readonly organiserName: string;
  /** The listing's own place, at hand. */
  readonly place: Coordinates;
  readonly kept?: Kept;
  readonly sessions?: readonly Session[];
}

/** How far the clock is from UTC about a session: NaN where it is turned then. */
const steadyOffset = ({ zone, start, end }: Session): number => {
  const offset = zone.offsetAt(start);
  const isSteady =
    end - start < nearby && zone.offsetAt(start - nearby) === offset && zone.offsetAt(end + nearby) === offset;
  return isSteady ? offset : Number.NaN;
};

const timesOf = (sessions: readonly Session[]): Float64Array => {
  const times = new Float64Array(sessions.length * stride);
  let latest = Number.NEGATIVE_INFINITY;
  sessions.forEach((session, index) => {
    latest = Math.max(latest, session.end);
    times.set([session.start, session.end, latest, steadyOffset(session)], index * stride);
  });
  return times;
};

const upTo = <T>(many: Iterable<T>, max: number): T[] | undefined => {
  const some: T[] = [];
  for (const one of many) if (some.push(one) > max) return undefined;
  return some;
};

export const slotOf = ({ listing, organiserName, placesLeft }: SearchCandidate): SearchedSlot => {
  const sessions = upTo(sessionsOf(listing, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY), maxKept);
  const differs = (listing.sessionChanges ?? []).length > 0 || Object.keys(placesLeft ?? {}).length > 0;
  const place = listing.content.where.location;
  const searched = { id: listing.id, listing, organiserName, place, ...(placesLeft && { placesLeft }) };
  if (!sessions) return searched;
  return differs
    ? { ...searched, sessions }
    : { ...searched, kept: { zone: zoneOf(listing.content), times: timesOf(sessions), hint: 0 } };
};

/** Where the first session stands that may end after `moment`: a long one may outlast the next, the latest end never falls. */
const firstEndingAfter = (kept: Kept, moment: number): number => {
  const { times, hint } = kept;
  const isHinted =
    (times[hint + 2] ?? moment) > moment && (hint === 0 || (times[hint + 2 - stride] ?? moment) <= moment);
  if (isHinted) return hint;
  let low = 0;
  let high = times.length / stride;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle * stride + 2] ?? 0) > moment) high = middle;
    else low = middle + 1;
  }
  kept.hint = low * stride;
  return kept.hint;
};

/** `matchesTime` of the domain for a clock that is not turned about the session. `start` and `end` are what it shows. */
const overlaps = (start: number, end: number, when: AskedTime, hours: { start: number; end: number }): boolean => {
  const first = Math.floor((start - hours.end) / dayMs) + 1;
  const last = Math.ceil((end - hours.start) / dayMs) - 1;
  for (let day = first; day <= last; day++) if (isAskedDay(when, day)) return true;
  return false;
};

interface Days {
  readonly from: number;
  readonly to: number;
}

const isWithin = ({ from, to }: Days, day: number): boolean => day >= from && day <= to;

const always: Days = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const never: Days = { from: 1, to: 0 };

/** The days on which all children of a party are welcome, worked out once for each range of ages. */
const makeWelcome = (party: AskedParty | undefined): ((listing: PublicListing) => Days) => {
  if (!party || party.children.length === 0) return () => always;
  const known = new Map<string, Days>();
  return ({ content: { target } }: PublicListing): Days => {
    const { age, ageInMonths } = target;
    const key = ageInMonths ? `${ageInMonths.from} ${ageInMonths.to}` : `${age.from}-${age.to}`;
    const days = known.get(key);
    if (days) return days;
    const all = party.children.map((child) => {
      if ('bornOn' in child) return daysOfWelcome(target, child.bornOn);
      return mayBeWelcome(target, child.months) ? always : never;
    });
    const found = { from: Math.max(...all.map(({ from }) => from)), to: Math.min(...all.map(({ to }) => to)) };
    known.set(key, found);
    return found;
  };
};

const doesAskOfWhereAndPrice = ({ within, box, price, totalPrice, free, available }: SearchQuery): boolean =>
  [within, box, price, totalPrice, free, available].some((asked) => asked !== undefined);

const isWelcomeAt = (welcome: Days, start: number, zone: Zone): boolean =>
  welcome === always || isWithin(welcome, localDayOf({ start, zone }));

/** What a kept session has to be to answer, besides its time. */
interface Eligible {
  /** The days on which the party is welcome. */
  readonly welcome: Days;
  /** It starts later. */
  readonly after: number;
}

/** Tells which sessions of a listing answer one search query. */
export interface Answering {
  /** Returns when the first of them starts, in milliseconds since the epoch; undefined when there is none. */
  readonly firstStart: (slot: SearchedSlot) => number | undefined;
  readonly all: (slot: SearchedSlot) => Generator<Session, void>;
}

const plainSession = (zone: Zone, start: number, end: number): Session => ({
  originalStart: start,
  start,
  end,
  zone,
  status: 'SCHEDULED',
});

/** Returns whether a session is at an asked time. `offset` is that of its clock, NaN where it has no single one. */
const timeFilter = (when: SearchQuery['when']) => {
  const hours = hoursOfDay(when?.hours);
  return (zone: Zone, start: number, end: number, offset: number): boolean => {
    if (!when) return true;
    const shown = when.offset ?? offset;
    return Number.isNaN(shown)
      ? matchesTime({ start, end, zone }, when)
      : overlaps(start + shown, end + shown, when, hours);
  };
};

/** Returns which kept sessions of a listing may answer; undefined when none of them can. */
const makeEligible = (searchQuery: SearchQuery, now: number) => {
  const welcomeOf = makeWelcome(searchQuery.party);
  const isAsked = listingFilter(searchQuery);
  const asksOfWhereAndPrice = doesAskOfWhereAndPrice(searchQuery);

  const eligibleOf = (listing: PublicListing): Eligible => ({
    welcome: welcomeOf(listing),
    after: searchQuery.available ? lastClosedStart(listing.content, now) : Number.NEGATIVE_INFINITY,
  });

  return ({ place, listing, placesLeft }: SearchedSlot, { zone }: Kept): Eligible | undefined => {
    // Most listings are too far away, and their place is at hand.
    if (!isNear(place, searchQuery) || !isAsked(listing)) return undefined;
    if (!asksOfWhereAndPrice) return eligibleOf(listing);
    const like = plainSession(zone, 0, 0);
    if (!matchesWhereAndPrice(listing.content, like, searchQuery, placesLeft)) return undefined;
    return eligibleOf(listing);
  };
};

/**
 * Returns `matchingSessions` of the domain for one search query and many listings. Sessions that are kept are numbers, and what is
 * the same for all sessions of a listing is asked once. `now` is milliseconds since the epoch.
 */
export const makeAnswering = (searchQuery: SearchQuery, now: number): Answering => {
  const { when } = searchQuery;
  const horizon = horizonOf(when, now);
  const eligibleAt = makeEligible(searchQuery, now);
  const isInTime = timeFilter(when);

  /** Where the next session that answers stands, from an index on; -1 when there is none. */
  const nextOf = ({ times, zone }: Kept, { welcome, after }: Eligible, from: number): number => {
    for (let index = from; index < times.length; index += stride) {
      const start = times[index] ?? 0;
      if (start >= horizon.to) return -1;
      const end = times[index + 1] ?? 0;
      if (start <= after || end <= horizon.from) continue;
      if (isWelcomeAt(welcome, start, zone) && isInTime(zone, start, end, times[index + 3] ?? 0)) return index;
    }
    return -1;
  };

  return {
    firstStart: (slot) => {
      if (!slot.kept) return matchingSessions(slot, searchQuery, now, slot.sessions).next().value?.start;
      const eligible = eligibleAt(slot, slot.kept);
      if (!eligible) return undefined;
      const index = nextOf(slot.kept, eligible, firstEndingAfter(slot.kept, horizon.from));
      return index < 0 ? undefined : slot.kept.times[index];
    },
    all: function* all(slot) {
      const { kept } = slot;
      if (!kept) {
        yield* matchingSessions(slot, searchQuery, now, slot.sessions);
        return;
      }
      const eligible = eligibleAt(slot, kept);
      if (!eligible) return;
      const { times, zone } = kept;
      let index = nextOf(kept, eligible, firstEndingAfter(kept, horizon.from));
      while (index >= 0) {
        yield plainSession(zone, times[index] ?? 0, times[index + 1] ?? 0);
        index = nextOf(kept, eligible, index + stride);
      }
    },
  };
};
