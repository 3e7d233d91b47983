import type { IncomingMessage } from 'node:http';

/** Tells whether a name is this host's: a page of somewhere else must not reach it under a name of its own. */
export const isLocalName = (host: string | undefined): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');

/** What an app on another port calls: who calls is told by a token or a signed form alone, never by a cookie. */
const shared = /^\/(?:[a-z]+\/graphql|local\/uploads|local\/images\/[^?]*)(?:\?|$)/;

/** Returns whether pages of other origins may call an address. All the rest signs people in, shows their mail, or is a page. */
export const isShared = (address: string): boolean => shared.test(address);

/** What a response to a page of another origin says, at an address that is shared. */
export const sharing: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-allow-methods': 'GET, POST',
};

/**
 * Returns whether a page of another origin made a request, as its browser says (Fetch standard: `Origin`; Fetch Metadata: `Sec-Fetch-Site`).
 * Following a link is no such request. What is no browser says neither, and is at home on this machine.
 */
export const isForeign = ({ headers, method }: IncomingMessage): boolean => {
  const { origin, host = '' } = headers;
  if (origin !== undefined) return origin.toLowerCase() !== `http://${host.toLowerCase()}`;
  const site = headers['sec-fetch-site'] ?? 'none';
  if (site === 'none' || site === 'same-origin') return false;
  return method !== 'GET' || headers['sec-fetch-mode'] !== 'navigate';
};
