import type { Context } from '../context.ts';
import { many, one } from '../graph/statement.ts';
import { evidenceOf, type Evidence, type EvidenceRow } from './evidence.ts';
import { reportEditionOf, type EditionRow, type ReportEdition } from './report-edition.ts';

const evidenceByIds = many<{ ids: readonly string[] }, { evidence: EvidenceRow }>('evidenceByIds');
const editionsByIds = many<{ ids: readonly string[] }, { edition: EditionRow }>('editionsByIds');
type Within = { editions: readonly string[]; at: string; below: string; within: string };
const placeInEditions = one<Within, { id: string }>('placeInEditions');

/** Whether one of the editions has a place at this address or below it. */
export async function placeWithin(context: Context, editions: readonly string[], at: string): Promise<boolean> {
  const found = await context.graph.one(placeInEditions, { editions, at, below: `${at}/`, within: `${at}.` });
  return found !== undefined && found !== null;
}

/** The place with this id, or `undefined`; looked up in batches. */
export function evidenceById(context: Context, id: string): Promise<Evidence | undefined> {
  return context.load('evidenceByIds', id, async (ids) => {
    const rows = await context.graph.many(evidenceByIds, { ids });
    return new Map(rows.map(({ evidence }) => [evidence.id, evidenceOf(evidence)]));
  });
}

/** The edition with this id, or `undefined`; looked up in batches. */
export function editionById(context: Context, id: string): Promise<ReportEdition | undefined> {
  return context.load('editionsByIds', id, async (ids) => {
    const rows = await context.graph.many(editionsByIds, { ids });
    return new Map(rows.map(({ edition }) => [edition.id, reportEditionOf(edition)]));
  });
}
