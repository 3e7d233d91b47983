import { paymentIdOf } from '../../../domain/booking/payment';
import { sessionIdAt } from '../../../domain/schedule/session-id';
import { bookingId } from '../../../domain/shared/ids';
import { minute } from '../../../domain/shared/time';
import type { inMemoryAdapters } from '../../../handlers/composition/in-memory-adapters';
import { loadHandler, operations } from '../../../handlers/functions';
import type { Host } from '../../../infra/local-host/host';
import { aKey, anId } from '../../builders/listings';
import { aThingToDoInput, inDays } from '../../builders/thing-to-do-input';
import { type Client, makeClient, newAddress } from '../support/client';
import { makeListings } from '../support/listings';

const sessionId = inDays(3, 10).replaceAll(/[-:]/g, '');
const fields = 'id status total refunded';
const book = `mutation ($input: BookSessionInput!) { bookSession(input: $input) { ${fields} } }`;
const hold = 'mutation ($input: HoldSessionInput!) { holdSession(input: $input) { id total } }';
const confirm = `mutation ($input: ConfirmBookingInput!) { confirmBooking(input: $input) { ${fields} } }`;
const cancel = `mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) { ${fields} } }`;

/** The local host as `PAYMENTS=ledger npm start` makes it: who takes the money is read when its adapters are made. */
const startPaying = async () => {
  process.env.PAYMENTS = 'ledger';
  const { startHost } = await import('../../../infra/local-host/host');
  const { makeInMemoryBackend } = await import('../../../infra/local-host/in-memory-backend');
  const { inMemoryAdapters: adapters } = await import('../../../handlers/composition/in-memory-adapters');
  return { host: await startHost(0, makeInMemoryBackend({ samples: false })), adapters };
};

describe('families who pay when they book', () => {
  let host: Host;
  let client: Client;
  let adapters: typeof inMemoryAdapters;

  beforeAll(async () => {
    ({ host, adapters } = await startPaying());
    client = makeClient(host.origin);
  });

  afterAll(async () => {
    await host.stop();
    delete process.env.PAYMENTS;
  });

  it('are charged what they book and get back what they cancel, once, through the API', async () => {
    const organiser = await client.signIn('organiser', newAddress('puppets'), 'Puppets');
    const listings = makeListings(client, organiser, await client.signIn('audit', newAddress('moderator')));
    const cancellation = [{ hoursBefore: 1, percent: 50 }];
    const input = aThingToDoInput({ price: { from: 20, to: 20 }, booking: { capacity: 6, cancellation } });
    const thingToDoId = await listings.published(input);
    const parent = await client.signIn('user', newAddress('family'));
    const at = { thingToDoId, sessionId };
    const asked = { ...at, party: { children: [], adults: 2 }, idempotencyKey: 'paid-ahead-1' };
    const { bookSession } = await parent.get(book, { input: { ...asked, total: 40 } });
    expect(bookSession).toMatchObject({ status: 'BOOKED', total: 40 });
    await client.settle();
    expect(adapters.paymentLedger.lineOf(bookSession.id)).toEqual({ captured: 4000, refunded: 0, pending: 0 });
    const { holdSession } = await parent.get(hold, { input: { ...asked, idempotencyKey: 'paid-ahead-2' } });
    const held = { ...at, holdId: holdSession.id, total: holdSession.total };
    const { confirmBooking } = await parent.get(confirm, { input: held });
    await parent.get(cancel, { input: { id: bookSession.id, expectedRefund: 20 } });
    await client.settle();
    expect(adapters.paymentLedger.lineOf(bookSession.id)).toEqual({ captured: 4000, refunded: 2000, pending: 0 });
    expect(adapters.paymentLedger.lineOf(confirmBooking.id)).toEqual({ captured: 4000, refunded: 0, pending: 0 });
  });

  it('have what nothing came of let go by the schedule and its queue', async () => {
    const before = adapters.paymentLedger.total();
    const { clock, payments, wakeUps } = adapters;
    const one = { bookingId: bookingId(aKey()), keptUntil: clock.now() - 1000, amount: 700 };
    await payments.authorise({ id: paymentIdOf(one), bookingId: one.bookingId, amount: 700, currency: 'PLN' });
    const present = Math.floor(clock.now() / minute) * minute;
    await wakeUps.done(present - minute);
    await wakeUps.put(present, { kind: 'PAYMENT', thingToDoId: anId(), sessionId: sessionIdAt(present), ...one });
    await (await loadHandler(operations.wakeFamilies))({});
    await client.settle();
    expect(adapters.paymentLedger.total()).toEqual(before);
  });
});
