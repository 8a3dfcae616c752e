import { linksOf } from '../network/links-of.ts';
import { inSlices } from '../network/slices.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { openTypes, sharedKinds } from './shared-things.ts';

/** How a school has a program. */
const having: readonly string[] = ['OFFERS', 'BELONGS_TO'];

/** How a body works for a program directly. */
export const workingFor: readonly string[] = ['PARTICIPATES_IN', 'ARTICULATES_WITH', 'DEVELOPS', 'ESTABLISHES'];

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
      const partners = partnersOfProgram(snapshot, program, schools, meant.partnerKinds, counts);
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
  const schools = linksOf(snapshot, program)
    .filter(([other, each]) => snapshot.kind(other) === 'School' && having.includes(snapshot.relationshipType(each)))
    .map(([other]) => other);
  return [...new Set(schools)];
}

function partnersOfProgram(
  snapshot: Snapshot,
  program: number,
  schools: readonly number[],
  kinds: readonly string[],
  counts: Counts,
): Map<number, ProgramTie[]> {
  const partners = new Map<number, ProgramTie[]>();
  const add = (partner: number, tie: ProgramTie) => {
    if (kinds.includes(snapshot.kind(partner)) && !schools.includes(partner))
      partners.set(partner, [...(partners.get(partner) ?? []), tie]);
  };
  for (const [other, relationship] of linksOf(snapshot, program)) {
    const type = snapshot.relationshipType(relationship);
    if (!counts(relationship)) continue;
    if (workingFor.includes(type)) add(other, { through: null, relationships: [relationship] });
    if (!isAbout(type) || !isShared(snapshot, other)) continue;
    for (const [partner, theirs] of linksOf(snapshot, other))
      if (snapshot.relationshipType(theirs) === 'PARTICIPATES_IN' && snapshot.columns.to[theirs] === other)
        if (counts(theirs)) add(partner, { through: other, relationships: [relationship, theirs] });
  }
  return partners;
}

function isAbout(type: string): boolean {
  return type === 'CONCERNS' || type === 'PARTICIPATES_IN';
}

function isShared(snapshot: Snapshot, thing: number): boolean {
  return sharedKinds.includes(snapshot.kind(thing)) && !openTypes.includes(snapshot.type(thing));
}
