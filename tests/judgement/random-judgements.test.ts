/** @engines both */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Graph } from '../../src/graph/graph.ts';
import { engine, openEmptyGraph } from '../engine.ts';
import { apply, judge, judgedFacts, RELATIONSHIP, reloaded, SCHOOL, type Stated } from './judged-edition.ts';

/** The school as it should be, kept step by step: what the edition states now, and what curators have not taken back. */
class Model {
  private stated: Stated = {};
  private chosen: string | undefined;
  private status: string | undefined;
  private readonly added = new Map<string, { kind: string; byRenaming: boolean }>();

  /** The names that the edition gives, with their kinds. */
  private get given(): Map<string, string> {
    const { name, former } = this.stated;
    return new Map([
      ...(name ? [[name, 'FULL'] as const] : []),
      ...(name && former ? [[former, 'FORMER'] as const] : []),
    ]);
  }

  private get names(): Map<string, string> {
    const added = [...this.added].map(([name, { kind }]) => [name, kind] as const);
    return new Map([...(this.chosen ? [[this.chosen, 'VARIANT'] as const] : []), ...added, ...this.given]);
  }

  apply(stated: Stated): void {
    this.stated = stated;
  }

  rename(name: string): string | undefined {
    if (!this.stated.name) return 'NOT_FOUND';
    if (name === (this.chosen ?? this.stated.name)) return 'ALREADY_SO';
    if (name === this.stated.name) {
      this.chosen = undefined;
      for (const [each, { byRenaming }] of this.added) if (byRenaming) this.added.delete(each);
      return undefined;
    }
    if (!this.names.has(name)) this.added.set(name, { kind: 'VARIANT', byRenaming: true });
    this.chosen = name;
    return undefined;
  }

  addName(name: string, kind: string): string | undefined {
    if (!this.stated.name) return 'NOT_FOUND';
    if (this.names.has(name)) return 'ALREADY_SO';
    this.added.set(name, { kind, byRenaming: false });
    return undefined;
  }

  removeName(name: string): string | undefined {
    if (!this.stated.name) return 'NOT_FOUND';
    if (name === this.chosen && !this.given.has(name)) return 'CANONICAL';
    if (this.added.delete(name)) return undefined;
    return this.given.has(name) ? 'STATED' : 'NOT_ADDED';
  }

  setStatus(status: string): string | undefined {
    if (!this.stated.name || !this.stated.cooperates) return 'NOT_FOUND';
    if (status === (this.status ?? 'ASSERTED')) return 'ALREADY_SO';
    this.status = status === 'ASSERTED' ? undefined : status;
    return undefined;
  }

  expected() {
    const { name, cooperates } = this.stated;
    if (!name) return { school: undefined, relationship: undefined };
    const names = [...this.names].map(([text, kind]) => `${text} ${kind}`).sort();
    const curated = [
      ...(this.chosen && this.chosen !== name ? ['name'] : []),
      ...(this.names.size > this.given.size ? ['names'] : []),
    ];
    return {
      school: { name: this.chosen ?? name, names, curated },
      relationship: cooperates
        ? { status: this.status ?? 'ASSERTED', curated: this.status ? ['status'] : [] }
        : undefined,
    };
  }
}

type Command = (graph: Graph, model: Model) => Promise<void>;

const name = fc.constantFrom('甲校', '甲学校', '甲中职', '丁校');
const input = { entity: SCHOOL };

const commands: fc.Arbitrary<readonly [string, Command]>[] = [
  fc
    .record({ name: fc.constantFrom('甲校', '甲学校', undefined), former: fc.option(name), cooperates: fc.boolean() })
    .map(({ name: own, former, cooperates }) => {
      const stated: Stated = {
        cooperates,
        ...(own ? { name: own } : {}),
        ...(former && former !== own ? { former } : {}),
      };
      return [
        `apply ${JSON.stringify(stated)}`,
        async (graph, model) => {
          model.apply(stated);
          await apply(graph, stated);
          const { added, changed, removed } = await apply(graph, stated);
          expect({ added, changed, removed }).toEqual({ added: {}, changed: {}, removed: {} });
        },
      ] as const;
    }),
  name.map(
    (to) =>
      [
        `rename ${to}`,
        async (graph, model) => {
          expect(await judge(graph, 'renameEntity', { ...input, name: to })).toBe(model.rename(to));
        },
      ] as const,
  ),
  fc.tuple(name, fc.constantFrom('SHORT', 'VARIANT')).map(
    ([text, kind]) =>
      [
        `add ${text} ${kind}`,
        async (graph, model) => {
          expect(await judge(graph, 'addName', { ...input, name: text, kind })).toBe(model.addName(text, kind));
        },
      ] as const,
  ),
  name.map(
    (text) =>
      [
        `remove ${text}`,
        async (graph, model) => {
          expect(await judge(graph, 'removeName', { ...input, name: text })).toBe(model.removeName(text));
        },
      ] as const,
  ),
  fc.constantFrom('ASSERTED', 'DISPUTED', 'ENDED').map(
    (status) =>
      [
        `set ${status}`,
        async (graph, model) => {
          const said = await judge(graph, 'setRelationshipStatus', { relationship: RELATIONSHIP, status });
          expect(said).toBe(model.setStatus(status));
        },
      ] as const,
  ),
];

/** The school and its cooperation as the graph has them, in the form of the model. */
async function actual(graph: Graph) {
  const { school, relationship } = await judgedFacts(graph);
  for (const fact of [school, relationship]) expect(fact?.evidence.length).not.toBe(0);
  const names = school?.names.map(({ name: text, kind }) => `${text} ${kind}`).sort();
  return {
    school: school && { name: school.name, names, curated: school.curated ?? [] },
    relationship: relationship && { status: relationship.status, curated: relationship.curated ?? [] },
  };
}

describe('editions and judgements in any order', () => {
  test('leave what the edition states now, overlaid by what curators have not taken back', async () => {
    const sequence = fc.array(fc.oneof(...commands), { minLength: 3, maxLength: 9 });
    const start: Stated = { name: '甲校', former: '甲中职', cooperates: true };
    await fc.assert(
      fc.asyncProperty(sequence, fc.nat(8), async (steps, turn) => {
        let graph = await openEmptyGraph();
        const model = new Model();
        try {
          model.apply(start);
          await apply(graph, start);
          for (const [index, [, step]] of steps.entries()) {
            if (index === turn) graph = await reloaded(graph);
            await step(graph, model);
            expect(await actual(graph)).toEqual(model.expected());
          }
        } finally {
          await graph.close();
        }
      }),
      { numRuns: engine === 'neo4j' ? 5 : 40 },
    );
  }, 240_000);
});
