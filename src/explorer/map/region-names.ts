import { boxOf, overlap, type Box, type Taken } from './boxes.ts';
import type { DrawnRegion } from './region-layer.ts';

/** A picture on which a region is named. */
interface Surroundings {
  /** All regions of the picture. */
  readonly regions: readonly DrawnRegion[];
  /** Where the map begins and ends. */
  readonly within: Box;
  readonly taken: Taken;
  /** Large nodes, which a name keeps off where it can. */
  readonly large: readonly Box[];
}

/** How far a name may stand above or below the middle of its region, in pixels, and aside of it, in parts of its width. */
const DOWN = [0, -6, 6, -12, 12, -18, 18, -24, 24, -30, 30, -36, 36];
const ASIDE = [0, -0.15, 0.15, -0.3, 0.3, -0.45, 0.45];

/** What a large node under a name, and standing aside by the whole width, are worth in pixels up or down. */
const COVERED = 50;
const WHOLE_WIDTH = 40;

/** How large the names of regions are on a map that is so wide, both in pixels. */
export const regionNameSize = (width: number): number => (width < 480 ? 12 : 14);

/** Where the name of a region stands that is so wide: where nothing is written yet, as near to its middle as can be, nearer to it than to any other; `null` where there is no such place. */
export function regionNameBox(own: DrawnRegion, width: number, on: Surroundings): Box | null {
  const { within, taken, large } = on;
  const others = on.regions.filter((each) => each !== own);
  let [found, least]: [Box | null, number] = [null, Infinity];
  for (const down of DOWN)
    for (const aside of ASIDE) {
      const left = own.at.x + (aside - 0.5) * width;
      const kept = Math.max(within.left + 4, Math.min(left, within.right - width - 4));
      const box = boxOf(kept, own.at.y + 5 + down, width, 14);
      const covered = large.filter((each) => overlap(box, each)).length;
      const cost = Math.abs(down) + Math.abs(aside) * WHOLE_WIDTH + covered * COVERED;
      if (cost >= least || box.top <= within.top || box.bottom >= within.bottom || taken.has(box)) continue;
      if (isNearest(box, own, others)) [found, least] = [box, cost];
    }
  return found;
}

/** Whether a name in this box is read as that of its region: both its middle and its edges are nearer to it than to all others. */
function isNearest(box: Box, own: DrawnRegion, others: readonly DrawnRegion[]): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return [box, { left: x, right: x, top: y, bottom: y }].every((each) => {
    const away = ({ hub, at }: DrawnRegion) => Math.min(distance(each, hub), distance(each, at));
    return others.every((other) => away(other) > away(own));
  });
}

function distance({ left, right, top, bottom }: Box, { x, y }: { readonly x: number; readonly y: number }): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
