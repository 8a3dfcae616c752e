/** @engines both */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dumpLines } from '../../src/export/dump.ts';
import { loadDump } from '../../src/export/load-dump.ts';
import { relationshipId } from '../../src/record/ids.ts';
import { engine, openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

/** Kinds of the random entities, the last of them closed to paths, and the links that they may have. */
const kinds = ['School', 'Enterprise', 'TrainingBase', 'Alliance'] as const;

interface Network {
  readonly entities: readonly { id: string; kind: string; name: string }[];
  readonly links: readonly { id: string; type: string; from: string; to: string }[];
}

const network: fc.Arbitrary<Network> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 9 }),
    pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
  })
  .map(({ kinds: chosen, pairs }) => {
    const entities = chosen.map((kind, index) => ({ id: `thing-${index}`, kind, name: `名${index}` }));
    const links = new Map<string, Network['links'][number]>();
    for (const [a, b] of pairs) {
      const link = linkOf(entities[a % entities.length]!, entities[b % entities.length]!);
      if (link) links.set(link.id, link);
    }
    return { entities, links: [...links.values()] };
  });

type Thing = Network['entities'][number];

function linkOf(a: Thing, b: Thing): Network['links'][number] | null {
  if (a.id === b.id || a.kind === 'TrainingBase' || (a.kind === 'Alliance' && b.kind !== 'Alliance')) return null;
  const [type, distinction] =
    b.kind === 'Alliance'
      ? ['MEMBER_OF', 'MEMBER']
      : b.kind === 'TrainingBase'
        ? ['PARTICIPATES_IN', 'PARTNER']
        : ['COOPERATES_WITH', 'PRACTICE'];
  const [from, to] = type === 'COOPERATES_WITH' && b.id < a.id ? [b.id, a.id] : [a.id, b.id];
  return { id: relationshipId(type!, from, to, distinction), type: type!, from, to };
}

function dumpOf({ entities, links }: Network): string {
  const fact = { evidence: ['e-1~p1'], sources: ['e-1=0'], version: 1 };
  const role = (type: string) =>
    type === 'COOPERATES_WITH' ? { form: 'PRACTICE' } : { role: type === 'MEMBER_OF' ? 'MEMBER' : 'PARTNER' };
  const records = [
    { record: 'dump', format: 1 },
    { record: 'edition', id: 'e-1', title: 't', publisher: 'p', period: '2024', seeds: '0', version: 1 },
    {
      record: 'evidence',
      id: 'e-1~p1',
      edition: 'e-1',
      address: 'p1',
      kind: 'PARAGRAPH',
      lines: [1, 1],
      length: 1,
      digest: '0',
      facts: [],
      version: 1,
    },
    ...entities.map((entity) => ({
      record: 'entity',
      ...entity,
      names: [{ name: entity.name, kind: 'FULL', evidence: fact.evidence }],
      ...fact,
    })),
    ...links.map((link) => ({ record: 'relationship', ...link, ...role(link.type), status: 'ASSERTED', ...fact })),
  ];
  return records.map((record) => JSON.stringify(record)).join('\n');
}

/** Neighbors of an entity, however the link points. */
const neighbors = ({ links }: Network, id: string) =>
  links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));

/** Whom an entity works with, worked out by hand. */
function partnersOf(all: Network, id: string): string[] {
  const kindOf = (other: string) => all.entities.find((entity) => entity.id === other)!.kind;
  const direct = all.links
    .filter(({ type }) => type === 'COOPERATES_WITH')
    .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  const bases =
    kindOf(id) === 'TrainingBase' ? [] : neighbors(all, id).filter((other) => kindOf(other) === 'TrainingBase');
  const met = bases
    .flatMap((base) => neighbors(all, base))
    .filter((other) => other !== id && kindOf(other) !== 'Alliance');
  return [...new Set([...direct, ...met])].sort();
}

/** Length of the shortest path in half steps, worked out by relaxing every link again and again. */
function halfSteps(all: Network, from: string, to: string): number {
  const kindOf = new Map(all.entities.map(({ id, kind }) => [id, kind]));
  const costs = new Map([[from, 0]]);
  for (let round = 0; round < all.entities.length; round += 1) {
    for (const link of all.links) {
      const cost = [link.from, link.to].some((id) => kindOf.get(id) === 'TrainingBase') ? 1 : 2;
      for (const [a, b] of [
        [link.from, link.to],
        [link.to, link.from],
      ] as const) {
        if (a !== from && kindOf.get(a) === 'Alliance') continue;
        costs.set(b, Math.min(costs.get(b) ?? Infinity, (costs.get(a) ?? Infinity) + cost));
      }
    }
  }
  return costs.get(to) ?? Infinity;
}

describe('random networks', () => {
  test('have the relationships, partners and paths that they have by hand, and come back from a dump as they were', async () => {
    await fc.assert(
      fc.asyncProperty(network, async (all) => {
        const graph = await openEmptyGraph();
        try {
          await loadDump(graph, 'random.jsonl', dumpOf(all));
          const ask = asker(graph);
          const ids = all.entities.map(({ id }) => id);
          const { data } = await ask(
            `{ nodes(ids: ${JSON.stringify(ids)}) { ... on Entity { relationships(first: 100) { totalCount edges { other { readableId } } } partners(first: 100) { nodes { readableId } } } } }`,
          );
          type Answer = {
            relationships: { totalCount: number; edges: { other: { readableId: string } }[] };
            partners: { nodes: { readableId: string }[] };
          };
          const answers = (data as { nodes: Answer[] }).nodes;
          ids.forEach((id, index) => {
            const { relationships, partners } = answers[index]!;
            expect(relationships.edges.map(({ other }) => other.readableId).sort()).toEqual(neighbors(all, id).sort());
            expect(relationships.totalCount).toBe(neighbors(all, id).length);
            expect(partners.nodes.map(({ readableId }) => readableId)).toEqual(partnersOf(all, id));
          });
          const [first, last] = [ids[0]!, ids.at(-1)!];
          const found = await ask(
            `{ paths(from: "${first}", to: "${last}", maxLength: 6, limit: 1) { paths { length } } }`,
          );
          const steps = Math.ceil(halfSteps(all, first, last) / 2);
          expect(found.data).toEqual({ paths: { paths: steps <= 6 ? [{ length: steps }] : [] } });
          let dump = '';
          for await (const lines of dumpLines(graph)) dump += lines;
          expect(
            dump
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line) as object),
          ).toEqual(
            expect.arrayContaining(
              dumpOf(all)
                .split('\n')
                .map((line) => expect.objectContaining(JSON.parse(line) as Record<string, unknown>)),
            ),
          );
        } finally {
          await graph.close();
        }
      }),
      { numRuns: engine === 'neo4j' ? 12 : 60 },
    );
  });
});
