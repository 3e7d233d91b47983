import { isToPerson } from './failures';
import { at, type Check, type Found, list, mentioned, named, ofType, type PackagedTemplate, text } from './packaged';

/** Tells whether a statement speaks of a resource, by reference or as `${Id.Arn}` within a text. */
const speaksOf = (statement: unknown, id: string): boolean => {
  const resource = at(statement, 'Resource');
  return mentioned(resource).has(id) || text(resource).includes(`\${${id}.`);
};

const allows = (statements: readonly unknown[], action: string, id: string): boolean =>
  statements.some(
    (one) => at(one, 'Effect') === 'Allow' && list(at(one, 'Action')).includes(action) && speaksOf(one, id),
  );

const statementsOfRole = (template: PackagedTemplate, role: string | undefined): readonly unknown[] =>
  list(at(template.Resources[role ?? ''], 'Properties.Policies')).flatMap((policy) =>
    list(at(policy, 'PolicyDocument.Statement')),
  );

const roleOf = (template: PackagedTemplate, functionId: string | undefined): string | undefined =>
  named(at(template.Resources[functionId ?? ''], 'Properties.Role'));

/** Returns one sentence for each of the actions that the role is not given. */
const needs = (template: PackagedTemplate, hop: string, role: string | undefined, wanted: readonly Wanted[]) =>
  wanted.flatMap(([action, target]) => {
    const given = target !== undefined && allows(statementsOfRole(template, role), action, target);
    return given ? [] : [`${hop} needs ${action} on ${target ?? 'what is not of this template'}`];
  });

type Wanted = readonly [action: string, target: string | undefined];

const toRead: Readonly<Record<string, readonly string[]>> = {
  'AWS::SQS::Queue': ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  'AWS::DynamoDB::Table': ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
};

const failuresOf = ({ properties }: Found): readonly Wanted[] => {
  const destination = at(properties, 'DestinationConfig.OnFailure.Destination');
  return destination === undefined ? [] : [['sqs:SendMessage', named(destination)]];
};

/** Checks that a consumer's role may read its source and put away what failed: Lambda does both in its name. */
const sources: Check = (template) =>
  ofType(template, 'AWS::Lambda::EventSourceMapping').flatMap((mapping) => {
    const source = named(mapping.properties.EventSourceArn);
    const actions = toRead[template.Resources[source ?? '']?.Type ?? ''];
    if (!actions) return [`${mapping.id} reads what nobody has judged`];
    const reads = actions.map((action): Wanted => [action, source]);
    const role = roleOf(template, named(mapping.properties.FunctionName));
    return needs(template, mapping.id, role, [...reads, ...failuresOf(mapping)]);
  });

const invocations: Check = (template) =>
  ofType(template, 'AWS::Lambda::EventInvokeConfig').flatMap((config) =>
    needs(template, config.id, roleOf(template, named(config.properties.FunctionName)), failuresOf(config)),
  );

const schedules: Check = (template) =>
  ofType(template, 'AWS::Scheduler::Schedule').flatMap(({ id, properties }) =>
    needs(template, id, named(at(properties, 'Target.RoleArn')), [
      ['lambda:InvokeFunction', named(at(properties, 'Target.Arn'))],
      ['sqs:SendMessage', named(at(properties, 'Target.DeadLetterConfig.Arn'))],
    ]),
  );

const dataSources: Check = (template) =>
  ofType(template, 'AWS::AppSync::DataSource').flatMap(({ id, properties }) =>
    needs(template, id, named(properties.ServiceRoleArn), [
      ['lambda:InvokeFunction', named(at(properties, 'LambdaConfig.LambdaFunctionArn'))],
    ]),
  );

/** Tells whether the queue's own policy lets a topic in. */
const opensTo = (template: PackagedTemplate, queue: string | undefined, topic: string | undefined): boolean =>
  ofType(template, 'AWS::SQS::QueuePolicy')
    .filter(({ properties }) => list(properties.Queues).some((one) => named(one) === queue))
    .flatMap(({ properties }) => list(at(properties, 'PolicyDocument.Statement')))
    .some(
      (one) =>
        allows([one], 'sqs:SendMessage', queue ?? '') &&
        at(one, 'Principal.Service') === 'sns.amazonaws.com' &&
        named(at(at(one, 'Condition.ArnEquals'), 'aws:SourceArn')) === topic,
    );

const subscriptions: Check = (template) =>
  ofType(template, 'AWS::SNS::Subscription').flatMap(({ id, properties }) => {
    if (isToPerson(properties)) return [];
    const topic = named(properties.TopicArn);
    return [properties.Endpoint, at(properties, 'RedrivePolicy.deadLetterTargetArn')]
      .map(named)
      .filter((queue) => !opensTo(template, queue, topic))
      .map((queue) => `${id} may not send to ${queue ?? 'its queue'}`);
  });

const triggersOf = ({
  id: pool,
  properties,
}: Found): readonly (readonly [pool: string, called: string | undefined])[] =>
  Object.values(at(properties, 'LambdaConfig') ?? {}).map((called) => [pool, named(called)]);

const triggers: Check = (template) => {
  const permitted = ofType(template, 'AWS::Lambda::Permission').map(
    ({ properties }) => `${named(properties.SourceArn)} ${named(properties.FunctionName)}`,
  );
  return ofType(template, 'AWS::Cognito::UserPool')
    .flatMap(triggersOf)
    .filter(([pool, called]) => !permitted.includes(`${pool} ${called}`))
    .map(([pool, called]) => `${pool} may not call ${called ?? 'its trigger'}`);
};

/** Checks that a queue hides a message for as long as its consumer may be at it: AWS refuses any other pair. */
const visibility: Check = (template) =>
  ofType(template, 'AWS::Lambda::EventSourceMapping').flatMap(({ id, properties }) => {
    const source = template.Resources[named(properties.EventSourceArn) ?? ''];
    if (source?.Type !== 'AWS::SQS::Queue') return [];
    const timeout = Number(at(template.Resources[named(properties.FunctionName) ?? ''], 'Properties.Timeout'));
    const hidden = Number(source.Properties?.VisibilityTimeout);
    return hidden >= 6 * timeout ? [] : [`${id} hides messages for ${hidden} s, less than six times ${timeout} s`];
  });

/** Checks that whoever hands something on is allowed to, and to nobody else's. */
export const hopsAreAllowed: Check = (template) =>
  [sources, invocations, schedules, dataSources, subscriptions, triggers, visibility].flatMap((check) =>
    check(template),
  );
