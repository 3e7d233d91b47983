import * as v from 'valibot';
import { asciiEmail, email } from '../../domain/shared/addresses';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import { err, ok, type Result } from '../../domain/shared/result';
import type { Unparsed } from '../../domain/shared/rules';
import { line, prose } from '../../domain/shared/text';
import { hour } from '../../domain/shared/time';
import type { TooManyRequests } from '../errors';
import type { Pool } from '../people/ports/user-directory';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { RateLimit, RateLimiter } from '../ports/rate-limiter';
import type { ContactQueue } from './ports/contact-queue';

const messageRules = v.object({
  subject: line(200),
  body: prose(10_000),
  from: v.pipe(
    email,
    v.transform((address) => asciiEmail(address) ?? address),
  ),
});

/** One sender may be in a hurry; one network may be a whole school. */
const perSender = { max: 5, windowMs: hour };
const perNetwork = { max: 60, windowMs: hour };

/** Names who writes: somebody whose pool has told who it is, or a guest, of whom nothing but the network is known. */
export type Sender =
  | { readonly pool: Pool; readonly sub: string }
  | { readonly pool?: undefined; readonly network: string };

/** Holds what somebody writes to us. */
export type RawMessage = Unparsed<v.InferOutput<typeof messageRules>>;

interface Input {
  /** Absent when the sender gave none at all. */
  readonly message: RawMessage | undefined;
  readonly sender: Sender;
}

interface Ports {
  readonly contactQueue: ContactQueue;
  readonly rateLimiter: RateLimiter;
  readonly ids: Ids;
  readonly clock: Clock;
}

/**
 * Returns what a message counts against. Whoever is signed in is counted by pool and `sub` alone, whoever else uses the network or types
 * the address. What a guest types is counted within the guest's own network: no stranger can use up somebody else's limit.
 */
const limitsOf = (sender: Sender, from: string): readonly (readonly [key: string, limit: RateLimit])[] =>
  sender.pool === undefined
    ? [
        [`contact-us at ${sender.network}`, perNetwork],
        [`contact-us at ${sender.network} from ${from.toLowerCase()}`, perSender],
      ]
    : [[`contact-us of ${sender.pool} ${sender.sub}`, perSender]];

/** Takes a message to us, to be mailed, within the limits of its sender. */
export const makeContactUs =
  ({ contactQueue, rateLimiter, ids, clock }: Ports) =>
  async ({ message, sender }: Input): Promise<Result<true, InvalidInput | TooManyRequests>> => {
    const parsed = fromParse(v.safeParse(messageRules, message), 'message');
    if (!parsed.ok) return parsed;
    const now = clock.now();
    for (const [key, limit] of limitsOf(sender, parsed.value.from)) {
      if (!(await rateLimiter.take(key, limit, now))) return err({ code: 'TooManyRequests', limited: 'MESSAGES' });
    }
    const signedIn = sender.pool !== undefined && { pool: sender.pool, sub: sender.sub };
    await contactQueue.send({ type: 'ContactMessage', id: ids.next(), ...parsed.value, ...signedIn });
    return ok(true);
  };
