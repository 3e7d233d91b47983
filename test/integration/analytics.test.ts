import { CreateDeliveryStreamCommand, FirehoseClient } from '@aws-sdk/client-firehose';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { analytics } from '../../handlers/composition/aws/analytics';
import { requests } from '../../handlers/composition/aws/requests';
import { analyticsContract } from '../contracts/analytics';
import { fresh, on } from './support/servers';

const firehose = new FirehoseClient(requests);
const s3 = new S3Client(requests);

afterAll(() => {
  for (const client of [firehose, s3]) client.destroy();
});

/** Returns a delivery stream that fills a bucket of the same name. */
const aStream = async (): Promise<string> => {
  const name = fresh('records');
  const LocationConstraint = 'eu-central-1';
  await s3.send(new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration: { LocationConstraint } }));
  const destination = { BucketARN: `arn:aws:s3:::${name}`, RoleARN: 'arn:aws:iam::000000000000:role/records' };
  await firehose.send(
    new CreateDeliveryStreamCommand({ DeliveryStreamName: name, ExtendedS3DestinationConfiguration: destination }),
  );
  return name;
};

const linesOf = async (bucket: string, key: string): Promise<readonly string[]> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return ((await Body?.transformToString()) ?? '').trimEnd().split('\n');
};

analyticsContract('Firehose with its bucket', async () => {
  const name = await on('LocalStack', aStream);
  process.env.ANALYTICS_STREAM = name;
  return {
    analytics: analytics.make([]),
    counted: async () => {
      const { Contents: files = [] } = await s3.send(new ListObjectsV2Command({ Bucket: name }));
      const lines = await Promise.all(files.map(({ Key = '' }) => linesOf(name, Key)));
      return lines.flat().map((line): unknown => JSON.parse(line));
    },
  };
});
