/** @engines both */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { FIRST_QUESTION } from '../../src/graphiql/first-question.ts';
import { asker, openSeededGraph } from '../service.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

test('the question that GraphiQL opens with has an answer', async () => {
  const { data, errors } = await asker(graph)(FIRST_QUESTION);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain('波克科技集团有限公司');
});
