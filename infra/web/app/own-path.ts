import type { PoolName } from '../config';

const within = (text: string, origin: string): URL | null => {
  try {
    return new URL(text, origin);
  } catch {
    return null;
  }
};

/** Returns a path within the page itself; null for anything else, for a link must not lead somebody away as they sign in. */
export const ownPath = (text: string | null, origin: string): string | null => {
  // A browser drops tabs and line ends from an address, and reads a backslash as a slash.
  if (text === null || !/^\/[^\\\p{Cc}]*$/u.test(text)) return null;
  const url = within(text, origin);
  // Dots are resolved by now: what begins with two slashes names another host.
  if (url?.origin !== origin || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search + url.hash;
};

/** Returns the address where somebody signs in and comes back to where they are, with all that they asked there. */
export const signInPath = (pool: PoolName, { pathname, search, searchParams }: URL): string => {
  const then = pathname === '/sign-in' ? searchParams.get('then') : pathname + search;
  return `/sign-in?as=${pool}${then === null ? '' : `&then=${encodeURIComponent(then)}`}`;
};
