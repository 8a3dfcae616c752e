import { ConstraintError } from '../graph/errors.ts';
import type { Graph } from '../graph/graph.ts';
import { versionOf } from '../graph/meta.ts';
import { readRecords } from '../record/read-records.ts';
import type { AnyRecord } from '../record/record.ts';
import { stepsOf } from '../record/write-records.ts';
import { FaultsError } from './fault.ts';
import type { Folder } from './folder.ts';
import { entitiesWithout, mergeEdition, orphansOf, type Merge } from './merge.ts';
import type { Report } from './report.ts';
import { readEdition } from './read-edition.ts';

const ATTEMPTS = 3;

/**
 * Reads an edition's folder and brings the graph in line with it, in one transaction: all of it or, where the folder has
 * a fault, nothing (`FaultsError`). Applying the same folder again changes nothing. Where somebody else wrote in the
 * meantime, the change is worked out anew, at most three times. With `check` it only tells what would be done.
 */
export async function applyEdition(graph: Graph, folder: Folder, { check = false } = {}): Promise<Report> {
  for (let attempt = 1; ; attempt += 1) {
    const version = await versionOf(graph);
    const existing = await recordsById(graph);
    const merge = mergeOf(folder, existing);
    if (check || isNothing(merge)) return merge.report;
    try {
      await graph.write(stepsOf(merge.change, version));
      return merge.report;
    } catch (error) {
      if (!(error instanceof ConstraintError) || attempt === ATTEMPTS || (await versionOf(graph)) === version)
        throw error;
    }
  }
}

function mergeOf(folder: Folder, existing: ReadonlyMap<string, AnyRecord>): Merge {
  const known = (edition: string) => entitiesWithout(edition, existing);
  const merge = mergeEdition(readEdition(folder, known), existing);
  const put = merge.change.put.map((record) => [record.id, record] as const);
  const orphans = orphansOf(merge.change, new Map([...existing, ...put]).values());
  const message = (orphan: string) =>
    `would be removed, but this folder or another edition still builds on it: ${orphan}.`;
  if (orphans.length > 0) throw new FaultsError(orphans.map((orphan) => ({ file: 'store', message: message(orphan) })));
  return merge;
}

function isNothing({ change }: Merge): boolean {
  return change.put.length === 0 && change.remove.length === 0;
}

async function recordsById(graph: Graph): Promise<Map<string, AnyRecord>> {
  const records = new Map<string, AnyRecord>();
  for await (const page of readRecords(graph)) for (const record of page) records.set(record.id, record);
  return records;
}
