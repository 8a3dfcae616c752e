import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSeededGraph } from '../service.ts';

describe('paths between two entities', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSeededGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  const pathsOf = async (argumentsText: string) => {
    const { data, errors } = await ask(
      `{ paths(${argumentsText}) { truncated searched paths { length nodes { readableId } } } }`,
    );
    if (errors) return errors[0]!.message;
    return (
      data as { paths: { truncated: boolean; paths: { length: number; nodes: { readableId: string }[] }[] } | null }
    ).paths;
  };

  test('the shortest come first, none repeats an entity, and both directions lead to the same', async () => {
    const there = await pathsOf('from: "波克", to: "上汽", maxLength: 2, limit: 20');
    const back = await pathsOf('from: "上汽", to: "波克", maxLength: 2, limit: 20');
    if (!there || !back || typeof there === 'string' || typeof back === 'string') throw new Error('no paths');
    const keys = there.paths.map(({ nodes }) => nodes.map(({ readableId }) => readableId));
    expect(there.paths.map(({ length }) => length)).toEqual(
      [...there.paths.map(({ length }) => length)].sort((a, b) => a - b),
    );
    for (const ids of keys) expect(new Set(ids).size).toBe(ids.length);
    expect(keys.map((ids) => [...ids].reverse().join()).sort()).toEqual(
      back.paths.map(({ nodes }) => nodes.map(({ readableId }) => readableId).join()).sort(),
    );
    expect(keys.every((ids) => ids.includes('school-caoyang'))).toBe(true);
  });

  test('alliances are crossed on request only', async () => {
    const ends = 'from: "上海市黄浦职教集团", to: "上海旅游职业教育集团", maxLength: 4, limit: 20';
    const inner = async (narrowed: string) => {
      const found = await pathsOf(`${ends}, ${narrowed}`);
      if (!found || typeof found === 'string') throw new Error('no paths');
      return found.paths.flatMap(({ nodes }) => nodes.slice(1, -1).map(({ readableId }) => readableId));
    };
    const alliance = (id: string) => id.startsWith('alliance-');
    expect((await inner('crossing: []')).filter(alliance)).toEqual([]);
    expect((await inner('crossing: [Alliance]')).some(alliance)).toBe(true);
    const through = await inner('through: ["区职教联盟"], throughKinds: [School]');
    expect(through.filter(alliance).every((id) => id === 'alliance-putuo')).toBe(true);
    expect(through).toContain('alliance-putuo');
  });

  test('somebody who is not known has no answer', async () => {
    expect(await pathsOf('from: "无名校", to: "上汽"')).toBeNull();
  });

  test.each([
    [
      'the same at both ends',
      'from: "波克", to: "enterprise-boke"',
      '"波克" and "enterprise-boke" are one entity, 波克科技集团有限公司. Name two.',
    ],
    ['no length', 'from: "波克", to: "上汽", maxLength: 0', 'maxLength must be 1 to 6; it was 0.'],
    ['too long', 'from: "波克", to: "上汽", maxLength: 99', 'maxLength must be 1 to 6; it was 99.'],
    ['no path asked for', 'from: "波克", to: "上汽", limit: 0', 'limit must be 1 to 20; it was 0.'],
    [
      'through an end',
      'from: "波克", to: "上汽", through: ["波克"]',
      '波克科技集团有限公司 is an end of the path; it cannot lie between its ends.',
    ],
    ['through somebody unknown', 'from: "波克", to: "上汽", through: ["无名校"]', 'There is no entity "无名校".'],
  ])('%s is refused', async (_, argumentsText, message) => {
    expect(await pathsOf(argumentsText)).toBe(message);
  });
});
