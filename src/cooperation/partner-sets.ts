import type { Snapshot } from '../network/snapshot.ts';
import { directTypes, openTypes, partnerBodies, sharedKinds } from './shared-things.ts';

/** The partners of entities as bare sets, by the rules of `partnerTies`; ties that have ended do not count. */
export class PartnerSets {
  private readonly direct: readonly boolean[];
  private readonly joins: readonly boolean[];
  private readonly ended: readonly boolean[];
  private readonly body: readonly boolean[];
  private readonly sharedKind: readonly boolean[];
  private readonly open: readonly boolean[];
  private readonly known = new Map<number, ReadonlySet<number>>();

  constructor(private readonly snapshot: Snapshot) {
    const { words } = snapshot;
    this.direct = words.relationshipTypes.map((type) => directTypes.includes(type));
    this.joins = words.relationshipTypes.map((type) => type === 'PARTICIPATES_IN');
    this.ended = words.facts.map(({ status }) => status === 'ENDED');
    this.body = words.kinds.map((kind) => partnerBodies.includes(kind));
    this.sharedKind = words.kinds.map((kind) => sharedKinds.includes(kind));
    this.open = words.types.map((type) => openTypes.includes(type));
  }

  /** The partners of an entity, by place. */
  of(own: number): ReadonlySet<number> {
    const known = this.known.get(own);
    if (known) return known;
    const { offset, other, relationship } = this.snapshot.columns;
    const partners = new Set<number>();
    for (let index = offset[own]!; index < offset[own + 1]!; index += 1) {
      const [far, edge] = [other[index]!, relationship[index]!];
      if (this.counts(edge, this.direct)) partners.add(far);
      else if (this.takesPart(edge, own) && this.isShared(far)) this.addParties(far, own, partners);
    }
    partners.delete(own);
    this.known.set(own, partners);
    return partners;
  }

  private addParties(thing: number, own: number, partners: Set<number>): void {
    const { offset, other, relationship, kind } = this.snapshot.columns;
    for (let index = offset[thing]!; index < offset[thing + 1]!; index += 1) {
      const far = other[index]!;
      if (far !== own && this.body[kind[far]!] && this.takesPart(relationship[index]!, far)) partners.add(far);
    }
  }

  private counts(edge: number, types: readonly boolean[]): boolean {
    const { relationshipType, facts } = this.snapshot.columns;
    return types[relationshipType[edge]!]! && !this.ended[facts[edge]!];
  }

  private takesPart(edge: number, who: number): boolean {
    return this.snapshot.columns.from[edge] === who && this.counts(edge, this.joins);
  }

  private isShared(thing: number): boolean {
    const { kind, type } = this.snapshot.columns;
    return this.sharedKind[kind[thing]!]! && !this.open[type[thing]!];
  }
}

const kept = new WeakMap<Snapshot, PartnerSets>();

/** The partner sets of a snapshot; what was worked out once is kept as long as the snapshot. */
export function partnerSetsOf(snapshot: Snapshot): PartnerSets {
  const sets = kept.get(snapshot) ?? new PartnerSets(snapshot);
  kept.set(snapshot, sets);
  return sets;
}
