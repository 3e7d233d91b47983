import { sign } from 'aws4';
import type { ImagePreviews } from '../../application/listing/ports/image-previews';

interface Settings {
  /** The bucket's own address. */
  readonly origin: string;
  readonly region: string;
}

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** Seconds. */
const lifetimeSeconds = 600;

/** Makes addresses that S3 itself answers, signed by the function's own role. Nothing is asked of AWS for it. */
export const makeS3ImagePreviews = ({ origin, region }: Settings, credentials: () => Credentials): ImagePreviews => {
  const { protocol, host, pathname } = new URL(origin);
  const folder = pathname.replace(/\/$/, '');
  return {
    address: (key) => {
      const path = `${folder}/${key}?X-Amz-Expires=${lifetimeSeconds}`;
      const request = { service: 's3', region, method: 'GET', host, path, signQuery: true } as const;
      return `${protocol}//${host}${sign(request, credentials()).path}`;
    },
  };
};
