/** Where a camera stands, in sigma's frame: what it looks at, and how much of the frame it sees. */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How much of the frame is seen at least: what is around a single node is seen as well. */
const LEAST = { several: 0.08, single: 0.4 };

/** From where a camera sees all these points, at least one, in a view of this size. */
export function cameraOver(points: readonly Point[], view: { width: number; height: number }): CameraPlace {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const small = Math.min(view.width, view.height) || 1;
  const least = points.length > 1 ? LEAST.several : LEAST.single;
  const ratio = Math.max(
    ((right - left) * small) / (view.width || 1),
    ((bottom - top) * small) / (view.height || 1),
    least,
  );
  return { x: (left + right) / 2, y: (top + bottom) / 2, ratio: Math.min(ratio * 1.12, 1.15) };
}
