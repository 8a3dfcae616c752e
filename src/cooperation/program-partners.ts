import { linksOf } from '../network/links-of.ts';
import { partnerRuleOf } from '../network/partner-rule.ts';
import { inSlices } from '../network/slices.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { programTypes } from './shared-things.ts';

/** What ties a program to a partner: a relationship, or those that meet in the thing `through`. */
export interface ProgramTie {
  readonly through: number | null;
  readonly relationships: readonly number[];
}

/** A program with the schools that have it and its partners, all by place. */
export interface ProgramPartners {
  readonly program: number;
  readonly schools: readonly number[];
  readonly partners: ReadonlyMap<number, readonly ProgramTie[]>;
}

/** Which programs and partners are meant; empty lists of programs' types and schools mean any. */
export interface ProgramsMeant {
  readonly schools: readonly number[];
  readonly types: readonly string[];
  readonly partnerKinds: readonly string[];
  readonly period?: string | undefined;
}

/** Places that are looked at before other work gets its turn. */
const SLICE = 2000;

/** The programs meant with at most one partner, in the order of ids. Relationships that have ended do not count. */
export async function programsWithFewPartners(snapshot: Snapshot, meant: ProgramsMeant): Promise<ProgramPartners[]> {
  const counts = countsIn(snapshot, meant.period);
  const kind = snapshot.words.kinds.indexOf('Program');
  const found: ProgramPartners[] = [];
  await inSlices(snapshot.size, SLICE, (start, end) => {
    for (let program = start; program < end; program += 1) {
      if (snapshot.columns.kind[program] !== kind) continue;
      if (meant.types.length > 0 && !meant.types.includes(snapshot.type(program))) continue;
      const schools = schoolsOf(snapshot, program);
      if (meant.schools.length > 0 && !schools.some((school) => meant.schools.includes(school))) continue;
      const partners = partnersOfProgram(snapshot, program, meant.partnerKinds, counts);
      if (partners.size < 2) found.push({ program, schools, partners });
    }
  });
  return found;
}

type Counts = (relationship: number) => boolean;

function countsIn(snapshot: Snapshot, period: string | undefined): Counts {
  const inPeriod = snapshot.inPeriod(period);
  return (relationship) => inPeriod(relationship) && snapshot.facts(relationship).status !== 'ENDED';
}

function schoolsOf(snapshot: Snapshot, program: number): number[] {
  return [...partnerRuleOf(snapshot).wholesOf(program)]
    .filter((whole) => snapshot.kind(whole) === 'School')
    .sort((a, b) => a - b);
}

function partnersOfProgram(
  snapshot: Snapshot,
  program: number,
  kinds: readonly string[],
  counts: Counts,
): Map<number, ProgramTie[]> {
  const rule = partnerRuleOf(snapshot);
  const partners = new Map<number, ProgramTie[]>();
  const add = (partner: number, tie: ProgramTie) => {
    if (kinds.includes(snapshot.kind(partner)) && !rule.areOfOneWhole(program, partner))
      partners.set(partner, [...(partners.get(partner) ?? []), tie]);
  };
  for (const [other, relationship] of linksOf(snapshot, program)) {
    const type = snapshot.relationshipType(relationship);
    if (!counts(relationship)) continue;
    if (programTypes.includes(type)) add(other, { through: null, relationships: [relationship] });
    if (!(type === 'CONCERNS' || rule.takesPart(relationship, program)) || !rule.isShared(other)) continue;
    for (const [partner, theirs] of linksOf(snapshot, other))
      if (rule.takesPart(theirs, partner) && counts(theirs))
        add(partner, { through: other, relationships: [relationship, theirs] });
  }
  return partners;
}
