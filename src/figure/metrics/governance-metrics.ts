import { metric, type Metric } from './metric.ts';

/** Metrics of party work, moral education, governance, funding. */
// prettier-ignore
export const governanceMetrics: readonly Metric[] = [
  metric('FISCAL_EDUCATION_FUNDING', '区财政性教育经费投入', 'fiscal education funding of the district', '万元', 'MONEY', 'fiscal education funding that the district states'),
];
