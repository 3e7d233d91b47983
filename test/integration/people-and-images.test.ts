import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CreateBucketCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { directory } from '../../handlers/composition/aws/directory';
import { imageCopies } from '../../handlers/composition/aws/image-copies';
import { imagePreviews } from '../../handlers/composition/aws/image-previews';
import { imageStore } from '../../handlers/composition/aws/images';
import { requests } from '../../handlers/composition/aws/requests';
import { imageUploads } from '../../handlers/composition/aws/uploads';
import { imageUploadsContract } from '../contracts/image-uploads';
import { userDirectoryContract } from '../contracts/user-directory';
import { fresh, on } from './support/servers';

const cognito = new CognitoIdentityProviderClient(requests);
const s3 = new S3Client(requests);

afterAll(() => {
  for (const client of [cognito, s3]) client.destroy();
});

userDirectoryContract('Cognito', async () => {
  const pools = new Map<string, string>();
  for (const pool of ['user', 'organiser', 'audit']) {
    const made = await on('cognito-local', () =>
      cognito.send(new CreateUserPoolCommand({ PoolName: fresh(pool), UsernameAttributes: ['email'] })),
    );
    pools.set(pool, made.UserPool?.Id ?? '');
    process.env[`${pool.toUpperCase()}_POOL_ID`] = made.UserPool?.Id;
  }
  return {
    directory: directory.make([]),
    signUp: async (pool, email) => {
      const { User } = await cognito.send(
        new AdminCreateUserCommand({
          UserPoolId: pools.get(pool),
          Username: email,
          UserAttributes: [{ Name: 'email', Value: email }],
          MessageAction: 'SUPPRESS',
        }),
      );
      return User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';
    },
  };
});

imageUploadsContract('S3', async () => {
  const bucket = fresh('images');
  const LocationConstraint = 'eu-central-1';
  await on('LocalStack', () =>
    s3.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint } })),
  );
  process.env.IMAGES_BUCKET = bucket;
  process.env.UPLOADS_ORIGIN = `${process.env.AWS_ENDPOINT_URL_S3 ?? ''}/${bucket}`;
  return {
    uploads: imageUploads.make([imageStore.make([])]),
    copies: imageCopies.make([]),
    previews: imagePreviews.make([]),
    post: async ({ url, fields }, file) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob([Uint8Array.from(file)]));
      const answer = await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(60_000) });
      return answer.ok;
    },
    visit: async (address) => {
      const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
    read: async (key) => {
      try {
        const { Body, ContentType = '' } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return { mimeType: ContentType, bytes: (await Body?.transformToByteArray()) ?? new Uint8Array() };
      } catch (failure) {
        if (failure instanceof NoSuchKey) return undefined;
        throw failure;
      }
    },
  };
});
