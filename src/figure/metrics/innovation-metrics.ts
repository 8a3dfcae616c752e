import { metric, type Metric } from './metric.ts';

/** Metrics of innovation and entrepreneurship, prizes and competitions, employment and onward study. */
// prettier-ignore
export const innovationMetrics: readonly Metric[] = [
];
