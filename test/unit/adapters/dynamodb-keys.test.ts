import fc from 'fast-check';
import {
  bookedRange,
  bookingKey,
  bookingRange,
  bookingsOf,
  bookingsOfListing,
  bookingsOfSession,
  childKey,
  childrenOf,
  decided,
  decisionKey,
  decisionRange,
  decisionsOf,
  externalIdKey,
  favouriteKey,
  favouritesOf,
  idempotencyKey,
  type Key,
  listingKey,
  listingRange,
  listingsOf,
  parseBookedPlace,
  parseBookingKey,
  parseBookingRange,
  parseChildKey,
  parseDecisionKey,
  parseDecisionRange,
  parseFavouriteKey,
  parseListingKey,
  parseListingRange,
  parsePendingRange,
  parseProfileKey,
  parseSessionKey,
  pendingRange,
  profileKey,
  rateKey,
  sessionKey,
  submitted,
  suppressionKey,
} from '../../../adapters/dynamodb/keys';
import { keptLists } from '../../../application/booking/ports/booking-lists';
import { liveStatuses } from '../../../domain/listing/listing';
import { sessionIdAt } from '../../../domain/schedule/session-id';
import { auditorId, bookingId, childId, listingId, organiserId, userId } from '../../../domain/shared/ids';
import { instantAt } from '../../../domain/shared/time';

const idText = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
const anyStatus = fc.constantFrom(...liveStatuses);
/** Years 0 to 9999, as an instant is written. */
const moment = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }).map(instantAt);

const parses = [
  parseListingKey,
  parseProfileKey,
  parseChildKey,
  parseFavouriteKey,
  parseDecisionKey,
  parseSessionKey,
  parseBookingKey,
] as const;

const anySession = fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => sessionIdAt(second * 1000));

describe('the keys of the table', () => {
  it('say again what they were made of, and to no other kind of item', () => {
    fc.assert(
      fc.property(idText, idText, anySession, (id, owner, sessionId) => {
        const keys: readonly [Key, unknown][] = [
          [listingKey(listingId(id)), id],
          [profileKey(userId(id)), id],
          [childKey(childId(id), userId(owner)), { id, parentId: owner }],
          [favouriteKey(listingId(id), userId(owner)), { listingId: id, userId: owner }],
          [decisionKey(id, auditorId(owner)), { id, auditorId: owner }],
          [sessionKey({ thingToDoId: listingId(id), sessionId }), { thingToDoId: id, sessionId }],
          [bookingKey(bookingId(id)), id],
          [idempotencyKey(id), undefined],
          [rateKey(id, 60_000), undefined],
          [externalIdKey(organiserId(owner), id), undefined],
        ];
        keys.forEach(([key, said], kind) => {
          expect(parses.map((parse) => parse(key))).toEqual(
            parses.map((_, asked) => (asked === kind ? said : undefined)),
          );
        });
      }),
    );
  });

  it('parse nothing out of what is none', () => {
    const owners = fc.constantFrom('CHL', 'FAV', 'DEC', 'TTD', 'USR', 'CHL#', 'FAV#a#b', 'DEC#a b', 'CHL#a#', '#a', '');
    fc.assert(
      fc.property(fc.string(), fc.oneof(owners, fc.string()), (id, sk) => {
        for (const parse of parses) {
          const said = parse({ id: `${id}#`, sk });
          expect(said).toBeUndefined();
        }
        for (const text of [`CHL#${id}#`, `x${sk}`]) expect(parseChildKey({ id: 'a', sk: text })).toBeUndefined();
      }),
    );
  });
});

describe('the ranges of the indices', () => {
  it('say again what they were made of', () => {
    fc.assert(
      fc.property(anyStatus, idText, moment, idText, (status, organiser, time, id) => {
        const range = listingRange(listingsOf(status, organiserId(organiser)), time, id);
        expect(parseListingRange(range)).toEqual({ status, organiserId: organiser, createdAt: time, id });
        expect(parsePendingRange(pendingRange(time, id))).toEqual({ submittedAt: time, id });
        expect(parseDecisionRange(decisionRange(time, id))).toEqual({ decidedAt: time, id });
        for (const parse of [parsePendingRange, parseDecisionRange]) expect(parse(range)).toBeUndefined();
        expect(parseListingRange(pendingRange(time, id))).toBeUndefined();
      }),
    );
  });

  it('parse nothing out of what is none', () => {
    const part = fc.oneof(
      fc.constantFrom('DRAFT', 'REMOVED', 'SUBMITTED', 'DECIDED', 'a', '0000000000000000', '9999999999999999', 'x'),
      fc.string(),
    );
    const anyRange = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('#'));
    const isMade = (text: string) => {
      const listing = parseListingRange(text);
      if (listing) return listingRange(listingsOf(listing.status, listing.organiserId), listing.createdAt, listing.id);
      const pending = parsePendingRange(text);
      if (pending) return pendingRange(pending.submittedAt, pending.id);
      const decision = parseDecisionRange(text);
      return decision ? decisionRange(decision.decidedAt, decision.id) : text;
    };
    fc.assert(fc.property(anyRange, (text) => expect(isMade(text)).toBe(text)));
    for (const text of ['REMOVED#a#0000000000000000#b', 'DRAFT#a#9999999999999999#b', 'DRAFT#a#12#b', 'DRAFT#a'])
      expect(parseListingRange(text)).toBeUndefined();
  });

  it('of bookings say again what they were made of, and stand by time and session', () => {
    const lists = fc.constantFrom(...keptLists);
    fc.assert(
      fc.property(
        lists,
        idText,
        moment,
        moment,
        idText,
        anySession,
        anySession,
        (list, id, a, b, listing, one, other) => {
          const [parent, ttdId] = [userId(id), listingId(listing)];
          const rangeAt = (time: string) => bookingRange(list, parent, Date.parse(time), ttdId);
          expect(parseBookingRange(rangeAt(a))).toEqual({
            list,
            parentId: id,
            starts: Date.parse(a),
            thingToDoId: listing,
          });
          const inYears = (time: string) => !/^[-+]/.test(time);
          if (inYears(a) && inYears(b) && a < b) expect(rangeAt(a) < rangeAt(b)).toBe(true);
          expect(rangeAt(a).startsWith(bookingsOf(list, parent))).toBe(true);
          expect(rangeAt(a).startsWith(bookingsOf(list, userId(`${id}x`)))).toBe(false);
          const place = bookedRange(one, bookingId(id));
          expect(parseBookedPlace(bookingsOfListing(ttdId), place)).toEqual({ thingToDoId: listing, sessionId: one });
          expect(place.startsWith(bookingsOfSession(other))).toBe(one === other);
          for (const range of ['', 'x', `${list}#`, place]) expect(parseBookingRange(range)).toBeUndefined();
          expect(parseBookedPlace(rangeAt(a), rangeAt(a))).toBeUndefined();
        },
      ),
    );
  });

  it('stand in the order of their lists: listings and decisions newest first, what waits oldest first', () => {
    fc.assert(
      fc.property(idText, moment, moment, idText, idText, (organiser, a, b, one, other) => {
        fc.pre(Date.parse(a) < Date.parse(b));
        const prefix = listingsOf('DRAFT', organiserId(organiser));
        expect(listingRange(prefix, b, one) < listingRange(prefix, a, other)).toBe(true);
        expect(decisionRange(b, one) < decisionRange(a, other)).toBe(true);
        expect(pendingRange(a, one) < pendingRange(b, other)).toBe(true);
      }),
    );
  });

  it('begin as no list of another id begins, however alike the ids are', () => {
    const alike = fc
      .tuple(idText, fc.stringMatching(/^[A-Za-z0-9_-]{0,4}$/))
      .map(([start, rest]) => [start, start + rest] as const)
      .filter(([one, other]) => one !== other);
    fc.assert(
      fc.property(alike, anyStatus, anyStatus, moment, ([one, other], status, another, time) => {
        const prefix = listingsOf(status, organiserId(one));
        const range = listingRange(listingsOf(another, organiserId(other)), time, 'a');
        expect(range.startsWith(prefix)).toBe(false);
        expect(range.startsWith(submitted) || range.startsWith(decided)).toBe(false);
        const hashes = [childrenOf, favouritesOf].map((hash) => [hash(userId(one)), hash(userId(other))]);
        for (const [mine, theirs] of [...hashes, [decisionsOf(auditorId(one)), decisionsOf(auditorId(other))]])
          expect(mine).not.toBe(theirs);
      }),
    );
  });

  it('of an address tell nobody which', () => {
    const address = 'ada@example.org';
    const made = [suppressionKey(address), rateKey(`contact-us from ${address}`, 0)];
    expect(JSON.stringify(made)).not.toContain('ada');
    expect(new Set(made.map(({ id }) => id)).size).toBe(2);
    expect(suppressionKey('eve@example.org')).not.toEqual(suppressionKey(address));
  });
});
