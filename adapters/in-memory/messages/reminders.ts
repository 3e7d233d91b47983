import type { Reminders } from '../../../application/messages/ports/reminders';
import type { Queue } from '../queue';

export const makeInMemoryReminders = (queue: Queue): Reminders => ({
  remind: async (due, delayMs) => queue.send(JSON.stringify(due), delayMs),
});
