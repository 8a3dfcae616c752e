import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { partnersOfEntities } from '../../src/cooperation/partners-resolver.ts';
import { partnerValue } from '../../src/cooperation/partner-filter.ts';
import { partnerSetsOf } from '../../src/cooperation/partner-sets.ts';
import { directTypes, havingTypes, partTypes, sharingTypes } from '../../src/cooperation/shared-things.ts';
import { catalog } from '../../src/graph/catalog.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { linksOf } from '../../src/network/links-of.ts';
import { partnerTies } from '../../src/network/partner-ties.ts';
import { partnerRuleOf } from '../../src/network/partner-rule.ts';
import { readSnapshot } from '../../src/network/read-snapshot.ts';
import type { Snapshot } from '../../src/network/snapshot.ts';
import { asker, openSeededGraph } from '../service.ts';
import { answer, overNetworks, type Ask } from './over-networks.ts';
import { partnerNetworks, partnersByHand } from './partner-networks.ts';

/** Ties of partners in plain words, the same for both statements of the rule: each pair and each relationship once. */
type Ties = Record<string, string[]>;

async function byCypher(graph: Graph, ids: readonly string[]): Promise<Ties> {
  const rows = await graph.many(partnersOfEntities, { ids, value: partnerValue() });
  const ties = ids.map((id): [string, string[]] => {
    const own = rows.filter(({ owner }) => owner === id);
    return [
      id,
      own.flatMap(({ partnerId, first, second, through }) =>
        [first, second].flatMap((each) => (each ? [`${partnerId} by ${each.id} in ${through?.id ?? 'nothing'}`] : [])),
      ),
    ];
  });
  return Object.fromEntries(ties.map(([id, own]) => [id, [...new Set(own)].sort()]));
}

function bySnapshot(snapshot: Snapshot): Ties {
  const tiesOf = (own: number) =>
    [...partnerTies(snapshot, own)].flatMap(([partner, ties]) =>
      ties.flatMap(({ through, relationships }) =>
        relationships.map(
          (each) =>
            `${snapshot.ids[partner]} by ${snapshot.relationshipId(each)} in ${through === null ? 'nothing' : snapshot.ids[through]}`,
        ),
      ),
    );
  return Object.fromEntries(snapshot.ids.map((id, own) => [id, tiesOf(own).sort()]));
}

const partnersIn = (ties: readonly string[]) => [...new Set(ties.map((tie) => tie.split(' ')[0]!))].sort();

/** The partners of entities by the field, all asked at once. */
async function partnersAsked(ask: Ask, ids: readonly string[]): Promise<Record<string, string[]>> {
  const fields = ids.map(
    (id, index) => `e${index}: entity(id: "${id}") { partners(first: 100) { nodes { readableId } } }`,
  );
  const { data, errors } = await ask(`{ ${fields.join(' ')} }`);
  if (errors) throw new Error(errors[0]!.message);
  const found = Object.values(data as Record<string, { partners: { nodes: { readableId: string }[] } }>);
  return Object.fromEntries(
    found.map(({ partners }, index) => [ids[index]!, partners.nodes.map(({ readableId }) => readableId).sort()]),
  );
}

describe('the rule of who is a partner', () => {
  test('its types in Cypher are those of the registers', () => {
    const types = (name: string) => catalog().fragment(name, 'embedded').split('|').sort();
    expect(types('directTypes')).toEqual([...directTypes].sort());
    expect(types('sharingTypes')).toEqual([...sharingTypes].sort());
    expect(types('partTypes')).toEqual([...partTypes].sort());
    expect(types('havingTypes')).toEqual([...havingTypes].sort());
  });

  test('is one in the store, in the snapshot and by hand, for every entity of random networks', async () => {
    await overNetworks(async (network, _hand, ask, _askStore, graph) => {
      const ids = network.things.map(({ id }) => id);
      const snapshot = await readSnapshot(graph, 0);
      const ties = bySnapshot(snapshot);
      expect(await byCypher(graph, ids)).toEqual(ties);
      const partners = Object.fromEntries(ids.map((id) => [id, partnersByHand(network, id)]));
      expect(Object.fromEntries(ids.map((id) => [id, partnersIn(ties[id]!)]))).toEqual(partners);
      expect(await partnersAsked(ask, ids)).toEqual(partners);
      await listsAgree(ask, partners);
    }, partnerNetworks);
  });
});

/** Filters and orders by partners agree with the partners themselves. */
async function listsAgree(ask: Ask, partners: Record<string, string[]>): Promise<void> {
  type Found = Record<string, { edges: { counted: number | null; node: { readableId: string } }[] }>;
  const lists = ['schools', 'enterprises', 'organizations'];
  const rows = '{ edges { node { readableId } } }';
  const { data, errors } = await ask(
    `{ ${lists
      .map(
        (list) => `
        ${list}: ${list}(first: 100, orderBy: { field: PARTNERS }) { edges { counted node { readableId } } }
        ${list}Some: ${list}(first: 100, filter: { partners: { some: {} } }) ${rows}
        ${list}None: ${list}(first: 100, filter: { partners: { none: {} } }) ${rows}
        ${list}Two: ${list}(first: 100, filter: { partners: { count: { atLeast: 2 } } }) ${rows}`,
      )
      .join(' ')} }`,
  );
  if (errors) throw new Error(errors[0]!.message);
  const found = data as Found;
  const ids = (name: string) => found[name]!.edges.map(({ node }) => node.readableId).sort();
  for (const list of lists) {
    for (const { counted, node } of found[list]!.edges) expect(counted).toBe(partners[node.readableId]!.length);
    const having = (fits: (count: number) => boolean) => ids(list).filter((id) => fits(partners[id]!.length));
    expect(ids(`${list}Some`)).toEqual(having((count) => count > 0));
    expect(ids(`${list}None`)).toEqual(having((count) => count === 0));
    expect(ids(`${list}Two`)).toEqual(having((count) => count > 1));
  }
}

describe('partners in the seeds', () => {
  let graph: Graph;
  let ask: Ask;
  let snapshot: Snapshot;
  beforeAll(async () => {
    graph = await openSeededGraph();
    ask = asker(graph);
    snapshot = await readSnapshot(graph, 0);
  });
  afterAll(() => graph.close());

  /** Wholes of wholes, read from the relationships alone. */
  const up = (id: string): string[] => {
    const parts = ['PART_OF', 'CAMPUS_OF', 'BELONGS_TO'];
    const own = snapshot.place(id)!;
    const wholes = linksOf(snapshot, own)
      .filter(([, each]) => snapshot.columns.from[each] === own && parts.includes(snapshot.relationshipType(each)))
      .map(([whole]) => snapshot.ids[whole]!);
    return [id, ...wholes.flatMap(up)];
  };
  /** An entity with its wholes, its parts and the parts of its wholes. */
  const family = (id: string): Set<string> => {
    const mine = up(id);
    return new Set(snapshot.ids.filter((other) => up(other).some((whole) => mine.includes(whole))));
  };

  test('are the same by the store and by the snapshot, for every entity', async () => {
    const ties = bySnapshot(snapshot);
    expect(Object.values(ties).flat().length).toBeGreaterThan(300);
    const found: Ties = {};
    for (let start = 0; start < snapshot.size; start += 200)
      Object.assign(found, await byCypher(graph, snapshot.ids.slice(start, start + 200)));
    expect(found).toEqual(ties);
  });

  test('no entity has itself, its whole, a part or a part of its whole among its partners', () => {
    const rule = partnerRuleOf(snapshot);
    const parts = snapshot.ids.filter((id) => family(id).size > 1);
    expect(parts.length).toBeGreaterThan(100);
    for (const id of parts) {
      const own = snapshot.place(id)!;
      const related = family(id);
      const near = [...partnerTies(snapshot, own).keys(), ...partnerSetsOf(snapshot).of(own)];
      expect(near.map((place) => snapshot.ids[place]!).filter((each) => related.has(each))).toEqual([]);
      for (const each of related) expect(rule.areOfOneWhole(own, snapshot.place(each)!)).toBe(true);
    }
  });

  test('a projection pairs no part with its own whole', async () => {
    type Found = { total: number; pairs: { one: { readableId: string }; two: { readableId: string } }[] };
    for (const kind of ['Enterprise', 'Organization']) {
      const { pairs, total } = await answer<Found>(
        ask,
        `projection(kind: ${kind}, limit: 500) { total pairs { one { readableId } two { readableId } } }`,
      );
      expect(pairs.length).toBe(total);
      expect(total).toBeGreaterThan(50);
      const within = pairs.filter(({ one, two }) => {
        const [first, second] = [one.readableId, two.readableId];
        return up(first).includes(second) || up(second).includes(first);
      });
      expect(within).toEqual([]);
    }
  });

  test('none is suggested to itself, to its whole or parts, nor named as a partner in common with them', async () => {
    const kinds = ['School', 'University', 'Enterprise', 'Organization'];
    const parts = snapshot.ids.filter((id, place) => kinds.includes(snapshot.kind(place)) && family(id).size > 1);
    expect(parts).toContain('organization-maoyi-jiaoxuebu');
    type Found = {
      suggestions: {
        entity: { readableId: string };
        reasons: { reason: string; grounds: { through: { readableId: string } }[] }[];
      }[];
    };
    for (const id of parts) {
      const { suggestions } = await answer<Found>(
        ask,
        `suggestions(for: "${id}", first: 50, kinds: [${kinds.join(', ')}]) { suggestions { entity { readableId } reasons { reason grounds { through { readableId } } } } }`,
      );
      const named = suggestions.flatMap(({ entity, reasons }) => [
        entity.readableId,
        ...reasons
          .filter(({ reason }) => reason === 'SHARED_PARTNERS')
          .flatMap(({ grounds }) => grounds.map(({ through }) => through.readableId)),
      ]);
      const related = family(id);
      expect(named.filter((each) => related.has(each))).toEqual([]);
    }
  });
});
