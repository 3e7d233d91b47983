import { type Resource, type Resources, ref } from '../cloudformation';
import { named, pascal } from '../names';
import type { Settings } from '../settings';
import { maxMetrics } from './groups';
import type { Measure } from './measures';
import type { Runbook } from './runbooks';
import { alarmTopicId } from './topic';

const comparisons = {
  atLeast: 'GreaterThanOrEqualToThreshold',
  atMost: 'LessThanOrEqualToThreshold',
  below: 'LessThanThreshold',
} as const;

export interface Alarm {
  /** kebab-case; the alarm is `STAGE-things-to-do-NAME`. */
  readonly name: string;
  /** What somebody who is woken at night has to know, in one sentence. */
  readonly says: string;
  readonly runbook: Runbook;
  /** Of a metric that counts from a node's start: what matters is by how much it grew since the period before. */
  readonly isRunningTotal?: true;
  /** Several are added up; CloudWatch takes ten at most. */
  readonly measures: readonly Measure[];
  readonly is: keyof typeof comparisons;
  readonly threshold: number;
  /** Seconds. */
  readonly period: number;
  /** So many of the last so many periods. */
  readonly periods: readonly [many: number, of: number];
  /** What silence means: nothing happened, the worst, or no news. */
  readonly missing: 'notBreaching' | 'breaching' | 'ignore';
}

const dimensionsOf = ({ dimensions }: Measure) => Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));

const single = (measure: Measure, period: number) => ({
  Namespace: measure.namespace,
  MetricName: measure.name,
  Dimensions: dimensionsOf(measure),
  Statistic: measure.statistic,
  Period: period,
});

const reckoned = (measures: readonly Measure[], period: number, label: string, expression: string) => ({
  Metrics: [
    ...measures.map((measure, index) => ({
      Id: `m${index}`,
      ReturnData: false,
      MetricStat: {
        Metric: { Namespace: measure.namespace, MetricName: measure.name, Dimensions: dimensionsOf(measure) },
        Period: period,
        Stat: measure.statistic,
      },
    })),
    { Id: 'all', Label: label, Expression: expression, ReturnData: true },
  ],
});

/** Adds measures up, with zero for gaps: one function that is not called must not hide the others. */
const added = (measures: readonly Measure[], period: number) =>
  reckoned(measures, period, 'all together', 'SUM(FILL(METRICS(), 0))');

const watching = ({ name, measures, period, isRunningTotal }: Alarm) => {
  const [first, ...others] = measures;
  if (!first || measures.length > maxMetrics) throw new Error(`${name} watches ${measures.length} metrics`);
  if (isRunningTotal) return reckoned([first], period, 'more than before', 'DIFF(m0)');
  return others.length === 0 ? single(first, period) : added(measures, period);
};

const resourceOf = (alarm: Alarm, settings: Settings): Resource => ({
  Type: 'AWS::CloudWatch::Alarm',
  // An alarm is told when it begins: before the topic lets CloudWatch in, nobody would hear of it.
  DependsOn: [`${alarmTopicId}Policy`],
  Properties: {
    AlarmName: named(settings, alarm.name),
    AlarmDescription: `${settings.stage}: ${alarm.says} What to do: ${settings.runbooks}/${alarm.runbook}.md`,
    ...watching(alarm),
    ComparisonOperator: comparisons[alarm.is],
    Threshold: alarm.threshold,
    DatapointsToAlarm: alarm.periods[0],
    EvaluationPeriods: alarm.periods[1],
    TreatMissingData: alarm.missing,
    AlarmActions: [ref(alarmTopicId)],
    // Whoever was woken hears when it is over.
    OKActions: [ref(alarmTopicId)],
  },
});

export const alarmId = (name: string): string => `${pascal(name)}Alarm`;

export const alarmResources = (alarms: readonly Alarm[], settings: Settings): Resources =>
  Object.fromEntries(alarms.map((alarm) => [alarmId(alarm.name), resourceOf(alarm, settings)]));
