import type { AroundAnswer, MapAnswer, MapEdge, MapNode, Network } from './answers.ts';
import type { View } from '../state/view.ts';
import { classOf } from './classes.ts';
import { regionsOf, type Region } from './regions.ts';

/** A node of the drawing; never moves, since its place is the service's. */
export interface SceneNode extends MapNode {
  readonly x: number;
  readonly y: number;
  /** On the map at its first scale, in pixels. */
  readonly radius: number;
}

/** A line of the drawing: all relations between two nodes. */
export interface SceneEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly relations: readonly MapEdge[];
}

/** The network as it can be drawn, worked out once per answer. */
export interface Drawing {
  readonly network: Network;
  /** The most connected first. */
  readonly nodes: readonly SceneNode[];
  readonly byId: ReadonlyMap<string, SceneNode>;
  readonly edges: readonly SceneEdge[];
  readonly neighbors: ReadonlyMap<string, readonly MapEdge[]>;
  /** Smallest square that holds all nodes: middle and side. */
  readonly extent: { readonly x: number; readonly y: number; readonly side: number };
  /** Its larger communities. */
  readonly regions: readonly Region[];
  /** Whether it only stands back behind a year that holds nothing: none of it is shown. */
  readonly backdrop?: boolean;
}

/** What of the drawing is shown, and what of it is lit. */
export interface Scene {
  readonly shown: ReadonlySet<string>;
  /** The relations that each line shown stands for, by its key. */
  readonly edges: ReadonlyMap<string, readonly MapEdge[]>;
  readonly relations: readonly MapEdge[];
  /** What is lit; all where `null`. */
  readonly lit: ReadonlySet<string> | null;
  readonly selected: string | null;
  /** Whether names are written on the map. */
  readonly names: boolean;
  readonly language: View['language'];
}

/** Radius of a node: the root of its relations. */
function radiusOf(degree: number): number {
  return Math.min(16, 2.6 + Math.sqrt(degree) * 0.95);
}

/** Side of a map on which nodes have their full size, in pixels; and how small they get on smaller ones. */
const FULL_SIDE = 600;
const SMALLEST = 0.6;

/** Share of their full size that the nodes of a drawing have on a map whose shorter side is so long; groups get as small as the map. */
export function shareOfSize({ nodes }: Drawing, side: number): number {
  return Math.min(1, Math.max(side / FULL_SIDE, nodes[0]?.kinds ? 0 : SMALLEST));
}

/** The network as it was answered: an edge's id is its type and its ends, with `~` between, which need not be sent twice. */
export function networkOf({ network }: MapAnswer): Network {
  const edges = network.edges.map((edge) => {
    const [type = '', from = '', to = ''] = edge.id.split('~');
    return { ...edge, type, from, to };
  });
  return { ...network, edges };
}

/** The map with what lies around some entities, each node and each relation once. */
export function joined({ network }: MapAnswer, { network: around }: AroundAnswer): MapAnswer {
  const once = <Item extends { id: string }>(items: readonly Item[]) => [
    ...new Map(items.map((item) => [item.id, item])).values(),
  ];
  const nodes = once([...network.nodes, ...around.nodes]);
  return { network: { ...network, nodes, edges: once([...network.edges, ...around.edges]) } };
}

/** The network as a drawing. Nodes whose places are not worked out yet are left out; the list has them. */
export function drawingOf(network: Network): Drawing {
  const nodes = network.nodes
    .flatMap(({ x, y, ...node }) =>
      x === null || y === null ? [] : [{ ...node, x, y, radius: node.radius ?? radiusOf(node.degree) }],
    )
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const merged = new Map<string, SceneEdge & { relations: MapEdge[] }>();
  const neighbors = new Map<string, MapEdge[]>();
  for (const edge of network.edges) {
    for (const end of new Set([edge.from, edge.to])) {
      const own = neighbors.get(end);
      if (own) own.push(edge);
      else neighbors.set(end, [edge]);
    }
    if (!byId.has(edge.from) || !byId.has(edge.to) || edge.from === edge.to) continue;
    const key = [edge.from, edge.to].sort().join('\n');
    const line = merged.get(key);
    if (line) line.relations.push(edge);
    else merged.set(key, { key, from: edge.from, to: edge.to, relations: [edge] });
  }
  const edges = [...merged.values()];
  return { network, nodes, byId, edges, neighbors, extent: extentOf(nodes), regions: regionsOf(nodes) };
}

function extentOf(nodes: readonly SceneNode[]): Drawing['extent'] {
  const [left, right, top, bottom] = [
    Math.min(...nodes.map(({ x }) => x)),
    Math.max(...nodes.map(({ x }) => x)),
    Math.min(...nodes.map(({ y }) => y)),
    Math.max(...nodes.map(({ y }) => y)),
  ];
  if (nodes.length === 0) return { x: 0, y: 0, side: 1 };
  return { x: (left + right) / 2, y: (top + bottom) / 2, side: Math.max(right - left, bottom - top, 1) };
}

/** The relations of a node that the filters leave, with the node at the other end. */
export function tiesOf(drawing: Drawing, id: string, view: View): { edge: MapEdge; other: string }[] {
  return (drawing.neighbors.get(id) ?? [])
    .filter(({ category }) => !view.categories || view.categories.includes(category))
    .map((edge) => ({ edge, other: edge.from === id ? edge.to : edge.from }));
}

/**
 * What the view shows of a drawing. `lit` are the nodes that the screen is about; the selected one is always shown. Classes alone keep
 * the relations among them; with categories beside, the relations of these categories that have an end of the classes, and both their ends.
 */
export function sceneOf(drawing: Drawing, view: View, lit: ReadonlySet<string> | null, selected: string | null): Scene {
  const { classes, categories } = view;
  const isChosen = (node: SceneNode) =>
    !classes || (node.kinds ?? [node]).some(({ kind }) => classes.includes(classOf(kind).id));
  const chosen = new Set(drawing.nodes.filter(isChosen).map(({ id }) => id));
  const allowed = new Set(
    (drawing.backdrop ? [] : drawing.nodes)
      .filter(({ id }) => id === selected || categories || chosen.has(id))
      .filter(({ id }) => !view.focus || !lit || lit.has(id))
      .map(({ id }) => id),
  );
  const edges = new Map<string, readonly MapEdge[]>();
  const relations: MapEdge[] = [];
  const joined = new Set<string>();
  for (const { key, from, to, relations: all } of drawing.edges) {
    if (!allowed.has(from) || !allowed.has(to)) continue;
    if (categories && !chosen.has(from) && !chosen.has(to)) continue;
    const kept = categories ? all.filter(({ category }) => categories.includes(category)) : all;
    if (kept.length === 0) continue;
    edges.set(key, kept);
    relations.push(...kept);
    joined.add(from).add(to);
  }
  const shown = categories ? new Set([...allowed].filter((id) => joined.has(id) || id === selected)) : allowed;
  return { shown, edges, relations, lit, selected, names: view.names, language: view.language };
}

/** What of a scene is lit: what a picture of it is about, and what its files hold. */
export function litOf({ shown, relations, lit }: Scene): Pick<Scene, 'shown' | 'relations'> {
  if (!lit) return { shown, relations };
  return {
    shown: new Set([...shown].filter((id) => lit.has(id))),
    relations: relations.filter(({ from, to }) => lit.has(from) && lit.has(to)),
  };
}

/** How many relations a line stands for. */
export function countOfRelations(relations: readonly MapEdge[]): number {
  return relations.reduce((sum, { count = 1 }) => sum + count, 0);
}
