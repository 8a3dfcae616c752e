import type { Mark } from './mark.ts';
import { namePlace } from './name-place.ts';
import { nameOnMap } from './names.ts';
import type { DrawnRegion } from './region-layer.ts';
import type { Drawing, Scene } from './scene.ts';
import type { Theme } from './theme.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a point of the drawing stands on the picture, in pixels. */
export type Place = (node: Point) => Point;

interface NamesOptions {
  /** Whether names are written in full. */
  readonly full: boolean;
  /** Where the picture ends. */
  readonly right: number;
  readonly regions: readonly DrawnRegion[];
}

/** Names of regions, then of the most connected that are lit; full on exports, left out where they would cover another. */
export function names(drawing: Drawing, scene: Scene, theme: Theme, place: Place, options: NamesOptions): Mark[] {
  const { full, right, regions } = options;
  const taken: { left: number; right: number; y: number }[] = [];
  const marks: Mark[] = [];
  const put = (text: string, left: number, y: number, size: number, bold: boolean) => {
    const end = left + widthOf(text, size);
    if (taken.some((other) => left < other.right && other.left < end && Math.abs(other.y - y) < size + 3)) return false;
    taken.push({ left, right: end, y });
    marks.push({ is: 'text', x: left, y, size, color: theme.text, text, bold, halo: theme.ground });
    return true;
  };
  const said = new Set<string>();
  for (const { name, at, hub } of scene.names ? regions : []) {
    const width = widthOf(name, 14);
    const left = Math.max(4, Math.min(at.x - width / 2, right - width - 4));
    const off = Math.abs(at.y - hub.y) < 24 && Math.abs(at.x - hub.x) < width / 2 + 16 ? hub.y - 24 : at.y + 5;
    if (put(name, left, off, 14, true) && Math.hypot(at.x - hub.x, off - hub.y) < 60) said.add(hub.id);
  }
  const lit = drawing.nodes.filter(({ id }) => scene.shown.has(id) && (!scene.lit || scene.lit.has(id)));
  const first = lit.filter(({ id }) => id === scene.selected);
  const others = scene.names ? lit.slice(0, scene.lit ? 80 : 30).filter(({ id }) => id !== scene.selected) : [];
  for (const node of [...first, ...others]) {
    if (said.has(node.id)) continue;
    const text = full ? node.name : nameOnMap(node);
    const { left, line } = namePlace({ ...place(node), radius: node.radius }, widthOf(text, 12), right);
    put(text, left, line, 12, node.id === scene.selected);
  }
  return marks;
}

/** About how wide a text is, in pixels. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.6) * size, 0);
}
