import { inWorker } from '../analysis/in-worker.ts';
import type { Positions } from '../analysis/laid-out.ts';
import { sharedColumn8 } from '../analysis/shared-column.ts';
import type { Graph } from '../graph/graph.ts';
import { inSlices } from '../network/slices.ts';
import type { Snapshot } from '../network/snapshot.ts';
import type { Snapshots } from '../network/snapshots.ts';
import { currentVersion } from '../graph/meta.ts';
import { Keeper, type Wanted } from '../snapshot/keeper.ts';
import { heldLayout, keepLayout } from './held-layout.ts';
import type { Layout, Position } from './layout.ts';

/** Entities that are gone through before other work gets its turn. */
const SLICE = 5_000;

/**
 * Keeps the positions for drawing: worked out once in a worker, kept in the store, and completed when the data changes.
 * An entity that has a position never moves.
 */
export class Layouts {
  private readonly keeper: Keeper<Layout>;
  private last: Layout | undefined;

  constructor(
    private readonly graph: Graph,
    snapshots: Snapshots,
  ) {
    this.keeper = new Keeper('Positions', graph.versions, async (version) => {
      const snapshot = await snapshots.current({ version, until: Infinity });
      return (this.last = await this.complete(snapshot));
    });
  }

  /** How many layouts have ended, well or not; after each, answers may say something else. */
  get ended(): number {
    return this.keeper.ended;
  }

  /** The layout to draw by; where it is not completed for newer data in time, the last one. `null` where there is none yet. */
  async current(wanted?: Wanted): Promise<Layout | null> {
    return this.keeper.take(wanted ?? { version: await currentVersion(this.graph), until: Infinity });
  }

  private async complete(snapshot: Snapshot): Promise<Layout> {
    const before = this.last ?? (await heldLayout(this.graph));
    const part = { places: ones(snapshot.size), relationships: ones(snapshot.relationships) };
    const start = await startOf(snapshot, before.positions);
    const isWhole = start.placed.every((each) => each === 1);
    const gone = await goneFrom(snapshot, [...before.positions.keys()]);
    if (isWhole && gone.length === 0) return { ...before, dataVersion: snapshot.dataVersion };
    const found = isWhole ? start : await inWorker({ name: 'LAYOUT', snapshot: snapshot.shared, part, start });
    const positions = new Map<string, Position>();
    const added: string[] = [];
    await eachPlace(snapshot, (id, place) => {
      positions.set(id, { x: found.x[place]!, y: found.y[place]! });
      if (start.placed[place] === 0) added.push(id);
    });
    const layout = { version: before.version + 1, dataVersion: snapshot.dataVersion, positions };
    await keepLayout(this.graph, layout, added, gone);
    return layout;
  }
}

async function startOf(snapshot: Snapshot, held: ReadonlyMap<string, Position>): Promise<Positions> {
  const { size } = snapshot;
  const start = { x: new Float64Array(size), y: new Float64Array(size), placed: new Uint8Array(size) };
  await eachPlace(snapshot, (id, place) => {
    const position = held.get(id);
    if (!position) return;
    [start.x[place], start.y[place], start.placed[place]] = [position.x, position.y, 1];
  });
  return start;
}

/** Which of these ids the snapshot has no more. */
async function goneFrom(snapshot: Snapshot, ids: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  await inSlices(ids.length, SLICE, (start, end) => {
    for (let index = start; index < end; index += 1)
      if (snapshot.place(ids[index]!) === undefined) gone.push(ids[index]!);
  });
  return gone;
}

/** Goes through all entities, with turns for other work. */
function eachPlace({ ids, size }: Snapshot, take: (id: string, place: number) => void): Promise<void> {
  return inSlices(size, SLICE, (start, end) => {
    for (let place = start; place < end; place += 1) take(ids[place]!, place);
  });
}

function ones(length: number): Uint8Array {
  return sharedColumn8(length).fill(1);
}
