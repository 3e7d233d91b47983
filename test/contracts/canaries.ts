import type { Host } from '../../infra/local-host/host';
import {
  accept,
  attendees,
  book,
  byId,
  cancel,
  cancelOf,
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
import { aCanary, type Canary, leaks } from '../builders/canaries';
import { inDays } from '../builders/thing-to-do-input';
import { type Caller, type Client, type Mail, makeClient, newAddress } from '../e2e/support/client';
import { makeListings, withdraw } from '../e2e/support/listings';

/** What somebody sends that no function can read: it is logged, and nothing of it. */
export type Provoke = (said: Canary) => Promise<void>;

/** What is left of a story behind the API, by the place where it is. */
export type Traces = (mails: readonly Mail[]) => Promise<Readonly<Record<string, unknown>>>;

const year = new Date().getUTCFullYear() - 5;
const canaryOf = (number: number): Canary => aCanary(number, `${year}-0${number}-17`);
const [first, second, third, renamed] = [canaryOf(1), canaryOf(2), canaryOf(3), canaryOf(4)];
const tooYoung = aCanary(5, `${year + 4}-01-13`);
const everybody = [first, second, third, renamed, tooYoung];

const sessionAt = (days: number): string => inDays(days, 10).replaceAll(/[-:]/g, '');
const change = 'mutation ($input: ChangeSessionInput!) { changeSession(input: $input) { id start status } }';
const cancelSession = 'mutation ($input: CancelSessionInput!) { cancelSession(input: $input) { id status } }';
const addChild = 'mutation ($input: AddChildInput!) { addChild(input: $input) { id name birthDate } }';
const updateChild = 'mutation ($input: UpdateChildInput!) { updateChild(input: $input) { id name } }';
const removeChild = 'mutation ($id: ID!) { removeChild(input: { id: $id }) { id } }';

/** Answers to whoever is no parent, by the field: of a child they say a name and a note where the contract has it, and else nothing. */
const heardBy = (caller: Caller, heard: Map<string, unknown[]>): Caller => {
  const noted = async (query: string, variables?: object) => {
    const answer = await caller.ask(query, variables);
    const said = { ...answer.data, errors: answer.errors };
    for (const [field, value] of Object.entries(said)) heard.set(field, [...(heard.get(field) ?? []), value]);
    return answer;
  };
  return {
    ...caller,
    ask: noted,
    get: async (query, variables) => {
      const { data, errors } = await noted(query, variables);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
};

const urlsIn = (text: string): readonly string[] => text.match(/(?:https?:|data:|cid:|mailto:|\/)[^\s"'<>\\]*/g) ?? [];

/** A family with children of these names. */
const aFamily = async (client: Client, ...children: readonly Canary[]) => {
  const parent = await client.signIn('user', newAddress('family'));
  const ids: string[] = [];
  for (const { name, birthDate } of children)
    ids.push((await parent.get(addChild, { input: { name, birthDate } })).addChild.id);
  return { parent, ids };
};

type Family = Awaited<ReturnType<typeof aFamily>>;

/** Three sessions on days to come, of three children each. */
const aClass = {
  price: { from: 20, to: 20 },
  capacity: 3,
  type: 'RECURRING_EVENT',
  when: {
    dateTime: { from: inDays(3, 0), to: inDays(9, 0) },
    occurrences: [],
    timeZone: 'UTC',
    schedules: [{ start: inDays(3, 10).slice(0, 16), durationMinutes: 120, rrule: 'FREQ=DAILY;COUNT=3' }],
  },
  booking: { capacity: 3, counts: 'CHILDREN', cancellation: [{ hoursBefore: 24, percent: 50 }] },
};

/** What is asked of the listing's session on a day. */
const makeAsking = (thingToDoId: string) => {
  const at = (days: number) => ({ thingToDoId, sessionId: sessionAt(days) });
  const asked = (days: number, children: readonly string[]) => ({
    ...at(days),
    party: { children, adults: 1 },
    idempotencyKey: newAddress('key'),
  });
  return {
    at,
    asked,
    paid: (days: number, note: string, children: readonly string[]) => ({
      ...asked(days, children),
      total: 20 * children.length,
      note,
      shareWithOrganiser: false,
    }),
  };
};

type Asking = ReturnType<typeof makeAsking>;

/** A quote, holds and bookings, some of them refused. Answers the bookings. */
const bookAll = async ({ at, asked, paid }: Asking, { parent, ids }: Family) => {
  const [ola = '', jan = '', baby = ''] = ids;
  await parent.get(quote, { ...at(3), party: { children: ids, adults: 0 } });
  await parent.ask(book, { input: paid(3, tooYoung.note, [baby]) });
  await parent.ask(addChild, { input: { name: `${first.name}\u0000`, birthDate: first.birthDate } });
  await parent.get(hold, { input: asked(3, [ola]) });
  await parent.get(release, { input: at(3) });
  const { holdSession } = await parent.get(hold, { input: asked(3, [ola, jan]) });
  const confirming = { ...at(3), holdId: holdSession.id, total: 40, note: first.note, shareWithOrganiser: true };
  const { confirmBooking } = await parent.get(confirm, { input: confirming });
  await parent.ask(book, { input: { ...paid(4, second.note, [ola]), total: 1 } });
  const { bookSession } = await parent.get(book, { input: paid(4, second.note, [ola, jan]) });
  return { booked: confirmBooking.id as string, other: bookSession.id as string };
};

/** A family that is cancelled by the organiser, waits, leaves, and comes back when another gives a place back. */
const waitAndCome = async (
  client: Client,
  organiser: Caller,
  asking: Asking,
  families: readonly [Family, Family],
  booked: string,
) => {
  const { at, asked, paid } = asking;
  const [{ parent: leaving, ids }, { parent, ids: waiting }] = families;
  const { bookSession } = await parent.get(book, { input: paid(3, third.note, waiting) });
  await organiser.get(cancelOf, { input: { bookingId: bookSession.id, reason: 'The room is small.' } });
  await organiser.get(change, { input: { ...at(3), scope: 'THIS', capacity: 2 } });
  const wait = async (): Promise<string> => (await parent.get(join, { input: asked(3, waiting) })).joinWaitingList.id;
  for (const end of [leave, decline]) await parent.ask(end, { id: await wait() });
  const id = await wait();
  await leaving.get(quoteCancelling, { id: booked, children: ids.slice(1, 2) });
  await leaving.get(cancel, { input: { id: booked, children: ids.slice(1, 2) } });
  await client.settle();
  await parent.get(accept, { input: { id, total: 20, note: third.note, shareWithOrganiser: true } });
};

/** The door, the lists, a question of a guest, and what the organiser does to sessions that are booked. */
const openDoors = async (organiser: Caller, guest: Caller, { at }: Asking, { parent, ids }: Family, booked: string) => {
  const { ticket } = (await parent.get(ticketOf, { id: booked })).myBookingById;
  await organiser.get(check, { input: { ticket: ticket.token, at: new Date().toISOString(), device: 'd', number: 1 } });
  await organiser.get(undo, { input: { bookingId: booked, child: ids[0] } });
  for (const query of [attendees, counts, csvOf]) await organiser.get(query, at(3));
  for (const list of ['UPCOMING', 'WAITING', 'CANCELLED', 'PAST']) await parent.get(mine, { list });
  const party = { children: [{ birthDate: first.birthDate }], adults: 1 };
  await guest.get(findForParty, { filter: { party, available: true } });
  await organiser.get(change, { input: { ...at(3), scope: 'THIS', start: inDays(3, 14).slice(0, 16) } });
  await organiser.get(cancelSession, { input: { ...at(4), scope: 'THIS', reason: 'The roof leaks.' } });
  return ticket as { token: string; qr: string };
};

/** Plays every operation of bookings, some of them to be refused. Answers what others than parents heard, and the mails of families. */
const play = async (client: Client, provoke: Provoke) => {
  const heard = new Map<string, unknown[]>();
  const organiser = heardBy(await client.signIn('organiser', newAddress('otters'), 'Otters'), heard);
  const listings = makeListings(client, organiser, await client.signIn('audit', newAddress('moderator')));
  const id = await listings.published(aClass);
  const asking = makeAsking(id);
  const families = [await aFamily(client, first, second, tooYoung), await aFamily(client, third)] as const;
  const [{ parent, ids }, other] = families;
  const bookings = await bookAll(asking, families[0]);
  await waitAndCome(client, organiser, asking, families, bookings.booked);
  const child = { name: renamed.name, birthDate: renamed.birthDate };
  await parent.get(updateChild, { input: { id: ids[0], child } });
  const ticket = await openDoors(organiser, heardBy(client.guest, heard), asking, families[0], bookings.booked);
  await client.settle();
  await parent.get(byId, { id: bookings.other });
  // One that is still found when all is over.
  const standing = { ...asking.paid(5, third.note, other.ids), thingToDoId: await listings.published(aClass) };
  await other.parent.get(book, { input: standing });
  await organiser.get(withdraw, { id });
  await client.settle();
  await parent.get(removeChild, { id: ids[1] });
  await provoke(first);
  await client.settle();
  const mails = [...(await client.inbox(parent.email)), ...(await client.inbox(other.parent.email))];
  return { heard: Object.fromEntries(heard), ticket, mails };
};

/** Runs something, and returns all that was written to the output of the process meanwhile. */
const withOutput = async <Value>(run: () => Promise<Value>): Promise<{ value: Value; output: string }> => {
  const lines: string[] = [];
  const restore = [process.stderr, process.stdout].map((stream) => {
    const own = Object.getOwnPropertyDescriptor(stream, 'write');
    stream.write = (chunk: string | Uint8Array): boolean => lines.push(Buffer.from(chunk).toString()) > 0;
    return (): boolean =>
      own ? Reflect.defineProperty(stream, 'write', own) : Reflect.deleteProperty(stream, 'write');
  });
  try {
    return { value: await run(), output: lines.join('') };
  } finally {
    for (const undoOne of restore) undoOne();
  }
};

/** What a child's name, birth date and note are nowhere to be found in. */
export const canariesContract = (name: string, start: () => Promise<Host>, traces: Traces, provoke: Provoke): void =>
  describe(`what a family says of its children, on ${name}`, () => {
    let host: Host;
    beforeAll(async () => {
      host = await start();
    });
    afterAll(() => host.stop());

    it('is in the family’s answers and the organiser’s list of attendees, and nowhere else', async () => {
      const { value, output } = await withOutput(() => play(makeClient(host.origin), provoke));
      const { heard, mails, ticket } = value;
      const { attendees: listed, attendeesCsv, checkIn, undoCheckIn, cancelBookingOf, ...others } = heard;
      const toldToOrganisers = [listed, attendeesCsv, checkIn, undoCheckIn, cancelBookingOf];
      const places = {
        ...others,
        ...(await traces(mails)),
        logs: output,
        mails,
        urls: urlsIn(JSON.stringify([heard, mails])),
        ticket: [ticket.token, ticket.qr, Buffer.from(ticket.token, 'base64url').toString('latin1')],
      };
      expect(leaks(places, everybody)).toEqual([]);
      // The tickets' own test reads them; that something was there to be found, everything else here.
      const empty = Object.entries(places).filter(([, said]) => JSON.stringify(said).length < 20);
      expect(empty.map(([place]) => place)).toEqual([]);
      expect(leaks({ toldToOrganisers }, [first])).toEqual(['toldToOrganisers']);
      expect(JSON.stringify(toldToOrganisers)).toContain(first.note);
      expect(JSON.stringify(toldToOrganisers)).not.toContain(second.note);
      expect(JSON.stringify(toldToOrganisers)).not.toMatch(new RegExp(everybody.map((one) => one.birthDate).join('|')));
      for (const place of Object.keys(places))
        for (const planted of [first.name, second.birthDate, third.note])
          expect(leaks({ [place]: [places[place as keyof typeof places], planted] }, everybody)).toEqual([place]);
    });
  });
