import {
  join,
  policyDocument,
  type Resource,
  type Resources,
  ref,
  type Statement,
  sub,
  type Value,
} from './cloudformation';
import { webOrigins } from './origins';
import type { Settings } from './settings';

export const assetsBucketId = 'AssetsBucket';
export const webBucketId = 'WebBucket';

/** Unique in all of AWS, and known without asking, so that a bucket and what stands before it need not wait for each other. */
export const bucketName = ({ stage }: Settings, what: string): Value =>
  // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills them in
  sub(`${stage}-things-to-do-${what}-` + '${AWS::AccountId}-${AWS::Region}');

export const bucketArn = (settings: Settings, what: string, suffix: Value = ''): Value =>
  join('arn:', ref('AWS::Partition'), ':s3:::', bucketName(settings, what), suffix);

export const assetsArn = (settings: Settings, suffix: Value): Value => bucketArn(settings, 'assets', suffix);

const abandoned = { Id: 'abandoned', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } };

/** Private, encrypted, and never left with half an upload for longer than a day. */
export const bucket = (settings: Settings, what: string, properties: object = {}): Resource => {
  const kept = settings.keepData ? 'Retain' : 'Delete';
  return {
    Type: 'AWS::S3::Bucket',
    DeletionPolicy: kept,
    UpdateReplacePolicy: kept,
    Properties: {
      BucketName: bucketName(settings, what),
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [abandoned] },
      ...properties,
    },
  };
};

/** Nobody without TLS, and nobody but those who are `allowed` or have a role that says so. */
export const bucketPolicy = (
  bucketId: string,
  settings: Settings,
  what: string,
  ...allowed: readonly Statement[]
): Resource => ({
  Type: 'AWS::S3::BucketPolicy',
  Properties: {
    Bucket: ref(bucketId),
    PolicyDocument: policyDocument(
      {
        Effect: 'Deny',
        Principal: '*',
        Action: ['s3:*'],
        Resource: [bucketArn(settings, what), bucketArn(settings, what, '/*')],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      ...allowed,
    ),
  },
});

/** For how many days what was overwritten or deleted can be had back. */
const daysToRecover = 30;

const recoverable = {
  VersioningConfiguration: { Status: 'Enabled' },
  LifecycleConfiguration: {
    Rules: [
      abandoned,
      { Id: 'former', Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: daysToRecover } },
    ],
  },
};

/** Listings' images. The browser posts them itself, from where the web app is served. */
export const assets = (settings: Settings): Resources => ({
  [assetsBucketId]: bucket(settings, 'assets', {
    ...(settings.keepData && recoverable),
    CorsConfiguration: {
      CorsRules: [
        {
          AllowedMethods: ['POST', 'PUT'],
          AllowedHeaders: ['*'],
          AllowedOrigins: webOrigins(settings),
          MaxAge: 3600,
        },
      ],
    },
  }),
});
