import type { Graph } from '../graph/graph.ts';
import { many } from '../graph/statement.ts';

type EdgeRow = { cursor: string; kind: string; edges: readonly { id: string; type: string; to: string }[] };

const pageOfEdges = many<{ after: string; size: number }, EdgeRow>('pageOfEdges');

/** An edge seen from one of its ends: the place of the other end, and the relationship. */
export interface HalfEdge {
  readonly to: number;
  readonly relationship: string;
  readonly type: string;
}

/** All entities and relationships of one data version, compact, for questions about paths. */
export interface Snapshot {
  readonly dataVersion: number;
  /** Entity ids by place, in order. */
  readonly ids: readonly string[];
  readonly kinds: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** Edges of each entity in both directions, in the order of the other end and of relationship ids. */
  readonly edges: readonly (readonly HalfEdge[])[];
}

/** Reads the snapshot of a graph, which holds the given data version. */
export async function readSnapshot(graph: Graph, dataVersion: number): Promise<Snapshot> {
  const rows: EdgeRow[] = [];
  for await (const page of graph.pages(pageOfEdges, {}, 1000)) rows.push(...page);
  const places = new Map(rows.map(({ cursor }, place) => [cursor, place]));
  const edges: HalfEdge[][] = rows.map(() => []);
  rows.forEach((row, from) => {
    for (const { id: relationship, type, to: end } of row.edges) {
      const to = places.get(end);
      if (to === undefined) continue;
      edges[from]!.push({ to, relationship, type });
      edges[to]!.push({ to: from, relationship, type });
    }
  });
  for (const list of edges) list.sort((a, b) => a.to - b.to || (a.relationship < b.relationship ? -1 : 1));
  return { dataVersion, ids: rows.map(({ cursor }) => cursor), kinds: rows.map(({ kind }) => kind), places, edges };
}
