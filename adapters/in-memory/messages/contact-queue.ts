import type { ContactQueue } from '../../../application/messages/ports/contact-queue';
import type { Queue } from '../queue';

export const makeInMemoryContactQueue = (queue: Queue): ContactQueue => ({
  send: async (message) => queue.send(JSON.stringify(message)),
});
