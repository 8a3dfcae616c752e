import { metric, type Metric } from './metric.ts';

/** Metrics of culture and cooperation abroad. */
// prettier-ignore
export const cultureMetrics: readonly Metric[] = [
];
