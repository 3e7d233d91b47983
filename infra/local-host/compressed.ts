import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Reply } from './reply';

const zip = promisify(gzip);

/** Bytes below which packing costs more than it saves; AppSync begins here, too. */
const minBytes = 1000;

const isText = ({ headers }: Reply): boolean =>
  /^(text\/|application\/|image\/svg)/.test(headers['content-type'] ?? '');

/** Files of the page are the same objects each time: they are packed once. */
const packed = new WeakMap<Uint8Array, Promise<Uint8Array>>();

const packedOnce = (body: string | Uint8Array): Promise<Uint8Array> => {
  if (typeof body === 'string') return zip(body);
  const known = packed.get(body) ?? zip(body);
  packed.set(body, known);
  return known;
};

/** Returns a reply as it travels: packed where the client takes that, as CloudFront and AppSync do. */
export const compressed = async (request: Pick<IncomingMessage, 'headers'>, reply: Reply): Promise<Reply> => {
  const { body, headers } = reply;
  const takesIt = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (!takesIt || body === null || body.length < minBytes || !isText(reply)) return reply;
  const bytes = await packedOnce(body);
  return { ...reply, headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }, body: bytes };
};
