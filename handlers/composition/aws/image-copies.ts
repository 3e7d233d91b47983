import { S3Client } from '@aws-sdk/client-s3';
import { makeS3ImageCopies } from '../../../adapters/s3/image-copies';
import { setting } from '../environment';
import { provide } from '../provider';
import { requests } from './requests';

export const imageCopies = provide('imageCopies', () =>
  makeS3ImageCopies(new S3Client(requests), setting('IMAGES_BUCKET')),
);
