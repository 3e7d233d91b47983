import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { ImageUploads } from '../../application/listing/ports/image-uploads';

interface Settings {
  readonly bucket: string;
  readonly region: string;
}

/** Seconds. */
const lifetimeSeconds = 600;

/** Makes a form that S3 itself holds to the key, the type and the size that were signed. */
export const makeS3ImageUploads = (client: S3Client, { bucket, region }: Settings): ImageUploads => ({
  bucket,
  region,
  sign: async ({ key, mimeType, maxBytes }) => {
    const { url, fields } = await createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      Expires: lifetimeSeconds,
      Fields: { 'Content-Type': mimeType },
      Conditions: [
        ['content-length-range', 1, maxBytes],
        ['eq', '$Content-Type', mimeType],
      ],
    });
    return { url, fields };
  },
});
