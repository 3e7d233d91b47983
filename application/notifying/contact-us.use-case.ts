import * as v from 'valibot';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import { err, ok, type Result } from '../../domain/shared/result';
import { email, line, prose } from '../../domain/shared/text';
import { hour } from '../../domain/shared/time';
import type { TooManyRequests } from '../errors';
import type { Clock } from '../ports/clock';
import type { ContactQueue } from '../ports/contact-queue';
import type { Ids } from '../ports/ids';
import type { RateLimiter } from '../ports/rate-limiter';

const messageRules = v.object({ subject: line(200), body: prose(10_000), from: email });

/** One sender may be in a hurry; one network address may be a whole school. */
const perSender = { most: 5, window: hour };
const perNetworkAddress = { most: 60, window: hour };

interface Input {
  /** `subject`, `body` and `from`, unchecked. */
  readonly message: unknown;
  /** IP address of the caller. */
  readonly networkAddress: string;
}

interface Ports {
  readonly contactQueue: ContactQueue;
  readonly rateLimiter: RateLimiter;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Takes a message to us, to be mailed; rate limited per sender and per network address. */
export const makeContactUs =
  ({ contactQueue, rateLimiter, ids, clock }: Ports) =>
  async ({ message, networkAddress }: Input): Promise<Result<true, InvalidInput | TooManyRequests>> => {
    const parsed = fromParse(v.safeParse(messageRules, message ?? undefined), 'input');
    if (!parsed.ok) return parsed;
    const now = clock.now();
    const sender = `contact-us from ${parsed.value.from.toLowerCase()}`;
    const allowed =
      (await rateLimiter.take(`contact-us at ${networkAddress}`, perNetworkAddress, now)) &&
      (await rateLimiter.take(sender, perSender, now));
    if (!allowed) return err({ code: 'TooManyRequests' });
    await contactQueue.send({ type: 'ContactMessage', id: ids.next(), ...parsed.value });
    return ok(true);
  };
