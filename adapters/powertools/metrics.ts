import { MetricUnit, Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import type { Metrics } from '../../application/ports/metrics';

export const metricNamespace = 'ThingsToDo';

/**
 * Writes each count as a line of CloudWatch's embedded metric format of its own. Which stage it counts for, the
 * template says by `POWERTOOLS_SERVICE_NAME`, which Powertools makes the metric's one dimension.
 */
export const makePowertoolsMetrics = (): Metrics => {
  const metrics = new PowertoolsMetrics({ namespace: metricNamespace });
  return {
    count: (metric, by = 1) => {
      metrics.singleMetric().addMetric(metric, MetricUnit.Count, by);
    },
  };
};
