import { digits } from '../../digits.ts';
import { CLASSES, classOf } from './classes.ts';
import { arrowsOf, DASHES, LINE_WORDS, styleOf, type LineStyle } from './line-styles.ts';
import type { Mark } from './mark.ts';
import { litOf, type Drawing, type Scene } from './scene.ts';
import type { Theme } from './theme.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly theme: Theme;
  readonly language: 'zh' | 'en';
}

/** What the shapes and the lines of a picture mean: a row of classes with their counts, a row of kinds of line. */
export function legend(scene: Scene, drawing: Drawing, place: Place): Mark[] {
  return [...classRow(scene, drawing, place), ...lineRow(scene, drawing, { ...place, y: place.y + 24 })];
}

const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 13 : 7.4), 0);

const written = (x: number, { y, theme }: Place, text: string): Mark => ({
  is: 'text',
  x,
  y: y + 4,
  size: 13,
  color: theme.text,
  text,
  bold: false,
  halo: null,
});

function classRow(scene: Scene, drawing: Drawing, place: Place): Mark[] {
  const counts = new Map<string, number>();
  for (const id of litOf(scene).shown) {
    const of = classOf(drawing.byId.get(id)!.kind).id;
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  let { x } = place;
  return CLASSES.flatMap((each): Mark[] => {
    const count = counts.get(each.id);
    if (!count) return [];
    const text = `${each[place.language]} ${digits(count)}`;
    const at = x;
    x += 34 + widthOf(text);
    const fill = each[place.theme.dark ? 'dark' : 'light'];
    return [
      {
        is: 'shape',
        path: each.path,
        x: at,
        y: place.y,
        radius: 7,
        fill,
        ring: null,
        dim: false,
        id: null,
        name: text,
      },
      written(at + 13, place, text),
    ];
  });
}

function lineRow(scene: Scene, drawing: Drawing, place: Place): Mark[] {
  const lines = drawing.edges.flatMap(({ key, from, to }) => {
    const relations = scene.edges.get(key);
    const lit = !scene.lit || (scene.lit.has(from) && scene.lit.has(to));
    return relations && lit ? [{ style: styleOf(relations), arrows: arrowsOf(from, relations) }] : [];
  });
  const styles = (Object.keys(DASHES) as LineStyle[]).filter((each) => lines.some(({ style }) => style === each));
  const arrow = lines.some(({ arrows }) => arrows.start || arrows.end) ? ['arrow' as const] : [];
  let x = place.x - 6;
  return [...styles, ...arrow].flatMap((each): Mark[] => {
    const text = LINE_WORDS[each][place.language];
    const at = x;
    x += 58 + widthOf(text);
    return [...signOf(each, at, place), written(at + 36, place, text)];
  });
}

function signOf(of: LineStyle | 'arrow', x: number, { y, theme }: Place): Mark[] {
  const dash = of === 'arrow' ? '' : (DASHES[of]?.join(' ') ?? '');
  const color = theme.quiet;
  const line: Mark = { is: 'line', x1: x, y1: y, x2: x + 28, y2: y, color, width: 1.6, dash, dim: false };
  if (of !== 'arrow') return [line];
  const path = 'M0 0L-9 4L-9 -4Z';
  return [
    line,
    { is: 'shape', path, x: x + 28, y, radius: 1, fill: color, ring: null, dim: false, id: null, name: '' },
  ];
}
