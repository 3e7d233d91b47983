import type { PaymentQueue } from '../../../application/booking/ports/payment-queue';
import type { Queue } from '../queue';

export const makeInMemoryPaymentQueue = (queue: Queue): PaymentQueue => ({
  send: async (due) => queue.send(JSON.stringify(due)),
});
