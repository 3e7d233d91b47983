import { mailFeedbackConsumer, queueSources, streamConsumer } from '../../handlers/event-sources';
import { type FunctionName, functions as rows } from '../../handlers/functions';
import {
  arnOf,
  attribute,
  localArn,
  policyDocument,
  type Resource,
  type Resources,
  type Statement,
  serviceRole,
  type Value,
} from './cloudformation';
import {
  deployedName,
  feedbackQueueId,
  functions,
  invocationDeadLettersId,
  queueId,
  queues,
  roleId,
  streamDeadLettersId,
  tableId,
} from './names';
import { statementOf } from './permissions';
import { scheduledFunctions } from './schedules';
import type { Settings } from './settings';

const writesItsLog = (name: string): Statement => ({
  Effect: 'Allow',
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: [localArn('logs', `log-group:/aws/lambda/${name}:*`)],
});

/** X-Ray's actions know no resources: AWS takes nothing but the star. */
const isTraced: Statement = {
  Effect: 'Allow',
  Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
  Resource: '*',
};

/** Lambda reads a source, and sends what it gave up, in the function's own name. */
const readsStream: readonly Statement[] = [
  {
    Effect: 'Allow',
    Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    Resource: [attribute(tableId, 'StreamArn')],
  },
  // AWS knows no narrower resource for it.
  { Effect: 'Allow', Action: ['dynamodb:ListStreams'], Resource: '*' },
  { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: [arnOf(streamDeadLettersId)] },
];

const readsQueue = (queue: string): Statement => ({
  Effect: 'Allow',
  Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  Resource: [arnOf(queue)],
});

const leavesFailures: Statement = {
  Effect: 'Allow',
  Action: ['sqs:SendMessage'],
  Resource: [arnOf(invocationDeadLettersId)],
};

const sourcesOf = (name: FunctionName): readonly Statement[] => [
  ...(name === streamConsumer ? readsStream : []),
  ...(scheduledFunctions.includes(name) ? [leavesFailures] : []),
  ...(name === mailFeedbackConsumer ? [readsQueue(feedbackQueueId)] : []),
  ...queues.filter((queue) => queueSources[queue].consumer === name).map((queue) => readsQueue(queueId(queue))),
];

const policyOf = (name: FunctionName, settings: Settings): Value =>
  policyDocument(
    writesItsLog(deployedName(name, settings.stage)),
    isTraced,
    ...sourcesOf(name),
    ...rows[name].grants.flatMap((grant) => statementOf(grant, settings)),
  );

const roleOf = (name: FunctionName, settings: Settings): Resource => {
  const { Type, Properties } = serviceRole('lambda', [
    { PolicyName: 'function', PolicyDocument: policyOf(name, settings) },
  ]);
  // Without a name of its own, which is known before it is made, `sls deploy -f` does not find it. Names of roles hold for
  // all regions: a stage's name is taken once in an account.
  return { Type, Properties: { RoleName: deployedName(name, settings.stage), ...Properties } };
};

/** Returns one role for each function: what the table of grants gives it, and what Lambda itself needs to run it. */
export const roles = (settings: Settings): Resources =>
  Object.fromEntries(functions.map((name) => [roleId(name), roleOf(name, settings)]));
