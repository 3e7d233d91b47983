import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { Backend } from './backend';
import { largestUpload, readBytes } from './body';
import { json, notFound, type Reply } from './reply';

interface UploadForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: Buffer | undefined;
}

/** Reads a form as S3 does: fields, then the file. Rejects what is no form. */
const readForm = async (request: IncomingMessage): Promise<UploadForm> => {
  const body = await readBytes(request, largestUpload);
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const chunks: Buffer[] = [];
    let hasFile = false;
    const parser = new Busboy({ headers: request.headers as BusboyHeaders, limits: { fields: 50, files: 1 } });
    parser.on('field', (name, value) => fields.set(name, value));
    parser.on('file', (_name, stream) => {
      hasFile = true;
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    });
    parser.on('error', reject);
    parser.on('finish', () => {
      resolve({ fields: Object.fromEntries(fields), file: hasFile ? Buffer.concat(chunks) : undefined });
    });
    parser.end(body);
  });
};

const isForm = (request: IncomingMessage): boolean =>
  /^multipart\/form-data;.*boundary=/i.test(request.headers['content-type'] ?? '');

/** The signed upload, as S3 takes it. */
export const takeUpload = async (backend: Backend, request: IncomingMessage): Promise<Reply> => {
  if (!isForm(request)) return json(400, { error: 'The body is not a form.' });
  const { fields, file } = await readForm(request);
  if (!file) return json(400, { error: 'The form has no file.' });
  const refusal = await backend.upload(fields, file);
  return refusal === undefined
    ? { status: 204, headers: {}, body: null }
    : json(403, { error: `Refused: ${refusal}.` });
};

export const showImage = async (backend: Backend, key: string): Promise<Reply> => {
  const image = await backend.image(key);
  if (!image) return notFound();
  return { status: 200, headers: { 'content-type': image.mimeType }, body: image.bytes };
};
