import type { Context } from '../context.ts';
import type { Entity } from '../entity/entity.ts';
import { entityById } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { editionNotFound } from '../evidence/edition-not-found.ts';
import { editionById } from '../evidence/find-evidence.ts';
import type { Figure } from '../figure/figure.ts';
import { cooperationMetrics } from '../figure/metrics/cooperation-metrics.ts';
import { many } from '../graph/statement.ts';
import { readableId } from '../node/global-id.ts';
import { figureTables } from './figure-tables.ts';
import { outlineOf, type Chapter } from './outline.ts';
import { printedRows, printedTable } from './printed-table.ts';
import { figuresOf, unitsOf } from './read-edition.ts';
import { ReportTables, type ReportTable } from './report-table.ts';

const editionPeriods = many<Record<never, never>, { id: string; period: string }>('editionPeriods');
const cooperation: ReadonlySet<string> = new Set(cooperationMetrics.map(({ id }) => id));

/**
 * The tables of a chapter of an edition, drafted from the graph in the edition's own outline. Without a chapter it is the one that
 * holds most figures of cooperation. A `NotFoundError` names the editions there are, a `BadUserInputError` the chapters.
 */
export async function draftTables(context: Context, asked: string, chapter?: string): Promise<ReportTables> {
  const edition = await requireEdition(context, asked);
  const [units, figures] = await Promise.all([unitsOf(context, edition), figuresOf(context, edition)]);
  const chapters = outlineOf(units);
  const chosen = chapter === undefined ? ofCooperation(chapters, figures) : chapterOf(chapters, chapter, edition);
  const bodies = await bodiesOf(context, figures);
  const drafted = await Promise.all(
    (chosen?.sections ?? []).map(async (section): Promise<ReportTable[]> => {
      const own = { edition, section, figures: within([section], figures), bodies };
      return printedRows(own).length > 0 ? [await printedTable(context, own)] : figureTables(context, own);
    }),
  );
  return Object.assign(new ReportTables(), {
    edition,
    ...(chosen ? { chapter: chosen.number } : {}),
    chapters: chapters.map(({ number }) => number),
    tables: drafted.flat(),
  });
}

async function requireEdition(context: Context, asked: string): Promise<string> {
  const edition = await editionById(context, readableId(asked));
  if (edition) return edition.readableId;
  const known = (await context.graph.many(editionPeriods, {})).map(({ id }) => id);
  throw await editionNotFound(context, asked, known);
}

function chapterOf(chapters: readonly Chapter[], asked: string, edition: string): Chapter {
  const found = chapters.find(({ number }) => number === asked.trim());
  if (found) return found;
  const known = chapters.map(({ number }) => number).join(', ');
  throw new BadUserInputError(`${edition} has no chapter "${asked}". Its chapters: ${known}.`, 'chapter');
}

/** The chapter with most figures of cooperation; the first of several, `undefined` where there is no chapter. */
function ofCooperation(chapters: readonly Chapter[], figures: readonly Figure[]): Chapter | undefined {
  const stated = figures.filter(({ metric }) => cooperation.has(metric));
  const counts = chapters.map(({ sections }) => within(sections, stated).length);
  return chapters[counts.indexOf(Math.max(...counts))];
}

/** The figures with evidence in one of the sections. */
function within(sections: Chapter['sections'], figures: readonly Figure[]): Figure[] {
  const places = new Set(sections.flatMap(({ units }) => units.map(({ id }) => id)));
  return figures.filter(({ evidence }) => evidence.some((place) => places.has(place)));
}

async function bodiesOf(context: Context, figures: readonly Figure[]): Promise<Map<string, Entity>> {
  const ids = [...new Set(figures.map(({ subject }) => subject))];
  const found = await Promise.all(ids.map((id) => entityById(context, id)));
  return new Map(found.flatMap((entity) => (entity ? [[entity.readableId, entity] as const] : [])));
}
