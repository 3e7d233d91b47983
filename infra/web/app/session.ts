import { signal } from '@preact/signals';
import type { PoolName } from '../config';
import { keep } from './kept';
import { keptPerson, type Person } from './kept-person';

export const pools: readonly PoolName[] = ['user', 'organiser', 'audit'];

/** Whose part of the page this is, told by its address. */
export const partOf = (path: string): PoolName => {
  const [, first = ''] = path.split('/');
  return first === 'organiser' || first === 'audit' ? first : 'user';
};

/** Who is signed in, one of each kind at a time. The developers' page keeps the same: whoever signs in there is known here. */
export const people = {
  user: signal(keptPerson('user')),
  organiser: signal(keptPerson('organiser')),
  audit: signal(keptPerson('audit')),
};

/** Whose token was refused: the page says so, and asks to sign in again. */
export const ended = signal<PoolName | null>(null);

/** What comes with a sign-in, and stays in the browser's storage alone. */
export interface SignedIn extends Person {
  /** What renews the token; null where nothing does. */
  readonly refresh: string | null;
  /** From when on it is to be renewed, in milliseconds of the reader's own clock; null where nobody knows. */
  readonly freshUntil: number | null;
}

export const signedIn = (pool: PoolName, { token, email, refresh, freshUntil }: SignedIn): void => {
  // The token comes last: another tab that learns of it finds the rest.
  keep(`refresh ${pool}`, refresh);
  keep(`fresh until ${pool}`, freshUntil === null ? null : String(freshUntil));
  keep(`token ${pool}`, token);
  keep(`email ${pool}`, email);
  people[pool].value = { token, email };
  if (ended.value === pool) ended.value = null;
};

export const signedOut = (pool: PoolName): void => {
  for (const name of ['token', 'email', 'refresh', 'fresh until']) keep(`${name} ${pool}`, null);
  people[pool].value = null;
};

/** Another tab has changed who is signed in, or renewed the token. */
export const readAgain = (pool: PoolName): void => {
  const now = keptPerson(pool);
  const known = people[pool].peek();
  // Token and address come one after the other.
  if (now?.token !== known?.token || now?.email !== known?.email) people[pool].value = now;
};

/** The token was refused. What was typed stays where it is. */
export const tokenRefused = (pool: PoolName): void => {
  signedOut(pool);
  ended.value = pool;
};

/** Another tab signs in or out. */
export const followOtherTabs = (): void => {
  addEventListener('storage', () => {
    for (const pool of pools) readAgain(pool);
  });
};
