import type { NodeDisplayData } from 'sigma/types';
import { around, boxOf, overlap, Taken } from './boxes.ts';
import { namePlace } from './name-place.ts';
import type { DrawnRegion } from './region-layer.ts';
import { regionNameBox, regionNameSize } from './region-names.ts';
import { FONT, type Theme } from './theme.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line that stands for several relations: its ends on the screen. */
export interface Counted {
  readonly from: Point;
  readonly to: Point;
  readonly count: number;
}

/** What is written beside the names. */
export interface Written {
  readonly theme: Theme;
  /** Of the canvas, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly regions: readonly DrawnRegion[];
  readonly counts: readonly Counted[];
  /** The node that the arrow keys have come to. */
  readonly mark: (Point & { readonly radius: number; readonly name: string }) | undefined;
}

/** A name that may be written, and of which node. */
export interface Name extends NodeDisplayData {
  readonly key: string;
}

/** Radius from which names of others keep off a node, in pixels. */
const LARGE = 8;

/** How near the name of a region stands for that of the node that it is called after, in pixels. */
const NEAR = 60;

/** Length from which a line has room for a number, in pixels. */
const ROOM_FOR_COUNT = 56;

/** Writes on the map: names of regions and of nodes, and numbers, none over another. */
export class Captions {
  private names: Name[] = [];
  private taken = new Taken();
  /** Large nodes, which only their own names may stand on. */
  private large: Name[] = [];
  /** Nodes whose names stand on regions. */
  private said = new Set<string>();

  clear(): void {
    this.names = [];
  }

  /** Notes a name that may be written. */
  add(name: Name): void {
    this.names.push(name);
  }

  /** Writes the names of regions, then what was noted, the largest first, then numbers on lines, then the ring. */
  draw(context: CanvasRenderingContext2D, written: Written): void {
    const { theme, width, counts, mark } = written;
    this.taken = new Taken();
    this.said.clear();
    this.large = this.names.filter(({ size }) => size > LARGE);
    context.font = `700 ${regionNameSize(width)}px ${FONT}`;
    this.drawRegions(context, written);
    context.font = `500 12px ${FONT}`;
    if (mark) drawMark(context, mark, theme);
    for (const name of this.names.sort((a, b) => b.size - a.size)) this.drawName(context, name, theme, width);
    context.font = `500 11px ${FONT}`;
    for (const line of counts) this.drawCount(context, line, theme);
  }

  /** The names of the regions whose middles are seen. */
  private drawRegions(context: CanvasRenderingContext2D, { theme, width, height, regions }: Written): void {
    const within = { left: 0, right: width, top: 0, bottom: height };
    const on = { regions, within, taken: this.taken, large: this.large.map(around) };
    for (const region of regions) {
      const { name, at, hub } = region;
      if (at.x <= 0 || at.y <= 0 || at.x >= width || at.y >= height) continue;
      const box = regionNameBox(region, context.measureText(name).width, on);
      if (!box) continue;
      this.taken.take(box);
      if (Math.hypot((box.left + box.right) / 2 - hub.x, box.bottom - 10 - hub.y) < NEAR) this.said.add(hub.id);
      write(context, name, box.left + 2, box.bottom - 5, theme.text, theme);
    }
  }

  private drawName(context: CanvasRenderingContext2D, data: Name, theme: Theme, right: number): void {
    if (!data.label || this.said.has(data.key)) return;
    const { width } = context.measureText(data.label);
    const { left, line } = namePlace({ ...data, radius: data.size }, width, right);
    const box = boxOf(left, line, width, 12);
    if (this.large.some((node) => node.key !== data.key && overlap(box, around(node)))) return;
    if (this.taken.take(box)) write(context, data.label, left, line, theme.text, theme);
  }

  private drawCount(context: CanvasRenderingContext2D, { from, to, count }: Counted, theme: Theme): void {
    if (Math.hypot(from.x - to.x, from.y - to.y) < ROOM_FOR_COUNT) return;
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    const half = context.measureText(String(count)).width / 2;
    if (this.taken.take({ left: x - half - 2, right: x + half + 2, top: y - 8, bottom: y + 8 }))
      write(context, String(count), x - half, y + 4, theme.quiet, theme);
  }
}

interface Hovered extends NodeDisplayData {
  /** Its name, also where names are not written. */
  readonly title?: string;
}

/** The node under the pointer: a ring and its name. */
export function drawHover(context: CanvasRenderingContext2D, data: Hovered, theme: Theme): void {
  context.font = `500 12px ${FONT}`;
  ring(context, data, data.size + 2, 2, theme);
  const name = data.title ?? data.label ?? '';
  const { width } = context.measureText(name);
  context.fillStyle = theme.ground;
  context.fillRect(data.x + data.size + 2, data.y - 11, width + 6, 20);
  context.fillStyle = theme.text;
  context.fillText(name, data.x + data.size + 4, data.y + 4);
}

function drawMark(context: CanvasRenderingContext2D, mark: NonNullable<Written['mark']>, theme: Theme): void {
  ring(context, mark, mark.radius + 5, 3, theme);
  write(context, mark.name, mark.x + mark.radius + 9, mark.y + 4, theme.text, theme);
}

function ring(context: CanvasRenderingContext2D, { x, y }: Point, radius: number, width: number, theme: Theme): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = theme.accent;
  context.stroke();
}

/** Text with a halo. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  color: string,
  { ground }: Theme,
): void {
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = ground;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}
