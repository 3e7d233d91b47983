import type { Metric, Metrics } from '../../application/ports/metrics';

export interface CountedMetrics extends Metrics {
  counted(metric: Metric): number;
}

export const makeInMemoryMetrics = (): CountedMetrics => {
  const counts = new Map<Metric, number>();
  return {
    count: (metric, by = 1) => {
      counts.set(metric, (counts.get(metric) ?? 0) + by);
    },
    counted: (metric) => counts.get(metric) ?? 0,
  };
};
