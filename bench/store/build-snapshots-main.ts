import { setTimeout as pause } from 'node:timers/promises';
import { openGraph } from '../../src/graph/open.ts';
import { readSnapshot } from '../../src/network/read-snapshot.ts';

/**
 * Builds the snapshot of an embedded store twice in a process with nothing else in it, and prints for each the most memory that the
 * process took for it, in MB. The first reading makes the engine unfold its columns, which then stay for all other questions.
 */
const graph = await openGraph({ engine: 'embedded', folder: process.argv[2]! });
const snapshots = [];
const most: number[] = [];
for (let build = 0; build < 2; build += 1) {
  const before = process.memoryUsage.rss();
  let peak = before;
  const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10);
  snapshots.push(await readSnapshot(graph, build));
  clearInterval(watching);
  most.push(Math.round((Math.max(peak, process.memoryUsage.rss()) - before) / 2 ** 20));
  global.gc!();
  await pause(200);
}
global.gc!();
const held = process.memoryUsage();
snapshots.length = 0;
await pause(200);
global.gc!();
const left = process.memoryUsage();
const snapshot = held.heapUsed + held.arrayBuffers - left.heapUsed - left.arrayBuffers;
console.log(JSON.stringify({ first: most[0], second: most[1], held: Math.round(snapshot / 2 / 2 ** 20) }));
await graph.close();
