import type { Snapshot } from './snapshot.ts';
import { refuseDear } from './refuse-dear.ts';

/** A seat of a unit in a body: its own, or that of a person in office with it (`office` is the relationship that says so). */
export interface Seat {
  readonly member: number;
  readonly membership: number;
  readonly office: number | null;
}

/** A body in which two units sit together, with the seats of each. */
export interface Together {
  readonly body: number;
  readonly seats: readonly [readonly Seat[], readonly Seat[]];
}

/** Two units, and the bodies in which they sit together. */
export interface Interlock {
  readonly units: readonly [number, number];
  readonly together: readonly Together[];
}

/** Pairs that one question looks at: about half a second. */
const MOST_PAIRS = 500_000;

/** Who sits in a body: its members, and for a person in office the units on whose behalf the person sits. */
export function unitsIn(snapshot: Snapshot, body: number): number[] {
  const members = linked(snapshot, body, 'MEMBER_OF', 'to').map(({ far }) => far);
  return [...new Set(members.flatMap((member) => unitsOf(snapshot, member)))].sort((a, b) => a - b);
}

/** The pairs of units that sit together in bodies other than `except`: those of most bodies first, then by ids. */
export function interlocksOf(snapshot: Snapshot, units: readonly number[], except: number | null): Interlock[] {
  const bodies = new Map<number, Map<number, Seat[]>>();
  for (const unit of units) {
    for (const seat of seatsOf(snapshot, unit)) {
      const body = snapshot.columns.to[seat.membership]!;
      if (body === except) continue;
      const seats = bodies.get(body) ?? new Map<number, Seat[]>();
      bodies.set(body, seats.set(unit, [...(seats.get(unit) ?? []), seat]));
    }
  }
  const pairs = [...bodies.values()].reduce((sum, { size }) => sum + (size * (size - 1)) / 2, 0);
  refuseDear(pairs, MOST_PAIRS, 'Name fewer entities in `of`.');
  return pairsIn(bodies).sort((a, b) => b.together.length - a.together.length || byUnits(a, b));
}

function pairsIn(bodies: ReadonlyMap<number, ReadonlyMap<number, readonly Seat[]>>): Interlock[] {
  const found = new Map<string, { units: [number, number]; together: Together[] }>();
  for (const [body, seats] of [...bodies].sort(([a], [b]) => a - b)) {
    const sitting = [...seats].sort(([a], [b]) => a - b);
    sitting.forEach(([one, ones], index) => {
      for (const [two, twos] of sitting.slice(index + 1)) {
        if (!differ(ones, twos)) continue;
        const pair = found.get(`${one} ${two}`) ?? { units: [one, two], together: [] };
        pair.together.push({ body, seats: [ones, twos] });
        found.set(`${one} ${two}`, pair);
      }
    });
  }
  return [...found.values()];
}

/** Two units sit together only where not one and the same member sits for both. */
function differ(ones: readonly Seat[], twos: readonly Seat[]): boolean {
  return ones.some(({ member }) => twos.some((seat) => seat.member !== member));
}

function byUnits({ units: [a, b] }: Interlock, { units: [c, d] }: Interlock): number {
  return a - c || b - d;
}

/** The seats of a unit: its own memberships, and those of persons in office with it. */
function seatsOf(snapshot: Snapshot, unit: number): Seat[] {
  const own = linked(snapshot, unit, 'MEMBER_OF', 'from').map((link) => ({
    member: unit,
    membership: link.relationship,
    office: null,
  }));
  const onBehalf = linked(snapshot, unit, 'HOLDS_OFFICE', 'to').flatMap((office) =>
    linked(snapshot, office.far, 'MEMBER_OF', 'from').map(({ relationship }) => ({
      member: office.far,
      membership: relationship,
      office: office.relationship,
    })),
  );
  return [...own, ...onBehalf];
}

function unitsOf(snapshot: Snapshot, member: number): number[] {
  const units = snapshot.kind(member) === 'Person' ? linked(snapshot, member, 'HOLDS_OFFICE', 'from') : [];
  return units.length > 0 ? units.map(({ far }) => far) : [member];
}

/** The relationships of a type of which a place is this end, with the places at the far end. */
export function linked(
  snapshot: Snapshot,
  place: number,
  type: string,
  end: 'from' | 'to',
): { relationship: number; far: number }[] {
  const { offset, other, relationship } = snapshot.columns;
  const found: { relationship: number; far: number }[] = [];
  for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
    const each = relationship[index]!;
    if (snapshot.columns[end][each] === place && snapshot.relationshipType(each) === type)
      found.push({ relationship: each, far: other[index]! });
  }
  return found;
}
