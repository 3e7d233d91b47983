import type { ContactMessage } from './mail';

/** Messages to us, waiting to be mailed. Delivered at least once. */
export interface ContactQueue {
  /** Throws when the message was not accepted. */
  send(message: ContactMessage): Promise<void>;
}
