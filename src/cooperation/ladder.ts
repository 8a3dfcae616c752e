import { partnerTies, type PartnerTie } from '../network/partner-ties.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { depthOf } from './depth.ts';

/** A step that two have reached, shown by relationships, as numbers of the snapshot, that may meet in a thing. */
export interface Step {
  readonly depth: number;
  readonly relationships: readonly number[];
  readonly through: number | null;
}

/** A school, a partner of it, and the steps of cooperation that they have reached, the deepest first. */
export interface Ladder {
  readonly school: string;
  readonly partner: string;
  readonly depth: number;
  readonly steps: readonly Step[];
}

/** The ladders of all pairs of the schools (all where none is given) and their partners of some kinds: the deepest first, then by ids. */
export function laddersOf(snapshot: Snapshot, schools: readonly string[], kinds: readonly string[]): Ladder[] {
  const places =
    schools.length > 0
      ? schools.map((id) => snapshot.place(id)).filter((place) => place !== undefined)
      : Array.from({ length: snapshot.size }, (_, place) => place).filter((place) => snapshot.kind(place) === 'School');
  const ladders = places.flatMap((school) =>
    [...partnerTies(snapshot, school)]
      .filter(([partner]) => kinds.includes(snapshot.kind(partner)))
      .map(([partner, ties]) => ladderOf(snapshot, school, partner, ties)),
  );
  return ladders.sort((a, b) => b.depth - a.depth || compare(a.school, b.school) || compare(a.partner, b.partner));
}

function ladderOf(snapshot: Snapshot, school: number, partner: number, ties: readonly PartnerTie[]): Ladder {
  const steps = ties.map((tie) => stepOf(snapshot, tie)).sort((a, b) => b.depth - a.depth);
  return { school: snapshot.ids[school]!, partner: snapshot.ids[partner]!, depth: steps[0]?.depth ?? 0, steps };
}

function stepOf(snapshot: Snapshot, { relationships, through }: PartnerTie): Step {
  const [first] = relationships;
  const { form } = snapshot.facts(first!);
  const tie = { type: snapshot.relationshipType(first!), ...(form ? { form } : {}) };
  const thing = through === null ? null : { type: snapshot.type(through) };
  return { depth: depthOf(tie, thing), relationships, through };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
