import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
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
    buckets: new S3Client({ ...configuration, forcePathStyle: true }),
    functions: new LambdaClient({ ...configuration, maxAttempts: 1 }),
    logs: new CloudWatchLogsClient(configuration),
    pools: new CognitoIdentityProviderClient(configuration),
    queues: new SQSClient(configuration),
    roles: new IAMClient(configuration),
    stacks: new CloudFormationClient(configuration),
    tables: new DynamoDBClient(configuration),
    topics: new SNSClient(configuration),
  };
};

export type Clients = ReturnType<typeof makeClients>;
