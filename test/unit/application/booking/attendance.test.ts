import { makeAttendees } from '../../../../application/booking/attendees.use-case';
import { makeAttendeesCsv } from '../../../../application/booking/attendees-csv.use-case';
import { makeCancelBookingOf } from '../../../../application/booking/cancel-booking-of.use-case';
import { makeCheckIn } from '../../../../application/booking/check-in.use-case';
import { makeSessionCounts } from '../../../../application/booking/session-counts.use-case';
import { makeTicketsOfBookings } from '../../../../application/booking/tickets-of-bookings.use-case';
import { makeUndoCheckIn } from '../../../../application/booking/undo-check-in.use-case';
import { attendeesOf } from '../../../../domain/booking/attendance';
import { attendeesCsv } from '../../../../domain/booking/attendees-csv';
import { asBooked, type Booking, paidBy } from '../../../../domain/booking/booking';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { bookingId, listingId, type PaymentId } from '../../../../domain/shared/ids';
import { dayMs, hour, instantAt, minute } from '../../../../domain/shared/time';
import { aBookingScene } from '../../../builders/booking-scene';
import { aChildId, anOrganiser, noon } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';

const refused = (code: string) => ({ ok: false, error: { code } });

const aDoor = async () => {
  const scene = await aBookingScene();
  const { ports, listing, at, aFamily, asking, book } = scene;
  const family = await aFamily(2);
  const booking = valueOf(await book({ ...asking(family, 1), note: 'No nuts' }));
  const { organiserId } = listing;
  const [ticket] = makeTicketsOfBookings(ports)([booking.id, undefined]);
  return {
    ...scene,
    family,
    booking,
    organiserId,
    ticket: ticket?.token ?? '',
    mine: { ...at, organiserId },
    attendees: makeAttendees(ports),
    csv: makeAttendeesCsv(ports),
    counts: makeSessionCounts(ports),
    checkIn: makeCheckIn(ports),
    undo: makeUndoCheckIn(ports),
    cancelOf: makeCancelBookingOf(ports),
  };
};

/** Since when each child is there, in the order of the list. */
const there = async ({ attendees, mine }: Awaited<ReturnType<typeof aDoor>>) =>
  valueOf(await attendees({ ...mine, page: {} })).edges.map(({ node }) => node.checkedInAt);

describe('who comes to a session', () => {
  it('is told to its organiser: name, age there, and what is shared', async () => {
    const { attendees, mine, family, booking } = await aDoor();
    const { edges, totalCount } = valueOf(await attendees({ ...mine, page: {} }));
    expect(totalCount).toBe(2);
    expect(edges.map(({ node }) => node)).toEqual(
      [...family.children].sort().map((child) => ({
        bookingId: booking.id,
        child,
        name: 'Ola',
        ageInYears: 5,
        adults: 1,
        status: 'BOOKED',
        shared: false,
        due: { amount: 6000, currency: 'PLN' },
      })),
    );
  });

  it('is told to nobody else', async () => {
    const { attendees, csv, counts, at } = await aDoor();
    const other = { ...at, organiserId: anOrganiser() };
    for (const answer of [await attendees({ ...other, page: {} }), await csv(other), await counts(other)])
      expect(answer).toEqual(refused('ListingNotFound'));
  });

  it('is counted by what is booked, held, offered, waited for and left', async () => {
    const { counts, mine, aFamily, asking, hold, join, ports } = await aDoor();
    valueOf(await hold(asking(await aFamily(1))));
    valueOf(await join(asking(await aFamily(2))));
    valueOf(await join(asking(await aFamily(3))));
    expect(valueOf(await counts(mine))).toEqual({ capacity: 6, booked: 3, held: 1, offered: 2, waiting: 3, left: 0 });
    ports.clock.time += 10 * minute;
    expect(valueOf(await counts(mine))).toMatchObject({ held: 0, left: 1 });
  });

  it('stays with its organiser when a new version has the session no more, or takes no bookings', async () => {
    const { attendees, csv, counts, checkIn, undo, mine, booking, ports, listing, start } = await aDoor();
    const { booking: _, ...content } = listing.content;
    const dateTime = { from: instantAt(start + 30 * dayMs), to: instantAt(start + 30 * dayMs + hour) };
    ports.clock.time = start + hour;
    for (const [revision, changed] of [
      content,
      { ...listing.content, when: { ...content.when, dateTime } },
    ].entries()) {
      const after = { ...listing, content: changed, revision: listing.revision + revision + 1 };
      await ports.listings.commit({ answer: after, listings: [after] });
      expect(valueOf(await attendees({ ...mine, page: {} })).edges).toMatchObject([{ node: { ageInYears: 5 } }, {}]);
      expect(valueOf(await csv(mine))).toContain('Ola');
      expect(valueOf(await counts(mine))).toMatchObject({ capacity: 6, booked: 3 });
      const asked = { organiserId: mine.organiserId, bookingId: booking.id };
      expect(valueOf(await checkIn(asked))).toHaveProperty('checkedInAt');
      expect(valueOf(await undo(asked))).not.toHaveProperty('checkedInAt');
    }
    const nobodys = { ...mine, sessionId: sessionIdAt(start + dayMs) };
    expect(await attendees({ ...nobodys, page: {} })).toEqual(refused('SessionNotFound'));
    expect(await counts(nobodys)).toEqual(refused('SessionNotFound'));
  });

  it('tells what a party owes at the door: nothing where it has paid ahead, is cancelled, or nobody knows', async () => {
    const { booking, cancel, family, ports } = await aDoor();
    const zone = { name: 'Europe/Warsaw', offsetAt: () => hour } as never;
    const dueOf = (one: Booking) =>
      attendeesOf(one, { status: one.status }, { start: booking.starts, zone }).map(({ due }) => due?.amount);
    const booked = valueOf(asBooked(booking));
    expect(dueOf(booked)).toEqual([6000, 6000]);
    expect(dueOf(paidBy(booked, 'paid' as PaymentId))).toEqual([0, 0]);
    const { tariff: _, ...unpriced } = booked.agreed;
    expect(dueOf({ ...booked, agreed: unpriced })).toEqual([undefined, undefined]);
    const own = { id: booking.id, parentId: family.parentId };
    const [child] = family.children;
    if (!child) throw new Error('no child');
    valueOf(await cancel({ ...own, children: [child] }));
    const rest = await ports.bookings.get(booking.id);
    if (rest?.status !== 'BOOKED') throw new Error('not booked');
    expect(dueOf(rest)).toEqual([6000 - rest.refunded]);
    valueOf(await cancel(own));
    const gone = await ports.bookings.get(booking.id);
    if (!gone) throw new Error('no booking');
    expect(new Set(dueOf(gone))).toEqual(new Set([undefined]));
  });

  it('counts the adults of a party once in a spreadsheet', () => {
    const row = { adults: 2, status: 'BOOKED' as const, shared: false };
    const rows = ['one', 'one', 'two'].map((id) => ({ ...row, bookingId: bookingId(id), name: 'Ola' }));
    const adults = attendeesCsv(rows)
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[4]);
    expect(adults).toEqual(['2', '', '2']);
  });

  it('fits a spreadsheet, which takes nothing for a formula', () => {
    const row = { bookingId: bookingId('one'), adults: 1, status: 'BOOKED' as const, shared: true };
    const lineOf = (name: string, note?: string) =>
      attendeesCsv([{ ...row, name, ...(note !== undefined && { note }) }])
        .split('\r\n')
        .slice(1)
        .join('\r\n');
    for (const name of ['=1+1', '+1', '-1', '@x', '\t=1']) expect(lineOf(name)).toBe(`one,,"'${name}",,1,BOOKED,,\r\n`);
    for (const note of [' =1', '\u00a0+1', '＝1', '－1', '＠x'])
      expect(lineOf('Ola', note)).toBe(`one,,Ola,,1,BOOKED,"'${note}",\r\n`);
    expect(lineOf('Ola', '\n=1')).toBe(`one,,Ola,,1,BOOKED,"'\n=1",\r\n`);
    expect(lineOf('Ola', 'a "b", c\nd')).toBe('one,,Ola,,1,BOOKED,"a ""b"", c\nd",\r\n');
    expect(lineOf("O'Hara")).toBe(`one,,"O'Hara",,1,BOOKED,,\r\n`);
  });
});

describe('checking in', () => {
  it('at the door of a session marks who is booked for it, and nobody of another', async () => {
    const door = await aDoor();
    const { checkIn, organiserId, ticket, at, booking, start, listing } = door;
    const others = [
      { thingToDoId: at.thingToDoId, sessionId: sessionIdAt(start + 7 * dayMs) },
      { thingToDoId: listingId('another'), sessionId: at.sessionId },
    ];
    for (const other of others)
      for (const who of [{ ticket }, { bookingId: booking.id }])
        expect(await checkIn({ organiserId, ...who, ...other })).toEqual({
          ok: false,
          error: { code: 'OtherSession', ...at, start, timeZone: 'Europe/Warsaw', name: listing.content.name },
        });
    expect(await there(door)).toEqual([undefined, undefined]);
    // Nobody learns of a ticket that is not theirs.
    const stranger = { organiserId: anOrganiser(), ticket, ...others[0] };
    expect(await checkIn(stranger)).toEqual(refused('AttendeeNotFound'));
    valueOf(await checkIn({ organiserId, ticket, ...at }));
    expect(await there(door)).toEqual([instantAt(noon), instantAt(noon)]);
  });

  it('needs both names of a session, or neither', async () => {
    const { checkIn, organiserId, ticket, at } = await aDoor();
    const { thingToDoId, sessionId } = at;
    expect(await checkIn({ organiserId, ticket, sessionId })).toEqual(refusedField('thingToDoId'));
    expect(await checkIn({ organiserId, ticket, thingToDoId })).toEqual(refusedField('sessionId'));
  });

  it('marks all of a ticket, or one child, once', async () => {
    const door = await aDoor();
    const { checkIn, organiserId, ticket, booking, family, ports } = door;
    const [child] = family.children;
    if (!child) throw new Error('no child');
    valueOf(await checkIn({ organiserId, bookingId: booking.id, child }));
    expect((await there(door)).filter(Boolean)).toHaveLength(1);
    valueOf(await checkIn({ organiserId, ticket, device: 'door', number: 1 }));
    ports.clock.time += minute;
    valueOf(await checkIn({ organiserId, ticket, device: 'door', number: 1 }));
    expect(await there(door)).toEqual([instantAt(noon), instantAt(noon)]);
  });

  it('tells of a second use since when everybody was there, and not of a mark that is sent again', async () => {
    const door = await aDoor();
    const { checkIn, undo, organiserId, ticket, booking, family, ports } = door;
    const [child] = family.children;
    if (!child) throw new Error('no child');
    const use = async (who: object) => valueOf(await checkIn({ organiserId, ...who })).alreadyHereSince;
    expect(await use({ bookingId: booking.id, child })).toBeUndefined();
    ports.clock.time += minute;
    expect(await use({ bookingId: booking.id, child })).toBe(instantAt(noon));
    // The other child comes with it.
    expect(await use({ ticket, device: 'door', number: 1 })).toBeUndefined();
    ports.clock.time += hour;
    expect(await use({ ticket, device: 'door', number: 1 })).toBeUndefined();
    expect(await use({ ticket })).toBe(instantAt(noon + minute));
    expect(await use({ ticket, device: 'another door', number: 1 })).toBe(instantAt(noon + minute));
    expect(valueOf(await undo({ organiserId, bookingId: booking.id }))).not.toHaveProperty('alreadyHereSince');
    expect(await use({ ticket })).toBeUndefined();
  });

  it('counts the later of two marks, whenever they arrive', async () => {
    const door = await aDoor();
    const { checkIn, undo, organiserId, ticket, booking, ports } = door;
    ports.clock.time += hour;
    valueOf(await undo({ organiserId, bookingId: booking.id }));
    valueOf(await checkIn({ organiserId, ticket }));
    ports.clock.time += hour;
    valueOf(await undo({ organiserId, bookingId: booking.id }));
    // A device that was offline tells late what was earlier.
    valueOf(await checkIn({ organiserId, ticket, at: instantAt(noon + hour), device: 'phone', number: 7 }));
    expect(await there(door)).toEqual([undefined, undefined]);
    valueOf(await checkIn({ organiserId, ticket, at: instantAt(noon + 100 * dayMs), device: 'phone', number: 8 }));
    expect(await there(door)).toEqual([instantAt(noon + 2 * hour), instantAt(noon + 2 * hour)]);
  });

  it('is refused for a forged ticket, another organiser’s, a child who is not in it, and too late', async () => {
    const { checkIn, organiserId, ticket, booking, ports, start } = await aDoor();
    expect(await checkIn({ organiserId, ticket: `${ticket}x` })).toEqual(refused('AttendeeNotFound'));
    expect(await checkIn({ organiserId: anOrganiser(), ticket })).toEqual(refused('AttendeeNotFound'));
    expect(await checkIn({ organiserId, ticket, child: aChildId() })).toEqual(refused('AttendeeNotFound'));
    expect(await checkIn({ organiserId })).toEqual(refusedField('ticket'));
    expect(await checkIn({ organiserId, ticket, bookingId: booking.id })).toEqual(refusedField('ticket'));
    expect(await checkIn({ organiserId, ticket, number: 1 })).toEqual(refusedField('device'));
    ports.clock.time = start + 2 * hour + dayMs + 1;
    expect(await checkIn({ organiserId, ticket })).toEqual(refused('NotOpen'));
  });

  it('is refused for who was cancelled', async () => {
    const { checkIn, cancel, organiserId, ticket, booking, family } = await aDoor();
    const own = { id: booking.id, parentId: family.parentId };
    const [child] = family.children;
    if (!child) throw new Error('no child');
    valueOf(await cancel({ ...own, children: [child] }));
    expect(await checkIn({ organiserId, ticket, child })).toEqual(refused('AttendeeNotFound'));
    valueOf(await cancel(own));
    expect(await checkIn({ organiserId, ticket })).toMatchObject(refused('WrongBookingState'));
  });
});

describe('an organiser who cancels a booking', () => {
  it('gives all of it back, money and places, once', async () => {
    const { cancelOf, organiserId, booking, ports, session, start } = await aDoor();
    ports.clock.time = start;
    const asked = { organiserId, bookingId: booking.id, reason: 'Ill' };
    expect(valueOf(await cancelOf(asked))).toMatchObject({ status: 'CANCELLED' });
    expect(valueOf(await cancelOf(asked))).toMatchObject({ status: 'CANCELLED' });
    expect(await ports.bookings.get(booking.id)).toMatchObject({ refunded: 6000, by: 'ORGANISER', reason: 'Ill' });
    expect(await session()).toMatchObject({ left: 6, booked: 0 });
    expect(await cancelOf({ ...asked, organiserId: anOrganiser() })).toEqual(refused('AttendeeNotFound'));
  });

  it('cancels nothing once the session has started', async () => {
    const { cancelOf, organiserId, booking, ports, start } = await aDoor();
    ports.clock.time = start + 1;
    expect(await cancelOf({ organiserId, bookingId: booking.id })).toEqual(refused('NotOpen'));
    expect(await ports.bookings.get(booking.id)).toEqual(booking);
  });
});
