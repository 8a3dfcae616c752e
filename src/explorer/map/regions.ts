import { digits } from '../../digits.ts';
import type { MapNode } from './answers.ts';
import { nameOnMap } from './names.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

type Placed = MapNode & Point;

/** Where a community stands on the map. */
export interface Region {
  /** The most connected of it, after which it is called. */
  readonly hub: Placed;
  readonly members: readonly string[];
  /** The middle of most of it, by the places of its nodes. */
  readonly middle: Point;
  /** The corners of the area where most of it stands, in order. */
  readonly corners: readonly Point[];
}

/** How many communities are named at most, and of how many nodes one has to be: so many, and such a share of all. */
const MOST = 15;
const FEWEST = 5;
const SHARE = 0.01;

/** Which part of a community its area holds: those nearest to its middle. */
const MOST_OF_IT = 0.85;

/** The larger communities of a drawing, the largest first; none where there is but one. `nodes` come with the most connected first. */
export function regionsOf(nodes: readonly Placed[]): Region[] {
  const communities = new Map<number, Placed[]>();
  for (const node of nodes) {
    if (node.community == null) continue;
    const own = communities.get(node.community);
    if (own) own.push(node);
    else communities.set(node.community, [node]);
  }
  const large = [...communities.values()].filter(({ length }) => length >= Math.max(FEWEST, nodes.length * SHARE));
  if (large.length < 2) return [];
  return large
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST)
    .map(regionOf);
}

function regionOf(nodes: readonly Placed[]): Region {
  const center = { x: median(nodes.map(({ x }) => x)), y: median(nodes.map(({ y }) => y)) };
  const away = ({ x, y }: Point) => Math.hypot(x - center.x, y - center.y);
  const most = [...nodes].sort((a, b) => away(a) - away(b)).slice(0, Math.ceil(nodes.length * MOST_OF_IT));
  const mean = (of: (point: Point) => number) => most.reduce((sum, node) => sum + of(node), 0) / most.length;
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  return { hub: nodes[0]!, members: nodes.map(({ id }) => id), middle, corners: hullOf(most) };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** The convex hull (Andrew's monotone chain). */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (side: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of side) {
      while (chain.length > 1 && !turnsLeft(chain.at(-2)!, chain.at(-1)!, point)) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const turnsLeft = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);

/** The outline `pad` away from corners that go round against the clock, as the data of an SVG path. */
export function outlineOf(corners: readonly Point[], pad: number): string {
  const sides = corners.map(({ x, y }, at) => {
    const next = corners[(at + 1) % corners.length]!;
    const length = Math.hypot(next.x - x, next.y - y) || 1;
    const [right, down] = [((y - next.y) / length) * pad, ((next.x - x) / length) * pad];
    const written = (point: Point) => `${(point.x + right).toFixed(1)} ${(point.y + down).toFixed(1)}`;
    return [written({ x, y }), written(next)] as const;
  });
  const arcs = sides.map(([from, to]) => `A${pad} ${pad} 0 0 0 ${from}L${to}`);
  return `M${sides.at(-1)?.[1] ?? '0 0'}${arcs.join('')}Z`;
}

/** What a region is called on the map, with how many of it are shown; `null` where none is. */
export function regionName({ hub, members }: Region, shown: ReadonlySet<string>, language: 'zh' | 'en'): string | null {
  const count = members.filter((id) => shown.has(id)).length;
  if (count === 0) return null;
  const name = nameOnMap(hub);
  return `${language === 'zh' ? `${name}一带` : `Around ${name}`} ${digits(count)}`;
}
