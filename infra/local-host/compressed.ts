import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Reply } from './reply';

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

/** Nearly as small as can be, in a tenth of the time. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Bytes below which packing costs more than it saves; AppSync begins here, too. */
const minBytes = 1000;

const isText = ({ headers }: Reply): boolean =>
  /^(text\/|application\/|image\/svg)/.test(headers['content-type'] ?? '');

/** Files of the page are the same objects each time: they are packed once. */
const packed = new WeakMap<Uint8Array, Promise<Uint8Array>>();

const packedOnce = (body: Uint8Array): Promise<Uint8Array> => {
  const known = packed.get(body) ?? brotli(body, brotliOptions);
  packed.set(body, known);
  return known;
};

/** Returns how a body travels: files that stay by Brotli, as CloudFront sends them; answers, which are made anew each time, by the quicker gzip. */
const encodingOf = (body: string | Uint8Array, accepted: string): 'br' | 'gzip' | null => {
  if (typeof body !== 'string' && /\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
};

/** Returns a reply as it travels: packed where the client takes that, as CloudFront and AppSync do. */
export const compressed = async (request: Pick<IncomingMessage, 'headers'>, reply: Reply): Promise<Reply> => {
  const { body, headers } = reply;
  if (body === null || body.length < minBytes || !isText(reply)) return reply;
  const encoding = encodingOf(body, [request.headers['accept-encoding'] ?? ''].flat().join());
  if (encoding === null) return reply;
  const bytes = encoding === 'br' && typeof body !== 'string' ? await packedOnce(body) : await zip(body);
  return { ...reply, headers: { ...headers, 'content-encoding': encoding, vary: 'accept-encoding' }, body: bytes };
};
