import { metricOf } from '../figure/metrics.ts';
import { sumOf } from '../figure/parts-of-sum.ts';
import { ReportCell, type ReportColumn } from './report-table.ts';
import type { ReportValue } from './report-value.ts';

/** Bases whose numbers may be added up: shares and ratios may not. */
const ADDITIVE: readonly string[] = ['PERSONS', 'PERSON_TIMES', 'ITEMS', 'EVENTS', 'HOURS', 'DAYS', 'MONEY'];

/** The totals of a column of names or numbers: how many different things its cells hold, and what the rows state in sum. */
export function totalOf(column: ReportColumn, cells: readonly ReportCell[]): ReportCell {
  const values = cells.flatMap((cell) => cell.values);
  return new ReportCell([...counted(column, values), ...summed(column, cells)]);
}

/** Only where two rows or more have things to count: the total of one row is the row. */
function counted({ metric, kind }: ReportColumn, values: readonly ReportValue[]): ReportValue[] {
  const listed = values.filter(({ method, things }) => things.length > 0 && (kind ? true : method === 'COUNTED'));
  if (listed.length < 2) return [];
  const things = [...new Set(listed.flatMap((value) => value.things))].sort();
  const evidence = [...new Set(listed.flatMap((value) => value.evidence))].sort();
  const unit = metric ? { unit: metric.unit } : {};
  return [{ origin: 'DERIVED', method: 'COUNTED', number: things.length, ...unit, things, evidence }];
}

/** Only over rows of which each states one number, in one unit; a total that is stated itself is no part. */
function summed({ metric }: ReportColumn, cells: readonly ReportCell[]): ReportValue[] {
  if (!metric || !ADDITIVE.includes(metricOf(metric.id)?.basis ?? '')) return [];
  const rows = cells.map(({ values }) => values.filter(({ figure }) => figure && figure.scope !== 'TOTAL'));
  const told = rows.filter((values) => values.length > 0);
  const units = new Set(told.flat().map(({ unit }) => unit));
  const single = told.every((values) => new Set(values.map(({ number }) => number)).size === 1);
  if (told.length < 2 || units.size !== 1 || !single) return [];
  const parts = told.map(([value]) => value!);
  const number = sumOf(parts.map((value) => ({ value: value.number ?? 0 })));
  const evidence = [...new Set(told.flat().flatMap((value) => value.evidence))].sort();
  const things = [...new Set(parts.map(({ figure }) => figure!.subject))];
  return [{ origin: 'DERIVED', method: 'SUMMED', number, unit: metric.unit, rowsTold: told.length, things, evidence }];
}
