import { makeS3ImagePreviews } from '../../../adapters/s3/image-previews';
import { setting } from '../environment';
import { provide } from '../provider';

/** Returns Lambda's own credentials, of the function's role: they outlive each address that is signed with them. */
const credentials = () => ({
  accessKeyId: setting('AWS_ACCESS_KEY_ID'),
  secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
  sessionToken: process.env.AWS_SESSION_TOKEN,
});

export const imagePreviews = provide('imagePreviews', () =>
  makeS3ImagePreviews({ origin: setting('UPLOADS_ORIGIN'), region: setting('AWS_REGION') }, credentials),
);
