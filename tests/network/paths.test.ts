/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSmallGraph } from '../service.ts';

describe('paths between two entities', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSmallGraph();
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
    const there = await pathsOf('from: "蓝海", to: "启明", maxLength: 4, limit: 20');
    const back = await pathsOf('from: "启明", to: "蓝海", maxLength: 4, limit: 20');
    if (!there || !back || typeof there === 'string' || typeof back === 'string') throw new Error('no paths');
    const keys = there.paths.map(({ nodes }) => nodes.map(({ readableId }) => readableId));
    expect(there.paths.map(({ length }) => length)).toEqual([2, 2, 2, 3, 3, 3]);
    expect(keys).toEqual(
      [['enterprise-lanhai'], ['enterprise-lanhai', 'enterprise-hongtu']].flatMap((begin) =>
        [[], ['base-erhao'], ['base-yihao']].map((met) => [...begin, 'school-linjiang', ...met, 'enterprise-qiming']),
      ),
    );
    for (const ids of keys) expect(new Set(ids).size).toBe(ids.length);
    expect(keys.map((ids) => [...ids].reverse().join()).sort()).toEqual(
      back.paths.map(({ nodes }) => nodes.map(({ readableId }) => readableId).join()).sort(),
    );
  });

  test('alliances are crossed on request only', async () => {
    expect(await pathsOf('from: "东部职教集团", to: "西部旅游职教集团", maxLength: 4')).toMatchObject({
      paths: [],
      truncated: false,
    });
    const crossing = await pathsOf(
      'from: "东部职教集团", to: "西部旅游职教集团", maxLength: 4, crossing: [Alliance], limit: 1',
    );
    expect(crossing).toMatchObject({ truncated: true, paths: [{ length: 4 }] });
  });

  test('somebody who is misspelt is found, and somebody who is not known is named', async () => {
    expect(await pathsOf('from: "启名", to: "蓝海", limit: 1')).toEqual(
      await pathsOf('from: "启明", to: "蓝海", limit: 1'),
    );
    expect(await pathsOf('from: "启明", to: "无名校"')).toContain('There is no entity "无名校".');
  });

  test.each([
    [
      'the same at both ends',
      'from: "蓝海", to: "enterprise-lanhai"',
      '"蓝海" and "enterprise-lanhai" are one entity, 蓝海科技集团有限公司. Name two.',
    ],
    ['no length', 'from: "蓝海", to: "启明", maxLength: 0', 'maxLength must be 1 to 6; it was 0.'],
    ['too long', 'from: "蓝海", to: "启明", maxLength: 99', 'maxLength must be 1 to 6; it was 99.'],
  ])('%s is refused', async (_, argumentsText, message) => {
    expect(await pathsOf(argumentsText)).toBe(message);
  });
});
