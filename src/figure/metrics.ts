import { cooperationMetrics } from './metrics/cooperation-metrics.ts';
import { cultureMetrics } from './metrics/culture-metrics.ts';
import { governanceMetrics } from './metrics/governance-metrics.ts';
import { innovationMetrics } from './metrics/innovation-metrics.ts';
import { serviceMetrics } from './metrics/service-metrics.ts';
import { structureMetrics } from './metrics/structure-metrics.ts';
import { teachingMetrics } from './metrics/teaching-metrics.ts';
import type { Metric } from './metrics/metric.ts';

/** The registry of metrics, each with its names in both languages, unit and meaning. */
export const metrics: readonly Metric[] = [
  ...structureMetrics,
  ...teachingMetrics,
  ...innovationMetrics,
  ...serviceMetrics,
  ...cultureMetrics,
  ...cooperationMetrics,
  ...governanceMetrics,
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric with this id, or `undefined`. */
export function metricOf(id: string): Metric | undefined {
  return byId.get(id);
}
