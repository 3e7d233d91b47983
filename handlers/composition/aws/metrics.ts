import { makePowertoolsMetrics } from '../../../adapters/powertools/metrics';
import { provide } from '../provider';

export const metrics = provide('metrics', makePowertoolsMetrics);
