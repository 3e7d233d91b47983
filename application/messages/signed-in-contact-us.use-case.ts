import type { InvalidInput } from '../../domain/shared/faults';
import { err, type Result } from '../../domain/shared/result';
import type { NotSignedIn, TooManyRequests } from '../errors';
import type { Pool, UserDirectory } from '../people/ports/user-directory';
import type { makeContactUs } from './contact-us.use-case';

interface Input {
  readonly pool: Pool;
  readonly sub: string;
  /** `subject` and `body`, unchecked; a `from` of the client's counts for nothing. */
  readonly message: object | null;
}

interface Ports {
  readonly contactUs: ReturnType<typeof makeContactUs>;
  readonly directory: UserDirectory;
}

type Refused = InvalidInput | NotSignedIn | TooManyRequests;

/** The same from somebody signed in: the sender is the address that they sign in with. */
export const makeSignedInContactUs =
  ({ contactUs, directory }: Ports) =>
  async ({ pool, sub, message }: Input): Promise<Result<true, Refused>> => {
    const from = await directory.addressOf(pool, sub);
    if (from === undefined) return err({ code: 'NotSignedIn' });
    return contactUs({ message: message && { ...message, from }, sender: { pool, sub } });
  };
