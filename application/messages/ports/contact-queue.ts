import type { ContactMessage } from './mail';

/** Keeps messages to us that wait to be mailed. Delivered at least once. */
export interface ContactQueue {
  /** Throws when the message was not accepted. */
  send(message: ContactMessage): Promise<void>;
}
