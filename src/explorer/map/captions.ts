import type { NodeDisplayData } from 'sigma/types';
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
  readonly counts: readonly Counted[];
  /** The node that the arrow keys have come to. */
  readonly mark: (Point & { readonly radius: number; readonly name: string }) | undefined;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Radius from which a name stands on its node, in pixels. */
const LARGE = 20;

/** Length from which a line has room for a number, in pixels. */
const ROOM_FOR_COUNT = 56;

/** Writes on the map: names and numbers, none over another. */
export class Captions {
  private names: NodeDisplayData[] = [];
  private boxes: Box[] = [];

  clear(): void {
    this.names = [];
  }

  /** Notes a name that may be written. */
  add(name: NodeDisplayData): void {
    this.names.push(name);
  }

  /** Writes what was noted, the largest first, then numbers on lines, then the ring. */
  draw(context: CanvasRenderingContext2D, { theme, width, counts, mark }: Written): void {
    this.boxes = [];
    context.font = `500 12px ${FONT}`;
    if (mark) drawMark(context, mark, theme);
    for (const name of this.names.sort((a, b) => b.size - a.size)) this.drawName(context, name, theme, width);
    context.font = `500 11px ${FONT}`;
    for (const line of counts) this.drawCount(context, line, theme);
  }

  /** A name, on the side of its node where there is room. */
  private drawName(context: CanvasRenderingContext2D, data: NodeDisplayData, theme: Theme, right: number): void {
    if (!data.label) return;
    const { width } = context.measureText(data.label);
    const after = data.x + data.size + 4;
    const beside = after + width < right - 2 ? after : data.x - data.size - 4 - width;
    const left = data.size > LARGE ? Math.max(2, Math.min(data.x - width / 2, right - width - 2)) : beside;
    const middle = data.y + 4;
    if (this.take({ left: left - 2, right: left + width + 2, top: middle - 13, bottom: middle + 5 }))
      write(context, data.label, left, middle, theme.text, theme);
  }

  private drawCount(context: CanvasRenderingContext2D, { from, to, count }: Counted, theme: Theme): void {
    if (Math.hypot(from.x - to.x, from.y - to.y) < ROOM_FOR_COUNT) return;
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    const half = context.measureText(String(count)).width / 2;
    if (this.take({ left: x - half - 2, right: x + half + 2, top: y - 8, bottom: y + 8 }))
      write(context, String(count), x - half, y + 4, theme.quiet, theme);
  }

  /** Whether a box is free, and takes it. */
  private take(box: Box): boolean {
    if (this.boxes.some((other) => overlap(box, other))) return false;
    this.boxes.push(box);
    return true;
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

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
