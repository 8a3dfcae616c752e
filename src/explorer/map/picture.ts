import { CLASSES, classOf } from './classes.ts';
import { radiusOf, shortName, type Drawing, type Scene, type SceneNode } from './scene.ts';
import { veiled, type Theme } from './theme.ts';

/** One thing on a picture; both writers, SVG and canvas, draw just these. */
export type Mark =
  | { readonly is: 'line'; x1: number; y1: number; x2: number; y2: number; color: string; width: number; dash: string }
  | {
      readonly is: 'shape';
      path: string;
      x: number;
      y: number;
      radius: number;
      fill: string;
      ring: string | null;
      /** Stands back behind what is lit. */
      dim: boolean;
      id: string | null;
      name: string;
    }
  | {
      readonly is: 'text';
      x: number;
      y: number;
      size: number;
      color: string;
      text: string;
      bold: boolean;
      halo: string | null;
    };

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
}

/** Dashes by category: what belongs together is solid, what works together dashed, what is only told together dotted. */
const DASHES: Readonly<Record<string, string>> = {
  COOPERATION: '5 3',
  PARTICIPATION: '5 3',
  TEACHING: '5 3',
  MENTION: '1.5 3',
  PLACE: '1.5 3',
};

const PAD = 26;

/** Draws a scene, the same for the screen without WebGL, for exports and for print. */
export function pictureOf(drawing: Drawing, scene: Scene, options: PictureOptions): Picture {
  const { width, height, theme, frame } = options;
  const top = frame ? 64 + frame.lines.length * 20 : 0;
  const bottom = frame ? 56 + frame.foot.length * 18 : 0;
  const place = placer(drawing, scene, {
    left: PAD,
    right: width - PAD,
    top: top + PAD,
    bottom: height - bottom - PAD,
  });
  const map = [...lines(drawing, scene, theme, place), ...nodes(drawing, scene, theme, place)];
  const around = frame ? framed(frame, scene, drawing, options) : [];
  return {
    width,
    height,
    ground: theme.ground,
    marks: [...map, ...names(drawing, scene, theme, place, frame !== null, width), ...around],
  };
}

type Place = (node: SceneNode) => { x: number; y: number };

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

function lines(drawing: Drawing, scene: Scene, theme: Theme, place: Place): Mark[] {
  return drawing.edges
    .filter(({ key }) => scene.edges.has(key))
    .map(({ from, to, relations }) => {
      const [a, b] = [place(drawing.byId.get(from)!), place(drawing.byId.get(to)!)];
      const lit = !scene.lit || (scene.lit.has(from) && scene.lit.has(to));
      const color = lit
        ? scene.lit
          ? veiled(theme.quiet, theme.ground, 0.6)
          : theme.edge
        : veiled(theme.edge, theme.ground, 0.3);
      const dash = DASHES[relations[0]!.category] ?? '';
      return {
        is: 'line',
        x1: a.x,
        y1: a.y,
        x2: b.x,
        y2: b.y,
        color,
        width: 0.8 + Math.log2(relations.length) * 0.6,
        dash,
      };
    });
}

function nodes(drawing: Drawing, scene: Scene, theme: Theme, place: Place): Mark[] {
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
        radius: radiusOf(node.degree),
        fill,
        ring,
        dim: !isLit(node.id),
        id: node.id,
        name: node.name,
      };
    });
}

/** Names of the most connected that are lit; full on exports, left out where they would cover another. */
function names(drawing: Drawing, scene: Scene, theme: Theme, place: Place, full: boolean, right: number): Mark[] {
  const taken: { left: number; right: number; y: number }[] = [];
  const marks: Mark[] = [];
  const lit = drawing.nodes.filter(({ id }) => scene.shown.has(id) && (!scene.lit || scene.lit.has(id)));
  const first = lit.filter(({ id }) => id === scene.selected);
  for (const node of [...first, ...lit.slice(0, scene.lit ? 80 : 30).filter(({ id }) => id !== scene.selected)]) {
    const text = full ? node.name : shortName(node.name);
    const { x, y } = place(node);
    const width = [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 12 : 7), 0);
    const after = x + radiusOf(node.degree) + 4;
    const left = after + width > right - 4 ? x - radiusOf(node.degree) - 4 - width : after;
    if (taken.some((other) => left < other.right && other.left < left + width && Math.abs(other.y - y) < 15)) continue;
    taken.push({ left, right: left + width, y });
    marks.push({
      is: 'text',
      x: left,
      y: y + 4,
      size: 12,
      color: theme.text,
      text,
      bold: node.id === scene.selected,
      halo: theme.ground,
    });
  }
  return marks;
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
  return [...head, ...legend(frame, scene, drawing, footTop - 8, theme), ...foot];
}

function legend(frame: Frame, scene: Scene, drawing: Drawing, y: number, theme: Theme): Mark[] {
  const counts = new Map<string, number>();
  for (const id of scene.shown) {
    if (scene.lit && !scene.lit.has(id)) continue;
    const of = classOf(drawing.byId.get(id)!.kind).id;
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  let x = PAD + 6;
  return CLASSES.flatMap((each): Mark[] => {
    const count = counts.get(each.id);
    if (!count) return [];
    const text = `${each[frame.language]} ${count}`;
    const at = x;
    x += 34 + [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 13 : 7.4), 0);
    return [
      {
        is: 'shape',
        path: each.path,
        x: at,
        y,
        radius: 7,
        fill: each[theme.dark ? 'dark' : 'light'],
        ring: null,
        dim: false,
        id: null,
        name: text,
      },
      { is: 'text', x: at + 13, y: y + 4, size: 13, color: theme.text, text, bold: false, halo: null },
    ];
  });
}
