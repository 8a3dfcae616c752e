/** @engines both */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Folder } from '../../src/edition/folder.ts';
import { versionOf } from '../../src/graph/meta.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { keep } from '../../src/kept.ts';
import { groupPlaces } from '../../src/layout/group-places.ts';
import type { Layout } from '../../src/layout/layout.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker, openSeededGraph } from '../service.ts';

function edition(schools: readonly string[]): Folder {
  const rows = schools.map((school) => `school-${school},${school}校,p1`);
  const ties = schools.slice(1).map((school) => `school-${schools[0]},COOPERATES_WITH,school-${school},EXCHANGE,p1`);
  return new Map(
    Object.entries({
      'edition.csv': 'id,title,publisher,period\njia-2024,甲区年度报告,甲区教育局,2024\n',
      'units.csv': 'address,kind,from,to,length,digest\np1,PARAGRAPH,1,1,9,aa\n',
      'schools.csv': ['id,name,evidence', ...rows, ''].join('\n'),
      'cooperations.csv': ['from,type,to,form,evidence', ...ties, ''].join('\n'),
    }),
  );
}

/** How long a layout may take on a machine that has much to do, in milliseconds. */
const PATIENCE = 30_000;

/** The layout of all that the graph holds now, as a service that has just started sees it. */
async function layoutOf(graph: Graph): Promise<Layout> {
  const layout = await keep(graph, PATIENCE).layouts.current();
  if (!layout) throw new Error('There is no layout yet.');
  return layout;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('positions for drawing', () => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, edition(['a', 'b', 'c', 'd']));
  });
  afterEach(() => graph.close());

  test('are worked out once, kept in the store, and do not count as a change of the data', async () => {
    const version = await versionOf(graph);
    const first = await layoutOf(graph);
    expect([...first.positions.keys()].sort()).toEqual(['school-a', 'school-b', 'school-c', 'school-d']);
    expect(new Set([...first.positions.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    expect(await versionOf(graph)).toBe(version);
    expect(await layoutOf(graph)).toEqual(first);
  });

  test('stay where they are when entities are added or gone; the layout gets a new version', async () => {
    const first = await layoutOf(graph);
    await applyEdition(graph, edition(['a', 'b', 'c', 'e']));
    const second = await layoutOf(graph);
    expect(second.version).toBe(first.version + 1);
    expect([...second.positions.keys()].sort()).toEqual(['school-a', 'school-b', 'school-c', 'school-e']);
    for (const id of ['school-a', 'school-b', 'school-c'])
      expect(second.positions.get(id)).toEqual(first.positions.get(id));
    const [near, far] = [second.positions.get('school-e')!, second.positions.get('school-a')!];
    expect(Math.hypot(near.x - far.x, near.y - far.y)).toBeGreaterThan(0);
  });

  test('are worked out anew when the thread that did so was broken off; nothing of it goes on', async () => {
    const { layouts } = keep(graph);
    const exits: Promise<unknown>[] = [];
    jest.spyOn(Worker.prototype, 'unref').mockImplementationOnce(function (this: Worker) {
      exits.push(once(this, 'exit'), this.terminate());
    });
    await expect(layouts.current()).rejects.toThrow('The analysis LAYOUT ended early');
    expect(exits).toHaveLength(2);
    await Promise.all(exits);
    expect((await layouts.current())?.positions.size).toBe(4);
  });

  test('come with each answer that is drawn', async () => {
    const { positions, version } = await layoutOf(graph);
    const { data } = await asker(graph)('{ network { layoutVersion nodes { id x y } } }');
    expect(data).toEqual({
      network: {
        layoutVersion: version,
        nodes: expect.arrayContaining([...positions].map(([id, { x, y }]) => ({ id, x, y }))),
      },
    });
  });

  test('a group stands in the middle of all that belong to it, whatever narrows the network; none of the large ones covers another', async () => {
    const { positions } = await layoutOf(graph);
    const places = [...positions.values()];
    const middle = {
      x: expect.closeTo(places.reduce((sum, { x }) => sum + x, 0) / places.length, 9),
      y: expect.closeTo(places.reduce((sum, { y }) => sum + y, 0) / places.length, 9),
    };
    const { data } = await asker(graph)(
      `{ all: network(groupBy: KIND) { groups { count x y mostConnected { id } } }
         few: network(groupBy: KIND, minDegree: 2) { groups { count x y } } }`,
    );
    expect(data).toEqual({
      all: { groups: [{ count: 4, ...middle, mostConnected: { id: 'school-a' } }] },
      few: { groups: [{ count: 1, ...middle }] },
    });
    const groups = new Map([
      ['far', ['school-a']],
      ['one', ['school-b', 'school-c']],
      ['two', ['school-c', 'school-b']],
    ]);
    const layout = await layoutOf(graph);
    const at = await groupPlaces(groups, layout);
    const [one, two, far] = ['one', 'two', 'far'].map((id) => at.get(id)!);
    expect(Math.hypot(one!.x - two!.x, one!.y - two!.y)).toBeGreaterThan(1);
    expect(far).toEqual(layout.positions.get('school-a'));
    expect(await groupPlaces(groups, layout)).toEqual(at);
  });
});

describe('positions of an edition', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openSeededGraph();
  });
  afterAll(() => graph.close());

  test('keep each community together: nearly all stand nearer to the middle of their own than to that of another', async () => {
    const { positions } = await layoutOf(graph);
    const { data } = await asker(graph)('{ network(limit: 3000) { nodes { id community } } }');
    const communities = new Map<number, { x: number; y: number }[]>();
    for (const { id, community } of (data as { network: { nodes: { id: string; community: number }[] } }).network.nodes)
      communities.set(community, [...(communities.get(community) ?? []), positions.get(id)!]);
    const large = [...communities.values()].filter(({ length }) => length >= 20);
    const middles = large.map((own) => ({ x: mean(own.map(({ x }) => x)), y: mean(own.map(({ y }) => y)) }));
    const isNear = ({ x, y }: { x: number; y: number }, community: number) => {
      const away = middles.map((middle) => Math.hypot(middle.x - x, middle.y - y));
      return away[community] === Math.min(...away);
    };
    const near = large.flatMap((own, community) => own.filter((each) => isNear(each, community)));
    expect(near.length / large.flat().length).toBeGreaterThan(0.85);
  });
});
