import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { type CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { bundleWeb, type WebFile } from './bundle';
import type { WebConfig } from './config';
import { type Outputs, stackConfig } from './stack-config';

export interface Clients {
  readonly stacks: CloudFormationClient;
  readonly buckets: S3Client;
  readonly distributions: CloudFrontClient;
}

export interface Target {
  readonly stackName: string;
  readonly region: string;
  readonly tiles: WebConfig['tiles'];
}

const outputsOf = async ({ stacks }: Clients, StackName: string): Promise<Outputs> => {
  const { Stacks } = await stacks.send(new DescribeStacksCommand({ StackName }));
  const outputs = new Map(Stacks?.[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  return (name) => {
    const value = outputs.get(name);
    if (value === undefined) throw new Error(`The stack ${StackName} tells no ${name}: deploy it with its web part.`);
    return value;
  };
};

const forGood = 'public, max-age=31536000, immutable';

const put = (buckets: S3Client, Bucket: string, { path, type, bytes, isHashed }: WebFile) =>
  buckets.send(
    new PutObjectCommand({
      Bucket,
      Key: path,
      Body: bytes,
      ContentType: type,
      CacheControl: isHashed ? forGood : 'no-cache',
    }),
  );

/**
 * Puts the page into a stage's bucket, with what the stack tells in it. What is hashed goes first and is never
 * removed: whoever has the page open goes on with the files that it knows. Returns where the page is.
 */
export const publishWeb = async (clients: Clients, { stackName, region, tiles }: Target): Promise<string> => {
  const outputs = await outputsOf(clients, stackName);
  const bucket = outputs('WebBucketName');
  const { files, page } = await bundleWeb();
  await Promise.all(files.map((file) => put(clients.buckets, bucket, file)));
  await put(clients.buckets, bucket, page(stackConfig(outputs, region, tiles)));
  await clients.distributions.send(
    new CreateInvalidationCommand({
      DistributionId: outputs('WebDistributionId'),
      InvalidationBatch: {
        CallerReference: `web ${Date.now()}`,
        Paths: { Quantity: 2, Items: ['/', '/index.html'] },
      },
    }),
  );
  return outputs('WebAddress');
};
