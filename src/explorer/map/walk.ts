import type { Drawing, Scene, SceneNode } from './scene.ts';

/** Which way each arrow key leads: across, and up. */
export const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** How much farther a node counts that lies aside of the way. */
const ASIDE = 2;

/**
 * The node of a scene that one comes to by going from another in a direction: the nearest within 60 degrees of it, what lies
 * straight ahead first. The most connected where one begins, `null` where there is none that way.
 */
export function walked(
  { nodes, byId }: Drawing,
  scene: Scene,
  from: string | null,
  [right, up]: readonly [number, number],
): SceneNode | null {
  const open = nodes.filter(({ id }) => scene.shown.has(id) && (!scene.lit || scene.lit.has(id)));
  const start = from === null ? undefined : byId.get(from);
  if (!start) return open[0] ?? null;
  let [found, least]: [SceneNode | null, number] = [null, Infinity];
  for (const node of open) {
    const [dx, dy] = [node.x - start.x, node.y - start.y];
    const ahead = dx * right + dy * up;
    const aside = Math.abs(dx * up - dy * right);
    const cost = ahead + ASIDE * aside;
    if (node.id === start.id || ahead <= 0 || aside > ahead * 1.74 || cost >= least) continue;
    [found, least] = [node, cost];
  }
  return found;
}
