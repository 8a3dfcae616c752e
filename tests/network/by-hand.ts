import type { RandomNetwork, Tie } from './random-network.ts';

/** Everything worked out again, as plainly as can be, to compare with. */
export class ByHand {
  constructor(private readonly network: RandomNetwork) {}

  kind(id: string): string {
    return this.network.things.find((thing) => thing.id === id)!.kind;
  }

  /** Ends of ties, seen from one of them. */
  others(id: string, counts: (tie: Tie) => boolean = () => true): string[] {
    const found = this.network.ties
      .filter(counts)
      .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
    return [...new Set(found)].sort();
  }

  degree(id: string): number {
    return this.network.ties.filter(({ from, to }) => from === id || to === id).length;
  }

  between(one: string, two: string): Tie[] {
    return this.network.ties.filter(({ from, to }) => (from === one && to === two) || (from === two && to === one));
  }

  /** All paths without repetition, as ids and length, the shortest first; `shared` kinds count by half steps. */
  paths(
    from: string,
    to: string,
    most: number,
    kinds: readonly string[],
    passes: (id: string) => boolean,
  ): { ids: string[]; length: number }[] {
    const found: { ids: string[]; length: number }[] = [];
    const shared = (id: string) => kinds.includes(this.kind(id));
    const walk = (ids: string[], cost: number): void => {
      const last = ids.at(-1)!;
      if (last === to) found.push({ ids, length: Math.ceil(cost / 2) });
      else if (ids.length === 1 || passes(last))
        for (const next of this.others(last)) {
          const total = cost + (shared(last) || shared(next) ? 1 : 2);
          if (!ids.includes(next) && total <= most * 2) walk([...ids, next], total);
        }
    };
    walk([from], 0);
    return found.sort(
      (a, b) => a.length - b.length || a.ids.length - b.ids.length || (a.ids.join() < b.ids.join() ? -1 : 1),
    );
  }

  partners(id: string): string[] {
    const bodies = ['School', 'Enterprise'];
    const takesPart = ({ type }: Tie) => type === 'PARTICIPATES_IN';
    const direct = this.others(id, ({ type }) => type === 'COOPERATES_WITH');
    const bases = this.others(id, takesPart).filter(
      (base) => this.kind(base) === 'TrainingBase' && this.kind(id) !== 'TrainingBase',
    );
    const met = bases
      .flatMap((base) => this.others(base, takesPart))
      .filter((other) => bodies.includes(this.kind(other)));
    return [...new Set([...direct, ...met])].filter((other) => other !== id).sort();
  }

  /** Who sits in a body for a unit: itself, or persons in office with it. */
  sitting(unit: string, body: string): string[] {
    const members = this.others(body, ({ type }) => type === 'MEMBER_OF');
    const persons = this.others(unit, ({ type, to }) => type === 'HOLDS_OFFICE' && to === unit);
    return members.filter((member) => member === unit || persons.includes(member));
  }

  /** How far everything is that can be reached, in relationships. */
  reach(
    from: string,
    depth: number,
    allowed: (id: string) => boolean,
    counts: (tie: Tie) => boolean,
  ): Map<string, number> {
    const depths = new Map([[from, 0]]);
    for (let round = 0; round < depth; round += 1) {
      for (const [id, at] of [...depths]) {
        if (at !== round || (round > 0 && ['Alliance', 'Place'].includes(this.kind(id)))) continue;
        for (const next of this.others(id, counts)) if (allowed(next) && !depths.has(next)) depths.set(next, round + 1);
      }
    }
    return depths;
  }
}
