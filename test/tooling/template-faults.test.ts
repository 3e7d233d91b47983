import { checks } from '../../infra/tools/template-checks/all';
import type { PackagedTemplate } from '../../infra/tools/template-checks/packaged';
import { packagedJson, settingsFor } from '../builders/packaged-template';

/** A copy of the template, loosely, to break something in. */
type Loose = Record<string, any>;

const prod = packagedJson(settingsFor('prod'));

const properties = (resources: Loose, id: string): Loose => resources[id].Properties;
const statements = (resources: Loose, role: string): any[] =>
  properties(resources, role).Policies[0].PolicyDocument.Statement;

const deny = (resources: Loose, role: string, action: string): void => {
  for (const one of statements(resources, role)) one.Action = one.Action.filter((name: string) => name !== action);
};

type Fault = readonly [fault: string, plant: (resources: Loose) => unknown, finding: RegExp];

const faults: readonly Fault[] = [
  [
    'an index of another name',
    (all) => (properties(all, 'Table').GlobalSecondaryIndexes[0].IndexName = 'gsi1'),
    /Table GlobalSecondaryIndexes/,
  ],
  [
    'two new indexes in one deployment',
    (all) => {
      const indexes = properties(all, 'Table').GlobalSecondaryIndexes as Loose[];
      for (const name of ['gsi-8', 'gsi-9']) indexes.push({ ...indexes[0], IndexName: name });
    },
    /Table changes more than one index at once: gsi-8, gsi-9/,
  ],
  ['another range key', (all) => (properties(all, 'Table').KeySchema[1].AttributeName = 'range'), /Table KeySchema/],
  ['no time to live', (all) => delete properties(all, 'Table').TimeToLiveSpecification, /time to live/],
  ['no recovery', (all) => delete properties(all, 'Table').PointInTimeRecoverySpecification, /recovery/],
  ['a second table', (all) => (all.Other = structuredClone(all.Table)), /exactly one table/],
  [
    'a field without resolver',
    (all) => delete all.AuditApiQueryPendingResolver,
    /audit Query\.pending has no resolver/,
  ],
  [
    'a resolver without field',
    (all) => (properties(all, 'UserApiMutationAddChildResolver').FieldName = 'addKid'),
    /user Mutation\.addKid is resolved/,
  ],
  [
    'a resolver that leads astray',
    (all) =>
      (properties(all, 'AuditApiMutationApproveResolver').DataSourceName = properties(
        all,
        'AuditApiMutationRejectResolver',
      ).DataSourceName),
    /Mutation\.approve does not lead/,
  ],
  [
    'an API without limit',
    (all) => delete properties(all, 'GuestApi').QueryDepthLimit,
    /GuestApi has no QueryDepthLimit/,
  ],
  [
    'a schema with descriptions',
    (all) => (properties(all, 'GuestApiSchema').Definition = '"""A"""'),
    /no schema that AppSync takes/,
  ],
  [
    'an operation behind an API',
    (all) =>
      (properties(all, 'AuditApiAuditPending').LambdaConfig.LambdaFunctionArn['Fn::GetAtt'][0] =
        'EsDeleteIndicesLambdaFunction'),
    /lets an API reach EsDelete/,
  ],
  [
    'guests in another API',
    (all) => (statements(all, 'GuestRole')[0].Resource = [{ 'Fn::GetAtt': ['UserApi', 'Arn'] }]),
    /guests may reach UserApi/,
  ],
  [
    'guests with a second action',
    (all) => statements(all, 'GuestRole')[0].Action.push('s3:PutObject'),
    /guests may reach s3/,
  ],
  [
    'a wildcard action',
    (all) => statements(all, 'UserAddChildRole').push({ Action: 'dynamodb:*', Resource: 'arn' }),
    /may do dynamodb:\*/,
  ],
  [
    'a wildcard resource',
    (all) => statements(all, 'UserAddChildRole').push({ Action: ['dynamodb:Scan'], Resource: '*' }),
    /dynamodb:Scan to anything/,
  ],
  [
    'a wildcard within a resource',
    (all) =>
      statements(all, 'UserAddChildRole').push({
        Action: ['dynamodb:PutItem'],
        Resource: ['arn:aws:dynamodb:eu-central-1:123456789012:table/*'],
      }),
    /UserAddChildRole may do dynamodb:PutItem to anything/,
  ],
  [
    'a shared role',
    (all) => (properties(all, 'UserAddChildLambdaFunction').Role['Fn::GetAtt'][0] = 'UserMyChildrenRole'),
    /share UserMyChildrenRole/,
  ],
  ['a managed policy', (all) => (properties(all, 'UserAddChildRole').ManagedPolicyArns = ['arn']), /nobody here wrote/],
  ['a function that is gone', (all) => delete all.UserAddChildLambdaFunction, /list of functions/],
  [
    'an old runtime',
    (all) => (properties(all, 'UserAddChildLambdaFunction').Runtime = 'nodejs20.x'),
    /runtime is nodejs20/,
  ],
  [
    'another name',
    (all) => (properties(all, 'UserAddChildLambdaFunction').FunctionName = 'addChild'),
    /is called addChild/,
  ],
  [
    'a log that keeps all',
    (all) => delete properties(all, 'UserAddChildLambdaFunctionLog').RetentionInDays,
    /no log group that forgets/,
  ],
  [
    'a stream without dead letters',
    (all) => delete properties(all, 'StreamConsumer').DestinationConfig,
    /StreamConsumer loses/,
  ],
  [
    'a stream that tries for ever',
    (all) => delete properties(all, 'StreamConsumer').MaximumRetryAttempts,
    /poison record for ever/,
  ],
  [
    'whole batches again',
    (all) => delete properties(all, 'MailQueueConsumer').FunctionResponseTypes,
    /repeats whole batches/,
  ],
  [
    'a queue without dead letters',
    (all) => delete properties(all, 'MailQueue').RedrivePolicy,
    /MailQueueConsumer loses/,
  ],
  [
    'a subscription without dead letters',
    (all) => delete properties(all, 'IndexQueueSubscription').RedrivePolicy,
    /IndexQueueSubscription loses/,
  ],
  ...(
    ['MAIL_FEEDBACK_DEAD_LETTERS_URL', 'INDEX_QUEUE_URL', 'STREAM_CONSUMER_ARN', 'SCHEDULED_FUNCTION_ARNS'] as const
  ).map(
    (variable): Fault => [
      `dead letters that cannot be replayed for want of ${variable}`,
      (all) => (properties(all, 'ReplayDeadLettersLambdaFunction').Environment.Variables[variable] = 'elsewhere'),
      /is unknown to whoever replays/,
    ],
  ),
  [
    'a consumer that may not read',
    (all) => deny(all, 'ReactionsSendMailRole', 'sqs:ReceiveMessage'),
    /MailQueueConsumer needs sqs:ReceiveMessage on MailQueue/,
  ],
  [
    'a consumer of the stream that may not read',
    (all) => deny(all, 'ReactionsPublishChangesRole', 'dynamodb:GetRecords'),
    /StreamConsumer needs dynamodb:GetRecords on Table/,
  ],
  [
    'a consumer that may not put away what failed',
    (all) => deny(all, 'ReactionsPublishChangesRole', 'sqs:SendMessage'),
    /StreamConsumer needs sqs:SendMessage on StreamDeadLetters/,
  ],
  [
    'a scheduled function that may not put away what failed',
    (all) => deny(all, 'RebuildIndexRole', 'sqs:SendMessage'),
    /RebuildIndexLambdaFunctionFailures needs sqs:SendMessage/,
  ],
  [
    'a schedule that may not call',
    (all) => deny(all, 'ScheduleRole', 'lambda:InvokeFunction'),
    /NightlyIndexSchedule needs lambda:InvokeFunction/,
  ],
  [
    'an API that may not call its function',
    (all) => (statements(all, 'AuditApiRole')[0].Resource = []),
    /AuditApiAuditPending needs lambda:InvokeFunction/,
  ],
  [
    'a topic that the queue does not let in',
    (all) => properties(all, 'MailQueuePolicy').PolicyDocument.Statement.pop(),
    /MailQueueSubscription may not send to MailQueue$/,
  ],
  [
    'a topic that the dead letters do not let in',
    (all) => properties(all, 'MailDeadLettersPolicy').PolicyDocument.Statement.pop(),
    /MailQueueSubscription may not send to MailDeadLetters/,
  ],
  [
    'a pool that may not call its trigger',
    (all) => delete all.UserPoolCreatesProfile,
    /UserPool may not call ReactionsCreateProfile/,
  ],
  [
    'a queue that shows a message again too soon',
    (all) => (properties(all, 'MailQueue').VisibilityTimeout = 30),
    /MailQueueConsumer hides messages for 30 s/,
  ],
  [
    'a queue in plain',
    (all) => delete properties(all, 'IndexQueue').SqsManagedSseEnabled,
    /IndexQueue is not encrypted/,
  ],
  [
    'a table in plain',
    (all) => (properties(all, 'Table').SSESpecification.SSEEnabled = false),
    /Table is not encrypted/,
  ],
  ['a topic in plain', (all) => delete properties(all, 'Topic').KmsMasterKeyId, /Topic is not encrypted/],
  [
    'a domain by HTTP',
    (all) => (properties(all, 'SearchDomain').DomainEndpointOptions.EnforceHTTPS = false),
    /SearchDomain is not/,
  ],
  [
    'a bucket without TLS',
    (all) => properties(all, 'WebBucketPolicy').PolicyDocument.Statement.shift(),
    /WebBucket talks without TLS/,
  ],
  [
    'a public bucket',
    (all) => (properties(all, 'AssetsBucket').PublicAccessBlockConfiguration.BlockPublicPolicy = false),
    /AssetsBucket may be public/,
  ],
  [
    'a kind that nobody has judged',
    (all) => (all.Cache = { Type: 'AWS::ElastiCache::CacheCluster' }),
    /nobody knows whether Cache/,
  ],
  [
    'a bucket whose name is too long in some region',
    (all) => (properties(all, 'AnalyticsBucket').BucketName = 'x'.repeat(64)),
    /AnalyticsBucket would be called .* more than 63/,
  ],
  [
    'a search domain that a new version would replace',
    (all) => delete all.SearchDomain.UpdatePolicy,
    /SearchDomain would be replaced/,
  ],
  [
    "a sender in everybody's name",
    (all) => {
      for (const one of statements(all, 'ReactionsSendMailRole')) delete one.Condition;
    },
    /ReactionsSendMailRole may send mail from any address/,
  ],
];

describe('a template with a fault', () => {
  it.each(faults)('is found out: %s', (_fault, plant, finding) => {
    const template = JSON.parse(prod) as PackagedTemplate;
    plant(template.Resources);
    const findings = checks.flatMap((check) => check(template));
    expect(findings).toContainEqual(expect.stringMatching(finding));
  });
});
