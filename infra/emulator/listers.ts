import { paginateListGraphqlApis } from '@aws-sdk/client-appsync';
import { paginateDescribeStacks } from '@aws-sdk/client-cloudformation';
import {
  ListResponseHeadersPoliciesCommand,
  paginateListDistributions,
  paginateListOriginAccessControls,
} from '@aws-sdk/client-cloudfront';
import { paginateDescribeAlarms, paginateListDashboards } from '@aws-sdk/client-cloudwatch';
import { paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { paginateListIdentityPools } from '@aws-sdk/client-cognito-identity';
import { paginateListUserPools } from '@aws-sdk/client-cognito-identity-provider';
import { paginateListTables } from '@aws-sdk/client-dynamodb';
import { ListDeliveryStreamsCommand } from '@aws-sdk/client-firehose';
import { paginateListRoles } from '@aws-sdk/client-iam';
import { DescribeKeyCommand, KeyState, paginateListKeys } from '@aws-sdk/client-kms';
import { paginateListEventSourceMappings, paginateListFunctions } from '@aws-sdk/client-lambda';
import { paginateListBuckets } from '@aws-sdk/client-s3';
import { paginateListSchedules } from '@aws-sdk/client-scheduler';
import { paginateListSecrets } from '@aws-sdk/client-secrets-manager';
import { ListConfigurationSetsCommand, paginateListIdentities } from '@aws-sdk/client-ses';
import { paginateListSubscriptions, paginateListTopics } from '@aws-sdk/client-sns';
import { paginateListQueues } from '@aws-sdk/client-sqs';
import { paginateDescribeParameters } from '@aws-sdk/client-ssm';
import { ListWebACLsCommand } from '@aws-sdk/client-wafv2';
import type { Clients } from './aws';

type Names = readonly (string | undefined)[];

/** Names of all that there is of a kind, whoever made it. */
type Lister = (clients: Clients) => Promise<Names>;

const all = async <Page>(pages: AsyncIterable<Page>, namesOn: (page: Page) => Names | undefined): Promise<Names> => {
  const names: (string | undefined)[] = [];
  for await (const page of pages) names.push(...(namesOn(page) ?? []));
  return names;
};

/** Lists keys in use. A deleted key stays for a month, on AWS as here: it counts as gone once it waits for its end. */
const keysInUse: Lister = async ({ keys: client }) => {
  const found = await all(paginateListKeys({ client }, {}), ({ Keys }) => Keys?.map(({ KeyId }) => KeyId));
  const described = await Promise.all(found.map((KeyId) => client.send(new DescribeKeyCommand({ KeyId }))));
  return described
    .filter(({ KeyMetadata }) => KeyMetadata?.KeyState !== KeyState.PendingDeletion)
    .map(({ KeyMetadata }) => KeyMetadata?.KeyId);
};

/** How a kind of resource is listed by its own service. */
export const listers = {
  'AWS::AppSync::GraphQLApi': ({ apis: client }) =>
    all(paginateListGraphqlApis({ client }, {}), ({ graphqlApis }) => graphqlApis?.map(({ name }) => name)),
  'AWS::CloudFormation::Stack': ({ stacks: client }) =>
    all(paginateDescribeStacks({ client }, {}), ({ Stacks }) => Stacks?.map(({ StackName }) => StackName)),
  'AWS::CloudFront::Distribution': ({ distributions: client }) =>
    all(paginateListDistributions({ client }, {}), ({ DistributionList }) =>
      DistributionList?.Items?.map(({ Id }) => Id),
    ),
  'AWS::CloudFront::OriginAccessControl': ({ distributions: client }) =>
    all(paginateListOriginAccessControls({ client }, {}), ({ OriginAccessControlList }) =>
      OriginAccessControlList?.Items?.map(({ Name }) => Name),
    ),
  'AWS::CloudFront::ResponseHeadersPolicy': async ({ distributions }) => {
    const { ResponseHeadersPolicyList } = await distributions.send(
      new ListResponseHeadersPoliciesCommand({ Type: 'custom', MaxItems: 100 }),
    );
    return (ResponseHeadersPolicyList?.Items ?? []).map(({ ResponseHeadersPolicy }) => ResponseHeadersPolicy?.Id);
  },
  'AWS::CloudWatch::Alarm': ({ watch: client }) =>
    all(paginateDescribeAlarms({ client }, { AlarmTypes: ['MetricAlarm'] }), ({ MetricAlarms }) =>
      MetricAlarms?.map(({ AlarmName }) => AlarmName),
    ),
  'AWS::CloudWatch::CompositeAlarm': ({ watch: client }) =>
    all(paginateDescribeAlarms({ client }, { AlarmTypes: ['CompositeAlarm'] }), ({ CompositeAlarms }) =>
      CompositeAlarms?.map(({ AlarmName }) => AlarmName),
    ),
  'AWS::CloudWatch::Dashboard': ({ watch: client }) =>
    all(paginateListDashboards({ client }, {}), ({ DashboardEntries }) =>
      DashboardEntries?.map(({ DashboardName }) => DashboardName),
    ),
  'AWS::Cognito::IdentityPool': ({ identities: client }) =>
    all(paginateListIdentityPools({ client, pageSize: 60 }, { MaxResults: 60 }), ({ IdentityPools }) =>
      IdentityPools?.map(({ IdentityPoolName }) => IdentityPoolName),
    ),
  'AWS::Cognito::UserPool': ({ pools: client }) =>
    all(paginateListUserPools({ client, pageSize: 60 }, { MaxResults: 60 }), ({ UserPools }) =>
      UserPools?.map(({ Name }) => Name),
    ),
  'AWS::DynamoDB::Table': ({ tables: client }) =>
    all(paginateListTables({ client }, {}), ({ TableNames }) => TableNames),
  'AWS::IAM::Role': ({ roles: client }) =>
    all(paginateListRoles({ client }, {}), ({ Roles }) => Roles?.map(({ RoleName }) => RoleName)),
  'AWS::KMS::Key': keysInUse,
  'AWS::KinesisFirehose::DeliveryStream': async ({ deliveries }) =>
    (await deliveries.send(new ListDeliveryStreamsCommand({ Limit: 100 }))).DeliveryStreamNames ?? [],
  'AWS::Lambda::EventSourceMapping': ({ functions: client }) =>
    all(paginateListEventSourceMappings({ client }, {}), ({ EventSourceMappings }) =>
      EventSourceMappings?.map(({ EventSourceArn }) => EventSourceArn),
    ),
  'AWS::Lambda::Function': ({ functions: client }) =>
    all(paginateListFunctions({ client }, {}), ({ Functions }) => Functions?.map(({ FunctionName }) => FunctionName)),
  'AWS::Logs::LogGroup': ({ logs: client }) =>
    all(paginateDescribeLogGroups({ client }, {}), ({ logGroups }) =>
      logGroups?.map(({ logGroupName }) => logGroupName),
    ),
  'AWS::S3::Bucket': ({ buckets: client }) =>
    all(paginateListBuckets({ client }, {}), ({ Buckets }) => Buckets?.map(({ Name }) => Name)),
  'AWS::SES::ConfigurationSet': async ({ mail }) =>
    ((await mail.send(new ListConfigurationSetsCommand({}))).ConfigurationSets ?? []).map(({ Name }) => Name),
  'AWS::SES::EmailIdentity': ({ mail: client }) =>
    all(paginateListIdentities({ client }, {}), ({ Identities }) => Identities),
  'AWS::SNS::Subscription': ({ topics: client }) =>
    all(paginateListSubscriptions({ client }, {}), ({ Subscriptions }) =>
      Subscriptions?.map(({ SubscriptionArn }) => SubscriptionArn),
    ),
  'AWS::SNS::Topic': ({ topics: client }) =>
    all(paginateListTopics({ client }, {}), ({ Topics }) => Topics?.map(({ TopicArn }) => TopicArn)),
  'AWS::SQS::Queue': ({ queues: client }) =>
    all(paginateListQueues({ client, pageSize: 1000 }, {}), ({ QueueUrls }) => QueueUrls),
  'AWS::SSM::Parameter': ({ parameters: client }) =>
    all(paginateDescribeParameters({ client, pageSize: 50 }, {}), ({ Parameters }) =>
      Parameters?.map(({ Name }) => Name),
    ),
  'AWS::Scheduler::Schedule': ({ schedules: client }) =>
    all(paginateListSchedules({ client }, {}), ({ Schedules }) => Schedules?.map(({ Name }) => Name)),
  'AWS::SecretsManager::Secret': ({ secrets: client }) =>
    all(paginateListSecrets({ client }, {}), ({ SecretList }) => SecretList?.map(({ Name }) => Name)),
  'AWS::WAFv2::WebACL': async ({ firewalls }) =>
    ((await firewalls.send(new ListWebACLsCommand({ Scope: 'REGIONAL', Limit: 100 }))).WebACLs ?? []).map(
      ({ Name }) => Name,
    ),
} satisfies Readonly<Record<string, Lister>>;

export type ListedKind = keyof typeof listers;
