import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { Backend } from './backend';
import { maxUploadBytes, readBytes } from './body';
import { json, notFound, type Reply } from './reply';

interface UploadForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: Buffer | undefined;
}

/** Reads a form as S3 does: fields, then the file. Undefined when it is no form, or breaks off. */
const formIn = (body: Buffer, headers: BusboyHeaders): Promise<UploadForm | undefined> =>
  new Promise((resolve) => {
    const fields = new Map<string, string>();
    const chunks: Buffer[] = [];
    let hasFile = false;
    const giveUp = (): void => resolve(undefined);
    const parser = new Busboy({ headers, limits: { fields: 50, files: 1 } });
    parser.on('field', (name, value) => fields.set(name, value));
    parser.on('file', (_name, stream) => {
      hasFile = true;
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A file that breaks off is told of here as well, and what nobody hears ends the host.
      stream.on('error', giveUp);
    });
    parser.on('error', giveUp);
    parser.on('finish', () => {
      resolve({ fields: Object.fromEntries(fields), file: hasFile ? Buffer.concat(chunks) : undefined });
    });
    parser.end(body);
  });

const isForm = (request: IncomingMessage): boolean =>
  /^multipart\/form-data;.*boundary=\S/i.test(request.headers['content-type'] ?? '');

/** Takes the signed upload, as S3 takes it. */
export const takeUpload = async (backend: Backend, request: IncomingMessage): Promise<Reply> => {
  if (!isForm(request)) return json(400, { error: 'The body is not a form.' });
  const form = await formIn(await readBytes(request, maxUploadBytes), request.headers as BusboyHeaders);
  if (!form) return json(400, { error: 'The form breaks off.' });
  const { fields, file } = form;
  if (!file) return json(400, { error: 'The form has no file.' });
  const refusal = await backend.upload(fields, file);
  return refusal === undefined
    ? { status: 204, headers: {}, body: null }
    : json(403, { error: `Refused: ${refusal}.` });
};

export const showImage = async (backend: Backend, key: string, query: URLSearchParams): Promise<Reply> => {
  // S3 takes no key for a wish to see all of them.
  const image = key === '' ? undefined : await backend.image(key, query);
  if (!image) return notFound();
  return { status: 200, headers: { 'content-type': image.mimeType }, body: image.bytes };
};
