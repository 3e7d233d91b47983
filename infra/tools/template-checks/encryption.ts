import { at, type Check, mentioned, ofType, type PackagedTemplate } from './packaged';

type Judge = (properties: Readonly<Record<string, unknown>>) => boolean;

const set =
  (path: string): Judge =>
  (properties) =>
    Boolean(at(properties, path));

/** What keeps data, and how it says that it is encrypted. */
const keepers: Readonly<Record<string, Judge>> = {
  'AWS::DynamoDB::Table': set('SSESpecification.SSEEnabled'),
  'AWS::KinesisFirehose::DeliveryStream': set('DeliveryStreamEncryptionConfigurationInput.KeyType'),
  'AWS::OpenSearchService::Domain': (domain) =>
    set('EncryptionAtRestOptions.Enabled')(domain) &&
    set('NodeToNodeEncryptionOptions.Enabled')(domain) &&
    set('DomainEndpointOptions.EnforceHTTPS')(domain),
  'AWS::S3::Bucket': set('BucketEncryption.ServerSideEncryptionConfiguration'),
  'AWS::SNS::Topic': set('KmsMasterKeyId'),
  'AWS::SQS::Queue': (queue) => set('SqsManagedSseEnabled')(queue) || set('KmsMasterKeyId')(queue),
};

/** Services that encrypt whatever they keep, asked or not, and kinds that keep nothing. */
const quiet =
  /^AWS::(AppSync|CloudFront|CloudWatch|Cognito|IAM|KMS|Lambda|Logs|Route53|Scheduler|SecretsManager|SES|SSM|WAFv2)::|(Policy|Subscription)$/;

const atRest: Check = (template) =>
  Object.entries(template.Resources).flatMap(([id, { Type, Properties = {} }]) => {
    const judge = keepers[Type];
    if (judge) return judge(Properties) ? [] : [`${id} is not encrypted`];
    return quiet.test(Type) ? [] : [`nobody knows whether ${id}, of ${Type}, is encrypted`];
  });

const policies = {
  'AWS::S3::Bucket': 'AWS::S3::BucketPolicy',
  'AWS::SNS::Topic': 'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue': 'AWS::SQS::QueuePolicy',
} as const;

const refusesPlainText = (template: PackagedTemplate, policyType: string): ReadonlySet<string> =>
  new Set(
    ofType(template, policyType).flatMap(({ properties }) => {
      const refuses = /"Effect":"Deny".*"aws:SecureTransport":"?false/.test(JSON.stringify(properties.PolicyDocument));
      const { PolicyDocument: _policy, ...where } = properties;
      return refuses ? [...mentioned(where)] : [];
    }),
  );

const onTheWay: Check = (template) =>
  Object.entries(policies).flatMap(([type, policyType]) => {
    const safe = refusesPlainText(template, policyType);
    return ofType(template, type).flatMap(({ id }) => (safe.has(id) ? [] : [`${id} talks without TLS`]));
  });

/** Checks that no bucket shows anything to the public. */
const hidden: Check = (template) =>
  ofType(template, 'AWS::S3::Bucket').flatMap(({ id, properties }) => {
    const block = at(properties, 'PublicAccessBlockConfiguration');
    const all = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
    return all.every((name) => at(block, name) === true) ? [] : [`${id} may be public`];
  });

export const everythingIsEncrypted: Check = (template) =>
  [atRest, onTheWay, hidden].flatMap((check) => check(template));
