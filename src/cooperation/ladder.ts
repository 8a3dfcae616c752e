import { partnerTies, type PartnerTie } from '../network/partner-ties.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { Turns } from '../network/turns.ts';
import { depthOf } from './depth.ts';
import { ladderTies } from './ladder-ties.ts';

/** A step that two have reached, shown by relationships, as numbers of the snapshot, that may meet in a thing. */
export interface Step {
  readonly depth: number;
  readonly relationships: readonly number[];
  readonly through: number | null;
  /** Whether a relationship that shows it has ended. */
  readonly ended: boolean;
}

/** A school, a partner of it, and the steps of cooperation that they have reached, the deepest first; `depth` is that of the deepest that has not ended. */
export interface Ladder {
  readonly school: string;
  readonly partner: string;
  readonly depth: number;
  readonly steps: readonly Step[];
}

/** The ladders of all pairs of the schools (all where none is given) and their partners of some kinds: the deepest first, then by ids. */
export async function laddersOf(
  snapshot: Snapshot,
  schools: readonly string[],
  kinds: readonly string[],
): Promise<Ladder[]> {
  const places =
    schools.length > 0
      ? schools.map((id) => snapshot.place(id)).filter((place) => place !== undefined)
      : Array.from({ length: snapshot.size }, (_, place) => place).filter((place) => snapshot.kind(place) === 'School');
  const ladders: Ladder[] = [];
  const turns = new Turns();
  for (const school of places) {
    for (const [partner, ties] of tiesOf(snapshot, school))
      if (kinds.includes(snapshot.kind(partner))) ladders.push(ladderOf(snapshot, school, partner, ties));
    await turns.next();
  }
  return ladders.sort((a, b) => b.depth - a.depth || compare(a.school, b.school) || compare(a.partner, b.partner));
}

/** Ties to partners, and those that only the ladder knows. */
function tiesOf(snapshot: Snapshot, school: number): Map<number, PartnerTie[]> {
  const ties = partnerTies(snapshot, school);
  for (const [partner, more] of ladderTies(snapshot, school))
    ties.set(partner, [...(ties.get(partner) ?? []), ...more]);
  return ties;
}

function ladderOf(snapshot: Snapshot, school: number, partner: number, ties: readonly PartnerTie[]): Ladder {
  const steps = ties.map((tie) => stepOf(snapshot, tie)).sort((a, b) => b.depth - a.depth);
  const lasting = steps.find(({ ended }) => !ended) ?? steps[0];
  return { school: snapshot.ids[school]!, partner: snapshot.ids[partner]!, depth: lasting?.depth ?? 0, steps };
}

function stepOf(snapshot: Snapshot, { relationships, through }: PartnerTie): Step {
  const thing = through === null ? null : { type: snapshot.type(through) };
  const ranks = relationships.flatMap((each) => {
    const { form, role } = snapshot.facts(each);
    const type = snapshot.relationshipType(each);
    return thing && type !== 'PARTICIPATES_IN' ? [] : [depthOf({ type, form: form || undefined, role }, thing)];
  });
  const ended = relationships.some((each) => snapshot.facts(each).status === 'ENDED');
  return { depth: Math.max(...ranks), relationships, through, ended };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
