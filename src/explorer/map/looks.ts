import { classOf } from './classes.ts';
import { arrowsOf, lineWidthOf, styleOf } from './line-styles.ts';
import type { Drawing, Scene } from './scene.ts';
import { veiled, type Theme } from './theme.ts';

/** What of a node stays when others are lit, 0 to 1. */
const DIM = 0.15;

/** What is drawn, and how. */
export interface Shown {
  readonly drawing: Drawing;
  readonly scene: Scene;
  readonly theme: Theme;
  /** Nodes whose names are to be written. */
  readonly named: ReadonlySet<string>;
  /** Share of their full size that nodes have on the map as large as it is now. */
  readonly share: () => number;
}

/** What is told of a node that has no look yet. */
export interface PlainNode {
  readonly kind: string;
  readonly size: number;
  readonly label: string;
}

export interface PlainEdge {
  readonly from: string;
}

/** How a node looks in a scene, as sigma asks for it. */
export function nodeLook({ drawing, scene, theme, named, share }: Shown, id: string, data: PlainNode) {
  if (!scene.shown.has(id)) return { ...data, hidden: true };
  const lit = !scene.lit || scene.lit.has(id);
  const own = classOf(data.kind)[theme.dark ? 'dark' : 'light'];
  const node = drawing.byId.get(id)!;
  const size = data.size * share();
  return {
    ...data,
    color: lit ? own : veiled(own, theme.ground, DIM),
    forceLabel: named.has(id),
    label: lit && (scene.names || id === scene.selected) ? data.label : null,
    title: data.label || node.name,
    size: id === scene.selected ? size + 3 : size,
    zIndex: id === scene.selected ? 3 : lit ? 2 : 1,
    highlighted: false,
  };
}

/** How a line looks in a scene. */
export function edgeLook({ scene, theme }: Shown, key: string, data: PlainEdge) {
  const relations = scene.edges.get(key);
  if (!relations) return { ...data, hidden: true };
  const strong = isStrong(scene, key);
  const lit = !scene.lit || isLit(key, scene.lit);
  const color = strong
    ? veiled(theme.quiet, theme.ground, scene.lit!.size > 60 ? 0.5 : 0.9)
    : lit
      ? theme.edge
      : veiled(theme.edge, theme.ground, DIM);
  return {
    ...data,
    color,
    size: lineWidthOf(relations),
    style: styleOf(relations),
    arrows: arrowsOf(data.from, relations),
    zIndex: strong ? 2 : lit ? 1 : 0,
  };
}

/** Whether a line belongs to what is selected, or is between all that is lit. */
export function isStrong({ lit, selected }: Scene, key: string): boolean {
  return lit !== null && isLit(key, lit) && (!selected || key.split('\n').includes(selected));
}

function isLit(key: string, lit: ReadonlySet<string>): boolean {
  return key.split('\n').every((id) => lit.has(id));
}
