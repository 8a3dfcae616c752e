import {
  directTypes,
  havingTypes,
  openTypes,
  partnerBodies,
  partTypes,
  sharedKinds,
  sharingTypes,
} from '../cooperation/shared-things.ts';
import type { Snapshot } from './snapshot.ts';

/** Steps from a part to its whole that are followed, as in `isOfOneWhole` of `cypher/partners.cypher`. */
const MOST_LEVELS = 4;

/** Takes a tie to a partner: one relationship, or two that meet in the thing `through`. */
export type TakeTie = (partner: number, first: number, through: number | null, second: number | null) => void;

/**
 * Who is a partner, over a snapshot: who cooperates with an entity directly, and who takes part in one project, base, center or
 * studio with it. What is of one whole with it is not its partner. The same rule stands in `cypher/partners.cypher`.
 */
export class PartnerRule {
  private readonly wholes = new Map<number, ReadonlySet<number>>();
  private readonly direct: readonly boolean[];
  private readonly sharing: readonly boolean[];
  private readonly part: readonly boolean[];
  private readonly having: readonly boolean[];
  private readonly body: readonly boolean[];
  private readonly sharedKind: readonly boolean[];
  private readonly open: readonly boolean[];

  constructor(private readonly snapshot: Snapshot) {
    const { relationshipTypes, kinds, types } = snapshot.words;
    const among = (words: readonly string[], chosen: readonly string[]) => words.map((word) => chosen.includes(word));
    this.direct = among(relationshipTypes, directTypes);
    this.sharing = among(relationshipTypes, sharingTypes);
    this.part = among(relationshipTypes, partTypes);
    this.having = among(relationshipTypes, havingTypes);
    this.body = among(kinds, partnerBodies);
    this.sharedKind = among(kinds, sharedKinds);
    this.open = among(types, openTypes);
  }

  /** Takes each tie of an entity to a partner, in the order of what the entity is joined to; only by relationships that count. */
  each(own: number, take: TakeTie, counts: (relationship: number) => boolean = () => true): void {
    this.eachEnd(own, (far, first) => {
      if (!counts(first)) return;
      if (this.isDirect(first) && !this.areOfOneWhole(own, far)) take(far, first, null, null);
      if (!this.takesPart(first, own) || !this.isShared(far)) return;
      this.eachEnd(far, (partner, second) => {
        if (this.takesPart(second, partner) && counts(second) && this.mayMeet(own, partner))
          take(partner, first, far, second);
      });
    });
  }

  /** Whether a relationship makes its ends partners, unless they are of one whole. */
  isDirect(relationship: number): boolean {
    return this.direct[this.snapshot.columns.relationshipType[relationship]!]!;
  }

  /** Whether an entity takes part in what is at the other end of a relationship. */
  takesPart(relationship: number, who: number): boolean {
    const { from, relationshipType } = this.snapshot.columns;
    return from[relationship] === who && this.sharing[relationshipType[relationship]!]!;
  }

  /** Whether an entity is the whole of what is at the other end of a relationship. */
  isWhole(relationship: number, who: number): boolean {
    const { from, to, relationshipType } = this.snapshot.columns;
    const type = relationshipType[relationship]!;
    return (this.part[type]! && to[relationship] === who) || (this.having[type]! && from[relationship] === who);
  }

  /** Whether those who take part in a thing are partners by that. */
  isShared(thing: number): boolean {
    const { kind, type } = this.snapshot.columns;
    return this.sharedKind[kind[thing]!]! && !this.open[type[thing]!];
  }

  /** Whether two become partners by taking part in one thing. */
  mayMeet(own: number, partner: number): boolean {
    return this.body[this.snapshot.columns.kind[partner]!]! && !this.areOfOneWhole(own, partner);
  }

  /** Whether two are one, are parts of one whole, or one is part of the other. */
  areOfOneWhole(one: number, two: number): boolean {
    if (one === two) return true;
    const theirs = this.wholesOf(two);
    for (const whole of this.wholesOf(one)) if (theirs.has(whole)) return true;
    return false;
  }

  /** Whether one of two is part of the other. */
  isPartOfOther(one: number, two: number): boolean {
    return this.wholesOf(one).has(two) || this.wholesOf(two).has(one);
  }

  /** An entity and all that it is part of: its whole, the whole of that, who offers it. What has ended counts for its past. */
  wholesOf(place: number): ReadonlySet<number> {
    const known = this.wholes.get(place);
    if (known) return known;
    const near = this.above([place]);
    const offering = [...near].flatMap((each) => this.ends(each, this.having, 'from'));
    const wholes = new Set([...near, ...this.above(offering)]);
    this.wholes.set(place, wholes);
    return wholes;
  }

  private above(places: readonly number[]): Set<number> {
    const found = new Set(places);
    let level = places;
    for (let step = 0; step < MOST_LEVELS && level.length > 0; step += 1) {
      level = level.flatMap((each) => this.ends(each, this.part, 'to')).filter((whole) => !found.has(whole));
      for (const whole of level) found.add(whole);
    }
    return found;
  }

  /** What stands at one end of the relationships of some types, of which an entity is the other end. */
  private ends(place: number, types: readonly boolean[], end: 'from' | 'to'): number[] {
    const { columns } = this.snapshot;
    const found: number[] = [];
    this.eachEnd(place, (far, relationship) => {
      if (types[columns.relationshipType[relationship]!] && columns[end][relationship] === far) found.push(far);
    });
    return found;
  }

  private eachEnd(place: number, take: (far: number, relationship: number) => void): void {
    const { offset, other, relationship } = this.snapshot.columns;
    for (let index = offset[place]!; index < offset[place + 1]!; index += 1) take(other[index]!, relationship[index]!);
  }
}

const kept = new WeakMap<Snapshot, PartnerRule>();

/** The rule over a snapshot; what was worked out once is kept as long as the snapshot. */
export function partnerRuleOf(snapshot: Snapshot): PartnerRule {
  const rule = kept.get(snapshot) ?? new PartnerRule(snapshot);
  kept.set(snapshot, rule);
  return rule;
}
