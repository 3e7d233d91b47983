import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ImageCopies } from '../../../application/listing/ports/image-copies';
import type { ImagePreviews } from '../../../application/listing/ports/image-previews';
import type { ImageUploads } from '../../../application/listing/ports/image-uploads';
import type { Clock } from '../../../application/ports/clock';
import { approvedPrefix, type ImageMimeType, imageKinds, signatureBytes } from '../../../domain/listing/images';
import { minute } from '../../../domain/shared/time';

export interface StoredFile {
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export type UploadRefusal = 'forged' | 'expired' | 'too large' | 'empty' | 'not an image of that type';

export interface InMemoryImageStore extends ImageUploads, ImageCopies, ImagePreviews {
  /** Takes a posted form as S3 does: its fields, then the file. */
  accept(fields: Readonly<Record<string, string>>, file: Uint8Array): UploadRefusal | undefined;
  read(key: string): StoredFile | undefined;
  /** What a browser reads at an image's address: what was approved, and with an address that was signed, the rest. */
  show(key: string, query: URLSearchParams): StoredFile | undefined;
}

interface Settings {
  readonly bucket: string;
  readonly region: string;
  /** Where forms are posted to; asked at each signing. */
  readonly uploadUrl: () => string;
  /** Where images are read, without their keys. */
  readonly imagesUrl: () => string;
  readonly secret: string;
}

const lifetimeMs = 10 * minute;

const isOfKind = (mimeType: string, bytes: Uint8Array): boolean =>
  Object.hasOwn(imageKinds, mimeType) && imageKinds[mimeType as ImageMimeType].isIn(bytes.subarray(0, signatureBytes));

const makeSigner = (secret: string) => {
  const signatureOf = (text: string): string => createHmac('sha256', secret).update(text).digest('hex');
  const isOurs = (text: string, signature: string): boolean => {
    const [given, expected] = [Buffer.from(signature, 'hex'), Buffer.from(signatureOf(text), 'hex')];
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  return { signatureOf, isOurs };
};

/** What the signed policy of a form lets through. */
interface Allowed {
  readonly key: string;
  readonly mimeType: string;
  readonly maxBytes: number;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

const faultOf = (file: Uint8Array, { mimeType, maxBytes }: Allowed): UploadRefusal | undefined => {
  if (file.length === 0) return 'empty';
  if (file.length > maxBytes) return 'too large';
  return isOfKind(mimeType, file) ? undefined : 'not an image of that type';
};

export const makeInMemoryImageStore = (
  clock: Clock,
  { bucket, region, uploadUrl, imagesUrl, secret }: Settings,
): InMemoryImageStore => {
  const images = new Map<string, StoredFile>();
  const { signatureOf, isOurs } = makeSigner(secret);

  const copy = (from: string, to: string): StoredFile | undefined => {
    const image = images.get(from);
    if (image) images.set(to, image);
    return image;
  };

  const isPreview = (key: string, query: URLSearchParams): boolean => {
    const until = query.get('until') ?? '';
    return isOurs(`${key} ${until}`, query.get('signature') ?? '') && clock.now() <= Number(until);
  };

  return {
    bucket,
    region,
    sign: async ({ key, mimeType, maxBytes }) => {
      const policy = JSON.stringify({ key, mimeType, maxBytes, expires: clock.now() + lifetimeMs });
      const fields = { key, 'Content-Type': mimeType, policy, signature: signatureOf(policy) };
      return { url: uploadUrl(), fields };
    },
    accept: (fields, file) => {
      const { key = '', policy = '', signature = '' } = fields;
      if (!isOurs(policy, signature)) return 'forged';
      const allowed = JSON.parse(policy) as Allowed;
      if (key !== allowed.key || fields['Content-Type'] !== allowed.mimeType) return 'forged';
      const fault = clock.now() > allowed.expires ? 'expired' : faultOf(file, allowed);
      if (fault === undefined) images.set(key, { mimeType: allowed.mimeType, bytes: Uint8Array.from(file) });
      return fault;
    },
    freeze: async (upload, submittedAs) => {
      const image = copy(upload, submittedAs);
      if (!image) return undefined;
      const { mimeType, bytes } = image;
      return { mimeType, bytes: bytes.length, start: bytes.slice(0, signatureBytes) };
    },
    release: async (submittedAs, approvedAs) => copy(submittedAs, approvedAs) !== undefined,
    address: (key) => {
      const until = String(clock.now() + lifetimeMs);
      return `${imagesUrl()}/${key}?${new URLSearchParams({ until, signature: signatureOf(`${key} ${until}`) }).toString()}`;
    },
    read: (key) => images.get(key),
    show: (key, query) => (key.startsWith(approvedPrefix) || isPreview(key, query) ? images.get(key) : undefined),
  };
};
