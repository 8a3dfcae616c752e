import { sharedColumn, type Columns } from './columns.ts';
import { inSlices } from './slices.ts';

/** Relationships that are looked at before other work gets its turn: a few milliseconds. */
const SLICE = 50_000;

/** Both directions of all relationships, by one end and then by the other: two passes of a stable counting sort. */
export async function adjacency(
  size: number,
  from: Uint32Array,
  to: Uint32Array,
): Promise<Pick<Columns, 'offset' | 'other' | 'relationship'>> {
  const offset = sharedColumn(32, size + 1);
  for (const ends of [from, to])
    await inSlices(ends.length, SLICE, (start, end) => {
      for (let edge = start; edge < end; edge += 1) offset[ends[edge]! + 1]! += 1;
    });
  for (let place = 0; place < size; place += 1) offset[place + 1]! += offset[place]!;
  const halves = await halvesByEnd(offset, from, to);
  const other = sharedColumn(32, halves.length);
  const relationship = sharedColumn(32, halves.length);
  const next = Uint32Array.from(offset);
  await inSlices(halves.length, SLICE, (start, end) => {
    for (let index = start; index < end; index += 1) {
      const half = halves[index]!;
      const edge = half >>> 1;
      const own = half & 1 ? to[edge]! : from[edge]!;
      const place = next[own]!;
      next[own] = place + 1;
      other[place] = half & 1 ? from[edge]! : to[edge]!;
      relationship[place] = edge;
    }
  });
  return { offset, other, relationship };
}

/** Halves of relationships (number doubled, one more for the half that is seen from `to`) in the order of the far end. */
async function halvesByEnd(offset: Uint32Array, from: Uint32Array, to: Uint32Array): Promise<Uint32Array> {
  const halves = new Uint32Array(from.length * 2);
  const next = Uint32Array.from(offset);
  await inSlices(from.length, SLICE, (start, end) => {
    for (let edge = start; edge < end; edge += 1) {
      const [one, two] = [from[edge]!, to[edge]!];
      halves[next[two]!] = edge * 2;
      next[two]! += 1;
      halves[next[one]!] = edge * 2 + 1;
      next[one]! += 1;
    }
  });
  return halves;
}
