import type { Graph } from '../graph/graph.ts';
import { many } from '../graph/statement.ts';
import { closedKinds, sharedByPaths } from './distances.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';
import type { Snapshot } from './snapshot.ts';

const neighborsOfEntities = many<{ ids: readonly string[] }, { id: string; kind: string; others: readonly string[] }>(
  'neighborsOfEntities',
);

/** Neighbors that are read before a search is cut short: about a second. */
const MOST_READ = 200_000;
/** Entities whose neighbors are read at once. */
const BATCH = 200;

/** One end of a path, and how far everything around it is, in half steps. */
interface Side {
  readonly costs: Map<string, number>;
  readonly reached: string[][];
}

/**
 * What lies around the two ends of a path, read from the store step by step, so far that every path of a length lies in it;
 * what is too far from both ends to be on one is left out.
 */
export class Surroundings {
  /** Whether there was too much to read: paths may lie beyond it. */
  cut = false;
  private read = 0;
  private readonly kinds = new Map<string, string>();
  private readonly neighbors = new Map<string, readonly string[]>();
  private readonly sides: readonly Side[];
  private radius = 0;

  /** Closed things are not passed but for the two ends, the `crossing` kinds and what is `open`. */
  constructor(
    private readonly graph: Graph,
    ends: readonly [string, string],
    private readonly crossing: readonly string[],
    private readonly open: ReadonlySet<string>,
  ) {
    this.sides = ends.map((end) => ({ costs: new Map([[end, 0]]), reached: [[end]] }));
  }

  /** Reads on, until every path of `steps` steps lies in what was read. */
  async grow(steps: number): Promise<void> {
    for (; this.radius < steps; this.radius += 1) {
      const frontiers = this.sides.map((side) => this.frontier(side));
      await this.load([...new Set(frontiers.flat())].filter((id) => !this.neighbors.has(id)));
      this.sides.forEach((side, index) => this.relax(side, frontiers[index]!));
    }
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
      (this.neighbors.get(owner) ?? [])
        .filter((other) => owner < other || !this.neighbors.has(other))
        .map((other) => ({ owner, other, id: '', type: '', evidence: null, facts: '' })),
    );
    await builder.addRelationships(rows);
    return builder.build(dataVersion);
  }

  private frontier({ costs, reached }: Side): string[] {
    return (reached[this.radius] ?? []).filter((id) => costs.get(id) === this.radius && this.passes(id));
  }

  private passes(id: string): boolean {
    const kind = this.kinds.get(id);
    return (
      kind === undefined ||
      !closedKinds.includes(kind) ||
      this.crossing.includes(kind) ||
      this.open.has(id) ||
      this.sides.some(({ costs }) => costs.get(id) === 0)
    );
  }

  private async load(ids: readonly string[]): Promise<void> {
    for (let start = 0; start < ids.length && !this.cut; start += BATCH) {
      for (const row of await this.graph.many(neighborsOfEntities, { ids: ids.slice(start, start + BATCH) })) {
        this.kinds.set(row.id, row.kind);
        this.neighbors.set(row.id, this.noted(row.others));
        this.read += row.others.length;
      }
      this.cut = this.read > MOST_READ;
    }
  }

  /** Ids of neighbors, each once; their kinds are kept. */
  private noted(others: readonly string[]): string[] {
    return [...new Set(others)].map((text) => {
      const at = text.lastIndexOf('|');
      const id = text.slice(0, at);
      this.kinds.set(id, text.slice(at + 1));
      return id;
    });
  }

  private relax({ costs, reached }: Side, frontier: readonly string[]): void {
    for (const id of frontier) {
      for (const next of this.neighbors.get(id) ?? []) {
        const cost = this.radius + (this.isShared(id) || this.isShared(next) ? 1 : 2);
        if (cost >= (costs.get(next) ?? Infinity)) continue;
        costs.set(next, cost);
        (reached[cost] ??= []).push(next);
      }
    }
  }

  private isShared(id: string): boolean {
    return sharedByPaths.includes(this.kinds.get(id) ?? '');
  }
}
