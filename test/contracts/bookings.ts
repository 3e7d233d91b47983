import type { Host } from '../../infra/local-host/host';
import {
  accept,
  attendees,
  book,
  byId,
  cancel,
  cancelOf,
  changeCapacity,
  check,
  confirm,
  counts,
  csvOf,
  decline,
  findForParty,
  hold,
  join,
  leave,
  mine,
  quote,
  quoteCancelling,
  release,
  ticketOf,
  undo,
} from '../builders/booking-documents';
import { aKey } from '../builders/listings';
import { aThingToDoInput, inDays } from '../builders/thing-to-do-input';
import { type Caller, type Client, makeClient, newAddress } from '../e2e/support/client';
import { makeListings } from '../e2e/support/listings';

/** The one session of `aThingToDoInput`. */
const sessionId = inDays(3, 10).replaceAll(/[-:]/g, '');

const rules = { capacity: 4, cancellation: [{ hoursBefore: 24, percent: 50 }] };

/** Families at one session, through the API. */
export const bookingsContract = (name: string, start: () => Promise<Pick<Host, 'origin' | 'stop'>>): void =>
  describe(`bookings on ${name}`, () => {
    let host: Pick<Host, 'origin' | 'stop'>;
    let client: Client;
    let organiser: Caller;
    let listings: ReturnType<typeof makeListings>;

    beforeAll(async () => {
      host = await start();
      client = makeClient(host.origin);
      organiser = await client.signIn('organiser', 'puppets@example.org', 'Puppets');
      listings = makeListings(client, organiser, await client.signIn('audit', 'moderator@example.com'));
    });

    afterAll(() => host.stop());

    /** Session of a listing of its own, 20 a person. */
    const aSession = async (more: object = {}) => {
      const input = aThingToDoInput({ price: { from: 20, to: 20 }, booking: { ...rules, ...more } });
      return { thingToDoId: await listings.published(input), sessionId };
    };

    const aFamily = async (count: number, birthDate = `${new Date().getUTCFullYear() - 5}-01-01`) => {
      const parent = await client.signIn('user', newAddress('family'));
      const children: string[] = [];
      for (let child = 0; child < count; child += 1) {
        const input = { name: `Child ${child}`, birthDate };
        children.push(
          (await parent.get('mutation ($input: AddChildInput!) { addChild(input: $input) { id } }', { input })).addChild
            .id,
        );
      }
      return { parent, children };
    };

    const asking = (at: object, children: readonly string[], adults = 0) => ({
      input: { ...at, party: { children, adults }, idempotencyKey: aKey(), total: 20 * (children.length + adults) },
    });
    const joining = (at: object, children: readonly string[]) => {
      const { total: _, ...input } = asking(at, children).input;
      return { input };
    };
    const booked = async (parent: Caller, at: object, children: readonly string[], adults = 0) =>
      (await parent.get(book, asking(at, children, adults))).bookSession;

    it('go from a quote to a booking, and stand in its family’s list with what is booked', async () => {
      const at = await aSession();
      const { parent, children } = await aFamily(2);
      const party = { children, adults: 1 };
      const { quoteBooking } = await parent.get(quote, { ...at, party });
      expect(quoteBooking).toMatchObject({ total: 60, paidAhead: false, currency: 'PLN', placesLeft: 4 });
      const closesAt = expect.stringContaining(inDays(3, 10).slice(0, 19));
      expect(quoteBooking).toMatchObject({ opensAt: null, closesAt });
      expect(quoteBooking.children).toMatchObject(
        children.map((childId) => ({ childId, welcome: true, reason: null })),
      );
      const made = await booked(parent, at, children, 1);
      expect(made).toMatchObject({
        status: 'BOOKED',
        party: { children: [{ childId: children[0], name: 'Child 0' }, { childId: children[1] }], adults: 1 },
        total: 60,
        refunded: 0,
        currency: 'PLN',
        cancellation: [{ hoursBefore: 24, percent: 50 }],
        freeUntil: null,
        offerEndsAt: null,
        thingToDo: { id: at.thingToDoId, bookable: true },
        session: { id: sessionId, placesLeft: 1 },
      });
      expect((await parent.get(byId, { id: made.id })).myBookingById).toEqual(made);
      const { myBookings } = await parent.get(mine, { list: 'UPCOMING' });
      expect(myBookings).toMatchObject({
        totalCount: 1,
        edges: [{ node: { id: made.id, session: { id: sessionId } } }],
      });
    });

    it('are what a search for places goes by: found while there are enough, and again once some come back', async () => {
      const at = await aSession();
      const { parent, children } = await aFamily(3);
      const isFound = async (adults: number): Promise<boolean> => {
        await client.settle();
        const { findThingsToDo } = await client.guest.get(findForParty, {
          filter: { available: true, party: { adults } },
        });
        return findThingsToDo.edges.some(({ node }: { node: { id: string } }) => node.id === at.thingToDoId);
      };
      expect([await isFound(4), await isFound(5)]).toEqual([true, false]);
      const made = await booked(parent, at, children);
      expect([await isFound(1), await isFound(2)]).toEqual([true, false]);
      await parent.get(cancel, { input: { id: made.id } });
      expect(await isFound(4)).toBe(true);
      const changeTo = (capacity: number) =>
        organiser.get(changeCapacity, { input: { ...at, scope: 'THIS', capacity } });
      await changeTo(6);
      expect(await isFound(6)).toBe(true);
      await changeTo(3);
      expect([await isFound(3), await isFound(4)]).toEqual([true, false]);
    });

    it('keep the capacity from falling below what is taken, and say how far it may', async () => {
      const at = await aSession();
      const { parent, children } = await aFamily(3);
      await booked(parent, at, children);
      const input = { ...at, scope: 'THIS' };
      const { errors } = await organiser.ask(changeCapacity, { input: { ...input, capacity: 2 } });
      expect(errors).toMatchObject([{ errorType: 'CapacityTaken', errorInfo: { leastPossible: 3 } }]);
      const changed = await organiser.get(changeCapacity, { input: { ...input, capacity: 8 } });
      expect(changed.changeSession).toEqual({ capacity: 8, placesLeft: 5 });
    });

    it('begin with a hold, and are confirmed', async () => {
      const at = await aSession();
      const { parent, children } = await aFamily(1);
      const { total: _, ...input } = asking(at, children).input;
      const { holdSession } = await parent.get(hold, { input });
      expect(holdSession).toMatchObject({ total: 20, currency: 'PLN' });
      const told = { input: { ...at, holdId: holdSession.id, total: 20, note: 'No nuts', shareWithOrganiser: true } };
      const { confirmBooking } = await parent.get(confirm, told);
      expect(confirmBooking).toMatchObject({ id: holdSession.id, status: 'BOOKED', note: 'No nuts' });
      expect((await parent.get(confirm, told)).confirmBooking).toEqual(confirmBooking);
      expect(await parent.get(release, { input: at })).toEqual({ releaseHold: true });
    });

    it('are offered to whoever waits when one child is cancelled, and accepted', async () => {
      const at = await aSession();
      const [first, second] = [await aFamily(3), await aFamily(1)];
      const made = await booked(first.parent, at, first.children, 1);
      expect(await second.parent.refusal(book, asking(at, second.children))).toBe('NoPlacesLeft');
      const { joinWaitingList } = await second.parent.get(join, joining(at, second.children));
      expect(joinWaitingList).toMatchObject({ status: 'WAITING', offerEndsAt: null, placeInLine: 1 });
      const [child] = first.children;
      const { quoteCancellation } = await first.parent.get(quoteCancelling, { id: made.id, children: [child] });
      expect(quoteCancellation).toMatchObject({ refund: 10, paidAhead: false, currency: 'PLN' });
      const less = { input: { id: made.id, children: [child], expectedRefund: 10 } };
      const { cancelBooking } = await first.parent.get(cancel, less);
      expect(cancelBooking).toMatchObject({ status: 'BOOKED', paidAhead: false, refunded: 10, party: { adults: 1 } });
      expect(cancelBooking.party.children).toHaveLength(2);
      const offered = (await second.parent.get(byId, { id: joinWaitingList.id })).myBookingById;
      expect(offered).toMatchObject({ status: 'OFFERED', offerEndsAt: expect.any(String), placeInLine: null });
      const { acceptOffer } = await second.parent.get(accept, { input: { id: offered.id, total: 20 } });
      expect(acceptOffer).toMatchObject({ id: offered.id, status: 'BOOKED', session: { placesLeft: 0 } });
      expect((await second.parent.get(mine, { list: 'WAITING' })).myBookings.totalCount).toBe(0);
    });

    it('are waited for no more when the list is left or an offer declined', async () => {
      const at = await aSession();
      const [first, second] = [await aFamily(3), await aFamily(1)];
      const offered = (await first.parent.get(join, joining(at, first.children))).joinWaitingList;
      expect(offered.status).toBe('OFFERED');
      const { declineOffer } = await first.parent.get(decline, { id: offered.id });
      expect(declineOffer.status).toBe('LEFT');
      const other = (await second.parent.get(join, joining(at, second.children))).joinWaitingList;
      expect((await second.parent.get(leave, { id: other.id })).leaveWaitingList.status).toBe('LEFT');
      expect((await second.parent.get(mine, { list: 'CANCELLED' })).myBookings.totalCount).toBe(1);
    });

    it('are one family’s, and no other’s', async () => {
      const at = await aSession();
      const [family, other] = [await aFamily(1), await aFamily(1)];
      const { id } = await booked(family.parent, at, family.children);
      for (const [document, variables] of [
        [byId, { id }],
        [quoteCancelling, { id }],
        [cancel, { input: { id } }],
        [accept, { input: { id, total: 20 } }],
        [decline, { id }],
        [leave, { id }],
      ] as const)
        expect(await other.parent.refusal(document, variables)).toBe('NotFound');
      expect(await other.parent.refusal(book, asking(at, family.children))).toBe('NotFound');
      expect((await other.parent.get(mine, { list: 'UPCOMING' })).myBookings.totalCount).toBe(0);
    });

    it('say why not, and what would do', async () => {
      const at = await aSession();
      const { parent, children } = await aFamily(1);
      const baby = await aFamily(1, new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10));
      const request = asking(at, children);
      const refused = async (who: Caller, document: string, variables: object) => {
        const { errors } = await who.ask(document, variables);
        return errors.map(({ errorType, errorInfo }) => [errorType, errorInfo]);
      };
      expect(await refused(baby.parent, book, asking(at, baby.children))).toEqual([
        ['NotWelcome', { childId: baby.children[0], ageInMonths: { from: 36, to: 107 }, firstSessionThatFits: null }],
      ]);
      expect(await refused(parent, book, { input: { ...request.input, total: 21 } })).toEqual([
        ['PriceChanged', { total: 20, currency: 'PLN' }],
      ]);
      expect(await refused(parent, book, asking(at, children, 9))).toEqual([['PartyTooBig', { capacity: 4 }]]);
      expect(await refused(parent, book, { input: { ...request.input, sessionId: 'never' } })).toEqual([
        ['NotFound', null],
      ]);
      const made = (await parent.get(book, request)).bookSession;
      expect(await refused(parent, book, { input: { ...request.input, total: 21 } })).toEqual([
        ['IdempotencyKeyReused', null],
      ]);
      expect(await refused(parent, book, asking(at, children))).toEqual([['Conflict', { childId: children[0] }]]);
      expect(await refused(parent, cancel, { input: { id: made.id, expectedRefund: 20 } })).toEqual([
        ['QuoteChanged', { refund: 10, currency: 'PLN' }],
      ]);
      expect(await refused(parent, accept, { input: { id: made.id, total: 21 } })).toEqual([]);
      expect(await refused(parent, leave, { id: made.id })).toEqual([['Conflict', null]]);
      const faulty = { input: { ...request.input, idempotencyKey: 'short', party: { children, adults: 11 } } };
      const { errors } = await parent.ask(book, faulty);
      expect(errors[0]?.errorInfo?.fields.map(({ path }) => path)).toEqual([
        'input.party.adults',
        'input.idempotencyKey',
      ]);
    });

    it('are seen by the organiser, who marks at the door who is there', async () => {
      const at = await aSession();
      const [family, adults] = [await aFamily(2), await aFamily(0)];
      const told = { note: '=HYPERLINK("x")', shareWithOrganiser: true };
      const request = asking(at, family.children, 1);
      const made = (await family.parent.get(book, { input: { ...request.input, ...told } })).bookSession;
      await booked(adults.parent, at, [], 1);
      const { ticket } = (await family.parent.get(ticketOf, { id: made.id })).myBookingById;
      expect(ticket.qr).toContain('<svg');
      const seen = (await organiser.get(attendees, at)).attendees;
      expect(seen.totalCount).toBe(3);
      const rows: readonly { node: { bookingId: string; child: string | null } }[] = seen.edges;
      expect(rows.flatMap(({ node }) => node.child ?? []).sort()).toEqual([...family.children].sort());
      expect(rows.find(({ node }) => node.bookingId === made.id)?.node).toMatchObject({
        ageInYears: expect.any(Number),
        adults: 1,
        status: 'BOOKED',
        shared: true,
        note: told.note,
        checkedInAt: null,
      });
      const { sessionCounts } = await organiser.get(counts, at);
      expect(sessionCounts).toEqual({ capacity: 4, booked: 4, held: 0, offered: 0, waiting: 0, left: 0 });
      const nextDay = { thingToDoId: at.thingToDoId, sessionId: '20990101T100000Z', ticket: ticket.token };
      expect(await organiser.refusal(check, { input: nextDay })).toBe('OtherSession');
      const { checkIn } = await organiser.get(check, { input: { ticket: ticket.token, device: 'door', number: 1 } });
      expect(checkIn).toMatchObject({ bookingId: made.id, checkedInAt: expect.any(String), alreadyHereSince: null });
      const second = await organiser.get(check, { input: { ticket: ticket.token } });
      expect(second.checkIn).toMatchObject({ alreadyHereSince: checkIn.checkedInAt });
      const csv = (await organiser.get(csvOf, at)).attendeesCsv;
      expect(csv.split('\r\n')).toHaveLength(5);
      expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
      const [child] = family.children;
      const undone = (await organiser.get(undo, { input: { bookingId: made.id, child } })).undoCheckIn;
      expect(undone).toMatchObject({ child, checkedInAt: null });
      const cancelled = await organiser.get(cancelOf, { input: { bookingId: made.id, reason: 'Ill' } });
      expect(cancelled.cancelBookingOf).toMatchObject({ status: 'CANCELLED' });
      expect((await family.parent.get(byId, { id: made.id })).myBookingById).toMatchObject({
        status: 'CANCELLED',
        refunded: 60,
      });
      expect(await organiser.refusal(check, { input: { ticket: ticket.token } })).toBe('Conflict');
      expect(await organiser.refusal(check, { input: { ticket: `${ticket.token}x` } })).toBe('NotFound');
      const other = await client.signIn('organiser', newAddress('other'));
      for (const [document, variables] of [
        [check, { input: { bookingId: made.id } }],
        [undo, { input: { bookingId: made.id } }],
        [cancelOf, { input: { bookingId: made.id } }],
        [attendees, at],
      ] as const)
        expect(await other.refusal(document, variables)).toBe('NotFound');
    });
  });
