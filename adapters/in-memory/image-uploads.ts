import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../application/ports/clock';
import type { ImageUploads } from '../../application/ports/image-uploads';
import { minute } from '../../domain/shared/time';

export interface StoredImage {
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export type UploadRefusal = 'forged' | 'expired' | 'too large' | 'empty' | 'not an image of that type';

export interface InMemoryImageStore extends ImageUploads {
  /** Takes a posted form as S3 does: its fields, then the file. */
  accept(fields: Readonly<Record<string, string>>, file: Uint8Array): UploadRefusal | undefined;
  read(key: string): StoredImage | undefined;
}

interface Settings {
  readonly bucket: string;
  readonly region: string;
  /** Where forms are posted to; asked at each signing. */
  readonly uploadUrl: () => string;
  readonly secret: string;
}

const lifetime = 10 * minute;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** What the first bytes of each type look like. */
const signatures: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  'image/avif': (bytes) => ascii(bytes, 4, 12) === 'ftypavif',
  'image/gif': (bytes) => ascii(bytes, 0, 4) === 'GIF8',
  'image/jpeg': (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  'image/png': (bytes) => ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n',
  'image/webp': (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
};

export const makeInMemoryImageStore = (
  clock: Clock,
  { bucket, region, uploadUrl, secret }: Settings,
): InMemoryImageStore => {
  const images = new Map<string, StoredImage>();

  const signatureOf = (policy: string): Buffer => createHmac('sha256', secret).update(policy).digest();

  const isOurs = (policy: string, signature: string): boolean => {
    const given = Buffer.from(signature, 'hex');
    const expected = signatureOf(policy);
    return given.length === expected.length && timingSafeEqual(given, expected);
  };

  return {
    bucket,
    region,
    sign: async ({ key, mimeType, maxBytes }) => {
      const policy = JSON.stringify({ key, mimeType, maxBytes, expires: clock.now() + lifetime });
      const fields = { key, 'Content-Type': mimeType, policy, signature: signatureOf(policy).toString('hex') };
      return { url: uploadUrl(), fields };
    },
    accept: (fields, file) => {
      const { key = '', policy = '', signature = '' } = fields;
      if (!isOurs(policy, signature)) return 'forged';
      const allowed = JSON.parse(policy) as { key: string; mimeType: string; maxBytes: number; expires: number };
      if (key !== allowed.key || fields['Content-Type'] !== allowed.mimeType) return 'forged';
      if (clock.now() > allowed.expires) return 'expired';
      if (file.length === 0) return 'empty';
      if (file.length > allowed.maxBytes) return 'too large';
      if (!signatures[allowed.mimeType]?.(file)) return 'not an image of that type';
      images.set(key, { mimeType: allowed.mimeType, bytes: Uint8Array.from(file) });
      return undefined;
    },
    read: (key) => images.get(key),
  };
};
