import type { Figure } from '../figure/figure.ts';
import { metricOf, metrics } from '../figure/metrics.ts';
import type { ReportColumn } from './report-table.ts';

/** A column of numbers: figures of one metric that count in one way. */
export interface MetricColumn {
  readonly column: ReportColumn;
  readonly figures: readonly Figure[];
  /** A figure by whose way of counting others can be counted too, where there is one. */
  readonly like?: Figure;
}

/** The columns of some figures, in the order of the registry: one a metric, and one more for each further way of counting. */
export function metricColumns(figures: readonly Figure[]): MetricColumn[] {
  return metrics.flatMap(({ id }) => columnsOf(figures.filter(({ metric }) => metric === id)));
}

function columnsOf(figures: readonly Figure[]): MetricColumn[] {
  if (figures.length === 0) return [];
  const ways = [...new Set(figures.map(wayOf))].sort();
  const alike = ways.filter(Boolean).length < 2;
  const groups = alike ? [figures] : ways.map((way) => figures.filter((figure) => wayOf(figure) === way));
  return groups.map((group) => columnOf(group, !alike));
}

function columnOf(figures: readonly Figure[], distinguished: boolean): MetricColumn {
  const metric = metricOf(figures[0]!.metric)!;
  const details = [...new Set(figures.flatMap(({ detail }) => detail ?? []))].join('、');
  const more = distinguished && details ? details : null;
  const like = figures.find(({ counts }) => counts && !counts.metric && !counts.ends?.length);
  return {
    column: {
      zh: more ? `${metric.zh}（${more}）` : metric.zh,
      en: more ? `${metric.en} (${more})` : metric.en,
      metric,
    },
    figures,
    ...(like ? { like } : {}),
  };
}

/** How a figure counts, whomever it names; empty where it counts nothing that the graph could list. */
function wayOf({ counts }: Figure): string {
  if (!counts) return '';
  const { ends: _, ...way } = counts;
  return JSON.stringify(Object.entries(way).sort());
}
