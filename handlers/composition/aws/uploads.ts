import { S3Client } from '@aws-sdk/client-s3';
import { makeS3ImageUploads } from '../../../adapters/s3/image-uploads';
import { provide } from '../provider';
import { imageStore } from './images';
import { requests } from './requests';

export const imageUploads = provide(
  'imageUploads',
  (store: { readonly bucket: string; readonly region: string }) => makeS3ImageUploads(new S3Client(requests), store),
  imageStore,
);
