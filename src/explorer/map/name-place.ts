interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where a name begins: the left end of its base line. */
export interface NamePlace {
  readonly left: number;
  readonly line: number;
}

/** Space between a node and its name, in pixels. */
const GAP = 4;

/**
 * Where a name of so many pixels stands that does not run over its own node: on the node where it fits, else right of it, left of it
 * where the picture ends before, under it where neither has room. `right` is where the picture ends.
 */
export function namePlace({ x, y, radius }: Disc, width: number, right: number): NamePlace {
  const beside = y + 4;
  if (width + GAP <= radius * 2) return { left: x - width / 2, line: beside };
  const [after, before] = [x + radius + GAP, x - radius - GAP - width];
  if (after + width < right - 2) return { left: after, line: beside };
  if (before >= 2) return { left: before, line: beside };
  return { left: Math.max(2, Math.min(x - width / 2, right - width - 2)), line: y + radius + 14 };
}
