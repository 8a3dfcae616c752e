import { linksOf } from '../network/links-of.ts';
import { inSlices } from '../network/slices.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { industries, industriesIn, industriesOf } from './industries.ts';
import { partnerBodies } from './shared-things.ts';

/** Kinds whose own names tell their industry; a school's programs tell it better than its name. */
const makers: readonly string[] = ['Enterprise', 'Organization'];

/** Kinds whose names tell what is taught or made in them. */
const things: readonly string[] = ['Program', 'TrainingCenter', 'TrainingBase', 'Studio', 'Course', 'Qualification'];

/** How a body is joined to what is taught or made. */
const working: readonly string[] = [
  'OFFERS',
  'BELONGS_TO',
  'PARTICIPATES_IN',
  'DEVELOPS',
  'ESTABLISHES',
  'TRAINS_FOR',
  'ASSESSES',
  'ISSUES',
];
/** Names that are read before other work gets its turn. */
const SLICE = 2000;

/** What shows that a body is of an industry: the relationships to a thing that bears the word, or its own name (none). */
export interface IndustrySign {
  readonly thing: number;
  readonly relationships: number[];
}

/** Which industries the names of a snapshot's bodies and things tell. */
export class IndustryIndex {
  private constructor(
    private readonly snapshot: Snapshot,
    /** Bits by place. */
    private readonly bits: Uint32Array,
    /** Bodies of each industry, by their names or by what they work for. */
    private readonly bodies: readonly ReadonlySet<number>[],
  ) {}

  /** Reads the names of a snapshot, in slices. */
  static async of(snapshot: Snapshot): Promise<IndustryIndex> {
    const bits = new Uint32Array(snapshot.size);
    const bodies = industries.map(() => new Set<number>());
    const index = new IndustryIndex(snapshot, bits, bodies);
    const isRead = snapshot.words.kinds.map((kind) => things.includes(kind) || makers.includes(kind));
    await inSlices(snapshot.size, SLICE, (start, end) => {
      for (let place = start; place < end; place += 1) {
        if (!isRead[snapshot.columns.kind[place]!]) continue;
        bits[place] = bitsOf(snapshot, place);
        if (bits[place] !== 0) index.addBodies(place, bodies);
      }
    });
    return index;
  }

  /** The bodies of an industry, by its number. */
  bodiesOf(industry: number): ReadonlySet<number> {
    return this.bodies[industry]!;
  }

  /** The industries of a body, each with what shows it: its own name first, then programs, then other things. */
  signsOf(body: number): Map<number, IndustrySign[]> {
    const found = new Map<number, IndustrySign>([[body, { thing: body, relationships: [] }]]);
    for (const [thing, relationship] of linksOf(this.snapshot, body)) {
      if (!this.isThing(thing) || !this.works(relationship)) continue;
      const sign = found.get(thing) ?? { thing, relationships: [] };
      sign.relationships.push(relationship);
      found.set(thing, sign);
    }
    const signs = new Map<number, IndustrySign[]>();
    const rank = (thing: number) => (thing === body ? 0 : this.snapshot.kind(thing) === 'Program' ? 1 : 2);
    for (const sign of [...found.values()].sort((a, b) => rank(a.thing) - rank(b.thing) || a.thing - b.thing))
      for (const industry of industriesOf(this.bits[sign.thing]!))
        signs.set(industry, [...(signs.get(industry) ?? []), sign]);
    return signs;
  }

  private addBodies(place: number, bodies: readonly Set<number>[]): void {
    const found = this.isThing(place)
      ? linksOf(this.snapshot, place)
          .filter(([, relationship]) => this.works(relationship))
          .map(([other]) => other)
      : [place];
    for (const industry of industriesOf(this.bits[place]!)) for (const body of found) bodies[industry]!.add(body);
  }

  private isThing(place: number): boolean {
    return things.includes(this.snapshot.kind(place));
  }

  private works(relationship: number): boolean {
    return (
      working.includes(this.snapshot.relationshipType(relationship)) &&
      this.snapshot.facts(relationship).status !== 'ENDED'
    );
  }
}

/** What a name tells, without the names of the bodies that the thing is joined to: a base named after a school is not of its industry. */
function bitsOf(snapshot: Snapshot, place: number): number {
  const name = snapshot.names[place]!;
  const bits = industriesIn(name);
  if (bits === 0 || makers.includes(snapshot.kind(place))) return bits;
  const bare = linksOf(snapshot, place)
    .filter(([other]) => partnerBodies.includes(snapshot.kind(other)))
    .reduce((left, [other]) => left.replaceAll(snapshot.names[other]!, ' '), name);
  return bare === name ? bits : industriesIn(bare);
}

const indexes = new WeakMap<Snapshot, Promise<IndustryIndex>>();

/** The index of a snapshot, made once. */
export function industryIndexOf(snapshot: Snapshot): Promise<IndustryIndex> {
  const made = indexes.get(snapshot) ?? IndustryIndex.of(snapshot);
  indexes.set(snapshot, made);
  return made;
}
