import { metricNamespace } from '../../../adapters/powertools/metrics';
import { metricNames } from '../../../application/ports/metrics';
import { at, type Check, type Found, list, mentioned, named, ofType, type PackagedTemplate, text } from './packaged';

export const alarmsOf = (template: PackagedTemplate): readonly Found[] => ofType(template, 'AWS::CloudWatch::Alarm');

interface AlarmMetric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: ReadonlyMap<string, unknown>;
}

const metricOf = (metric: unknown): AlarmMetric => ({
  namespace: text(at(metric, 'Namespace')),
  name: text(at(metric, 'MetricName')),
  dimensions: new Map(list(at(metric, 'Dimensions')).map((one) => [text(at(one, 'Name')), at(one, 'Value')])),
});

/** Returns what an alarm watches, alone or among others. */
export const metricsOf = ({ properties }: Found): readonly AlarmMetric[] =>
  [properties, ...list(properties.Metrics).map((query) => at(query, 'MetricStat.Metric'))].flatMap((metric) =>
    at(metric, 'MetricName') === undefined ? [] : [metricOf(metric)],
  );

/** By which dimension AWS keeps a service's metrics apart, and the kind of resource that it names. */
const owners: Readonly<Record<string, readonly [dimension: string, type: string]>> = {
  'AWS/AppSync': ['GraphQLAPIId', 'AWS::AppSync::GraphQLApi'],
  'AWS/DynamoDB': ['TableName', 'AWS::DynamoDB::Table'],
  'AWS/ES': ['DomainName', 'AWS::OpenSearchService::Domain'],
  'AWS/Firehose': ['DeliveryStreamName', 'AWS::KinesisFirehose::DeliveryStream'],
  'AWS/Lambda': ['FunctionName', 'AWS::Lambda::Function'],
  'AWS/SNS': ['TopicName', 'AWS::SNS::Topic'],
  'AWS/SQS': ['QueueName', 'AWS::SQS::Queue'],
};

const names = (values: readonly unknown[], name: string): ReadonlySet<string> =>
  new Set(values.map((value) => text(at(value, name))));

/** Dimensions besides the owner, each with what it may say. */
const others: Readonly<Record<string, (value: unknown, template: PackagedTemplate) => boolean>> = {
  ClientId: (value) => named(value) === 'AWS::AccountId',
  GlobalSecondaryIndexName: (value, template) =>
    ofType(template, 'AWS::DynamoDB::Table').some(({ properties }) =>
      names(list(properties.GlobalSecondaryIndexes), 'IndexName').has(text(value)),
    ),
  // A transaction is known to IAM by the puts that it holds.
  Operation: (value, template) =>
    value === 'TransactWriteItems' ||
    JSON.stringify(ofType(template, 'AWS::IAM::Role')).includes(`"dynamodb:${text(value)}"`),
};

/** Finds metrics that the code does not count: it counts under the service that the template tells it, and only what is in its list. */
const ownMetric = ({ name, dimensions }: AlarmMetric, template: PackagedTemplate): readonly string[] => {
  const services = ofType(template, 'AWS::Lambda::Function').map(({ properties }) =>
    text(at(properties, 'Environment.Variables.POWERTOOLS_SERVICE_NAME')),
  );
  const service = dimensions.get('service');
  const isSent = dimensions.size === 1 && services.length > 0 && services.every((one) => one === service);
  return [
    ...((metricNames as readonly string[]).includes(name) ? [] : [`${name}, which the code never counts`]),
    ...(isSent ? [] : [`${name} under dimensions that the code does not send`]),
  ];
};

const awsMetric = ({ namespace, name, dimensions }: AlarmMetric, template: PackagedTemplate): readonly string[] => {
  const owner = owners[namespace];
  if (!owner) return [`${name} of ${namespace}, which nobody here knows`];
  const [dimension, type] = owner;
  const id = named(dimensions.get(dimension));
  const strange = [...dimensions].filter(
    ([key, value]) => key !== dimension && !(key in others && others[key]?.(value, template)),
  );
  return [
    ...(template.Resources[id ?? '']?.Type === type ? [] : [`${name} of a ${dimension} that is not in the template`]),
    ...strange.map(([key, value]) => `${name} of ${key} ${text(value)}, which is not in the template`),
  ];
};

const faultsOf = (metric: AlarmMetric, template: PackagedTemplate): readonly string[] => {
  if (metric.namespace === metricNamespace) return ownMetric(metric, template);
  // The account's, of which SES has one.
  if (metric.namespace === 'AWS/SES' && metric.dimensions.size === 0) return [];
  return awsMetric(metric, template);
};

/** Checks that every alarm sees something: one on what does not exist would sleep for ever, and nobody would notice. */
export const alarmsSeeSomething: Check = (template) =>
  alarmsOf(template).flatMap((alarm) => {
    const metrics = metricsOf(alarm);
    return [
      ...(metrics.length > 0 ? [] : [`${alarm.id} watches nothing`]),
      ...(metrics.length <= 10 ? [] : [`${alarm.id} watches more than an alarm can`]),
      ...metrics.flatMap((metric) => faultsOf(metric, template).map((fault) => `${alarm.id} watches ${fault}`)),
    ];
  });

/** Returns whether some alarm watches that metric of the resource. */
export const coverage = (template: PackagedTemplate): ((id: string, metric: string) => boolean) => {
  const watched = alarmsOf(template).flatMap((alarm) =>
    metricsOf(alarm).flatMap(({ name, dimensions }) =>
      [...mentioned([...dimensions.values()])].map((id) => `${id} ${name}`),
    ),
  );
  const covered = new Set(watched);
  return (id, metric) => covered.has(`${id} ${metric}`);
};
