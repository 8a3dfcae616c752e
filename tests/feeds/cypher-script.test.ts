/** @engines both */
import { expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { manyText, stepText } from '../statements.ts';
import { bytesOf, feedOf, HOSTILE, openHostileGraph } from './small-feed.ts';

const entities = manyText<object>(
  'MATCH (e:Entity) RETURN e.id AS id, e.name AS name, e.kind AS kind, e.english AS english, e.note AS note ORDER BY id',
);
const relationships = manyText<object>(
  'MATCH (a:Entity)-[r]->(b:Entity) RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, r.role AS role, r.form AS form, r.students AS students ORDER BY id',
);
const contents = async (graph: Graph) => [await graph.many(entities, {}), await graph.many(relationships, {})];

test('the statements of the Cypher feed rebuild the network in an empty store, and may be run again', async () => {
  const graph = await openHostileGraph();
  const script = (await bytesOf('cypher', await feedOf(graph))).toString();
  const whole = await contents(graph);
  await graph.close();
  expect(whole.map(({ length }) => length)).toEqual([31, 38]);

  const copy = await openEmptyGraph();
  const statements = script.split(/;\n/).map((each) => each.replace(/^\/\/.*\n/, '').trim());
  const filling = statements.filter((statement) => statement.startsWith('UNWIND'));
  expect(statements.length - filling.length).toBe(2);
  for (let run = 0; run < 2; run++) await copy.write(filling.map((statement) => stepText(statement, {})));
  expect(await contents(copy)).toEqual(whole);
  const labels = await copy.many(manyText<object>('MATCH (e:School) RETURN count(e) AS schools'), {});
  expect(labels).toEqual([{ schools: 5 }]);
  expect(JSON.stringify(whole)).toContain(JSON.stringify(HOSTILE).slice(1, -1));
  await copy.close();
});
