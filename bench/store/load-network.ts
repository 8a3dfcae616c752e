import { generateRecords } from '../generate/generate.ts';
import type { Network } from '../generate/network.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { versionOf } from '../../src/graph/meta.ts';
import type { AnyRecord } from '../../src/record/record.ts';
import { stepsOf } from '../../src/record/write-records.ts';

/** Records of one transaction: larger ones gain nothing on either engine and cost memory. */
const BATCH = 2000;

/**
 * Writes a network into an empty graph, one transaction a batch, in constant memory, and gives the number of records. For
 * benchmarks only: what fails half-way leaves a part, where `npm run load` writes all or nothing.
 */
export async function loadNetwork(graph: Graph, network: Network): Promise<number> {
  let version = await versionOf(graph);
  let loaded = 0;
  for (const put of batches(generateRecords(network), BATCH)) {
    await graph.write(stepsOf({ put, remove: [], relabel: new Map() }, version));
    version += 1;
    loaded += put.length;
  }
  return loaded;
}

function* batches(pieces: Iterable<AnyRecord[]>, size: number): Iterable<AnyRecord[]> {
  let batch: AnyRecord[] = [];
  for (const piece of pieces) {
    for (const record of piece) {
      batch.push(record);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
