import type { Figure } from '../figure/figure.ts';
import type { Context } from '../context.ts';
import { countedAlike, derivedOf } from './derived-values.ts';
import type { MetricColumn } from './metric-columns.ts';
import { ReportCell } from './report-table.ts';
import type { ReportValue } from './report-value.ts';

/** The cell of some figures: each as stated, then what the graph gives beside them, each once. */
export async function statedCell(context: Context, edition: string, figures: readonly Figure[]): Promise<ReportCell> {
  const derived = await Promise.all(figures.map((figure) => derivedOf(context, edition, figure)));
  return new ReportCell([...figures.map((figure) => stated(edition, figure)), ...unique(derived.flat())]);
}

/** The cell of a body in a column: what is stated of it; where nothing is, what the graph counts of it in the column's way. */
export async function cellOf(
  context: Context,
  edition: string,
  subject: string,
  { figures, like }: MetricColumn,
): Promise<ReportCell> {
  const own = figures.filter((figure) => figure.subject === subject);
  if (own.length > 0) return statedCell(context, edition, own);
  return new ReportCell(like ? await countedAlike(context, edition, subject, like) : []);
}

/** The cell of things that a row names. */
export function namesCell(things: readonly string[], place: string): ReportCell {
  if (things.length === 0) return new ReportCell([]);
  return new ReportCell([{ origin: 'STATED', method: 'AS_WRITTEN', things, evidence: [place] }]);
}

function stated(edition: string, figure: Figure): ReportValue {
  const evidence = figure.evidence.filter((place) => place.startsWith(`${edition}~`));
  const { value: number, unit } = figure;
  return { origin: 'STATED', method: 'AS_WRITTEN', number, unit, figure, things: [], evidence };
}

function unique(values: readonly ReportValue[]): ReportValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
