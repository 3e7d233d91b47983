import { makeBookSession } from '../../../../application/booking/book-session.use-case';
import { makeQuoteBooking } from '../../../../application/booking/quote-booking.use-case';
import { withdraw } from '../../../../domain/listing/transitions';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { err } from '../../../../domain/shared/result';
import { hour, type Instant, instantAt } from '../../../../domain/shared/time';
import { aBookingScene, someRules } from '../../../builders/booking-scene';
import { aChildId, anId, noon } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';

const aScene = async (...scene: Parameters<typeof aBookingScene>) => {
  const made = await aBookingScene(...scene);
  return { ...made, book: makeBookSession(made.ports), quote: makeQuoteBooking(made.ports) };
};

const refused = (code: string) => ({ ok: false, error: { code } });

describe('a quote', () => {
  it('says what a party pays, what is left, and until when', async () => {
    const { quote, book, aFamily, asking, start } = await aScene({
      rules: { cancellation: [{ hoursBefore: 24, permyriad: 5000 }] },
    });
    valueOf(await book(asking(await aFamily(1), 1)));
    const family = await aFamily(2);
    expect(valueOf(await quote(asking(family, 1)))).toMatchObject({
      agreed: { total: 6000, currency: 'PLN', policy: [{ hoursBefore: 24, permyriad: 5000 }] },
      placesLeft: 4,
      terms: { opens: 0, closes: start - hour },
      children: family.children.map((childId) => ({ childId, ageInMonths: 66 })),
    });
  });

  it('says of each child whether it is welcome, and what fits', async () => {
    const { quote, aFamily, asking } = await aScene();
    const family = await aFamily(1, '2025-01-01');
    const { children } = valueOf(await quote(asking(family)));
    expect(children).toEqual([
      {
        childId: family.children[0],
        ageInMonths: 22,
        refusal: { code: 'NotWelcome', childId: family.children[0], limit: { from: 36, to: 107 } },
      },
    ]);
  });

  it('of a family price is the less of the two', async () => {
    const prices = [{ for: 'FAMILY' as const, amount: 5000 }];
    const { quote, aFamily, asking } = await aScene({ content: { prices } });
    expect(valueOf(await quote(asking(await aFamily(3), 2)))).toMatchObject({ agreed: { total: 5000 } });
    expect(valueOf(await quote(asking(await aFamily(1), 1)))).toMatchObject({ agreed: { total: 4000 } });
  });
});

describe('booking', () => {
  it('takes places for the whole party, and freezes what was agreed', async () => {
    const { book, aFamily, asking, session, listing, start } = await aScene();
    const family = await aFamily(2);
    const booking = valueOf(await book({ ...asking(family, 1), shareWithOrganiser: true, note: 'No nuts' }));
    expect(booking).toMatchObject({
      status: 'BOOKED',
      parentId: family.parentId,
      thingToDoId: listing.id,
      starts: start,
      places: 3,
      children: family.children.map((id) => ({ id, name: 'Ola', born: '2021-05-01' })),
      adults: 1,
      agreed: { total: 6000, currency: 'PLN', tariff: { child: 2000, adult: 2000 } },
      value: 6000,
      refunded: 0,
      shared: true,
      note: 'No nuts',
    });
    expect(await session()).toMatchObject({ left: 3, booked: 3, revision: 1 });
  });

  it('is done once under a key, also when it was cancelled since, and never for another request', async () => {
    const { book, cancel, aFamily, asking, session } = await aScene();
    const family = await aFamily(2);
    const request = asking(family, 1);
    const booking = valueOf(await book(request));
    expect(valueOf(await book(request))).toEqual(booking);
    expect(
      valueOf(await book({ ...request, party: { ...request.party, children: family.children.toReversed() } })),
    ).toEqual(booking);
    expect(await book({ ...request, total: 1 })).toEqual(refused('IdempotencyKeyReused'));
    expect(await book({ ...request, note: 'other' })).toEqual(refused('IdempotencyKeyReused'));
    expect(await session()).toMatchObject({ left: 3, booked: 3 });
    const cancelled = valueOf(await cancel({ id: booking.id, parentId: family.parentId }));
    expect(valueOf(await book(request))).toEqual(cancelled);
    expect(await session()).toMatchObject({ left: 6, booked: 0 });
  });

  it('answers what was booked under a key, whatever has changed since', async () => {
    const { book, aFamily, asking, ports, listing } = await aScene({ rules: { capacity: 2 } });
    const request = asking(await aFamily(1), 1);
    const booking = valueOf(await book(request));
    await ports.listings.commit(withdraw(listing, undefined, instantAt(noon)));
    expect(valueOf(await book(request))).toEqual(booking);
  });

  it('is no place too many', async () => {
    const { book, aFamily, asking, session } = await aScene();
    valueOf(await book(asking(await aFamily(3), 2)));
    expect(await book(asking(await aFamily(1), 1))).toEqual(refused('NoPlacesLeft'));
    valueOf(await book(asking(await aFamily(1))));
    expect(await session()).toMatchObject({ left: 0, booked: 6 });
    expect(await book(asking(await aFamily(4), 3))).toEqual({
      ok: false,
      error: { code: 'PartyTooBig', capacity: 6 },
    });
  });

  it('costs what the family was told, or says what it costs', async () => {
    const { book, aFamily, asking, session } = await aScene();
    const request = asking(await aFamily(1), 1);
    for (const total of [39.99, 0, null, undefined])
      expect(await book({ ...request, total })).toEqual(err({ code: 'PriceChanged', total: 4000, currency: 'PLN' }));
    expect(await session()).toBeUndefined();
    const free = await aScene({ content: { priceKind: 'UNKNOWN', price: { from: 0, to: 0, currency: 'PLN' } } });
    const unknown = free.asking(await free.aFamily(1));
    expect(await free.book({ ...unknown, total: 0 })).toMatchObject(refused('PriceChanged'));
    expect(await free.book({ ...unknown, total: null })).toMatchObject({ ok: true });
  });

  it('is for one’s own children only, each once', async () => {
    const { book, aFamily, asking } = await aScene();
    const [mine, theirs] = [await aFamily(1), await aFamily(1)];
    const request = asking(mine, 1);
    const withChildren = (...children: readonly (typeof mine.children)[number][]) => ({
      ...request,
      party: { children, adults: 1 },
    });
    expect(await book(withChildren(...mine.children, ...theirs.children))).toEqual(refused('ChildNotFound'));
    expect(await book(withChildren(aChildId()))).toEqual(refused('ChildNotFound'));
    expect(await book(withChildren(...mine.children, ...mine.children))).toEqual(refusedField('children'));
    valueOf(await book(request));
    expect(await book(asking(mine))).toEqual(err({ code: 'ChildBooked', childId: mine.children[0] }));
  });

  it('is for children of an age that is welcome, where the listing insists', async () => {
    const dateTime = { from: '2026-11-28T10:00:00Z' as Instant, to: '2027-01-31T12:00:00Z' as Instant };
    const daily = {
      type: 'PLACE' as const,
      when: { dateTime, occurrences: [], timeZone: 'Europe/Warsaw' },
      target: { age: { from: 0, to: 5 }, ageInMonths: { from: 6, to: 60 }, type: ['CHILD' as const] },
    };
    const strict = await aScene({ content: daily });
    const at = { sessionId: sessionIdAt(Date.parse('2026-11-27T23:00:00Z')) };
    const young = await strict.aFamily(1, '2026-06-10');
    expect(await strict.book({ ...strict.asking(young), ...at })).toEqual(
      err({
        code: 'NotWelcome',
        childId: young.children[0],
        limit: { from: 6, to: 60 },
        firstSessionThatFits: sessionIdAt(Date.parse('2026-12-09T23:00:00Z')),
      }),
    );
    const mild = await aScene({ content: { ...daily, booking: { ...someRules, ageGate: 'ADVISE' } } });
    expect(await mild.book({ ...mild.asking(await mild.aFamily(1, '2026-06-10')), ...at })).toMatchObject({ ok: true });
  });

  it('is there while it is open, and nowhere else', async () => {
    const opensAt = instantAt(noon + hour);
    const { book, aFamily, asking, ports, start, listing } = await aScene({ rules: { opensAt } });
    const request = asking(await aFamily(1));
    expect(await book(request)).toEqual(refused('NotOpen'));
    ports.clock.time = start - hour;
    expect(await book(request)).toEqual(refused('NotOpen'));
    ports.clock.time = start - hour - 1;
    expect(await book({ ...request, thingToDoId: anId() })).toEqual(refused('ListingNotFound'));
    expect(await book({ ...request, sessionId: sessionIdAt(start + 1000) })).toEqual(refused('SessionNotFound'));
    expect(await book(request)).toMatchObject({ ok: true });
    await ports.listings.commit(withdraw(listing, undefined, instantAt(noon)));
    expect(await book(asking(await aFamily(1)))).toEqual(refused('ListingNotFound'));
  });

  it('needs rules for it', async () => {
    const { book, aFamily, asking, ports, listing, at } = await aScene();
    const { booking: _, ...content } = listing.content;
    const without = { ...listing, id: anId(), content };
    await ports.listings.commit({ answer: without, listings: [without] });
    expect(await book({ ...asking(await aFamily(1)), ...at, thingToDoId: without.id })).toEqual(refused('NotOpen'));
  });

  it('tells every fault of a request at once', async () => {
    const { book, aFamily, asking } = await aScene();
    const request = asking(await aFamily(1), 11, 'short');
    const answer = await book({ ...request, note: 'x'.repeat(1001) });
    expect(answer).toMatchObject({
      error: { faults: [{ path: 'party.adults' }, { path: 'idempotencyKey' }, { path: 'note' }] },
    });
    expect(await book({ ...request, party: { children: [], adults: 0 } })).toMatchObject({
      error: { faults: [{ path: 'party.children' }, { path: 'idempotencyKey' }] },
    });
  });

  it('counts children only, where only they take places: one must come', async () => {
    const { book, aFamily, asking, session } = await aScene({ rules: { counts: 'CHILDREN', capacity: 2 } });
    const request = asking(await aFamily(2), 2);
    expect(valueOf(await book({ ...request, total: 40 }))).toMatchObject({ places: 2 });
    expect(await session()).toMatchObject({ left: 0 });
    const nobody = { ...request, idempotencyKey: 'another-key', party: { children: [], adults: 1 } };
    expect(await book(nobody)).toEqual(refusedField('children'));
  });

  it('follows a capacity that the listing changes, and takes nobody’s place', async () => {
    const { book, aFamily, asking, ports, listing, session } = await aScene();
    valueOf(await book(asking(await aFamily(3), 1)));
    const withCapacity = (capacity: number, revision: number) => ({
      ...listing,
      revision,
      content: { ...listing.content, booking: { ...someRules, capacity } },
    });
    const less = withCapacity(2, 2);
    await ports.listings.commit({ answer: less, listings: [less] });
    expect(await book(asking(await aFamily(1)))).toEqual(refused('NoPlacesLeft'));
    const more = withCapacity(8, 3);
    await ports.listings.commit({ answer: more, listings: [more] });
    valueOf(await book(asking(await aFamily(3), 1)));
    expect(await session()).toMatchObject({ capacity: 8, left: 0, booked: 8 });
  });
});
