import type { Host } from '../../infra/local-host/host';
import { aThingToDoInput, inDays } from '../builders/thing-to-do-input';
import { type Client, makeClient, newAddress } from '../e2e/support/client';
import { makeListings } from '../e2e/support/listings';

const book = 'mutation ($input: BookSessionInput!) { bookSession(input: $input) { id status } }';
const join = 'mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { id status } }';
const sessionId = inDays(3, 10).replaceAll(/[-:]/g, '');

/** What families read of what they and organisers do through the API. */
export const bookingMailsContract = (name: string, start: () => Promise<Host>): void =>
  describe(`mails to families by ${name}`, () => {
    let host: Host;
    let client: Client;

    beforeAll(async () => {
      host = await start();
      client = makeClient(host.origin);
    });

    afterAll(() => host.stop());

    const aFamily = async (language: string) => {
      const address = newAddress('family');
      const parent = await client.signIn('user', address);
      await parent.get('mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { id } }', {
        input: { language },
      });
      const birthDate = `${new Date().getUTCFullYear() - 5}-01-01`;
      const { addChild } = await parent.get('mutation ($input: AddChildInput!) { addChild(input: $input) { id } }', {
        input: { name: 'Kunegunda', birthDate },
      });
      return { parent, address, party: { children: [addChild.id as string], adults: 0 } };
    };

    it('tell of a booking, of a place in line, and that the session is cancelled, in each family’s language', async () => {
      const organiser = await client.signIn('organiser', newAddress('puppets'), 'Puppets');
      const listings = makeListings(client, organiser, await client.signIn('audit', newAddress('moderator')));
      const price = { from: 20, to: 20 };
      const thingToDoId = await listings.published(aThingToDoInput({ price, booking: { capacity: 1 } }));
      const at = { thingToDoId, sessionId };
      const [first, second] = [await aFamily('pl'), await aFamily('en')];
      const input = { ...at, party: first.party, idempotencyKey: `key-of-${first.address}`, total: 20 };
      const { bookSession } = await first.parent.get(book, { input });
      const waiting = { ...at, party: second.party, idempotencyKey: `key-of-${second.address}` };
      expect((await second.parent.get(join, { input: waiting })).joinWaitingList.status).toBe('WAITING');
      await client.settle();
      const [confirmation, ...others] = await client.inbox(first.address);
      expect(others).toEqual([]);
      expect(confirmation?.subject).toMatch(/^Rezerwacja: /);
      expect(confirmation?.text).toMatch(new RegExp(`^Bilet: 1\\.${bookSession.id}\\.[\\w-]{22}$`, 'm'));
      expect(confirmation?.text).toContain(`${host.origin}/bookings/${bookSession.id}\n`);
      expect(confirmation?.calendar).toMatch(/\r\nMETHOD:REQUEST\r\n/);
      expect(confirmation?.calendar).toContain(`UID:${bookSession.id}@`);
      expect(await client.inbox(second.address)).toMatchObject([
        { text: expect.stringContaining('Your place in line: 1\n'), calendar: null },
      ]);
      await organiser.get('mutation ($input: CancelSessionInput!) { cancelSession(input: $input) { id } }', {
        input: { ...at, scope: 'THIS', reason: 'The roof leaks.' },
      });
      await client.settle();
      const [cancelling] = await client.inbox(first.address);
      expect(cancelling?.subject).toMatch(/^Odwołane: /);
      expect(cancelling?.text.replaceAll('\u00a0', ' ')).toContain('Mniej do zapłaty o: 20 zł\n');
      expect(cancelling?.calendar).toMatch(/\r\nMETHOD:CANCEL\r\n/);
      expect((await client.inbox(second.address))[0]?.subject).toMatch(/^The waiting list is closed: /);
      expect(JSON.stringify([await client.inbox(first.address), await client.inbox(second.address)])).not.toContain(
        'Kunegunda',
      );
      const page = await (await fetch(`${host.origin}/inbox?to=${encodeURIComponent(first.address)}`)).text();
      expect(page).toContain('METHOD:CANCEL');
    });
  });
