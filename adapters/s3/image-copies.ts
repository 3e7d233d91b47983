import { CopyObjectCommand, GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ImageCopies } from '../../application/listing/ports/image-copies';
import { type StoredImage, signatureBytes } from '../../domain/listing/images';

/** S3 names it otherwise where it copies than where it reads. */
const isMissing = (failure: unknown): boolean =>
  failure instanceof Error && (failure.name === 'NoSuchKey' || failure.name === 'NotFound');

const isEmpty = (failure: unknown): boolean => failure instanceof Error && failure.name === 'InvalidRange';

/** `bytes 0-11/4096` */
const lengthIn = (contentRange: string | undefined): number => Number(contentRange?.split('/')[1] ?? Number.NaN);

/** Copies within the one bucket: S3 itself copies, in one step that no upload can get between. */
export const makeS3ImageCopies = (client: S3Client, bucket: string): ImageCopies => {
  const copy = async (from: string, to: string): Promise<boolean> => {
    try {
      await client.send(new CopyObjectCommand({ Bucket: bucket, Key: to, CopySource: `${bucket}/${from}` }));
      return true;
    } catch (failure) {
      if (isMissing(failure)) return false;
      throw failure;
    }
  };

  const inspect = async (key: string): Promise<StoredImage> => {
    const range = `bytes=0-${signatureBytes - 1}`;
    try {
      const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: range }));
      const start = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
      return { mimeType: found.ContentType ?? '', bytes: lengthIn(found.ContentRange), start };
    } catch (failure) {
      if (isEmpty(failure)) return { mimeType: '', bytes: 0, start: new Uint8Array() };
      throw failure;
    }
  };

  return {
    freeze: async (upload, submittedAs) => ((await copy(upload, submittedAs)) ? inspect(submittedAs) : undefined),
    release: copy,
  };
};
