import { outlineOf, regionName, type Region } from './regions.ts';
import type { Scene } from './scene.ts';
import { veiled, type Theme } from './theme.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Space around the nodes of a region, in pixels. */
const PAD = 16;

/** The color of a region's ground. */
export const groundOf = ({ quiet, ground, dark }: Theme) => veiled(quiet, ground, dark ? 0.16 : 0.1);

/** A region as it is drawn: its outline as the data of a path, its name and where that stands, the node that it is called after. */
export interface DrawnRegion {
  readonly outline: string;
  readonly name: string;
  readonly at: Point;
  readonly hub: Point & { readonly id: string };
}

/** The regions of which a scene shows something; none where some nodes are lit, which a picture then is about. `place` tells where a point stands. */
export function drawnRegions(
  regions: readonly Region[],
  scene: Scene,
  place: (point: Point) => Point,
): readonly DrawnRegion[] {
  if (scene.lit) return [];
  return regions.flatMap((region) => {
    const name = regionName(region, scene.shown, scene.language);
    if (name === null) return [];
    const hub = { id: region.hub.id, ...place(region.hub) };
    return [{ outline: outlineOf(region.corners.map(place), PAD), name, at: place(region.middle), hub }];
  });
}

/** Lays the grounds of regions on a canvas of this size in pixels, all in one color, so that one that reaches over another does not hide it. */
export function drawGrounds(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
  regions: readonly DrawnRegion[],
  theme: Theme,
): void {
  canvas.hidden = regions.length === 0; // a layer costs at every frame, whatever is on it
  if (canvas.hidden) return;
  const ratio = devicePixelRatio;
  [canvas.width, canvas.height] = [width * ratio, height * ratio];
  const context = canvas.getContext('2d')!;
  context.scale(ratio, ratio);
  context.fillStyle = groundOf(theme);
  for (const { outline } of regions) context.fill(new Path2D(outline));
}
