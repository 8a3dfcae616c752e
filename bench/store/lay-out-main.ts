import { inWorker } from '../../src/analysis/in-worker.ts';
import { sharedColumn8 } from '../../src/analysis/shared-column.ts';
import { openGraph } from '../../src/graph/open.ts';
import { readSnapshot } from '../../src/network/read-snapshot.ts';

/** Lays the whole network of an embedded store out from nothing, in a worker as the service does, and prints the milliseconds. */
const graph = await openGraph({ engine: 'embedded', folder: process.argv[2]! });
const snapshot = await readSnapshot(graph, 0);
const part = {
  places: sharedColumn8(snapshot.size).fill(1),
  relationships: sharedColumn8(snapshot.relationships).fill(1),
};
const begun = performance.now();
await inWorker({ name: 'LAYOUT', snapshot: snapshot.shared, part });
console.log(JSON.stringify({ milliseconds: performance.now() - begun }));
await graph.close();
