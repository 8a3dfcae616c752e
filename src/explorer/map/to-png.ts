import type { Mark } from './mark.ts';
import type { Picture } from './picture.ts';
import { FONT } from './theme.ts';

/** The picture as a PNG, `scale` times its size. */
export function toPng(picture: Picture, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = picture.ground;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const mark of picture.marks) paint(context, mark);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no image.'))), 'image/png'),
  );
}

function paint(context: CanvasRenderingContext2D, mark: Mark): void {
  context.save();
  if (mark.is === 'line') paintLine(context, mark);
  else if (mark.is === 'text') paintText(context, mark);
  else paintShape(context, mark);
  context.restore();
}

function paintLine(context: CanvasRenderingContext2D, mark: Extract<Mark, { is: 'line' }>): void {
  context.strokeStyle = mark.color;
  context.lineWidth = mark.width;
  context.setLineDash(mark.dash ? mark.dash.split(' ').map(Number) : []);
  context.beginPath();
  context.moveTo(mark.x1, mark.y1);
  context.lineTo(mark.x2, mark.y2);
  context.stroke();
}

function paintText(context: CanvasRenderingContext2D, mark: Extract<Mark, { is: 'text' }>): void {
  context.font = `${mark.bold ? 700 : 400} ${mark.size}px ${FONT}`;
  context.lineJoin = 'round';
  context.lineWidth = 3;
  if (mark.halo) {
    context.strokeStyle = mark.halo;
    context.strokeText(mark.text, mark.x, mark.y);
  }
  context.fillStyle = mark.color;
  context.fillText(mark.text, mark.x, mark.y);
}

function paintShape(context: CanvasRenderingContext2D, mark: Extract<Mark, { is: 'shape' }>): void {
  context.translate(mark.x, mark.y);
  context.scale(mark.radius, mark.radius);
  const path = new Path2D(mark.path);
  context.fillStyle = mark.fill;
  context.fill(path);
  if (!mark.ring) return;
  context.lineWidth = 3 / mark.radius;
  context.strokeStyle = mark.ring;
  context.stroke(path);
}
