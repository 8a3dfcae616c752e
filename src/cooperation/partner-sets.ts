import { partnerRuleOf } from '../network/partner-rule.ts';
import type { Snapshot } from '../network/snapshot.ts';

/** The partners of entities as bare sets; ties that have ended do not count. */
export class PartnerSets {
  private readonly lasting: readonly boolean[];
  private readonly known = new Map<number, ReadonlySet<number>>();

  constructor(private readonly snapshot: Snapshot) {
    this.lasting = snapshot.words.facts.map(({ status }) => status !== 'ENDED');
  }

  /** The partners of an entity, by place. */
  of(own: number): ReadonlySet<number> {
    const known = this.known.get(own);
    if (known) return known;
    const { facts } = this.snapshot.columns;
    const partners = new Set<number>();
    partnerRuleOf(this.snapshot).each(
      own,
      (partner) => partners.add(partner),
      (relationship) => this.lasting[facts[relationship]!]!,
    );
    this.known.set(own, partners);
    return partners;
  }
}

const kept = new WeakMap<Snapshot, PartnerSets>();

/** The partner sets of a snapshot; what was worked out once is kept as long as the snapshot. */
export function partnerSetsOf(snapshot: Snapshot): PartnerSets {
  const sets = kept.get(snapshot) ?? new PartnerSets(snapshot);
  kept.set(snapshot, sets);
  return sets;
}
