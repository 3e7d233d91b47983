import { functionId } from '../../aws/names';
import { at, type Check, type Found, mentioned, named, ofType, type PackagedTemplate, text } from './packaged';

const queueHas = (template: PackagedTemplate, id: string | undefined, property: string): boolean =>
  at(template.Resources[id ?? ''], `Properties.${property}`) !== undefined;

const mappings: Check = (template) =>
  ofType(template, 'AWS::Lambda::EventSourceMapping').flatMap(({ id, properties }) => {
    const source = named(properties.EventSourceArn);
    const isQueue = template.Resources[source ?? '']?.Type === 'AWS::SQS::Queue';
    const partial = text(properties.FunctionResponseTypes).includes('ReportBatchItemFailures');
    const kept = isQueue
      ? queueHas(template, source, 'RedrivePolicy')
      : at(properties, 'DestinationConfig.OnFailure.Destination') !== undefined;
    const capped = isQueue || (Number(properties.MaximumRetryAttempts) >= 0 && properties.BisectBatchOnFunctionError);
    return [
      ...(kept ? [] : [`${id} loses what fails`]),
      ...(partial ? [] : [`${id} repeats whole batches`]),
      ...(capped ? [] : [`${id} tries a poison record for ever`]),
    ];
  });

/** Tells whether a subscription needs no dead letters. Mail to a person is tried for six hours, and dead letters of alarms would want an alarm themselves. */
export const isToPerson = ({ Protocol }: Found['properties']): boolean => Protocol === 'email';

const subscriptions: Check = (template) =>
  ofType(template, 'AWS::SNS::Subscription').flatMap(({ id, properties }) =>
    at(properties, 'RedrivePolicy.deadLetterTargetArn') === undefined && !isToPerson(properties)
      ? [`${id} loses what it cannot hand over`]
      : [],
  );

const schedules: Check = (template) =>
  ofType(template, 'AWS::Scheduler::Schedule').flatMap(({ id, properties }) =>
    at(properties, 'Target.DeadLetterConfig.Arn') === undefined ? [`${id} loses calls`] : [],
  );

/** Checks that what a function fails at goes somewhere when its caller does not wait. */
const invocations: Check = (template) => {
  const kept = new Set(
    ofType(template, 'AWS::Lambda::EventInvokeConfig').flatMap(({ properties }) =>
      at(properties, 'DestinationConfig.OnFailure.Destination') === undefined ? [] : [named(properties.FunctionName)],
    ),
  );
  const called = ofType(template, 'AWS::Scheduler::Schedule').map(({ properties }) =>
    named(at(properties, 'Target.Arn')),
  );
  return called.filter((id) => !kept.has(id)).map((id) => `${id ?? 'a function'} fails unheard when it is scheduled`);
};

/** Returns queues that hold somebody's dead letters. */
const targetsOf = ({ Resources }: PackagedTemplate): ReadonlySet<string> =>
  new Set(
    Object.values(Resources).flatMap(({ Type, Properties }) => [
      ...mentioned(at(Properties, 'RedrivePolicy')),
      ...mentioned(at(Properties, 'DestinationConfig')),
      ...(Type === 'AWS::Scheduler::Schedule' ? mentioned(at(Properties, 'Target.DeadLetterConfig')) : []),
    ]),
  );

/** Checks that a queue that is nobody's dead letters has some of its own. */
const queues: Check = (template) => {
  const targets = targetsOf(template);
  return ofType(template, 'AWS::SQS::Queue').flatMap(({ id, properties }) =>
    targets.has(id) || properties.RedrivePolicy !== undefined ? [] : [`${id} drops what nobody can consume`],
  );
};

/** Checks that whatever is given up can be sent back: the function that does it is told each place, and where it came from. */
const replays: Check = (template) => {
  const told = mentioned(
    at(template.Resources[functionId('operations/replay-dead-letters')], 'Properties.Environment.Variables'),
  );
  const sources = ofType(template, 'AWS::SQS::Queue').filter(
    ({ properties }) => properties.RedrivePolicy !== undefined,
  );
  const streamConsumers = ofType(template, 'AWS::Lambda::EventSourceMapping').filter(
    ({ properties }) => properties.DestinationConfig !== undefined,
  );
  const called = [...ofType(template, 'AWS::Lambda::EventInvokeConfig'), ...streamConsumers].flatMap(
    ({ properties }) => named(properties.FunctionName) ?? [],
  );
  const places = [...targetsOf(template), ...sources.map(({ id }) => id), ...called];
  return places.filter((id) => !told.has(id)).map((id) => `${id} is unknown to whoever replays dead letters`);
};

/** Checks that every asynchronous hop leaves what it gives up where it can be found. */
export const nothingIsLost: Check = (template) =>
  [mappings, subscriptions, schedules, invocations, queues, replays].flatMap((check) => check(template));
