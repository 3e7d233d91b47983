import type { IncomingMessage } from 'node:http';

/** Bytes. AppSync takes 1 MB; a laptop may be more patient. */
const maxBodyBytes = 4 * 1024 * 1024;
/** An image and the form around it. */
export const maxUploadBytes = 12 * 1024 * 1024;

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Returns the whole body; throws `BodyTooLarge` without reading on. */
export const readBytes = (request: IncomingMessage, maxBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      reject(new BodyTooLarge());
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBytes) reject(new BodyTooLarge());
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });

export const readText = async (request: IncomingMessage): Promise<string> =>
  (await readBytes(request, maxBodyBytes)).toString('utf8');
