import { FaultsError } from '../edition/fault.ts';
import { versionOf } from '../graph/meta.ts';
import type { Graph } from '../graph/graph.ts';
import { isEmpty } from '../record/is-empty.ts';
import { stepsOf } from '../record/write-records.ts';
import { readDump } from './read-dump.ts';

/** Loads a dump into an empty graph, in one transaction, and gives the number of its records. Throws a `FaultsError` and changes nothing where the dump has a fault or the graph holds something. */
export async function loadDump(graph: Graph, file: string, text: string): Promise<number> {
  const put = readDump(file, text);
  const version = await versionOf(graph);
  if (!(await isEmpty(graph))) {
    throw new FaultsError([
      {
        file,
        message:
          'can only be loaded into an empty store; this one holds something. Name another DATA_DIR, or empty the database.',
      },
    ]);
  }
  await graph.write(stepsOf({ put, remove: [], relabel: new Map() }, version));
  return put.length;
}
