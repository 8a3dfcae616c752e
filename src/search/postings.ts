import { breath } from '../network/turns.ts';

/** Numbers of names, ascending. */
export type Posting = Uint32Array;

/** The names in which something stands: one list, or several of which any may hold the name. */
export type Slot = readonly Posting[];

const NONE: Slot = [];
/** Lists that are packed before other work gets its turn. */
const PACKED_AT_ONCE = 1000;

/** Lists of names by what stands in them, while they grow; names are added in ascending order. */
export class GrowingPostings {
  private readonly lists = new Map<string, number[]>();

  add(key: string, name: number): void {
    const list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, [name]);
    else if (list.at(-1) !== name) list.push(name);
  }

  /** The finished lists; the event loop breathes in between. */
  async packed(): Promise<Postings> {
    const packed = new Map<string, Posting>();
    for (const [key, list] of this.lists) {
      packed.set(key, Uint32Array.from(list));
      if (packed.size % PACKED_AT_ONCE === 0) await breath();
    }
    return new Postings(packed);
  }
}

/** Lists of names by what stands in them. */
export class Postings {
  constructor(private readonly lists: ReadonlyMap<string, Posting>) {}

  get keys(): Iterable<string> {
    return this.lists.keys();
  }

  /** The names in which any of the keys stands. */
  slot(keys: readonly string[]): Slot {
    const lists = [...new Set(keys)].map((key) => this.lists.get(key)).filter((list) => list !== undefined);
    return lists.length === 0 ? NONE : lists;
  }

  /** In how many names the key stands. */
  size(key: string): number {
    return this.lists.get(key)?.length ?? 0;
  }
}

/** How many names may still be looked at; where none are left, an answer is incomplete. */
export interface Budget {
  left: number;
}

/** How many names a slot holds at most. */
export function sizeOf(slot: Slot): number {
  return slot.reduce((sum, list) => sum + list.length, 0);
}

/** The names that are in all slots, ascending, as far as the budget goes; the shortest slot is walked, the others are looked up. */
export function* inAll(slots: readonly Slot[], budget: Budget): Generator<number, void, undefined> {
  const [walked, ...others] = [...slots].sort((a, b) => sizeOf(a) - sizeOf(b));
  if (walked === undefined || walked.length === 0) return;
  const lookups = others.map((slot) => slot.map((list) => new Lookup(list)));
  for (const name of merged(walked)) {
    if (budget.left <= 0) return;
    budget.left -= 1;
    if (lookups.every((slot) => slot.some((lookup) => lookup.has(name)))) yield name;
  }
}

function merged(slot: Slot): Posting {
  if (slot.length === 1) return slot[0]!;
  return Uint32Array.from(new Set(slot.flatMap((list) => [...list]))).sort();
}

/** Looks ascending names up in a list, each search beginning where the last one ended. */
class Lookup {
  private at = 0;

  constructor(private readonly list: Posting) {}

  has(name: number): boolean {
    let stride = 1;
    while (this.at + stride < this.list.length && this.list[this.at + stride]! < name) stride *= 2;
    let [low, high] = [this.at + (stride >> 1), Math.min(this.at + stride, this.list.length)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.list[middle]! < name) low = middle + 1;
      else high = middle;
    }
    this.at = low;
    return this.list[low] === name;
  }
}
