import type { Snapshot } from '../network/snapshot.ts';

/** What would lose its connection to the largest part that remains of its component, if an entity were not there; nulls where the snapshot does not have it. */
export function cutOffBy(snapshot: Snapshot, id: string) {
  const gone = snapshot.place(id);
  if (gone === undefined) return { count: null, parts: null, ids: null };
  const { offset, other } = snapshot.columns;
  const seen = new Uint8Array(snapshot.size);
  seen[gone] = 1;
  const parts: number[][] = [];
  for (let index = offset[gone]!; index < offset[gone + 1]!; index += 1) {
    const part = reached(snapshot, other[index]!, seen);
    if (part.length > 0) parts.push(part);
  }
  parts.sort((a, b) => b.length - a.length);
  const lost = parts
    .slice(1)
    .flat()
    .sort((a, b) => a - b);
  return { count: lost.length, parts: parts.length, ids: lost.map((place) => snapshot.ids[place]!) };
}

function reached({ columns: { offset, other } }: Snapshot, start: number, seen: Uint8Array): number[] {
  if (seen[start]) return [];
  seen[start] = 1;
  const found = [start];
  for (let index = 0; index < found.length; index += 1)
    for (let at = offset[found[index]!]!; at < offset[found[index]! + 1]!; at += 1) {
      if (seen[other[at]!]) continue;
      seen[other[at]!] = 1;
      found.push(other[at]!);
    }
  return found;
}
