import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Cursors } from '../../application/ports/cursors';

/** Bytes of the seal: as many as a forger would have to guess. */
const sealBytes = 16;

/**
 * Cursors sealed by HMAC-SHA-256 over list and payload: base64url of the seal and then the payload. The payload is no
 * secret, it is what its reader has just been shown.
 */
export const makeHmacCursors = (secret: string): Cursors => {
  const sealOf = (list: string, payload: string): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([list, payload]))
      .digest()
      .subarray(0, sealBytes);
  return {
    seal: (list, payload) => Buffer.concat([sealOf(list, payload), Buffer.from(payload)]).toString('base64url'),
    open: (list, cursor) => {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length < sealBytes || bytes.toString('base64url') !== cursor) return undefined;
      const payload = bytes.subarray(sealBytes).toString();
      return timingSafeEqual(bytes.subarray(0, sealBytes), sealOf(list, payload)) ? payload : undefined;
    },
  };
};
