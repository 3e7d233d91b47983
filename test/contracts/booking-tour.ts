import type { Host } from '../../infra/local-host/host';
import { accept, book, cancel, changeCapacity, check, counts, join, mine, quote } from '../builders/booking-documents';
import { aThingToDoInput, inDays } from '../builders/thing-to-do-input';
import { makeClient, newAddress } from '../e2e/support/client';
import { makeListings } from '../e2e/support/listings';

const sessionId = inDays(3, 10).replaceAll(/[-:]/g, '');
const addChild = 'mutation ($input: AddChildInput!) { addChild(input: $input) { id } }';
const ticketOf = 'query ($id: ID!) { myBookingById(id: $id) { ticket { token } } }';

/** The tour of application/booking/README.md, step by step, with the mail that goes with it. */
export const bookingTourContract = (name: string, start: () => Promise<Host>): void =>
  describe(`the tour of bookings on ${name}`, () => {
    let host: Host;
    beforeAll(async () => {
      host = await start();
    });
    afterAll(() => host.stop());

    const aFamily = async (...names: readonly string[]) => {
      const parent = await makeClient(host.origin).signIn('user', newAddress('family'));
      const children: string[] = [];
      for (const child of names) {
        const input = { name: child, birthDate: `${new Date().getUTCFullYear() - 5}-01-01` };
        children.push((await parent.get(addChild, { input })).addChild.id);
      }
      return { parent, children };
    };

    it('goes from a quote over a full session, a waiting list and an offer to the door', async () => {
      const client = makeClient(host.origin);
      const organiser = await client.signIn('organiser', newAddress('otters'), 'Otters');
      const listings = makeListings(client, organiser, await client.signIn('audit', newAddress('moderator')));
      const booking = { capacity: 6, cancellation: [{ hoursBefore: 24, percent: 50 }] };
      const thingToDoId = await listings.published(aThingToDoInput({ price: { from: 18, to: 18 }, booking }));
      const at = { thingToDoId, sessionId };
      const [first, second] = [await aFamily('Ola', 'Jan'), await aFamily('Kim')];
      const party = { children: first.children, adults: 0 };

      const { quoteBooking } = await first.parent.get(quote, { ...at, party });
      expect(quoteBooking).toMatchObject({
        total: 36,
        placesLeft: 6,
        children: [{ welcome: true }, { welcome: true }],
      });
      const asked = { ...at, party, idempotencyKey: newAddress('key'), total: quoteBooking.total };
      const { bookSession } = await first.parent.get(book, { input: asked });
      expect(bookSession).toMatchObject({ status: 'BOOKED', total: 36, session: { placesLeft: 4 } });

      const smaller = await organiser.get(changeCapacity, { input: { ...at, scope: 'THIS', capacity: 2 } });
      expect(smaller.changeSession).toEqual({ capacity: 2, placesLeft: 0 });
      const waiting = { ...at, party: { children: second.children, adults: 0 }, idempotencyKey: newAddress('key') };
      expect((await second.parent.get(join, { input: waiting })).joinWaitingList.status).toBe('WAITING');
      await client.settle();

      const leaving = { id: bookSession.id, children: first.children.slice(1) };
      expect((await first.parent.get(cancel, { input: leaving })).cancelBooking).toMatchObject({ refunded: 9 });
      await client.settle();
      const subjects = (await client.inbox(second.parent.email)).map(({ subject }) => subject);
      expect(subjects).toEqual([
        expect.stringMatching(/^Places for you: /),
        expect.stringMatching(/^On the waiting list: /),
      ]);
      const [offered] = (await second.parent.get(mine, { list: 'WAITING' })).myBookings.edges;
      expect(offered.node.status).toBe('OFFERED');
      const { acceptOffer } = await second.parent.get(accept, { input: { id: offered.node.id, total: 18 } });
      expect(acceptOffer).toMatchObject({ status: 'BOOKED', session: { placesLeft: 0 } });

      const { ticket } = (await first.parent.get(ticketOf, { id: bookSession.id })).myBookingById;
      const seen = { ticket: ticket.token, at: new Date().toISOString(), device: 'door', number: 1 };
      expect((await organiser.get(check, { input: seen })).checkIn).toMatchObject({ child: first.children[0] });
      expect((await organiser.get(counts, at)).sessionCounts).toMatchObject({ booked: 2, waiting: 0, left: 0 });
    });
  });
