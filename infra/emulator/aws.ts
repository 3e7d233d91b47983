import { AppSyncClient } from '@aws-sdk/client-appsync';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { FirehoseClient } from '@aws-sdk/client-firehose';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { WAFV2Client } from '@aws-sdk/client-wafv2';
import { region } from './settings';

/** Clients of the emulator and of nothing else: the endpoint and the credentials are given, never looked for. */
export const makeClients = (endpoint: string) => {
  const configuration = {
    endpoint,
    region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: { connectionTimeout: 2000, requestTimeout: 70_000 },
  };
  return {
    apis: new AppSyncClient(configuration),
    buckets: new S3Client({ ...configuration, forcePathStyle: true }),
    deliveries: new FirehoseClient(configuration),
    distributions: new CloudFrontClient(configuration),
    firewalls: new WAFV2Client(configuration),
    functions: new LambdaClient({ ...configuration, maxAttempts: 1 }),
    identities: new CognitoIdentityClient(configuration),
    keys: new KMSClient(configuration),
    logs: new CloudWatchLogsClient(configuration),
    mail: new SESClient(configuration),
    parameters: new SSMClient(configuration),
    pools: new CognitoIdentityProviderClient(configuration),
    queues: new SQSClient(configuration),
    roles: new IAMClient(configuration),
    schedules: new SchedulerClient(configuration),
    secrets: new SecretsManagerClient(configuration),
    stacks: new CloudFormationClient(configuration),
    streams: new DynamoDBStreamsClient(configuration),
    tables: new DynamoDBClient(configuration),
    topics: new SNSClient(configuration),
    watch: new CloudWatchClient(configuration),
  };
};

export type Clients = ReturnType<typeof makeClients>;
