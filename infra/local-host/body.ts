import type { IncomingMessage } from 'node:http';

/** Bytes. AppSync takes 1 MB; a laptop may be more patient. */
const largestBody = 4 * 1024 * 1024;
/** An image and the form around it. */
export const largestUpload = 12 * 1024 * 1024;

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** The whole body; throws `BodyTooLarge` without reading on. */
export const readBytes = (request: IncomingMessage, most: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > most) {
      reject(new BodyTooLarge());
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) reject(new BodyTooLarge());
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });

export const readText = async (request: IncomingMessage): Promise<string> =>
  (await readBytes(request, largestBody)).toString('utf8');
