/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSeededGraph } from '../service.ts';

describe('who is a partner', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSeededGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test.each([
    [
      'a department that takes part in a project of its school is no partner of it',
      '贸易学校',
      'organization-maoyi-jiaowuchu',
    ],
    ['two schools that each take part in a national pilot are no partners by that', '经管学校', 'school-shangkuai'],
  ])('%s', async (_, school, other) => {
    const { data, errors } = await ask(
      `{ school(name: "${school}") { readableId partners(first: 100) { totalCount nodes { readableId } } }
         schools(filter: { partners: { some: { others: ["${other}"] } } }) { nodes { readableId } } }`,
    );
    if (errors) throw new Error(errors[0]!.message);
    type Found = {
      school: { readableId: string; partners: { totalCount: number; nodes: { readableId: string }[] } };
      schools: { nodes: { readableId: string }[] };
    };
    const { school: found, schools } = data as Found;
    const ids = found.partners.nodes.map(({ readableId }) => readableId);
    expect(ids.length).toBe(found.partners.totalCount);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(other);
    expect(schools.nodes.map(({ readableId }) => readableId)).not.toContain(found.readableId);
  });

  test('lists, counts and shared partners agree on how many there are', async () => {
    const { data } = await ask(
      '{ schools(first: 100, orderBy: { field: PARTNERS, direction: DESC }) { nodes { readableId partners(first: 100) { totalCount nodes { readableId } } } } }',
    );
    type Found = {
      schools: { nodes: { readableId: string; partners: { totalCount: number; nodes: { readableId: string }[] } }[] };
    };
    const { nodes } = (data as Found).schools;
    const counts = nodes.map(({ partners }) => partners.totalCount);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const [one, two] = nodes;
    const { data: answer } = await ask(
      `{ sharedPartners(ids: ["${one!.readableId}", "${two!.readableId}"], limit: 100) { partners { partner { readableId } } } }`,
    );
    const shared = (answer as { sharedPartners: { partners: { partner: { readableId: string } }[] } }).sharedPartners;
    const both = one!.partners.nodes.filter((each) =>
      two!.partners.nodes.some((other) => other.readableId === each.readableId),
    );
    expect(shared.partners.map(({ partner }) => partner.readableId).sort()).toEqual(
      both.map(({ readableId }) => readableId).sort(),
    );
  });
});
