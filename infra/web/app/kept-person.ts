import type { PoolName } from '../config';
import { kept } from './kept';

export interface Person {
  readonly token: string;
  readonly email: string;
}

/** Returns who of a pool is signed in, as the browser keeps it. */
export const keptPerson = (pool: PoolName): Person | null => {
  const token = kept(`token ${pool}`);
  return token ? { token, email: kept(`email ${pool}`) ?? '' } : null;
};

/** Whether something can renew the token of a pool. */
export const isRenewable = (pool: PoolName): boolean => kept(`refresh ${pool}`) !== null;

/** Whether the token of a pool nears its end, and something can renew it. */
export const endsSoon = (pool: PoolName): boolean => {
  const until = Number(kept(`fresh until ${pool}`));
  return until > 0 && until <= Date.now() && isRenewable(pool);
};
