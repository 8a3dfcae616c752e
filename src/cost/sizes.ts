/** How long lists of one sort are in the graph: how many there are of each length. */
export class Sizes {
  private readonly counts = new Map<number, number>();
  private sorted: readonly (readonly [length: number, lists: number])[] | undefined;

  /** The lists of these lengths. */
  static of(lengths: Iterable<number>): Sizes {
    const sizes = new Sizes();
    for (const length of lengths) sizes.add(length, 1);
    return sizes;
  }

  /** Adds lists of one length. */
  add(length: number, lists: number): void {
    this.counts.set(length, (this.counts.get(length) ?? 0) + lists);
    this.sorted = undefined;
  }

  /** The length of the longest. */
  get most(): number {
    return Math.max(0, ...this.counts.keys());
  }

  /** How many lists there are. */
  get lists(): number {
    return [...this.counts.values()].reduce((sum, lists) => sum + lists, 0);
  }

  /** How many rows the longest so many lists hold together. */
  together(lists: number): number {
    let [left, rows] = [lists, 0];
    this.sorted ??= [...this.counts].sort(([a], [b]) => b - a);
    for (const [length, known] of this.sorted) {
      if (left <= 0) break;
      const taken = Math.min(left, known);
      rows += taken * length;
      left -= taken;
    }
    return rows;
  }

  /** Both sorts as one. */
  with(more: Sizes): Sizes {
    const both = new Sizes();
    for (const { counts } of [this, more]) for (const [length, lists] of counts) both.add(length, lists);
    return both;
  }
}
