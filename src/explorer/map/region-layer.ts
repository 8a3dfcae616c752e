import { outlineOf, regionName, type Region } from './regions.ts';
import type { Scene } from './scene.ts';
import { veiled, type Theme } from './theme.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Space around the nodes of a region where these have their full size, in pixels. */
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

/** The regions of which a scene shows something; none where some nodes are lit, which a picture then is about. `place` tells where a point stands, `share` how much of their full size nodes have. */
export function drawnRegions(
  regions: readonly Region[],
  scene: Scene,
  place: (point: Point) => Point,
  share: number,
): readonly DrawnRegion[] {
  if (scene.lit) return [];
  return regions.flatMap((region) => {
    const name = regionName(region, scene.shown, scene.language);
    if (name === null) return [];
    const hub = { id: region.hub.id, ...place(region.hub) };
    return [{ outline: outlineOf(region.corners.map(place), PAD * share), name, at: place(region.middle), hub }];
  });
}

/** Lays the grounds of regions on a layer of this size, all in one color, so that one that reaches over another does not hide it. */
export function drawGrounds(
  layer: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  regions: readonly DrawnRegion[],
  theme: Theme,
): void {
  layer.canvas.hidden = regions.length === 0; // a layer costs at every frame, whatever is on it
  if (layer.canvas.hidden) return;
  layer.clearRect(0, 0, width, height);
  layer.fillStyle = groundOf(theme);
  for (const { outline } of regions) layer.fill(new Path2D(outline));
}
