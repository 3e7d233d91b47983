import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { Client } from '@opensearch-project/opensearch';
import { endpoint } from './environment';

/** Milliseconds; longer than any long poll. */
const requestHandler = { connectionTimeout: 2000, requestTimeout: 30_000, throwOnRequestTimeout: true };

/** Returns the host's own clients, for what CloudFormation and Lambda do on AWS. The functions have theirs. */
export const makeClients = () => {
  const table = new DynamoDBClient({ requestHandler });
  const streams = new DynamoDBStreamsClient({ requestHandler });
  const topic = new SNSClient({ requestHandler });
  const queues = new SQSClient({ requestHandler });
  const mail = new SESClient({ requestHandler });
  const parameters = new SSMClient({ requestHandler });
  const images = new S3Client({ requestHandler });
  const people = new CognitoIdentityProviderClient({ requestHandler });
  const search = new Client({ node: endpoint('OPENSEARCH_ENDPOINT'), requestTimeout: 30_000, maxRetries: 1 });
  return {
    table,
    streams,
    topic,
    queues,
    mail,
    parameters,
    images,
    people,
    search,
    destroy: async (): Promise<void> => {
      for (const client of [table, streams, topic, queues, mail, parameters, images, people]) client.destroy();
      await search.close();
    },
  };
};

export type Clients = ReturnType<typeof makeClients>;
