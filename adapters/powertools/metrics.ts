import { MetricUnit, Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import type { Metrics } from '../../application/ports/metrics';

/** Each count is a line of CloudWatch's embedded metric format of its own. */
export const makePowertoolsMetrics = (serviceName: string): Metrics => {
  const metrics = new PowertoolsMetrics({ namespace: 'ThingsToDo', serviceName });
  return {
    count: (metric, by = 1) => {
      metrics.singleMetric().addMetric(metric, MetricUnit.Count, by);
    },
  };
};
