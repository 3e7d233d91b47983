import type { Pool, UserDirectory } from '../../../application/people/ports/user-directory';
import type { Ids } from '../../../application/ports/ids';

interface SignedUp {
  readonly sub: string;
  readonly email: string;
  /** Whether they are here for the first time. */
  readonly isNew: boolean;
}

export interface InMemoryUserDirectory extends UserDirectory {
  /** The person with this address (whatever its case), signed up if need be, under `sub` if that is given. */
  signUp(pool: Pool, email: string, sub?: string): SignedUp;
}

export const makeInMemoryUserDirectory = (ids: Ids): InMemoryUserDirectory => {
  const byAddress = new Map<string, { readonly sub: string; readonly email: string }>();
  const addresses = new Map<string, string>();
  return {
    addressOf: async (pool, sub) => addresses.get(`${pool} ${sub}`),
    signUp: (pool, email, sub = ids.next()) => {
      const key = `${pool} ${email.toLowerCase()}`;
      const known = byAddress.get(key);
      if (known) return { ...known, isNew: false };
      byAddress.set(key, { sub, email });
      addresses.set(`${pool} ${sub}`, email);
      return { sub, email, isNew: true };
    },
  };
};
