import type { IncomingMessage } from 'node:http';
import type { Backend } from './backend';
import { largestUpload, readBytes } from './body';
import { json, notFound, type Reply } from './reply';

/** The signed upload, as S3 takes it: a form whose last field is the file. */
export const takeUpload = async (backend: Backend, request: IncomingMessage): Promise<Reply> => {
  const bytes = await readBytes(request, largestUpload);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Uint8Array.from(bytes), { headers }).formData().catch(() => undefined);
  if (!form) return json(400, { error: 'The body is not a form.' });
  const fields: Record<string, string> = {};
  let file: Blob | undefined;
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else if (name === 'file') file = value;
  }
  if (!file) return json(400, { error: 'The form has no file.' });
  const refusal = await backend.upload(fields, new Uint8Array(await file.arrayBuffer()));
  return refusal === undefined
    ? { status: 204, headers: {}, body: null }
    : json(403, { error: `Refused: ${refusal}.` });
};

export const showImage = async (backend: Backend, key: string): Promise<Reply> => {
  const image = await backend.image(key);
  if (!image) return notFound();
  return { status: 200, headers: { 'content-type': image.mimeType }, body: image.bytes };
};
