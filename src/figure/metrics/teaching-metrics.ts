import { metric, type Metric } from './metric.ts';

/** Metrics of programs in depth, courses, textbooks, teaching resources. */
// prettier-ignore
export const teachingMetrics: readonly Metric[] = [
  metric('COURSES_IMPROVED', '优化的实训课程数', 'training courses improved', '门', 'ITEMS', 'training courses improved'),
];
