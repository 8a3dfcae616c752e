import type { SimpleNetwork } from './simple-network.ts';

/**
 * How many shortest paths from the sources pass each node, those between two nodes counted as one in all (Brandes 2001). Paths are counted in
 * floating point: there may be more of them than 32 bits can tell, which is what libraries count in.
 */
export function passedBetween({ size, offset, neighbors }: SimpleNetwork, sources: readonly number[]): Float64Array {
  const passed = new Float64Array(size);
  const distance = new Int32Array(size);
  const paths = new Float64Array(size);
  const beyond = new Float64Array(size);
  const reached = new Uint32Array(size);
  for (const source of sources) {
    distance.fill(-1);
    paths.fill(0);
    beyond.fill(0);
    [reached[0], distance[source], paths[source]] = [source, 0, 1];
    let count = 1;
    for (let at = 0; at < count; at += 1) {
      const node = reached[at]!;
      const next = distance[node]! + 1;
      for (let index = offset[node]!; index < offset[node + 1]!; index += 1) {
        const neighbor = neighbors[index]!;
        if (distance[neighbor] === -1) {
          distance[neighbor] = next;
          reached[count] = neighbor;
          count += 1;
        }
        if (distance[neighbor] === next) paths[neighbor]! += paths[node]!;
      }
    }
    for (let at = count - 1; at > 0; at -= 1) {
      const node = reached[at]!;
      const before = distance[node]! - 1;
      const share = (1 + beyond[node]!) / paths[node]!;
      for (let index = offset[node]!; index < offset[node + 1]!; index += 1) {
        const neighbor = neighbors[index]!;
        if (distance[neighbor] === before) beyond[neighbor]! += paths[neighbor]! * share;
      }
      passed[node]! += beyond[node]!;
    }
  }
  return passed;
}
