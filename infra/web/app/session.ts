import { signal } from '@preact/signals';
import type { PoolName } from '../config';
import { keep, kept } from './kept';

export interface Person {
  readonly token: string;
  readonly email: string;
}

export const pools: readonly PoolName[] = ['user', 'organiser', 'audit'];

/** Whose part of the page this is, told by its address. */
export const partOf = (path: string): PoolName => {
  const [, first = ''] = path.split('/');
  return first === 'organiser' || first === 'audit' ? first : 'user';
};

const stored = (pool: PoolName): Person | null => {
  const token = kept(`token ${pool}`);
  return token ? { token, email: kept(`email ${pool}`) ?? '' } : null;
};

/** Who is signed in, one of each kind at a time. The developers' page keeps the same: whoever signs in there is known here. */
export const people = {
  user: signal(stored('user')),
  organiser: signal(stored('organiser')),
  audit: signal(stored('audit')),
};

/** Whose token was refused: the page says so, and asks to sign in again. */
export const ended = signal<PoolName | null>(null);

export const signedIn = (pool: PoolName, { token, email }: Person): void => {
  keep(`token ${pool}`, token);
  keep(`email ${pool}`, email);
  people[pool].value = { token, email };
  if (ended.value === pool) ended.value = null;
};

export const signedOut = (pool: PoolName): void => {
  for (const name of ['token', 'email', 'refresh']) keep(`${name} ${pool}`, null);
  people[pool].value = null;
};

/** The token was refused. What was typed stays where it is. */
export const tokenRefused = (pool: PoolName): void => {
  signedOut(pool);
  ended.value = pool;
};

/** Another tab signs in or out. */
export const followOtherTabs = (): void => {
  addEventListener('storage', () => {
    for (const pool of pools) {
      const now = stored(pool);
      const known = people[pool].peek();
      // Token and address come one after the other.
      if (now?.token !== known?.token || now?.email !== known?.email) people[pool].value = now;
    }
  });
};
