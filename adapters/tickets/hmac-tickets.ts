import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Tickets } from '../../application/booking/ports/tickets';
import { bookingId, isId } from '../../domain/shared/ids';
import { qrSvg } from './qr-svg';

/**
 * Holds a key that seals tickets. Its version is told in each of them, so that older tickets stay good when a newer key
 * seals.
 */
export interface TicketKey {
  /** A whole number from 1. */
  readonly version: number;
  readonly secret: string;
}

/** Bytes of the seal: as many as a forger would have to guess. */
const sealBytes = 16;

/** No ticket is longer: a version, an id and a seal. */
const maxLength = 128;

/** Reads keys as the environment tells them: `1:secret,2:another`. Throws when there is none, or one that is not so. */
export const parseTicketKeys = (text: string): readonly TicketKey[] => {
  const keys = text.split(',').map((key) => {
    const [, version, secret] = /^([1-9]\d{0,5}):(.+)$/.exec(key) ?? [];
    if (version === undefined || secret === undefined) throw new Error('keys of tickets are VERSION:SECRET, by commas');
    return { version: Number(version), secret };
  });
  if (new Set(keys.map(({ version }) => version)).size < keys.length) throw new Error('two keys have one version');
  return keys;
};

/**
 * Makes tickets `VERSION.ID.SEAL`, sealed by HMAC-SHA-256 over version and id. The newest key seals; all that are given
 * open.
 */
export const makeHmacTickets = (keys: readonly TicketKey[]): Tickets => {
  const secrets = new Map(keys.map(({ version, secret }) => [String(version), secret]));
  const newest = String(Math.max(...keys.map(({ version }) => version)));
  const sealOf = (secret: string, version: string, id: string): string =>
    createHmac('sha256', secret)
      .update(`ticket ${version} ${id}`)
      .digest()
      .subarray(0, sealBytes)
      .toString('base64url');
  const secretOf = (version: string): string => {
    const secret = secrets.get(version);
    if (secret === undefined) throw new Error('there is no key to seal tickets with');
    return secret;
  };
  return {
    tokenOf: (id) => `${newest}.${id}.${sealOf(secretOf(newest), newest, id)}`,
    bookingIn: (token) => {
      if (token.length > maxLength) return undefined;
      const [version = '', id = '', seal = '', ...rest] = token.split('.');
      const secret = secrets.get(version);
      if (secret === undefined || !isId(id) || rest.length > 0) return undefined;
      const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(secret, version, id))];
      return given.length === right.length && timingSafeEqual(given, right) ? bookingId(id) : undefined;
    },
    qrOf: qrSvg,
  };
};
