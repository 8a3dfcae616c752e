import { kindsTyped } from './typed-kinds.ts';

const LENGTH = 2;
/** Things whose names must end with a word for it to be one for their kind, and the part of all such things that they must be. */
const MANY = 4;
const PART = 1 / 3;
const HAN = /^\p{Script=Han}+$/u;

/** Counts what kinds of thing the names end with which words: 学院, 公司, 工作室. */
export class GrowingEndings {
  private readonly counts = new Map<string, Map<string, number>>();

  /** Adds the names of a thing, each word once. */
  add(keys: readonly string[], kind: string): void {
    for (const ending of new Set(keys.map((key) => key.slice(-LENGTH)))) {
      const counts = this.counts.get(ending) ?? new Map<string, number>();
      if (counts.size === 0 && !(ending.length === LENGTH && HAN.test(ending))) continue;
      this.counts.set(ending, counts.set(kind, (counts.get(kind) ?? 0) + 1));
    }
  }

  /** The kinds that each word stands for: those of which many names end with it; where few do, those with a type of that name. */
  finished(): Map<string, ReadonlySet<string>> {
    const endings = new Map<string, ReadonlySet<string>>();
    for (const [ending, counts] of this.counts) {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const many = [...counts].filter(([, count]) => count >= MANY && count >= all * PART).map(([kind]) => kind);
      const kinds = many.length > 0 ? many : [...kindsTyped(ending)].filter((kind) => counts.has(kind));
      if (kinds.length > 0) endings.set(ending, new Set(kinds));
    }
    return endings;
  }
}
