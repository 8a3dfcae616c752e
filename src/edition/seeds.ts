import { join } from 'node:path';
import type { Graph } from '../graph/graph.ts';
import { many } from '../graph/statement.ts';
import { applyEdition } from './apply.ts';
import { digestOf, editionFolders, readFolder } from './folder.ts';
import type { Report } from './report.ts';

type Applied = { record: { id: string; seeds?: string } };

const pageOfEditions = many<{ after: string; size: number }, { cursor: string } & Applied>('pageOfEditions');

/** Brings the graph in line with all folders of editions below `seeds`, one after the other; `told` hears of each. */
export async function applySeeds(
  graph: Graph,
  seeds: string,
  { check = false, told = (_: Report) => {} } = {},
): Promise<Report[]> {
  const reports: Report[] = [];
  for (const name of await editionFolders(seeds)) {
    const report = await applyEdition(graph, await readFolder(join(seeds, name)), { check });
    told(report);
    reports.push(report);
  }
  return reports;
}

/** Names of the folders below `seeds` that say something else than what was last applied of them. */
export async function newerSeeds(graph: Graph, seeds: string): Promise<string[]> {
  const applied = new Set<string | undefined>();
  for await (const page of graph.pages(pageOfEditions, {}, 100))
    for (const { record } of page) applied.add(record.seeds);
  const folders = await editionFolders(seeds);
  const digests = await Promise.all(folders.map(async (name) => digestOf(await readFolder(join(seeds, name)))));
  return folders.filter((_, index) => !applied.has(digests[index]));
}
