import type { IncomingMessage } from 'node:http';

/** Bytes. AppSync takes 1 MB; a laptop may be more patient. */
const largestBody = 4 * 1024 * 1024;
/** An image and the form around it. */
export const largestUpload = 12 * 1024 * 1024;

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** The whole body; throws `BodyTooLarge` without reading on. */
export const readBytes = async (request: IncomingMessage, most: number): Promise<Buffer> => {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

export const readText = async (request: IncomingMessage): Promise<string> =>
  (await readBytes(request, largestBody)).toString('utf8');
