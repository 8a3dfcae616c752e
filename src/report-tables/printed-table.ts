import type { Context } from '../context.ts';
import { entityKinds } from '../entity/entity-kinds.ts';
import { entityById } from '../entity/find-entity.ts';
import type { Entity } from '../entity/entity.ts';
import type { EvidenceRow } from '../evidence/evidence.ts';
import type { Figure } from '../figure/figure.ts';
import { namesCell, statedCell } from './cells.ts';
import { discrepanciesAt, entitiesAt } from './facts-at.ts';
import type { SectionFigures } from './figure-tables.ts';
import { metricColumns } from './metric-columns.ts';
import { ReportTable, type ReportCell } from './report-table.ts';
import { titleOf } from './title.ts';
import { totalOf } from './totals.ts';

/** The printed rows of a section; none where it is no table. */
export function printedRows({ section }: Pick<SectionFigures, 'section'>): EvidenceRow[] {
  return section.units.filter(({ kind }) => kind === 'ROW');
}

/** A table that the edition prints, drafted again from the facts of its rows: the things that they name, by kind, and their figures. */
export async function printedTable(context: Context, drafted: SectionFigures): Promise<ReportTable> {
  const { section, figures } = drafted;
  const rows = printedRows(drafted);
  const named = new Map<string, Entity>();
  for (const entity of await Promise.all(entitiesAt(rows).map((id) => entityById(context, id))))
    if (entity) named.set(entity.readableId, entity);
  const kinds = entityKinds.filter(({ kind }) => [...named.values()].some((each) => each.kind === kind));
  const numbers = metricColumns(figures);
  const columns = [...kinds.map(({ kind, zh, en }) => ({ zh, en, kind })), ...numbers.map(({ column }) => column)];
  const cells = await Promise.all(
    rows.map(async (row) => [
      ...kinds.map(({ kind }) => namesCell(thingsIn(row, named, kind), row.id)),
      ...(await Promise.all(numbers.map((column) => numbersCell(context, drafted.edition, row, column.figures)))),
    ]),
  );
  return Object.assign(new ReportTable(), {
    number: section.number,
    ...titleOf(kinds, numbers),
    source: 'PRINTED' as const,
    columns,
    rows: rows.map(({ id }, at) => ({ place: id, cells: cells[at]! })),
    totals: columns.map((column, at) =>
      totalOf(
        column,
        cells.map((row) => row[at]!),
      ),
    ),
    discrepancies: discrepanciesAt(section.units),
  });
}

function thingsIn(row: EvidenceRow, named: ReadonlyMap<string, Entity>, kind: string): string[] {
  return entitiesAt([row]).filter((id) => named.get(id)?.kind === kind);
}

function numbersCell(
  context: Context,
  edition: string,
  row: EvidenceRow,
  figures: readonly Figure[],
): Promise<ReportCell> {
  return statedCell(
    context,
    edition,
    figures.filter(({ evidence }) => evidence.includes(row.id)),
  );
}
