import { around, boxOf, Taken, type Box } from './boxes.ts';
import type { Mark } from './mark.ts';
import { namePlace } from './name-place.ts';
import { nameOnMap } from './names.ts';
import type { DrawnRegion } from './region-layer.ts';
import { regionNameBox, regionNameSize } from './region-names.ts';
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
  /** Where the map begins and ends. */
  readonly within: Box;
  /** Share of its full size that a node has. */
  readonly share: number;
  readonly regions: readonly DrawnRegion[];
}

/** Radius from which the names of regions keep off a node, in pixels. */
const LARGE = 8;

/** Names of regions, then of the most connected that are lit; full on exports, left out where they would cover another. */
export function names(drawing: Drawing, scene: Scene, theme: Theme, place: Place, options: NamesOptions): Mark[] {
  const { full, within, share, regions } = options;
  const taken = new Taken();
  const written = (text: string, left: number, line: number, size: number, bold: boolean): Mark[] => {
    if (!taken.take(boxOf(left, line, widthOf(text, size), size))) return [];
    return [{ is: 'text', x: left, y: line, size, color: theme.text, text, bold, halo: theme.ground }];
  };
  const lit = drawing.nodes.filter(({ id }) => scene.shown.has(id) && (!scene.lit || scene.lit.has(id)));
  const discs = lit.map((node) => ({ ...place(node), size: node.radius * share }));
  const on = { regions, within, taken, large: discs.filter(({ size }) => size > LARGE).map(around) };
  const said = new Set<string>();
  const size = regionNameSize(within.right);
  const ofRegions = (scene.names ? regions : []).flatMap((region) => {
    const { name, hub } = region;
    const box = regionNameBox(region, widthOf(name, size), on);
    if (!box) return [];
    if (Math.hypot((box.left + box.right) / 2 - hub.x, box.bottom - 5 - hub.y) < 60) said.add(hub.id);
    return written(name, box.left + 2, box.bottom - 5, size, true);
  });
  const first = lit.filter(({ id }) => id === scene.selected);
  const others = scene.names ? lit.slice(0, scene.lit ? 80 : 30).filter(({ id }) => id !== scene.selected) : [];
  const ofNodes = [...first, ...others].flatMap((node) => {
    if (said.has(node.id)) return [];
    const text = full ? node.name : nameOnMap(node);
    const { left, line } = namePlace({ ...place(node), radius: node.radius * share }, widthOf(text, 12), within.right);
    return written(text, left, line, 12, node.id === scene.selected);
  });
  return [...ofRegions, ...ofNodes];
}

/** About how wide a text is, in pixels. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.6) * size, 0);
}
