import { instantAt } from '../../../../domain/shared/time';
import { inMemoryAdapters } from '../../../../handlers/composition/in-memory-adapters';
import { handler as settlePayments } from '../../../../handlers/reactions/booking/settle-payments.handler';
import { aBooking } from '../../../builders/bookings';
import { aKey, noon } from '../../../builders/listings';

const message = (messageId: string, body: unknown) => ({
  messageId,
  receiptHandle: messageId,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes: {},
  messageAttributes: {},
  eventSource: 'aws:sqs',
});

const failures = async (...messages: readonly ReturnType<typeof message>[]) => {
  const { batchItemFailures } = await settlePayments({ Records: messages });
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
};

const stored = async (overrides: object = {}) => {
  const booking = { ...aBooking(), ...overrides };
  expect(await inMemoryAdapters.bookings.commit({ booking })).toEqual({ outcome: 'DONE' });
  const { id: bookingId, thingToDoId: listingId, sessionId } = booking;
  const of = { occurredAt: instantAt(noon), bookingId, listingId, sessionId, revision: 1 };
  return { booking, made: { ...of, id: `BookingMade-${bookingId}-1`, type: 'BookingMade' } };
};

describe('the consumer of payments, where families pay at the door', () => {
  it('has nothing to do with what is paid there, with what came back of it, and with what there is not', async () => {
    const { made } = await stored();
    const reduced = { ...made, id: 'r', type: 'BookingReduced', revision: 2, refund: 100 };
    const gone = { ...made, id: 'n', bookingId: aKey() };
    expect(await failures(message('a', made), message('b', reduced), message('c', gone))).toEqual([]);
  });

  it('gives up what another provider has, and what it cannot read, and nothing else', async () => {
    const [door, { made }] = [await stored(), await stored({ paymentId: 'a-payment' })];
    const due = {
      type: 'PaymentDue',
      id: 'a-payment',
      bookingId: made.bookingId,
      thingToDoId: made.listingId,
      sessionId: made.sessionId,
      keptUntil: noon,
      amount: 9000,
    };
    const malformed = [
      message('c', 'no JSON'),
      message('d', { ...due, amount: 'much' }),
      message('e', { type: 'EntryGone' }),
    ];
    const failed = await failures(message('a', made), message('b', due), ...malformed, message('f', door.made));
    expect(failed.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
