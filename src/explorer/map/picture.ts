import { classOf } from './classes.ts';
import { legend } from './legend.ts';
import { arrowsOf, DASHES, styleOf, type LineStyle } from './line-styles.ts';
import type { Mark } from './mark.ts';
import { names, type Place, type Point } from './picture-names.ts';
import { drawnRegions, groundOf, type DrawnRegion } from './region-layer.ts';
import { countOfRelations, type Drawing, type Scene } from './scene.ts';
import { veiled, type Theme } from './theme.ts';

/** A picture: its size in pixels, its ground and what stands on it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly marks: readonly Mark[];
}

/** What is written around the map of an exported picture; nothing where the picture is on the screen itself. */
export interface Frame {
  readonly title: string;
  readonly lines: readonly string[];
  readonly foot: readonly string[];
  readonly language: 'zh' | 'en';
}

export interface PictureOptions {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly frame: Frame | null;
  /** Share of its full size that a node has; a whole one where it is left out. */
  readonly share?: number;
}

const PAD = 26;

/** Draws a scene, the same for the screen without WebGL, for exports and for print. */
export function pictureOf(drawing: Drawing, scene: Scene, options: PictureOptions): Picture {
  const { width, height, theme, frame, share = 1 } = options;
  const top = frame ? 64 + frame.lines.length * 20 : 0;
  const bottom = frame ? 80 + frame.foot.length * 18 : 0;
  const place = placer(drawing, scene, {
    left: PAD,
    right: width - PAD,
    top: top + PAD,
    bottom: height - bottom - PAD,
  });
  const regions = drawnRegions(drawing.regions, scene, place, share);
  const map = [
    ...grounds(regions, theme),
    ...lines(drawing, scene, theme, place, share),
    ...nodes(drawing, scene, theme, place, share),
  ];
  const within = { left: 0, right: width, top, bottom: height - bottom };
  const around = frame ? framed(frame, scene, drawing, options) : [];
  return {
    width,
    height,
    ground: theme.ground,
    marks: [
      ...map,
      ...counts(drawing, scene, theme, place),
      ...names(drawing, scene, theme, place, { full: frame !== null, within, share, regions }),
      ...around,
    ],
  };
}

function grounds(regions: readonly DrawnRegion[], theme: Theme): Mark[] {
  const own = { x: 0, y: 0, radius: 1, fill: groundOf(theme), ring: null, dim: false, id: null, name: '' };
  return regions.map(({ outline }) => ({ is: 'shape', path: outline, ...own, ground: true }));
}

function placer(
  drawing: Drawing,
  scene: Scene,
  box: { left: number; right: number; top: number; bottom: number },
): Place {
  const seen = drawing.nodes.filter(({ id }) => scene.shown.has(id) && (!scene.lit || scene.lit.has(id)));
  const of = seen.length > 0 ? seen : drawing.nodes;
  const [xs, ys] = [of.map(({ x }) => x), of.map(({ y }) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const least = drawing.extent.side * 0.15;
  const scale = Math.min(
    (box.right - box.left) / Math.max(right - left, least),
    (box.bottom - box.top) / Math.max(high - low, least),
  );
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return ({ x, y }) => ({
    x: middle.x + (x - (left + right) / 2) * scale,
    y: middle.y - (y - (low + high) / 2) * scale,
  });
}

function lines(drawing: Drawing, scene: Scene, theme: Theme, place: Place, share: number): Mark[] {
  return drawing.edges.flatMap(({ key, from, to }): Mark[] => {
    const relations = scene.edges.get(key);
    if (!relations) return [];
    const [one, two] = [drawing.byId.get(from)!, drawing.byId.get(to)!];
    const [a, b] = [place(one), place(two)];
    const lit = !scene.lit || (scene.lit.has(from) && scene.lit.has(to));
    const color = lit
      ? scene.lit
        ? veiled(theme.quiet, theme.ground, 0.6)
        : theme.edge
      : veiled(theme.edge, theme.ground, 0.15);
    const width = 0.8 + Math.log2(countOfRelations(relations)) * 0.6;
    const arrows = arrowsOf(from, relations);
    const head = { share, fill: color, dim: !lit };
    return [
      { is: 'line', x1: a.x, y1: a.y, x2: b.x, y2: b.y, color, width, dash: dashOf(styleOf(relations)), dim: !lit },
      ...(arrows.end ? [arrowhead(a, b, { ...head, gap: two.radius * share })] : []),
      ...(arrows.start ? [arrowhead(b, a, { ...head, gap: one.radius * share })] : []),
    ];
  });
}

function dashOf(style: LineStyle): string {
  return DASHES[style]?.join(' ') ?? '';
}

interface Head {
  /** From the middle of the node to the head. */
  readonly gap: number;
  readonly share: number;
  readonly fill: string;
  readonly dim: boolean;
}

/** A head on the line from `a` that touches the node at `b`. */
function arrowhead(a: Point, b: Point, { gap, share, fill, dim }: Head): Mark {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const [x, y] = [b.x - dx * gap, b.y - dy * gap];
  const corner = (back: number, side: number) =>
    `${(-dx * back - dy * side).toFixed(2)} ${(-dy * back + dx * side).toFixed(2)}`;
  const path = `M0 0L${corner(9, 4)}L${corner(9, -4)}Z`;
  return { is: 'shape', path, x, y, radius: share, fill, ring: null, dim, id: null, name: '' };
}

/** How many relations a line stands for, where it is lit and has room. */
function counts(drawing: Drawing, scene: Scene, theme: Theme, place: Place): Mark[] {
  if (!scene.lit) return [];
  const { lit, selected } = scene;
  return drawing.edges.flatMap(({ key, from, to }): Mark[] => {
    const count = countOfRelations(scene.edges.get(key) ?? []);
    const about = lit.has(from) && lit.has(to) && (!selected || from === selected || to === selected);
    if (count < 2 || !about) return [];
    const [a, b] = [place(drawing.byId.get(from)!), place(drawing.byId.get(to)!)];
    if (Math.hypot(a.x - b.x, a.y - b.y) < 56) return [];
    const [x, y] = [(a.x + b.x) / 2 - 3 * String(count).length, (a.y + b.y) / 2 + 4];
    return [{ is: 'text', x, y, size: 11, color: theme.quiet, text: String(count), bold: false, halo: theme.ground }];
  });
}

function nodes(drawing: Drawing, scene: Scene, theme: Theme, place: Place, share: number): Mark[] {
  const isLit = (id: string) => !scene.lit || scene.lit.has(id);
  return [...drawing.nodes]
    .filter(({ id }) => scene.shown.has(id))
    .sort((a, b) => Number(isLit(a.id)) - Number(isLit(b.id)) || b.degree - a.degree)
    .map((node) => {
      const { path, [theme.dark ? 'dark' : 'light']: own } = classOf(node.kind);
      const fill = isLit(node.id) ? own : veiled(own, theme.ground, 0.15);
      const ring = node.id === scene.selected ? theme.accent : null;
      return {
        is: 'shape',
        path,
        ...place(node),
        radius: node.radius * share,
        fill,
        ring,
        dim: !isLit(node.id),
        id: node.id,
        name: node.name,
      };
    });
}

function framed(frame: Frame, scene: Scene, drawing: Drawing, { height, theme }: PictureOptions): Mark[] {
  const written = (x: number, y: number, text: string, size: number, color: string, bold = false): Mark => ({
    is: 'text',
    x,
    y,
    size,
    color,
    text,
    bold,
    halo: null,
  });
  const head = [
    written(PAD, 38, frame.title, 22, theme.text, true),
    ...frame.lines.map((line, index) => written(PAD, 64 + index * 20, line, 13, theme.quiet)),
  ];
  const footTop = height - 20 - frame.foot.length * 18;
  const foot = frame.foot.map((line, index) => written(PAD, footTop + 20 + index * 18, line, 12, theme.quiet));
  return [
    ...head,
    ...legend(scene, drawing, { x: PAD + 6, y: footTop - 32, theme, language: frame.language }),
    ...foot,
  ];
}
