import type { Graph } from '../graph/graph.ts';
import { many } from '../graph/statement.ts';
import { closedKinds } from './distances.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';
import type { Snapshot } from './snapshot.ts';

type Asked = {
  ids: readonly string[];
  all: boolean;
  few: number;
  shared: readonly string[];
  known: readonly string[];
};
type Around = { id: string; kind: string; whole: boolean; others: readonly string[] };

const neighborsOfEntities = many<Asked, Around>('neighborsOfEntities');

/** Neighbors that are read before a search is cut short: about a second. */
const MOST_READ = 200_000;
/** Entities whose neighbors are read at once. */
const BATCH = 200;
/** Up to so many relationships all of an entity's are read at once, where no more than so many entities are asked for: it saves asking again. */
const FEW = { relationships: 100, entities: 20 };

/** One end of a path, and how far everything around it is, in half steps. */
class Side {
  readonly costs = new Map<string, number>();
  readonly reached: string[][] = [];

  constructor(end: string) {
    this.reach(end, 0);
  }

  reach(id: string, cost: number): void {
    if (cost >= (this.costs.get(id) ?? Infinity)) return;
    this.costs.set(id, cost);
    (this.reached[cost] ??= []).push(id);
  }

  at(cost: number): string[] {
    return (this.reached[cost] ?? []).filter((id) => this.costs.get(id) === cost);
  }
}

/** Which neighbors are read at least: all, those by way of shared things, those with what is known at the other end, or both. */
type Reading = 'ALL' | 'SHARED' | 'KNOWN' | 'SHARED_OR_KNOWN';

/**
 * What lies around the two ends of a path, read from the store so far that every path of a length lies in it. Both ends go
 * half the way. On the last stretch a whole step ends at what the other end has reached or leads too far, so no other is
 * read: the many who are joined to a large body seldom are.
 */
export class Surroundings {
  /** Whether there was too much to read: paths may lie beyond it. */
  cut = false;
  private read = 0;
  private readonly kinds = new Map<string, string>();
  private readonly neighbors = new Map<string, Set<string>>();
  /** Entities of which all neighbors are read. */
  private readonly whole = new Set<string>();
  private sides: readonly [Side, Side];

  /** `shared` are the kinds that count by half steps. Closed things are not passed but for the two ends, the `crossing` kinds and what is `open`. */
  constructor(
    private readonly graph: Graph,
    private readonly ends: readonly [string, string],
    private readonly shared: readonly string[],
    private readonly crossing: readonly string[],
    private readonly open: ReadonlySet<string>,
  ) {
    this.sides = [new Side(ends[0]), new Side(ends[1])];
  }

  /** Reads on, until every path of `steps` steps lies in what was read. */
  async grow(steps: number): Promise<void> {
    this.sides = [new Side(this.ends[0]), new Side(this.ends[1])];
    for (let cost = 0; cost < steps - 2; cost += 1)
      await Promise.all(this.sides.map((side, index) => this.expand(side, cost, 'ALL', this.sides[1 - index]!)));
    const [last, before] = [steps - 1, steps - 2];
    const [few, many] = [...this.sides].sort((a, b) => a.at(before).length - b.at(before).length) as [Side, Side];
    await this.expand(few, before, 'ALL', many);
    await this.expand(few, last, 'SHARED', many);
    await this.expand(many, before, 'SHARED_OR_KNOWN', few);
    await Promise.all([this.expand(few, last, 'KNOWN', many), this.expand(many, last, 'KNOWN', few)]);
  }

  /** The part of the network that was read, as a snapshot of it without facts. */
  async part(dataVersion: number): Promise<Snapshot> {
    const builder = new SnapshotBuilder(new Map());
    const [near, far] = this.sides.map(({ costs }) => costs);
    const ids = [...this.kinds.keys()]
      .filter((id) => this.neighbors.has(id) || (near!.has(id) && far!.has(id)))
      .sort((a, b) => (a < b ? -1 : 1));
    builder.addEntities(ids.map((id) => ({ cursor: id, kind: this.kinds.get(id)!, type: null, name: '' })));
    const rows = ids.flatMap((owner) =>
      [...(this.neighbors.get(owner) ?? [])]
        .filter((other) => owner < other || !this.neighbors.get(other)?.has(owner))
        .map((other) => ({ owner, other, id: '', type: '', evidence: null, facts: '' })),
    );
    await builder.addRelationships(rows);
    return builder.build(dataVersion);
  }

  /** Goes on from what one side has reached by a cost. */
  private async expand(side: Side, cost: number, reading: Reading, other: Side): Promise<void> {
    const frontier = side.at(cost).filter((id) => this.passes(id));
    const unread = frontier.filter((id) => !this.whole.has(id));
    await this.load(unread, reading, [...other.costs.keys()]);
    for (const id of frontier)
      for (const next of this.neighbors.get(id) ?? [])
        side.reach(next, cost + (this.isShared(id) || this.isShared(next) ? 1 : 2));
  }

  private passes(id: string): boolean {
    const kind = this.kinds.get(id) ?? '';
    return !closedKinds.includes(kind) || this.crossing.includes(kind) || this.open.has(id) || this.ends.includes(id);
  }

  private async load(ids: readonly string[], reading: Reading, reached: readonly string[]): Promise<void> {
    const asked = {
      all: reading === 'ALL',
      few: ids.length > FEW.entities ? 0 : FEW.relationships,
      shared: reading === 'KNOWN' ? [] : this.shared,
      known: reading.endsWith('KNOWN') ? reached : [],
    };
    for (let start = 0; start < ids.length && !this.cut; start += BATCH) {
      const rows = await this.graph.many(neighborsOfEntities, { ...asked, ids: ids.slice(start, start + BATCH) });
      for (const row of rows) this.add(row);
      this.cut = this.read > MOST_READ;
    }
  }

  private add({ id, kind, whole, others }: Around): void {
    this.kinds.set(id, kind);
    const neighbors = this.neighbors.get(id) ?? new Set();
    this.neighbors.set(id, neighbors);
    for (const text of others) neighbors.add(this.noted(text));
    if (whole) this.whole.add(id);
    this.read += others.length;
  }

  /** The id of a neighbor, whose kind is kept. */
  private noted(text: string): string {
    const at = text.lastIndexOf('|');
    const id = text.slice(0, at);
    this.kinds.set(id, text.slice(at + 1));
    return id;
  }

  private isShared(id: string): boolean {
    return this.shared.includes(this.kinds.get(id) ?? '');
  }
}
