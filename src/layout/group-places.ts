import { Turns } from '../network/turns.ts';
import type { Layout, Position } from './layout.ts';

/** How wide all groups are together, as part of the side of the map: each has its share of the area. */
const WIDTH = 0.2;
/** How many groups, the largest, are kept apart; the others are too small to cover one. */
const MOST_APART = 300;
const ROUNDS = 120;

interface Circle extends Position {
  readonly radius: number;
}

/**
 * Where groups are drawn, by id: in the middle of those that belong to them, moved apart until none of the largest covers
 * another. A group of which nothing has a position has none. Other work of the process gets its turn meanwhile.
 */
export async function groupPlaces(
  groups: ReadonlyMap<string, readonly string[]>,
  { positions }: Layout,
): Promise<Map<string, Position>> {
  const turns = new Turns();
  const middles: (Position & { readonly id: string; readonly count: number })[] = [];
  for (const [id, members] of groups) {
    await turns.next();
    const placed = members.flatMap((each) => positions.get(each) ?? []);
    const mean = (of: (place: Position) => number) => placed.reduce((sum, each) => sum + of(each), 0) / placed.length;
    if (placed.length > 0) middles.push({ id, count: placed.length, x: mean(({ x }) => x), y: mean(({ y }) => y) });
  }
  middles.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const unit = (WIDTH * sideOf(middles)) / Math.sqrt(positions.size);
  const circles = middles.slice(0, MOST_APART).map(({ x, y, count }) => ({ x, y, radius: unit * Math.sqrt(count) }));
  const moved = await apart(circles, turns);
  return new Map(middles.map(({ id, x, y }, index) => [id, moved[index] ?? { x, y }]));
}

function sideOf(places: readonly Position[]): number {
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return places.length > 0 ? Math.max(span(places.map(({ x }) => x)), span(places.map(({ y }) => y)), 1) : 1;
}

/** Circles, the largest first, pushed away from each other until none covers another; a smaller one gives way more. */
async function apart(circles: readonly Circle[], turns: Turns): Promise<Position[]> {
  const at = circles.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    await turns.next();
    let pushed = false;
    for (let one = 0; one < at.length; one += 1)
      for (let two = one + 1; two < at.length; two += 1)
        if (push(at[one]!, at[two]!, circles[one]!.radius, circles[two]!.radius, two)) pushed = true;
    if (!pushed) break;
  }
  return at;
}

interface Movable {
  x: number;
  y: number;
}

/** Pushes two circles apart where one covers the other; those at the very same place go a way that `turn` tells. */
function push(a: Movable, b: Movable, radiusOfA: number, radiusOfB: number, turn: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const least = (radiusOfA + radiusOfB) * 1.08;
  const far = Math.sqrt(dx * dx + dy * dy);
  if (far >= least * 0.999) return false;
  const [wayX, wayY] = far > 0 ? [dx / far, dy / far] : [Math.cos(turn), Math.sin(turn)];
  const [areaOfA, areaOfB] = [radiusOfA * radiusOfA, radiusOfB * radiusOfB];
  const ofB = ((least - far) * areaOfA) / (areaOfA + areaOfB);
  const ofA = least - far - ofB;
  a.x -= wayX * ofA;
  a.y -= wayY * ofA;
  b.x += wayX * ofB;
  b.y += wayY * ofB;
  return true;
}
