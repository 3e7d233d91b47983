import { submittedPrefix } from '../../domain/listing/images';
import { bucketName } from './bucket-names';
import {
  join,
  kept,
  policyDocument,
  type Resource,
  type Resources,
  ref,
  type Statement,
  type Value,
} from './cloudformation';
import { webOrigins } from './origins';
import type { Settings } from './settings';

export const assetsBucketId = 'AssetsBucket';
export const webBucketId = 'WebBucket';

export const bucketArn = (settings: Settings, what: string, suffix: Value = ''): Value =>
  join('arn:', ref('AWS::Partition'), ':s3:::', bucketName(settings, what), suffix);

export const assetsArn = (settings: Settings, suffix: Value): Value => bucketArn(settings, 'assets', suffix);

/** Uploads lie under the organiser's `sub`, a UUID: no upload gets among the copies. */
export const uploadsArn = (settings: Settings): Value =>
  assetsArn(settings, `/${[8, 4, 4, 4, 12].map((letters) => '?'.repeat(letters)).join('-')}/*`);

const abandoned = { Id: 'abandoned', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } };

/** Makes a bucket that is private, encrypted, and never left with half an upload for longer than a day. */
export const bucket = (settings: Settings, what: string, properties: object = {}): Resource => {
  return {
    Type: 'AWS::S3::Bucket',
    ...kept(settings.keepData),
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

/** Writes a policy that lets nobody in without TLS, and nobody but those who are `allowed` or have a role that says so. */
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

/** What the distributions are asked for; it names addresses of people, and is needed for weeks only. */
export const logsBucketId = 'LogsBucket';
const logDays = 30;

/** Makes the bucket of CloudFront's logs. They come by access control lists: no other way is open to a stack outside us-east-1. */
const logs = (settings: Settings): Resources => ({
  [logsBucketId]: bucket(settings, 'logs', {
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] },
    LifecycleConfiguration: { Rules: [abandoned, { Id: 'old', Status: 'Enabled', ExpirationInDays: logDays }] },
  }),
  [`${logsBucketId}Policy`]: bucketPolicy(logsBucketId, settings, 'logs'),
});

/** For how many days what was overwritten or deleted can be had back. */
const daysToRecover = 30;

const former = {
  Id: 'former',
  Status: 'Enabled',
  NoncurrentVersionExpiration: { NoncurrentDays: daysToRecover },
};

/** For how many days a submitted listing's image waits to be approved, and is kept when it is not. */
const daysToDecide = 365;

const submitted = {
  Id: 'submitted',
  Status: 'Enabled',
  Prefix: submittedPrefix,
  ExpirationInDays: daysToDecide,
};

const versioned = { VersioningConfiguration: { Status: 'Enabled' } };

const postedFrom = (origins: readonly Value[]) => ({
  CorsConfiguration: {
    CorsRules: [{ AllowedMethods: ['POST'], AllowedHeaders: ['*'], AllowedOrigins: origins, MaxAge: 3600 }],
  },
});

/**
 * Makes the bucket of listings' images: under the organiser's id what browsers post, from where the web app is served; under `submitted/` and
 * `approved/` the copies that functions make of it.
 */
const assets = (settings: Settings): Resource => {
  const origins = webOrigins(settings);
  return bucket(settings, 'assets', {
    ...(settings.keepData && versioned),
    LifecycleConfiguration: { Rules: [abandoned, submitted, ...(settings.keepData ? [former] : [])] },
    // S3 takes no rule without an origin.
    ...(origins.length > 0 && postedFrom(origins)),
  });
};

const recoverable = { ...versioned, LifecycleConfiguration: { Rules: [abandoned, former] } };

/** Makes the buckets of images, the web app, and, where data is kept, who asked for either. */
export const buckets = (settings: Settings): Resources => ({
  [assetsBucketId]: assets(settings),
  [webBucketId]: bucket(settings, 'web', settings.keepData ? recoverable : {}),
  ...(settings.keepData && logs(settings)),
});
