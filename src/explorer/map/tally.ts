import type { KindCount, OverviewAnswer } from './answers.ts';
import { classOf } from './classes.ts';
import type { Drawing, Scene } from './scene.ts';

/** How many of each there are and how many of them are shown, by id. */
export type Tally = ReadonlyMap<string, { readonly shown: number; readonly all: number }>;

/** What the legend counts: classes of entities, their kinds, categories of relations. */
export interface Tallies {
  readonly classes: Tally;
  readonly kinds: Tally;
  readonly categories: Tally;
}

/**
 * Counts what is drawn, and what of it a scene shows. Of entities there are as many as the graph holds (`whole`) where that is known
 * and more than one part is drawn; `chosen` classes are those that a group counts with.
 */
export function talliesOf(
  drawing: Drawing | null,
  scene: Scene | null,
  whole: OverviewAnswer['kinds'] | undefined,
  chosen: readonly string[] | null,
): Tallies {
  const [classes, kinds, categories] = [new Count(), new Count(), new Count()];
  const add = (what: 'shown' | 'all', { kind, count }: KindCount) => {
    classes.add(classOf(kind).id, what, count);
    kinds.add(kind, what, count);
  };
  const nodes = drawing?.network.nodes ?? [];
  const own = nodes.flatMap(({ kind, kinds: several }) => several ?? [{ kind, count: 1 }]);
  for (const each of whole?.groups.flatMap((group) => group.kinds) ?? own) add('all', each);
  const isChosen = ({ kind }: KindCount) => !chosen || chosen.includes(classOf(kind).id);
  for (const { id, kind, kinds: several } of nodes)
    if (scene?.shown.has(id)) for (const each of several?.filter(isChosen) ?? [{ kind, count: 1 }]) add('shown', each);
  for (const { category, count = 1 } of drawing?.network.edges ?? []) categories.add(category, 'all', count);
  for (const { category, count = 1 } of scene?.relations ?? []) categories.add(category, 'shown', count);
  return { classes: classes.counts, kinds: kinds.counts, categories: categories.counts };
}

class Count {
  readonly counts = new Map<string, { shown: number; all: number }>();

  add(id: string, what: 'shown' | 'all', count: number): void {
    const own = this.counts.get(id) ?? { shown: 0, all: 0 };
    own[what] += count;
    this.counts.set(id, own);
  }
}
