import { gsi1, gsi2, gsi3 } from '../../../adapters/dynamodb/keys';
import { metricNamespace } from '../../../adapters/powertools/metrics';
import type { Metric } from '../../../application/ports/metrics';
import { type FunctionName, functions } from '../../../handlers/functions';
import type { Api } from '../../../handlers/routes';
import { attribute, ref, type Value } from '../cloudformation';
import { apiId, functionId, searchDomainId, serviceName, tableId } from '../names';
import type { Settings } from '../settings';

/** One CloudWatch metric, by the names that AWS gives it. */
export interface Measure {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, Value>>;
  readonly statistic: string;
}

const sum = 'Sum';
const greatest = 'Maximum';

export const ofFunctionId = (id: string, name: string, statistic = sum): Measure => ({
  namespace: 'AWS/Lambda',
  name,
  dimensions: { FunctionName: ref(id) },
  statistic,
});

export const ofFunction = (name: FunctionName, metric: string, statistic = sum): Measure =>
  ofFunctionId(functionId(name), metric, statistic);

export const ofApi = (api: Api, name: string, statistic = sum): Measure => ({
  namespace: 'AWS/AppSync',
  name,
  dimensions: { GraphQLAPIId: attribute(apiId(api), 'ApiId') },
  statistic,
});

export const ofQueue = (id: string, name: string): Measure => ({
  namespace: 'AWS/SQS',
  name,
  dimensions: { QueueName: attribute(id, 'QueueName') },
  statistic: greatest,
});

export const ofTopic = (id: string, name: string): Measure => ({
  namespace: 'AWS/SNS',
  name,
  dimensions: { TopicName: attribute(id, 'TopicName') },
  statistic: sum,
});

const ofTable = (name: string, dimensions: Readonly<Record<string, Value>> = {}): Measure => ({
  namespace: 'AWS/DynamoDB',
  name,
  dimensions: { TableName: ref(tableId), ...dimensions },
  statistic: sum,
});

export const tableCapacity: readonly Measure[] = ['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'].map(
  (name) => ofTable(name),
);

/** An index is throttled on its own, and takes the table's writes along. */
export const tableThrottles: readonly Measure[] = ['ReadThrottleEvents', 'WriteThrottleEvents'].flatMap((name) => [
  ofTable(name),
  ...[gsi1, gsi2, gsi3].map((index) => ofTable(name, { GlobalSecondaryIndexName: index })),
]);

/** What functions may ask of the table; of transactions IAM knows the puts only. */
const tableOperations = [
  ...new Set(
    Object.values(functions)
      .flatMap(({ grants }) => grants)
      .flatMap((grant) => /^(?:table|gsi-\d):(\w+)$/.exec(grant)?.[1] ?? []),
  ),
  'TransactWriteItems',
].sort();

/** DynamoDB counts its own errors by operation only. */
export const tableErrors: readonly Measure[] = tableOperations.map((operation) =>
  ofTable('SystemErrors', { Operation: operation }),
);

export const ofSearch = (name: string, statistic: string): Measure => ({
  namespace: 'AWS/ES',
  name,
  dimensions: { DomainName: ref(searchDomainId), ClientId: ref('AWS::AccountId') },
  statistic,
});

export const ofDelivery = (id: string, name: string, statistic = greatest): Measure => ({
  namespace: 'AWS/Firehose',
  name,
  dimensions: { DeliveryStreamName: ref(id) },
  statistic,
});

/** Measures mail of the whole account: SES judges, and stops, all of it. */
export const ofMail = (name: string, statistic: string): Measure => ({
  namespace: 'AWS/SES',
  name,
  dimensions: {},
  statistic,
});

export const ownCount = (metric: Metric, settings: Settings): Measure => ({
  namespace: metricNamespace,
  name: metric,
  dimensions: { service: serviceName(settings) },
  statistic: sum,
});
