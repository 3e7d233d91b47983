import { arnOf, localArn, policyDocument, type Resource, type Resources, ref, serviceRole } from './cloudformation';
import { named } from './names';
import type { Settings } from './settings';
import { bucket, bucketArn, bucketPolicy } from './storage';

const analyticsStreamId = 'AnalyticsStream';
const bucketId = 'AnalyticsBucket';

/** Returns where deliveries that fail say why. */
const log = (settings: Settings) => `/aws/kinesisfirehose/${named(settings, 'analytics')}`;

const role = (settings: Settings): Resource =>
  serviceRole('firehose', [
    {
      // The actions are those that AWS lists for a delivery.
      PolicyName: 'delivery',
      PolicyDocument: policyDocument(
        {
          Effect: 'Allow',
          Action: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
          Resource: [bucketArn(settings, 'analytics')],
        },
        {
          Effect: 'Allow',
          Action: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
          Resource: [bucketArn(settings, 'analytics', '/*')],
        },
        {
          Effect: 'Allow',
          Action: ['logs:PutLogEvents'],
          Resource: [localArn('logs', `log-group:${log(settings)}:log-stream:delivery`)],
        },
      ),
    },
  ]);

const stream = (settings: Settings): Resource => ({
  Type: 'AWS::KinesisFirehose::DeliveryStream',
  Properties: {
    DeliveryStreamName: named(settings, 'analytics'),
    DeliveryStreamType: 'DirectPut',
    DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' },
    ExtendedS3DestinationConfiguration: {
      BucketARN: arnOf(bucketId),
      RoleARN: arnOf('AnalyticsRole'),
      Prefix: 'events/!{timestamp:yyyy/MM/dd}/',
      ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/',
      BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 5 },
      CompressionFormat: 'GZIP',
      CloudWatchLoggingOptions: {
        Enabled: true,
        LogGroupName: ref('AnalyticsLogGroup'),
        LogStreamName: ref('AnalyticsLogStream'),
      },
    },
  },
});

/** Keeps records for counting, without people in them, by the day, and gone after a little more than a year. */
export const analytics = (settings: Settings): Resources => ({
  [bucketId]: bucket(settings, 'analytics', {
    LifecycleConfiguration: {
      Rules: [
        { Id: 'abandoned', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
        { Id: 'old', Status: 'Enabled', ExpirationInDays: 400 },
      ],
    },
  }),
  [`${bucketId}Policy`]: bucketPolicy(bucketId, settings, 'analytics'),
  AnalyticsLogGroup: {
    Type: 'AWS::Logs::LogGroup',
    Properties: { LogGroupName: log(settings), RetentionInDays: settings.logRetention },
  },
  AnalyticsLogStream: {
    Type: 'AWS::Logs::LogStream',
    Properties: { LogGroupName: ref('AnalyticsLogGroup'), LogStreamName: 'delivery' },
  },
  AnalyticsRole: role(settings),
  [analyticsStreamId]: stream(settings),
});
