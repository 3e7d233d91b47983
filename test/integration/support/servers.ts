import { randomBytes } from 'node:crypto';
import { usualAddress } from '../../../infra/local-host/aws/environment';

/** Returns a name that no other test has: files run at the same time on the same servers. */
export const fresh = (kind: string): string => `${kind}-${randomBytes(6).toString('hex')}`;

/** Only where nothing is set: by the SDK's own variables the same tests run anywhere. */
process.env.AWS_REGION ??= 'eu-central-1';
process.env.AWS_ACCESS_KEY_ID ??= 'test';
process.env.AWS_SECRET_ACCESS_KEY ??= 'test';
for (const service of ['SNS', 'SQS', 'SES', 'S3', 'SSM', 'FIREHOSE'])
  process.env[`AWS_ENDPOINT_URL_${service}`] ??= usualAddress('localstack');
process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ??= usualAddress('cognito');

/** Sets a test up on a server; says how to get one when it is not there. */
export const on = async <T>(server: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    throw new Error(`${server} does not answer as it should: start it with npm run servers`, { cause });
  }
};
