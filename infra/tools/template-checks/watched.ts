import { metricNamespace } from '../../../adapters/powertools/metrics';
import { failures } from '../../aws/monitoring/own-alarms';
import { alarmsOf, alarmsSeeSomething, coverage, metricsOf } from './alarm-metrics';
import { alarmsAreHeard } from './alarm-topic';
import { at, type Check, type Found, list, named, ofType, type PackagedTemplate, text } from './packaged';
import { type Runbooks, runbookOf, runbooksOnDisk } from './runbooks';

/** What of each kind has to be watched; the resource that it is counted of is the resource itself, or one that it names. */
const wanted: Readonly<
  Record<string, (found: Found) => readonly (readonly [id: string | undefined, metric: string])[]>
> = {
  'AWS::Lambda::Function': ({ id }) => [
    [id, 'Errors'],
    [id, 'Throttles'],
  ],
  'AWS::Lambda::EventSourceMapping': ({ properties }) =>
    properties.StartingPosition === undefined
      ? []
      : [
          [named(properties.FunctionName), 'IteratorAge'],
          [named(properties.FunctionName), 'DestinationDeliveryFailures'],
        ],
  'AWS::Lambda::EventInvokeConfig': ({ properties }) => [
    [named(properties.FunctionName), 'DestinationDeliveryFailures'],
  ],
  'AWS::AppSync::GraphQLApi': ({ id }) => [[id, '5XXError']],
  'AWS::SQS::Queue': ({ id, properties }) => [
    [
      id,
      properties.RedrivePolicy === undefined ? 'ApproximateNumberOfMessagesVisible' : 'ApproximateAgeOfOldestMessage',
    ],
  ],
  'AWS::SNS::Subscription': ({ properties }) =>
    properties.RedrivePolicy === undefined
      ? []
      : [[named(properties.TopicArn), 'NumberOfNotificationsFailedToRedriveToDlq']],
  'AWS::DynamoDB::Table': ({ id }) => [
    [id, 'ReadThrottleEvents'],
    [id, 'WriteThrottleEvents'],
    [id, 'SystemErrors'],
  ],
  'AWS::OpenSearchService::Domain': ({ id }) => [
    [id, 'ClusterStatus.red'],
    [id, 'ClusterStatus.yellow'],
    [id, 'ClusterIndexWritesBlocked'],
    [id, 'FreeStorageSpace'],
    [id, 'JVMMemoryPressure'],
    [id, 'CPUUtilization'],
    [id, 'ThreadpoolSearchRejected'],
  ],
  'AWS::KinesisFirehose::DeliveryStream': ({ id }) => [[id, 'DeliveryToS3.DataFreshness']],
  'AWS::Scheduler::Schedule': ({ properties }) => [[named(at(properties, 'Target.Arn')), 'Invocations']],
};

const everythingIsCovered: Check = (template) => {
  const isCovered = coverage(template);
  return Object.entries(wanted).flatMap(([type, metrics]) =>
    ofType(template, type)
      .flatMap(metrics)
      .flatMap(([id = 'something', metric]) => (isCovered(id, metric) ? [] : [`no alarm watches ${metric} of ${id}`])),
  );
};

const ownFailuresAreCovered: Check = (template) => {
  const watched = alarmsOf(template).flatMap(metricsOf);
  return failures
    .filter((metric) => !watched.some(({ namespace, name }) => namespace === metricNamespace && name === metric))
    .map((metric) => `no alarm watches ${metric}`);
};

const isTopic = (template: PackagedTemplate, action: unknown): boolean =>
  template.Resources[named(action) ?? '']?.Type === 'AWS::SNS::Topic';

/** What somebody who is woken at night reads: where, what, and the link to what to do. */
const sentence = /^[a-z][a-z0-9-]*: \S.{30,}\. What to do: https:\/\/\S+$/;

const oneAlarm = (alarm: Found, template: PackagedTemplate, runbooks: Runbooks): readonly string[] => {
  const { id, properties } = alarm;
  const actions = list(properties.AlarmActions);
  const isHeard = actions.length > 0 && actions.every((action) => isTopic(template, action));
  return [
    ...(sentence.test(text(properties.AlarmDescription)) ? [] : [`${id} does not say what is wrong`]),
    ...(runbooks.has(runbookOf(alarm) ?? '') ? [] : [`${id} has no runbook`]),
    ...(isHeard ? [] : [`${id} tells nobody`]),
    ...(properties.TreatMissingData === undefined ? [`${id} does not say what silence means`] : []),
  ];
};

/** Checks that every alarm can be understood and acted upon, sees something, and everything that can fail has one. */
export const alarmsAreWhole =
  (runbooks: Runbooks): Check =>
  (template) => [
    ...alarmsOf(template).flatMap((alarm) => oneAlarm(alarm, template, runbooks)),
    ...alarmsSeeSomething(template),
    ...alarmsAreHeard(template),
    ...everythingIsCovered(template),
    ...ownFailuresAreCovered(template),
  ];

/** Checks the alarms of any template. That no runbook is left over is a matter of the whole: a stage may have no search domain of its own. */
export const everythingIsWatched: Check = (template) => alarmsAreWhole(runbooksOnDisk())(template);
