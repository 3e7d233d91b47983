import fc from 'fast-check';
import { type Host, startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
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
  hold,
  join,
  leave,
  mine,
  quote,
  quoteCancelling,
  release,
  undo,
} from '../builders/booking-documents';
import { runs } from '../builders/runs';
import { aThingToDoInput, inDays } from '../builders/thing-to-do-input';
import { type Caller, makeClient, newAddress } from './support/client';
import { makeListings } from './support/listings';

const sessionId = inDays(3, 10).replaceAll(/[-:]/g, '');
const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '"',
    '\u0000',
    '\u202e',
    '\ud800',
    '#',
    'SES#',
    '{"$gt":1}',
    '=1+1',
    '__proto__',
    'a'.repeat(5000),
  ),
  fc.string(),
  fc.string({ unit: 'binary' }),
);
const int = fc.oneof(fc.constantFrom(0, 1, 2, -1, 11), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
const money = fc.constantFrom(20, 40, 0, -1, 1e308, 0.001, 19.999);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

interface Known {
  readonly thingToDoId: string;
  readonly bookingId: string;
  readonly child: string;
  readonly own: string;
}

type Who = 'organiser' | 'parent';
type Request = readonly [Who, string, fc.Arbitrary<object>];

/** Every field of bookings, with what somebody may say that knows a listing, a booking and a child of another family. */
const requestsOf = ({ thingToDoId, bookingId, child, own }: Known): readonly Request[] => {
  const orNasty = (...known: string[]) => fc.oneof(fc.constantFrom(...known), nasty);
  const at = { thingToDoId: orNasty(thingToDoId), sessionId: orNasty(sessionId) };
  const id = orNasty(bookingId);
  const children = fc.array(orNasty(child, own), { maxLength: 12 });
  const party = fc.record({ children, adults: int });
  const said = { shareWithOrganiser: maybe(fc.boolean()), note: maybe(nasty) };
  const idempotencyKey = fc.oneof(nasty, fc.constantFrom('key-7-.', 'key-12345678', 'k'.repeat(101)));
  const keyed = { ...at, party, idempotencyKey };
  const input = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record({ input: fc.record(fields) });
  const instant = fc.constantFrom('2026-12-01T10:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z');
  return [
    ['parent', quote, fc.record({ ...at, party })],
    ['parent', hold, input(keyed)],
    ['parent', release, input(at)],
    ['parent', confirm, input({ ...at, holdId: id, total: maybe(money), ...said })],
    ['parent', book, input({ ...keyed, total: maybe(money), ...said })],
    ['parent', cancel, input({ id, children: maybe(children), expectedRefund: maybe(money) })],
    ['parent', join, input(keyed)],
    ['parent', accept, input({ id, total: maybe(money), ...said })],
    ['parent', decline, fc.record({ id })],
    ['parent', leave, fc.record({ id })],
    ['parent', byId, fc.record({ id })],
    ['parent', quoteCancelling, fc.record({ id, children: maybe(children) })],
    [
      'parent',
      mine,
      fc.record({
        list: fc.constantFrom('UPCOMING', 'PAST', 'WAITING', 'CANCELLED'),
        first: maybe(int),
        after: maybe(nasty),
      }),
    ],
    ['organiser', attendees, fc.record(at)],
    ['organiser', counts, fc.record(at)],
    ['organiser', csvOf, fc.record(at)],
    [
      'organiser',
      check,
      input({
        ticket: maybe(nasty),
        bookingId: maybe(id),
        child: maybe(orNasty(child)),
        at: maybe(instant),
        device: maybe(nasty),
        number: maybe(int),
      }),
    ],
    ['organiser', undo, input({ bookingId: id, child: maybe(orNasty(child)) })],
    ['organiser', cancelOf, input({ bookingId: id, reason: maybe(nasty) })],
  ];
};

describe('bad input about bookings', () => {
  let host: Host;

  beforeAll(async () => {
    host = await startHost(0, makeInMemoryBackend({ samples: false }));
  });

  afterAll(() => host.stop());

  const aFamily = async (parent: Caller) => {
    const input = { name: 'Ola', birthDate: `${new Date().getUTCFullYear() - 5}-01-01` };
    return (await parent.get('mutation ($input: AddChildInput!) { addChild(input: $input) { id } }', { input }))
      .addChild.id;
  };

  it('gets a typed error and never an internal one, and changes nothing of another family’s', async () => {
    const client = makeClient(host.origin);
    const owner = await client.signIn('organiser', newAddress('owner'));
    const listings = makeListings(client, owner, await client.signIn('audit', newAddress('moderator')));
    const thingToDoId = await listings.published(
      aThingToDoInput({ price: { from: 20, to: 20 }, booking: { capacity: 4 } }),
    );
    const family = await client.signIn('user', newAddress('family'));
    const child = await aFamily(family);
    const asked = {
      thingToDoId,
      sessionId,
      party: { children: [child], adults: 0 },
      idempotencyKey: 'key-of-family',
      total: 20,
    };
    const { bookSession } = await family.get(book, { input: asked });
    const parent = await client.signIn('user', newAddress('parent'));
    const callers = { parent, organiser: await client.signIn('organiser', newAddress('other')) };
    const all = requestsOf({ thingToDoId, bookingId: bookSession.id, child, own: await aFamily(parent) });
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...all)
          .chain(([who, query, variables]) => fc.tuple(fc.constant(who), fc.constant(query), variables)),
        async ([who, query, variables]) => {
          const { errors } = await callers[who].ask(query, variables);
          refused += errors.length;
          expect(errors.map(({ errorType }) => errorType)).not.toContain('InternalError');
        },
      ),
      { numRuns: runs(2000), seed: 7 },
    );
    expect(refused).toBeGreaterThan(runs(2000) / 2);
    const { status, party } = (await family.get(byId, { id: bookSession.id })).myBookingById;
    expect({ status, party }).toEqual({ status: 'BOOKED', party: bookSession.party });
    const { sessionCounts } = await owner.get(counts, { thingToDoId, sessionId });
    const { capacity, booked, held, offered, left } = sessionCounts;
    expect(left).toBe(capacity - booked - held - offered);
  });
});
