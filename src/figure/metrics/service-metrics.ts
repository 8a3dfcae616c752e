import { metric, type Metric } from './metric.ts';

/** Metrics of training and examinations, paired aid, community service, links with general schools. */
// prettier-ignore
export const serviceMetrics: readonly Metric[] = [
];
