import type { InvalidInput } from '../../domain/shared/faults';
import { err, type Result } from '../../domain/shared/result';
import type { NotSignedIn, TooManyRequests } from '../errors';
import type { Pool, UserDirectory } from '../people/ports/user-directory';
import type { makeContactUs, RawMessage } from './contact-us.use-case';

interface Input {
  readonly pool: Pool;
  readonly sub: string;
  /** Its `from` counts for nothing. Absent when the sender gave none at all. */
  readonly message: RawMessage | undefined;
}

interface Ports {
  readonly contactUs: ReturnType<typeof makeContactUs>;
  readonly directory: UserDirectory;
}

type Refused = InvalidInput | NotSignedIn | TooManyRequests;

/** Takes a message from somebody signed in. The sender is the address that they sign in with. */
export const makeSignedInContactUs =
  ({ contactUs, directory }: Ports) =>
  async ({ pool, sub, message }: Input): Promise<Result<true, Refused>> => {
    const from = await directory.addressOf(pool, sub);
    if (from === undefined) return err({ code: 'NotSignedIn' });
    return contactUs({ message: message && { ...message, from }, sender: { pool, sub } });
  };
