import type { Context } from '../context.ts';
import { entityKindOf, entityKinds } from '../entity/entity-kinds.ts';
import type { Entity } from '../entity/entity.ts';
import type { Figure } from '../figure/figure.ts';
import { cellOf } from './cells.ts';
import { discrepanciesAt } from './facts-at.ts';
import { metricColumns } from './metric-columns.ts';
import type { Section } from './outline.ts';
import { ReportTable } from './report-table.ts';
import { titleOf } from './title.ts';
import { totalOf } from './totals.ts';

/** Kinds of body that report on themselves: one of which a section says nothing gets a row of gaps. */
const REPORTING: readonly string[] = ['School'];

/** What the tables of a section are drafted from. */
export interface SectionFigures {
  readonly edition: string;
  readonly section: Section;
  /** The figures that stand in the section. */
  readonly figures: readonly Figure[];
  /** All bodies of which the edition states a figure, by id. */
  readonly bodies: ReadonlyMap<string, Entity>;
}

/** A table for each kind of body of which the section states figures, in the order of the register of kinds. */
export async function figureTables(context: Context, drafted: SectionFigures): Promise<ReportTable[]> {
  const tables = entityKinds.map(async ({ kind }) => {
    const figures = drafted.figures.filter(({ subject }) => drafted.bodies.get(subject)?.kind === kind);
    return figures.length > 0 ? [await figureTable(context, { ...drafted, figures }, kind)] : [];
  });
  return (await Promise.all(tables)).flat();
}

async function figureTable(context: Context, drafted: SectionFigures, kind: string): Promise<ReportTable> {
  const { edition, section, figures } = drafted;
  const columns = metricColumns(figures);
  const rows = await Promise.all(
    subjectsOf(drafted, kind).map(async (subject) => ({
      subject,
      cells: await Promise.all(columns.map((column) => cellOf(context, edition, subject, column))),
    })),
  );
  return Object.assign(new ReportTable(), {
    number: section.number,
    ...titleOf([entityKindOf(kind)!], columns),
    source: 'FIGURES' as const,
    columns: columns.map(({ column }) => column),
    rows,
    totals: columns.map(({ column }, at) =>
      totalOf(
        column,
        rows.map(({ cells }) => cells[at]!),
      ),
    ),
    discrepancies: discrepanciesAt(section.units),
  });
}

/** Those of whom the section states figures; of reporting bodies, all of the same types of which the edition states any. */
function subjectsOf({ figures, bodies }: SectionFigures, kind: string): string[] {
  const stated = new Set(figures.map(({ subject }) => subject));
  if (!REPORTING.includes(kind)) return [...stated].sort();
  const types = new Set([...stated].map((id) => bodies.get(id)?.type));
  const peers = [...bodies.values()].filter((body) => body.kind === kind && types.has(body.type));
  return peers.map(({ readableId }) => readableId).sort();
}
